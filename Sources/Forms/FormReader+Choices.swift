public import Foundation
public import Markup

extension FormReader {
    /// One of a fixed set; `fallback` is returned when nothing known was chosen, and `finish` then throws.
    public mutating func choice<Choice: RawRepresentable>(
        _ field: String,
        required message: Phrase,
        fallback: Choice
    ) -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: form[field]) { return choice }
        refuse(field, message)
        return fallback
    }

    /// A choice that may be left out; what is not among the choices counts as left out.
    public mutating func optionalChoice<Choice: RawRepresentable>(_ field: String) -> Choice?
    where Choice.RawValue == String {
        Choice(rawValue: form[field])
    }

    /// One of a list known only while running.
    public mutating func choice(_ field: String, among known: [String], required message: Phrase) -> String {
        if known.contains(form[field]) { return form[field] }
        refuse(field, message)
        return ""
    }

    /// All that were chosen and are known, each once, in the order sent.
    public mutating func many<Choice: RawRepresentable & Hashable>(_ field: String) -> [Choice]
    where Choice.RawValue == String {
        var seen: Set<Choice> = []
        return form.all(field).compactMap(Choice.init(rawValue:)).filter { seen.insert($0).inserted }
    }

    /// A single tick box.
    public mutating func flag(_ field: String) -> Bool { !["", "0", "false", "no"].contains(form[field].lowercased()) }

    /// An id that the page itself put into the form.
    public mutating func uuid(_ field: String, required message: Phrase) -> UUID {
        if let id = UUID(uuidString: form[field]) { return id }
        refuse(field, message)
        return UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    }

    public mutating func optionalUUID(_ field: String) -> UUID? { UUID(uuidString: form[field]) }
}
