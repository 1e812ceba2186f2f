import Markup

/// What a column of a list says of a person.
enum ListField: String, Sendable, CaseIterable {
    case fullName = "full_name"
    case given, family
    case knownAs = "known_as"
    case born, postcode, address, phone, email, nhs, carer

    var words: Phrase {
        switch self {
        case .fullName: Phrase(en: "Full name", cy: "Enw llawn")
        case .given: Phrase(en: "First name", cy: "Enw cyntaf")
        case .family: Phrase(en: "Surname", cy: "Cyfenw")
        case .knownAs: Phrase(en: "Known as", cy: "Adwaenir fel")
        case .born: Phrase(en: "Date of birth", cy: "Dyddiad geni")
        case .postcode: Phrase(en: "Postcode", cy: "Cod post")
        case .address: Phrase(en: "Address", cy: "Cyfeiriad")
        case .phone: Phrase(en: "Phone number", cy: "Rhif ffôn")
        case .email: Phrase(en: "Email address", cy: "Cyfeiriad e-bost")
        case .nhs: Phrase(en: "NHS number", cy: "Rhif GIG")
        case .carer: Phrase(en: "Whether they are a carer", cy: "A ydynt yn ofalwr")
        }
    }

    /// Headers that lists commonly have for it, folded.
    private var headers: [String] {
        switch self {
        case .fullName:
            [
                "name", "full name", "patient name", "pupil name", "student name", "carer name", "client name",
                "patient",
                "enw", "enw llawn",
            ]
        case .given:
            [
                "first name", "first names", "firstname", "forename", "forenames", "given name", "given names",
                "pupil forename",
                "legal forename", "christian name", "patient forename", "enw cyntaf",
            ]
        case .family:
            [
                "surname", "last name", "lastname", "family name", "pupil surname", "legal surname", "patient surname",
                "cyfenw",
            ]
        case .knownAs: ["known as", "preferred name", "preferred forename", "chosen name", "adwaenir fel"]
        case .born: ["dob", "d o b", "date of birth", "birth date", "birthdate", "born", "dyddiad geni"]
        case .postcode: ["postcode", "post code", "home postcode", "cod post"]
        case .address:
            [
                "address", "address 1", "address 2", "address 3", "address line 1", "address line 2", "address line 3",
                "house name flat number", "number and street", "street", "village", "town", "cyfeiriad",
            ]
        case .phone:
            [
                "phone", "phone number", "telephone", "telephone number", "tel", "tel no", "mobile", "mobile number",
                "mobile phone", "mobile telephone", "home phone", "home telephone", "contact number", "ffôn", "ffon",
                "rhif ffon",
            ]
        case .email: ["email", "e mail", "email address", "e mail address", "e bost", "ebost"]
        case .nhs: ["nhs number", "nhs no", "nhsnumber", "nhs", "rhif gig"]
        case .carer:
            [
                "young carer", "young carer indicator", "young carer identified", "carer", "is carer", "is a carer",
                "carer status", "gofalwr",
            ]
        }
    }

    private static let byHeader: [String: ListField] = {
        var fields: [String: ListField] = [:]
        for field in allCases { for header in field.headers { fields[header] = field } }
        return fields
    }()

    /// What each column says, as far as its header tells.
    static func recognised(_ header: [String]) -> [ListField?] {
        let found = header.map { byHeader[FoldedName.words(of: $0)] }
        // First name and surname say more than a full name beside them.
        guard found.contains(.family), found.contains(.given) else { return found }
        return found.map { $0 == .fullName ? nil : $0 }
    }

    /// Whether columns that say this are enough to know people by.
    static func isEnough(_ columns: [ListField?]) -> Bool {
        let known = Set(columns.compactMap { $0 })
        let hasName = known.contains(.fullName) || known.contains(.family)
        return hasName && !known.isDisjoint(with: [.born, .postcode, .phone, .email, .nhs])
    }

    static func text(_ columns: [ListField?]) -> String { columns.map { $0?.rawValue ?? "-" }.joined(separator: " ") }
    static func read(_ text: String) -> [ListField?] {
        text.split(separator: " ").map { ListField(rawValue: String($0)) }
    }
}

extension FoldedName {
    /// The words of a header, folded, with numbers.
    fileprivate static func words(of header: String) -> String {
        header.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
            .map { word in word.allSatisfy(\.isNumber) ? String(word) : FoldedName(String(word)).joined }
            .joined(separator: " ")
    }
}
