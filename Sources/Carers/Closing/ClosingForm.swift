import Dates
import Forms
import Foundation
import Markup

/// Whether the place where someone lives now may be told of them.
enum MayTellNext: String, Sendable, CaseIterable {
    case yes, no
    case notAsked = "not_asked"

    var words: Phrase {
        switch self {
        case .yes: Phrase(en: "Yes", cy: "Cawn")
        case .no: Phrase(en: "No", cy: "Na chawn")
        case .notAsked: Phrase(en: "We have not asked yet", cy: "Nid ydym wedi gofyn eto")
        }
    }
}

/// What is said of an ending: each reason asks what it needs, and nothing that would hurt to be asked.
struct Closing: Sendable {
    let reason: ClosingReason
    /// What the reason asks for: the last day of our work, of their caring, or of a life.
    let day: Day
    /// The role of whoever died, whom they looked after.
    let bereaved: UUID?
    /// What became of their caring, where it has ended.
    let caring: EndOfCaring?
    let mayTell: MayTellNext?

    init(
        reason: ClosingReason,
        day: Day,
        bereaved: UUID? = nil,
        caring: EndOfCaring? = nil,
        mayTell: MayTellNext? = nil
    ) {
        self.reason = reason
        self.day = day
        self.bereaved = bereaved
        self.caring = caring
        self.mayTell = mayTell
    }

    init(_ form: Form, of person: Person, roles: [CaringPair], today: Day) throws(InvalidForm) {
        var read = FormReader(form)
        let reason = read.choice("reason", required: ClosingWords.needsReason, fallback: ClosingReason.mistake)
        self.reason = reason
        day = reason.asksDay ? read.day("day", required: reason.dayMissing) : today
        if day > today { read.refuse("day-day", ClosingWords.notYet) }
        if day < person.registeredOn, !reason.mayBeBefore { read.refuse("day-day", ClosingWords.tooEarly) }
        let whose = read.optionalUUID("whose")
        bereaved = reason == .caredForDied ? roles.first { $0.id == whose }?.id : nil
        if reason == .caredForDied, bereaved == nil { read.refuse("whose", ClosingWords.whoseMissing) }
        caring =
            reason == .caringEnded && !roles.isEmpty
            ? read.choice("caring", required: ClosingWords.caringMissing, fallback: .other) : nil
        mayTell =
            reason == .movedAway ? read.choice("tell", required: ClosingWords.tellMissing, fallback: .notAsked) : nil
        try read.finish()
    }
}

extension ClosingReason {
    /// A mistake ends when it is noticed.
    var asksDay: Bool { self != .mistake }

    /// Deaths, moves and the end of caring may have come before anybody wrote them down here.
    var mayBeBefore: Bool { [.died, .caredForDied, .caringEnded, .movedAway, .mistake].contains(self) }

    /// A day is put in beforehand where it is most often today, and never the day of a death.
    var isOftenToday: Bool { [.wishesToStop, .nothingNeeded, .helpedElsewhere].contains(self) }

    /// What is asked of the day, as one would ask it of somebody.
    var dayAsked: Phrase {
        switch self {
        case .caringEnded: Phrase(en: "When did their caring end?", cy: "Pryd daeth eu gofalu i ben?")
        case .caredForDied, .died: Phrase(en: "On what day did they die?", cy: "Ar ba ddiwrnod y buont farw?")
        case .wishesToStop: Phrase(en: "When did they tell us?", cy: "Pryd y dywedasant wrthym?")
        case .movedAway: Phrase(en: "When did they move?", cy: "Pryd y symudasant?")
        case .helpedElsewhere:
            Phrase(en: "Since when has someone else helped them?", cy: "Ers pryd y mae rhywun arall yn eu helpu?")
        case .noContact: Phrase(en: "When did we last try to reach them?", cy: "Pryd y ceisiwyd eu cyrraedd ddiwethaf?")
        case .nothingNeeded, .mistake: ClosingWords.day
        }
    }

    var dayHint: Phrase? {
        switch self {
        case .died, .caredForDied:
            Phrase(
                en: "As near as you know. Nobody needs to be asked for it now.",
                cy: "Mor agos ag y gwyddoch. Nid oes angen gofyn i neb amdano nawr."
            )
        default: nil
        }
    }

    var dayMissing: Phrase {
        self == .died || self == .caredForDied
            ? Phrase(en: "Enter the day they died", cy: "Rhowch y diwrnod y buont farw")
            : Phrase(en: "Enter the day", cy: "Rhowch y diwrnod")
    }

    /// What is said before anything is asked.
    var kindly: Phrase? {
        switch self {
        case .died:
            Phrase(
                en:
                    "We are sorry. From now on nothing is sent to them, and nobody who looked after them is sent anything by itself for six weeks.",
                cy:
                    "Mae’n ddrwg gennym. O hyn ymlaen nid anfonir dim atynt, ac nid anfonir dim ar ei ben ei hun am chwe wythnos at neb a oedd yn gofalu amdanynt."
            )
        case .caredForDied:
            Phrase(
                en:
                    "We are sorry. You need not close the record now: help after a death goes on for as long as it is wanted. Nothing is sent to them by itself for six weeks. Ring or write yourself, when it is right.",
                cy:
                    "Mae’n ddrwg gennym. Nid oes rhaid cau’r cofnod nawr: mae cymorth ar ôl marwolaeth yn parhau cyhyd ag y bo ei eisiau. Nid anfonir dim atynt ar ei ben ei hun am chwe wythnos. Ffoniwch neu ysgrifennwch eich hun, pan fydd yn iawn."
            )
        case .wishesToStop:
            Phrase(
                en: "It is theirs to say. Tell them that they can come back at any time, and how.",
                cy: "Eu dewis nhw ydyw. Dywedwch wrthynt y gallant ddod yn ôl unrhyw bryd, a sut."
            )
        default: nil
        }
    }
}
