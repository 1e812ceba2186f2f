import Dates
import Forms
import Markup

extension FormReader {
    /// First and last name, and what to call them.
    mutating func newcomerNames(mustHaveFamily: Bool) -> PersonName {
        let known = optionalText("known", most: 100)
        let given = optionalText("given", most: 100) ?? ""
        let family = optionalText("family", most: 100) ?? ""
        if given.isEmpty, mustHaveFamily {
            refuse("given", Phrase(en: "Type your first name", cy: "Teipiwch eich enw cyntaf"))
        }
        if family.isEmpty, mustHaveFamily {
            refuse("family", Phrase(en: "Type your last name", cy: "Teipiwch eich enw olaf"))
        }
        return PersonName(given: given, family: family, knownAs: known)
    }

    /// A day of which only the year need be known.
    mutating func partialDay(_ field: String) -> PartialDay? {
        let day = optionalText("\(field)-day") ?? ""
        let month = optionalText("\(field)-month") ?? ""
        let year = optionalText("\(field)-year") ?? ""
        if day.isEmpty, month.isEmpty {
            guard !year.isEmpty else { return nil }
            guard year.count == 4, let number = Int(year), number > 1880, let known = PartialDay(year: number) else {
                refuse(
                    "\(field)-year",
                    Phrase(en: "Year must include 4 numbers", cy: "Rhaid i’r flwyddyn gynnwys 4 rhif")
                )
                return nil
            }
            return known
        }
        if day.isEmpty, !month.isEmpty, !year.isEmpty {
            var other = FormReader(
                Form(values: ["\(field)-day": "1", "\(field)-month": month, "\(field)-year": year])
            )
            return other.optionalDay(field).flatMap { PartialDay(year: $0.year, month: $0.month) }
        }
        return optionalDay(field).map { PartialDay($0) }
    }

    /// A telephone number as it was typed, where it can be one.
    mutating func phone(_ field: String) -> String? {
        guard let typed = optionalText(field, most: 40) else { return nil }
        let digits = typed.filter { $0.isASCII && $0.isNumber }
        if !(6...15).contains(digits.count) || typed.contains(where: { $0.isLetter && !"extEXT".contains($0) }) {
            refuse(
                field,
                Phrase(
                    en: "Type the whole phone number, like 01632 960 001",
                    cy: "Teipiwch y rhif ffôn cyfan, fel 01632 960 001"
                )
            )
        }
        return typed
    }

    mutating func optionalEmail(_ field: String) -> String? {
        guard optionalText(field) != nil else { return nil }
        return email(field, required: Phrase(en: "Type an email", cy: "Teipiwch e-bost"))
    }
}
