import Desk
import Markup
import Records

/// Why the place stops working with someone.
enum ClosingReason: String, Sendable, CaseIterable, SQLConvertible {
    case caringEnded = "caring_ended"
    case caredForDied = "cared_for_died"
    case wishesToStop = "wishes_to_stop"
    case movedAway = "moved_away"
    case helpedElsewhere = "helped_elsewhere"
    case nothingNeeded = "nothing_needed"
    case noContact = "no_contact"
    case died
    case mistake

    var words: Phrase {
        switch self {
        case .caringEnded: Phrase(en: "Their caring has ended", cy: "Mae eu gofalu wedi dod i ben")
        case .caredForDied:
            Phrase(en: "The person they looked after has died", cy: "Mae’r person y gofalent amdano wedi marw")
        case .wishesToStop: Phrase(en: "They wish to stop", cy: "Maent am roi’r gorau iddi")
        case .movedAway: Phrase(en: "They moved away", cy: "Symudon nhw i ffwrdd")
        case .helpedElsewhere: Phrase(en: "Someone else helps them now", cy: "Mae rhywun arall yn eu helpu nawr")
        case .nothingNeeded: Phrase(en: "They need nothing more for now", cy: "Nid oes angen dim mwy arnynt am y tro")
        case .noContact: Phrase(en: "We could not reach them any more", cy: "Nid oeddem yn gallu eu cyrraedd mwyach")
        case .died: Phrase(en: "They have died", cy: "Maent wedi marw")
        case .mistake: Phrase(en: "The record was made by mistake", cy: "Gwnaed y cofnod drwy gamgymeriad")
        }
    }

    var hint: Phrase? {
        switch self {
        case .wishesToStop:
            Phrase(
                en: "Nothing is sent to them from today, and what waits to be sent is taken back.",
                cy: "Nid anfonir dim atynt o heddiw ymlaen, a thynnir yn ôl yr hyn sy’n aros i’w anfon."
            )
        case .died:
            Phrase(
                en: "Nothing is sent to them from today. Roles of those who looked after them end on the day.",
                cy: "Nid anfonir dim atynt o heddiw ymlaen. Daw rolau’r rhai a ofalai amdanynt i ben ar y diwrnod."
            )
        case .movedAway:
            Phrase(
                en: "Ask first whether you may tell the place where they live now.",
                cy: "Gofynnwch yn gyntaf a gewch ddweud wrth y lle y maent yn byw ynddo nawr."
            )
        default: nil
        }
    }
}

enum ClosingWords {
    static let close = Phrase(en: "Close this record", cy: "Cau’r cofnod hwn")
    static let reopen = Phrase(en: "Open the record again", cy: "Agor y cofnod eto")
    static let why = Phrase(en: "What has happened?", cy: "Beth sydd wedi digwydd?")
    static let day = Phrase(en: "Last day we worked with them", cy: "Y diwrnod olaf i ni weithio gyda nhw")
    static let reason = Phrase(en: "Why it was closed", cy: "Pam y caewyd ef")
    static let needsReason = Phrase(en: "Choose why", cy: "Dewiswch pam")
    static let notYet = Phrase(
        en: "The day must be today or earlier",
        cy: "Rhaid i’r diwrnod fod heddiw neu’n gynharach"
    )
    static let tooEarly = Phrase(
        en: "The day must not be before they were registered",
        cy: "Ni all y diwrnod fod cyn iddynt gael eu cofrestru"
    )
    static let whatHappens = Phrase(en: "What happens", cy: "Beth sy’n digwydd")
    static let kept = Phrase(
        en:
            "Nothing is deleted: the record can be read, and opened again. How long it is kept is in the keeping rules.",
        cy:
            "Nid oes dim yn cael ei ddileu: gellir darllen y cofnod, a’i agor eto. Mae’r rheolau cadw’n dweud am ba hyd."
    )
    static let messages = Phrase(
        en: "Letters and messages stop today.",
        cy: "Mae llythyrau a negeseuon yn stopio heddiw."
    )
    static func tasks(_ many: Int) -> Phrase {
        Phrase(
            en: many == 1
                ? "1 task is still open: it ends with the record."
                : "\(many) tasks are still open: they end with the record.",
            cy: "\(many) o dasgau’n agored o hyd: maent yn dod i ben gyda’r cofnod."
        )
    }
    static func sharings(_ many: Int) -> Phrase {
        Phrase(
            en: "It is shared with \(many) other \(many == 1 ? "agency" : "agencies"): that ends today.",
            cy: "Rhennir ef â \(many) asiantaeth arall: daw hynny i ben heddiw."
        )
    }
    static let goOn = Phrase(en: "Go on", cy: "Ymlaen")
    static let another = Phrase(en: "Choose another reason", cy: "Dewis rheswm arall")
    static let whose = Phrase(en: "Who has died?", cy: "Pwy sydd wedi marw?")
    static let whoseMissing = Phrase(en: "Choose who has died", cy: "Dewiswch pwy sydd wedi marw")
    static let caring = Phrase(en: "What happened?", cy: "Beth ddigwyddodd?")
    static let caringMissing = Phrase(en: "Choose what happened", cy: "Dewiswch beth ddigwyddodd")
    static let tell = Phrase(
        en: "May we tell the place where they live now?",
        cy: "A gawn ddweud wrth y lle y maent yn byw ynddo nawr?"
    )
    static let tellMissing = Phrase(
        en: "Choose whether we may tell the place where they live now",
        cy: "Dewiswch a gawn ddweud wrth y lle y maent yn byw ynddo nawr"
    )
    static let noRoles = Phrase(
        en: "Nobody whom they look after is written down here. Write the person down under Caring first.",
        cy: "Nid oes neb y maent yn gofalu amdano wedi’i gofnodi yma. Cofnodwch y person o dan Gofalu yn gyntaf."
    )
    static func alone(_ many: Int) -> Phrase {
        Phrase(
            en: many == 1
                ? "They looked after someone, who may need help today:"
                : "They looked after \(many) people, who may need help today:",
            cy: "Roeddent yn gofalu am \(many), a all fod angen cymorth heddiw:"
        )
    }
    static func rolesEnd(_ many: Int) -> Phrase {
        Phrase(
            en: many == 1
                ? "Their caring role that is still open ends on that day."
                : "Their \(many) caring roles that are still open end on that day.",
            cy: "Daw eu rolau gofalu sy’n agored o hyd (\(many)) i ben ar y diwrnod hwnnw."
        )
    }
    static let endedWith = Phrase(en: "The record was closed", cy: "Caewyd y cofnod")
}
