public import Dates
public import Markup

extension FormReader {
    /// A day in three boxes named `field-day`, `field-month` and `field-year`; a month may be a word in either language.
    public mutating func day(_ field: String, required message: Phrase) -> Day {
        let isEmpty = parts(field).allSatisfy(\.isEmpty) && oneLine(form[Form.wholeDay(field)]).isEmpty
        if isEmpty { refuse("\(field)-day", message) }
        return optionalDay(field) ?? .first
    }

    /// The same; `field-whole` may hold the whole day as `2026-04-01`, where one of two was chosen.
    public mutating func optionalDay(_ field: String) -> Day? {
        let parts = parts(field)
        guard !parts.allSatisfy(\.isEmpty) else {
            let whole = oneLine(form[Form.wholeDay(field)])
            if !whole.isEmpty, Day(iso: whole) == nil { refuse("\(field)-day", FormReader.missing[0]) }
            return Day(iso: whole)
        }
        for (part, missing) in zip(["day", "month", "year"], FormReader.missing)
        where form["\(field)-\(part)"].allSatisfy(\.isWhitespace) {
            refuse("\(field)-\(part)", missing)
            return nil
        }
        guard parts[2].count == 4, let year = Int(parts[2]), year > 0 else {
            refuse("\(field)-year", Phrase(en: "Year must include 4 numbers", cy: "Rhaid i’r flwyddyn gynnwys 4 rhif"))
            return nil
        }
        guard let month = FormReader.month(parts[1]) else {
            refuse(
                "\(field)-month",
                Phrase(en: "Month must be a name or 1 to 12", cy: "Rhaid i’r mis fod yn enw neu’n 1 i 12")
            )
            return nil
        }
        guard let number = Int(parts[0]), let day = Day(year, month, number) else {
            refuse(
                "\(field)-day",
                Phrase(en: "There is no such day in that month", cy: "Nid oes diwrnod felly yn y mis hwnnw")
            )
            return nil
        }
        return day
    }

    private func parts(_ field: String) -> [String] {
        ["day", "month", "year"].map { oneLine(form["\(field)-\($0)"]) }
    }

    private static let missing = [
        Phrase(en: "The date must include a day", cy: "Rhaid i’r dyddiad gynnwys diwrnod"),
        Phrase(en: "The date must include a month", cy: "Rhaid i’r dyddiad gynnwys mis"),
        Phrase(en: "The date must include a year", cy: "Rhaid i’r dyddiad gynnwys blwyddyn"),
    ]

    /// "3", "03", "march", "Mar", "Mawrth": a name may be cut short after three letters if only one month begins so.
    private static func month(_ typed: String) -> Int? {
        if let number = Int(typed) { return (1...12).contains(number) ? number : nil }
        let word = typed.lowercased()
        guard word.count >= 3 else { return nil }
        for language in DateLanguage.allCases {
            let fitting = (1...12).filter { language.month($0).lowercased().hasPrefix(word) }
            if fitting.count == 1 { return fitting.first }
        }
        return nil
    }
}

extension Form {
    /// The name of the field that may hold a day whole, in the place of its three boxes.
    public static func wholeDay(_ field: String) -> String { "\(field)-whole" }
}
