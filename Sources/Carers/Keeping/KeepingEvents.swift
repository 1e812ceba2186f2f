import Dates
import DesignSystem
import Desk
import Markup
import Web

extension Event {
    static let keepingSet = Event(
        "keeping.rules_set",
        Phrase(en: "Set how long records are kept", cy: "Gosododd am ba hyd y cedwir cofnodion")
    )
    static let recordHeld = Event(
        "keeping.held",
        Phrase(en: "Held a record from being erased", cy: "Daliodd gofnod rhag cael ei ddileu")
    )
    static let holdLifted = Event(
        "keeping.hold_lifted",
        Phrase(en: "Lifted the hold of a record", cy: "Cododd ddaliad cofnod")
    )
    static let erasureProposed = Event(
        "erasure.proposed",
        Phrase(en: "Proposed to erase a record", cy: "Cynigiodd ddileu cofnod")
    )
    static let erasureWithdrawn = Event(
        "erasure.withdrawn",
        Phrase(en: "Took back that a record be erased", cy: "Tynnodd yn ôl gynnig i ddileu cofnod")
    )
    static let recordErased = Event(
        "erasure.done",
        Phrase(en: "Agreed, and a record was erased", cy: "Cytunodd, a dilëwyd cofnod")
    )
    static let everythingTaken = Event(
        "person.everything_taken",
        Phrase(en: "Took all that is kept of someone", cy: "Cymerodd bopeth a gedwir am rywun")
    )

    static let arrivalEmptied = Event(
        "keeping.arrival_emptied",
        Phrase(
            en: "Erased what was told by someone who was not taken on",
            cy: "Dileodd yr hyn a ddywedodd rhywun na dderbyniwyd"
        )
    )

    static let ofKeeping: [Event] = [
        keepingSet, recordHeld, holdLifted, erasureProposed, erasureWithdrawn, recordErased, everythingTaken,
        arrivalEmptied,
    ]
}

extension Notice {
    static let erasureProposed = Notice(
        "erasure-proposed",
        Phrase(
            en: "Proposed. Nothing goes until another person agrees.",
            cy: "Cynigiwyd. Nid oes dim yn mynd nes i berson arall gytuno."
        )
    )
    static let recordErased = Notice("record-erased", Phrase(en: "It was erased.", cy: "Fe’i dilëwyd."))

    static let ofKeeping: [Notice] = [erasureProposed, recordErased]
}

