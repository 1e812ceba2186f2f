private import Foundation
public import Markup

/// Reads a form field by field and remembers every problem, so that a person is told of all of them at once.
///
/// Each reader returns a usable value even when the field is wrong; `finish` throws before anyone can use it.
public struct FormReader {
    private let form: Form
    private var problems: [InvalidForm.Problem] = []

    public init(_ form: Form) { self.form = form }

    public mutating func text(_ field: String, required message: Phrase, most: Int = 200) -> String {
        let text = optionalText(field, most: most) ?? ""
        if text.isEmpty && !hasProblem(field) { refuse(field, message) }
        return text
    }

    public mutating func optionalText(_ field: String, most: Int = 200) -> String? {
        let text = form[field].trimmingCharacters(in: .whitespacesAndNewlines)
        if text.count > most {
            refuse(field, Phrase(en: "Use \(most) characters or fewer", cy: "Defnyddiwch \(most) nod neu lai"))
        }
        return text.isEmpty ? nil : text
    }

    /// - Parameter fallback: Returned when nothing known was chosen; `finish` then throws.
    public mutating func choice<Choice: RawRepresentable>(
        _ field: String,
        required message: Phrase,
        fallback: Choice
    ) -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: form[field]) { return choice }
        refuse(field, message)
        return fallback
    }

    /// The version of a record a form was made from.
    public mutating func version(_ field: String = "version") -> Int { Int(form[field]) ?? 0 }

    public mutating func refuse(_ field: String, _ message: Phrase) {
        problems.append(InvalidForm.Problem(field: field, message: message))
    }

    public func finish() throws(InvalidForm) {
        if !problems.isEmpty { throw InvalidForm(problems) }
    }

    private func hasProblem(_ field: String) -> Bool { problems.contains { $0.field == field } }
}
