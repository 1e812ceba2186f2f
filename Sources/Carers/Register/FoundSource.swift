package import Markup
import Records

/// Where someone was found, or found us.
package enum FoundSource: String, Sendable, CaseIterable, SQLConvertible {
    case selfRegistered = "self"
    case practice = "gp"
    case fluClinic = "flu_clinic"
    case pharmacy, hospital
    case school = "school"
    case socialCare = "social_care"
    case charity, employer, event
    case familyOrFriend = "family"
    case list
    case other

    package var words: Phrase {
        switch self {
        case .selfRegistered: Phrase(en: "They came to us", cy: "Daethant atom ni")
        case .practice: Phrase(en: "GP practice", cy: "Meddygfa")
        case .fluClinic: Phrase(en: "Flu clinic", cy: "Clinig ffliw")
        case .pharmacy: Phrase(en: "Pharmacy", cy: "Fferyllfa")
        case .hospital: Phrase(en: "Hospital", cy: "Ysbyty")
        case .school: Phrase(en: "School or college", cy: "Ysgol neu goleg")
        case .socialCare: Phrase(en: "Social care", cy: "Gofal cymdeithasol")
        case .charity: Phrase(en: "Charity or community group", cy: "Elusen neu grŵp cymunedol")
        case .employer: Phrase(en: "Employer", cy: "Cyflogwr")
        case .event: Phrase(en: "Event or stall", cy: "Digwyddiad neu stondin")
        case .familyOrFriend: Phrase(en: "Family or friend", cy: "Teulu neu ffrind")
        case .list: Phrase(en: "A list we were given", cy: "Rhestr a roddwyd i ni")
        case .other: Phrase(en: "Other", cy: "Arall")
        }
    }
}
