import Carers
import Dates
import Markup
import Records

/// What people are told apart by, to see for whom things are otherwise.
enum Characteristic: String, Sendable, Hashable, Codable, CaseIterable {
    case area, age, sex, ethnicity, disability, religion, orientation
    /// Adult, parent or young carer.
    case caring
    case language
    /// The practice or the school that found them.
    case practice, school

    var words: Phrase {
        switch self {
        case .area: Phrase(en: "Area", cy: "Ardal")
        case .age: Phrase(en: "Age", cy: "Oedran")
        case .sex: Phrase(en: "Sex", cy: "Rhyw")
        case .ethnicity: Phrase(en: "Ethnic group", cy: "Grŵp ethnig")
        case .disability: Phrase(en: "Own disability", cy: "Anabledd eu hunain")
        case .religion: Phrase(en: "Religion", cy: "Crefydd")
        case .orientation: Phrase(en: "Sexual orientation", cy: "Cyfeiriadedd rhywiol")
        case .caring: Phrase(en: "Kind of carer", cy: "Math o ofalwr")
        case .language: Phrase(en: "Language", cy: "Iaith")
        case .practice: Phrase(en: "GP practice that found them", cy: "Meddygfa a’u canfu")
        case .school: Phrase(en: "School that found them", cy: "Ysgol a’u canfu")
        }
    }

    /// The one that asks nearly the same: who is under 18 is a young carer, and of whom no age is known no kind is either.
    var nearlyTheSame: Characteristic? {
        switch self {
        case .age: .caring
        case .caring: .age
        case .area, .sex, .ethnicity, .disability, .religion, .orientation, .language, .practice, .school: nil
        }
    }

    /// Of whom somebody else found nothing is asked here: they are no group, and not unknown either.
    var isFoundBy: Bool { self == .practice || self == .school }

    /// Places, which a funnel holds against each other.
    var isPlace: Bool { self == .area || self == .practice || self == .school }

    /// The groups there are, in their order; none where they are whatever the records hold.
    var groups: [String]? {
        switch self {
        case .area, .practice, .school: nil
        case .age: Self.ages.map(\.code)
        case .sex: CodeList.sex.codes.map(\.value)
        case .ethnicity: ["W", "M", "A", "B", "O"]
        case .disability: CodeList.disability.codes.map(\.value)
        case .religion: CodeList.religion.codes.map(\.value)
        case .orientation: CodeList.orientation.codes.map(\.value)
        case .caring: [Self.young, "parent", "adult"]
        case .language: ["en", "cy", "other"]
        }
    }

    /// What a group is called.
    func words(of group: String) -> Phrase {
        switch self {
        case .area, .practice, .school: Phrase(same: group)
        case .age:
            Self.ages.first { $0.code == group }.map { Phrase(same: $0.words) } ?? Phrase(same: group)
        case .sex: CodeList.sex.words(group)
        case .ethnicity: Self.ethnic[group] ?? Phrase(same: group)
        case .disability: CodeList.disability.words(group)
        case .religion: CodeList.religion.words(group)
        case .orientation: CodeList.orientation.words(group)
        case .caring:
            switch group {
            case "young": CaringKind.young.words
            case "parent": CaringKind.parent.words
            default: CaringKind.adult.words
            }
        case .language:
            group == "other" ? Phrase(en: "Another language", cy: "Iaith arall") : CodeList.language.words(group)
        }
    }

    static let youngest = "under-18"
    static let young = "young"

    static let ages: [(code: String, from: Int, words: String)] = [
        (youngest, 0, "0–17"), ("18-24", 18, "18–24"), ("25-49", 25, "25–49"), ("50-64", 50, "50–64"),
        ("65-74", 65, "65–74"), ("75-84", 75, "75–84"), ("85-over", 85, "85+"),
    ]

    private static let ethnic: [String: Phrase] = [
        "W": Phrase(en: "White", cy: "Gwyn"),
        "M": Phrase(en: "Mixed or multiple ethnic groups", cy: "Grwpiau ethnig cymysg neu luosog"),
        "A": Phrase(en: "Asian or Asian British", cy: "Asiaidd neu Asiaidd Prydeinig"),
        "B": Phrase(
            en: "Black, Black British, Caribbean or African",
            cy: "Du, Du Prydeinig, Caribïaidd neu Affricanaidd"
        ),
        "O": Phrase(en: "Other ethnic group", cy: "Grŵp ethnig arall"),
    ]
}
