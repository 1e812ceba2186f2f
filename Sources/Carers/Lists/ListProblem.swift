import Markup

/// A cell of a list that cannot be understood: which column, and what is wrong.
struct ListProblem: Sendable, Hashable {
    enum Fault: String, Sendable, CaseIterable {
        case noName = "no_name"
        case notADay = "not_a_day"
        case notYet = "not_yet"
        case tooOld = "too_old"
        case notAPostcode = "not_a_postcode"
        case notANumber = "not_a_number"
        case notAnEmail = "not_an_email"
        case notAnNHSNumber = "not_nhs"
        case tooLong = "too_long"

        var words: Phrase {
            switch self {
            case .noName: Phrase(en: "Write a name", cy: "Ysgrifennwch enw")
            case .notADay:
                Phrase(en: "Write a day, such as 12/03/1958", cy: "Ysgrifennwch ddiwrnod, fel 12/03/1958")
            case .notYet: Phrase(en: "This day has not come yet", cy: "Nid yw’r diwrnod hwn wedi dod eto")
            case .tooOld:
                Phrase(en: "This is more than 120 years ago", cy: "Mae hyn dros 120 mlynedd yn ôl")
            case .notAPostcode:
                Phrase(en: "Write a whole postcode, such as TV1 2AB", cy: "Ysgrifennwch god post cyfan, fel TV1 2AB")
            case .notANumber: Phrase(en: "Write a whole phone number", cy: "Ysgrifennwch rif ffôn cyfan")
            case .notAnEmail:
                Phrase(en: "Write an email address, with an @", cy: "Ysgrifennwch gyfeiriad e-bost, gydag @")
            case .notAnNHSNumber:
                Phrase(
                    en: "This is no NHS number: its last digit does not fit the others",
                    cy: "Nid rhif GIG yw hwn: nid yw’r digid olaf yn cyd-fynd â’r lleill"
                )
            case .tooLong: Phrase(en: "Use fewer than 200 characters", cy: "Defnyddiwch lai na 200 nod")
            }
        }
    }

    let field: ListField
    let fault: Fault

    static func text(_ problems: [ListProblem]) -> String {
        problems.map { "\($0.field.rawValue):\($0.fault.rawValue)" }.joined(separator: " ")
    }

    static func read(_ text: String) -> [ListProblem] {
        text.split(separator: " ").compactMap { part in
            let sides = part.split(separator: ":").map(String.init)
            guard sides.count == 2, let field = ListField(rawValue: sides[0]), let fault = Fault(rawValue: sides[1])
            else {
                return nil
            }
            return ListProblem(field: field, fault: fault)
        }
    }

    /// “Date of birth: Write a day, such as 12/03/1958”.
    var words: Phrase {
        Phrase(en: "\(field.words.en): \(fault.words.en)", cy: "\(field.words.cy): \(fault.words.cy)")
    }
}
