import Markup

/// What an emergency plan says, in the order in which someone who stands in the hall needs it.
enum EmergencyField: String, Sendable, CaseIterable {
    case people, conditions, medicines, routine, talking, access, household, pets, services, cover
    /// For the team alone: on no sheet, and never shown to a responder.
    case staff

    /// What a responder is shown.
    static let forResponders: [EmergencyField] = allCases.filter { $0 != .staff }

    /// One sheet of paper has room for so much of each.
    static let most = 500

    var strictness: KeyCode.Strictness { self == .access ? .gettingIn : .elsewhere }

    /// Without these nobody could step in.
    var isRequired: Bool { self == .people }

    var label: Phrase {
        switch self {
        case .people: Phrase(en: "Who is looked after, and where", cy: "Pwy sy’n cael gofal, a ble")
        case .conditions: Phrase(en: "Conditions and allergies", cy: "Cyflyrau ac alergeddau")
        case .medicines: Phrase(en: "Medicines", cy: "Meddyginiaethau")
        case .routine: Phrase(en: "The day, and what help is needed", cy: "Y diwrnod, a pha help sydd ei angen")
        case .talking: Phrase(en: "Talking with them", cy: "Siarad â nhw")
        case .access: Phrase(en: "Getting in", cy: "Mynd i mewn")
        case .household: Phrase(en: "Others in the house", cy: "Eraill yn y tŷ")
        case .pets: Phrase(en: "Animals", cy: "Anifeiliaid")
        case .services: Phrase(en: "Other help in place", cy: "Cymorth arall sydd ar waith")
        case .cover: Phrase(en: "The first two days", cy: "Y ddau ddiwrnod cyntaf")
        case .staff: Phrase(en: "For the team alone", cy: "I’r tîm yn unig")
        }
    }

    var hint: Phrase {
        switch self {
        case .people:
            Phrase(
                en: "Name, address, date of birth, telephone, first language",
                cy: "Enw, cyfeiriad, dyddiad geni, ffôn, iaith gyntaf"
            )
        case .conditions: Phrase(en: "In brief, as they would say it", cy: "Yn fyr, fel y bydden nhw’n ei ddweud")
        case .medicines:
            Phrase(
                en: "What, when, where they are kept, who supplies them",
                cy: "Beth, pryd, ble maen nhw’n cael eu cadw, pwy sy’n eu cyflenwi"
            )
        case .routine:
            Phrase(
                en: "Getting up, meals, washing, moving about, the night",
                cy: "Codi, prydau, ymolchi, symud o gwmpas, y nos"
            )
        case .talking: Phrase(en: "What helps, and what distresses them", cy: "Beth sy’n helpu, a beth sy’n eu gofidio")
        case .access:
            Phrase(
                en: "Which door, who holds a key, whether there is an alarm. Never a code: say who has it",
                cy: "Pa ddrws, pwy sydd ag allwedd, a oes larwm. Byth cod: dywedwch pwy sydd ag ef"
            )
        case .household:
            Phrase(
                en: "Who else lives there or depends on the carer, children too",
                cy: "Pwy arall sy’n byw yno neu’n dibynnu ar y gofalwr, plant hefyd"
            )
        case .pets: Phrase(en: "Which, and who can take them", cy: "Pa rai, a phwy all eu cymryd")
        case .services:
            Phrase(
                en: "GP, nurses, care agency and its visits, social worker",
                cy: "Meddyg teulu, nyrsys, asiantaeth ofal a’i hymweliadau, gweithiwr cymdeithasol"
            )
        case .cover:
            Phrase(
                en: "Who comes, for how long, and what was arranged for after that",
                cy: "Pwy sy’n dod, am ba hyd, a beth a drefnwyd ar ôl hynny"
            )
        case .staff:
            Phrase(
                en: "Not on the sheet, and never shown to a responder",
                cy: "Nid ar y ddalen, a byth yn cael ei ddangos i ymatebwr"
            )
        }
    }
}

/// What the fields say; what is empty is not there.
struct EmergencyText: Sendable, Equatable {
    private var texts: [EmergencyField: String] = [:]

    init(_ texts: [EmergencyField: String] = [:]) { self.texts = texts.filter { !$0.value.isEmpty } }

    subscript(field: EmergencyField) -> String? {
        get { texts[field] }
        set { texts[field] = newValue?.isEmpty == true ? nil : newValue }
    }

    /// As a form holds them.
    var fields: [String: String] {
        Dictionary(
            EmergencyField.allCases.map { ($0.rawValue, texts[$0] ?? "") },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The names of the fields in which two texts differ.
    func differences(from other: EmergencyText) -> [EmergencyField] {
        EmergencyField.allCases.filter { self[$0] != other[$0] }
    }

    /// As they are sealed.
    var named: [String: String] {
        Dictionary(texts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    init(named: [String: String]) {
        self.init(
            Dictionary(
                named.compactMap { name, text in EmergencyField(rawValue: name).map { ($0, text) } },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}
