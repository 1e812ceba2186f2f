import Dates

/// What a row of a list says of a person, or all that is wrong with it.
struct ListRowReading: Sendable {
    private(set) var details: PersonDetails
    private(set) var problems: [ListProblem] = []
    /// The list itself says that they are no carer: a school’s “not declared”, a plain “no”.
    private(set) var isCarer = true

    init(_ cells: [String], _ columns: [ListField?], today: Day) {
        var said: [ListField: [String]] = [:]
        for (cell, field) in zip(cells, columns) where !cell.isEmpty {
            if let field { said[field, default: []].append(cell) }
        }
        details = PersonDetails(Self.name(said))
        if said.values.joined().contains(where: { $0.utf8.count > 400 }) { refuse(.address, .tooLong) }
        if details.names.full.isEmpty { refuse(said[.fullName] == nil ? .family : .fullName, .noName) }
        readBorn(said[.born]?.first, today)
        readPostcode(said[.postcode]?.first)
        readContacts(said)
        if let address = said[.address] { details.address = address.joined(separator: ", ") }
        if let number = said[.nhs]?.first {
            if NHSNumber(number) == nil { refuse(.nhs, .notAnNHSNumber) } else { details.nhsNumber = number }
        }
        if let carer = said[.carer]?.first { isCarer = !Self.noCarer.contains(carer.lowercased()) }
    }

    /// A school census says N where nobody has declared a young carer.
    private static let noCarer: Set<String> = ["n", "no", "0", "false", "not declared", "na", "nac ydy", "not a carer"]

    private mutating func refuse(_ field: ListField, _ fault: ListProblem.Fault) {
        problems.append(ListProblem(field: field, fault: fault))
    }

    /// First and last name; of a full name what follows the comma, or all but the last word, is the first name.
    private static func name(_ said: [ListField: [String]]) -> PersonName {
        let knownAs = said[.knownAs]?.first
        if let full = said[.fullName]?.first, said[.family] == nil {
            let sides = full.split(separator: ",", maxSplits: 1).map { tidy($0) }
            if sides.count == 2 { return PersonName(given: cased(sides[1]), family: cased(sides[0]), knownAs: knownAs) }
            let words = full.split(separator: " ")
            return PersonName(
                given: cased(words.dropLast().joined(separator: " ")),
                family: cased(words.last.map(String.init) ?? ""),
                knownAs: knownAs
            )
        }
        return PersonName(
            given: cased(said[.given]?.first ?? ""),
            family: cased(said[.family]?.first ?? ""),
            knownAs: knownAs
        )
    }

    private static func tidy(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }

    /// Names in capitals, as many lists have them, are written as people write them.
    private static func cased(_ name: String) -> String {
        guard name.utf8.count > 2, name == name.uppercased(), name != name.lowercased() else { return name }
        var cased = ""
        var isStart = true
        for letter in name.lowercased() {
            cased += isStart ? letter.uppercased() : String(letter)
            isStart = !letter.isLetter
        }
        return cased
    }

    private mutating func readBorn(_ written: String?, _ today: Day) {
        guard let written else { return }
        // A sheet’s date may carry a time of the day.
        let day =
            written.split(separator: " ").count == 2 && written.contains(":")
            ? written.prefix { $0 != " " } : written[...]
        guard let born = PartialDay(written: String(day)) else { return refuse(.born, .notADay) }
        if born.days.lowerBound > today { return refuse(.born, .notYet) }
        if born.year < today.year - 120 { return refuse(.born, .tooOld) }
        details.born = born
    }

    private mutating func readPostcode(_ written: String?) {
        guard let written else { return }
        guard let postcode = Postcode(mending: written) else { return refuse(.postcode, .notAPostcode) }
        details.postcode = postcode.text
    }

    private mutating func readContacts(_ said: [ListField: [String]]) {
        for written in said[.phone] ?? [] {
            guard let number = PhoneNumber(written) else {
                refuse(.phone, .notANumber)
                continue
            }
            if !details.contacts.contains(where: { $0.value == number.digits }) {
                details.contacts.append(ContactDetails(.phone, number.digits))
            }
        }
        for written in said[.email] ?? [] {
            let sides = written.split(separator: "@", omittingEmptySubsequences: false)
            guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }), !written.contains(" ") else {
                refuse(.email, .notAnEmail)
                continue
            }
            details.contacts.append(ContactDetails(.email, written))
        }
    }
}