enum KeepingWords {
    static let title = Phrase(en: "How long records are kept", cy: "Am ba hyd y cedwir cofnodion")
    static let crumb = NavigationItem(title, path: CarersPaths.keeping)
    static let local = Phrase(
        en:
            "These are the agency’s own, and can be changed from any day. What stands here at first is usual in practice: ask whoever keeps the agency’s records schedule before relying on it.",
        cy:
            "Rhai’r asiantaeth ei hun yw’r rhain, a gellir eu newid o unrhyw ddiwrnod. Yr hyn sydd yma ar y dechrau sy’n arferol: gofynnwch i bwy bynnag sy’n cadw amserlen gofnodion yr asiantaeth cyn dibynnu arno."
    )
    static let from = Phrase(en: "From which day", cy: "O ba ddiwrnod")
    static let needsNumber = Phrase(en: "Enter a number", cy: "Rhowch rif")
    static let needsDay = Phrase(en: "Enter the day they begin", cy: "Rhowch y diwrnod y maent yn dechrau")
    static let past = Phrase(en: "Kept long enough", cy: "Wedi’u cadw’n ddigon hir")
    static let nonePast = Phrase(
        en: "No record has been kept for longer than the rules say.",
        cy: "Nid oes cofnod wedi’i gadw’n hirach nag y mae’r rheolau’n ei ddweud."
    )
    static func arrivals(_ kept: ArrivalsKept) -> Phrase {
        let next = kept.nextOn.map { day in
            Phrase(
                en: " The next is erased on \(day.words(in: .english)).",
                cy: " Dilëir y nesaf ar \(day.words(in: .welsh))."
            )
        }
        return Phrase(
            en:
                "Registrations and referrals not taken on that still hold what was told: \(kept.holding).\(next?.en ?? "") Erased so far: \(kept.emptied). That someone came is still counted.",
            cy:
                "Cofrestriadau ac atgyfeiriadau na dderbyniwyd sy’n dal i gynnwys yr hyn a ddywedwyd: \(kept.holding).\(next?.cy ?? "") Wedi’u dileu hyd yma: \(kept.emptied). Mae’r ffaith i rywun ddod yn dal i gael ei chyfrif."
        )
    }
    static let record = Phrase(en: "Record", cy: "Cofnod")
    static let team = Phrase(en: "Team", cy: "Tîm")
    static let closed = Phrase(en: "Closed", cy: "Caewyd")
    static let until = Phrase(en: "Kept until", cy: "Cadw tan")
    static let held = Phrase(en: "Held", cy: "Wedi’i ddal")
    static let propose = Phrase(en: "Propose to erase it", cy: "Cynnig ei ddileu")
    static let eraseAnother = Phrase(en: "Erase a record", cy: "Dileu cofnod")
    static let proposeAnother = Phrase(en: "Propose a record", cy: "Cynnig cofnod")
    static let waiting = Phrase(
        en: "To be erased, if another person agrees",
        cy: "I’w dileu, os yw person arall yn cytuno"
    )
    static let agree = Phrase(en: "Agree, and erase it now", cy: "Cytuno, a’i ddileu nawr")
    static let withdraw = Phrase(en: "Do not erase it", cy: "Peidio â’i ddileu")
    static let yours = Phrase(en: "Another person must agree", cy: "Rhaid i berson arall gytuno")
    static let done = Phrase(en: "Erased", cy: "Wedi’u dileu")
    static let proposed = Phrase(en: "Proposed", cy: "Cynigiwyd")
    static let why = Phrase(en: "Why", cy: "Pam")
    static let rows = Phrase(en: "Rows", cy: "Rhesi")
    static let backups = Phrase(en: "Backups hold it until", cy: "Mae copïau wrth gefn yn ei ddal tan")
    static let backupWords = Phrase(
        en:
            "Erasing reaches every table, the search, drafts and work that waits. Backups made before then still hold it, sealed, until the last of them is destroyed; whoever restores one erases it again by this list. The audit trail keeps ids that lead nowhere.",
        cy:
            "Mae dileu’n cyrraedd pob tabl, y chwilio, drafftiau a gwaith sy’n aros. Mae copïau wrth gefn a wnaed cyn hynny’n dal i’w ddal, dan sêl, nes dinistrio’r olaf ohonynt; bydd pwy bynnag sy’n adfer un yn ei ddileu eto yn ôl y rhestr hon. Mae’r llwybr archwilio’n cadw rhifau nad ydynt yn arwain i unman."
    )
    static let byReference = Phrase(en: "Another record", cy: "Cofnod arall")
    static let reference = Phrase(en: "Reference", cy: "Cyfeirnod")
    static let referenceHint = Phrase(en: "Like C1234-5678", cy: "Fel C1234-5678")
    static let noRecord = Phrase(
        en: "No record of your agency has this reference",
        cy: "Nid oes gan gofnod eich asiantaeth y cyfeirnod hwn"
    )
    static let needsWhy = Phrase(en: "Choose why", cy: "Dewiswch pam")
    static let isHeld = Phrase(
        en: "This record is held: nothing of it may be erased",
        cy: "Mae’r cofnod hwn wedi’i ddal: ni chaniateir dileu dim ohono"
    )
    static let tooEarly = Phrase(
        en: "It is still open, or the rules keep it longer",
        cy: "Mae’n dal ar agor, neu mae’r rheolau’n ei gadw’n hirach"
    )
    static let holds = Phrase(en: "Held: not to be erased", cy: "Wedi’u dal: i beidio â’u dileu")
    static let hold = Phrase(en: "Hold a record", cy: "Dal cofnod")
    static let holdHint = Phrase(
        en: "A complaint, an inquest, a claim: whatever it is still needed for",
        cy: "Cwyn, cwest, hawliad: beth bynnag y mae ei angen ar ei gyfer o hyd"
    )
    static let needsReason = Phrase(en: "Enter why it is held", cy: "Rhowch pam y mae’n cael ei ddal")
    static let lift = Phrase(en: "Lift", cy: "Codi")
}
