import DesignSystem
import Foundation
import Markup
import Web

/// Words of emergencies as they happen.
enum UseWords {
    static let title = Phrase(en: "An emergency", cy: "Argyfwng")
    static let start = Phrase(en: "Write down an emergency", cy: "Ysgrifennu argyfwng")
    static let why = Phrase(en: "What happened", cy: "Beth ddigwyddodd")
    static let sayWhy = Phrase(en: "Say what happened", cy: "Dywedwch beth ddigwyddodd")
    static let sayWhoRang = Phrase(
        en: "Say who rang, and what they said",
        cy: "Dywedwch pwy ffoniodd, a beth ddywedon nhw"
    )
    static let kind = Phrase(en: "What kind of step was it?", cy: "Pa fath o gam oedd e?")
    static let sayKind = Phrase(en: "Choose what kind of step it was", cy: "Dewiswch pa fath o gam oedd e")
    static let what = Phrase(en: "Whom, and what came of it", cy: "Pwy, a beth ddaeth ohono")
    static let sayWhat = Phrase(en: "Write what was done", cy: "Ysgrifennwch beth a wnaed")
    static let write = Phrase(en: "Write it down", cy: "Ei ysgrifennu")
    static let end = Phrase(en: "The emergency is over", cy: "Mae’r argyfwng ar ben")
    static let outcome = Phrase(en: "How it was met", cy: "Sut y’i hatebwyd")
    static let sayOutcome = Phrase(en: "Say how it was met", cy: "Dywedwch sut y’i hatebwyd")
    static let learned = Phrase(
        en: "Looking back: what worked, and what changes",
        cy: "Edrych yn ôl: beth weithiodd, a beth sy’n newid"
    )
    static let learnedHint = Phrase(
        en: "Talk it through with the carer. Then put the plan right",
        cy: "Trafodwch gyda’r gofalwr. Yna cywirwch y cynllun"
    )
    static let sayLearned = Phrase(en: "Write what was learned", cy: "Ysgrifennwch beth a ddysgwyd")
    static let saveReview = Phrase(en: "Save what was learned", cy: "Cadw’r hyn a ddysgwyd")
    static let log = Phrase(en: "What was done", cy: "Beth a wnaed")
    static let state = Phrase(en: "State", cy: "Cyflwr")
    static let now = Phrase(en: "Under way", cy: "Ar y gweill")
    static let toReview = Phrase(en: "To look back on", cy: "I edrych yn ôl arno")
    static let past = Phrase(en: "Emergencies before", cy: "Argyfyngau cynt")
    static let started = Phrase(en: "Began", cy: "Dechreuodd")
}

extension EmergencyUse {
    var tag: HTML {
        if isOpen { return .tag(UseWords.now, .bad) }
        return waitsForReview ? .tag(UseWords.toReview, .warn) : .tag(Phrase(en: "Over", cy: "Ar ben"))
    }
}

/// What is under way stands before the plan itself.
func openUses(_ uses: [EmergencyUse], _ visit: Visit) -> HTML {
    let open: [HTML] = uses.filter(\.isOpen).map { use in
        let words = Phrase(en: "Open its log", cy: "Agor ei gofnod")
        let link: HTML = .link(words, to: EmergencyPaths.use(use.id, use.person))
        return .alert(UseWords.now, .bad, "<p>\(use.why.words). \(visit.moment(use.startedAt)). \(link)</p>")
    }
    return "\(open)"
}

func useTable(_ uses: [EmergencyUse], _ visit: Visit) -> HTML? {
    let past = uses.filter { !$0.isOpen }
    guard !past.isEmpty else { return nil }
    let rows: [[HTML]] = past.map { use in
        [
            .link(visit.moment(use.startedAt), to: EmergencyPaths.use(use.id, use.person)), "\(use.why.words)",
            use.outcome.map { "\($0.words)" } ?? .none(), use.tag,
        ]
    }
    return .table(
        UseWords.past,
        id: "uses",
        columns: [
            Column(UseWords.started), Column(UseWords.why), Column(UseWords.outcome), Column(UseWords.state),
        ],
        rows: rows
    )
}
