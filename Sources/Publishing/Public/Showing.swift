import Dates
import Delivery
import DesignSystem
import Foundation
import Markup
import Strategy
import Web

/// A snapshot about to be shown: where, on which day, in which language.
///
/// The public pages and the preview are made by the same functions from this, so that what is previewed is what is seen.
struct Showing: Sendable {
    let plan: PublishedPlan
    /// The path all its pages begin with.
    let base: String
    /// When it was published; none in a preview.
    let on: Day?
    let licence: Publication.Licence
    let today: Day
    let language: Language

    var isPreview: Bool { on == nil }

    func theme(_ theme: PublishedTheme) -> String { "\(base)/themes/\(theme.id.uuidString.lowercased())" }
    func action(_ action: PublishedAction) -> String { "\(base)/actions/\(action.id.uuidString.lowercased())" }
    var actions: String { base + "/actions" }
    var youSaid: String { base + "/you-said" }
    var print: String { base + "/print" }
    var onAPage: String { base + "/on-a-page" }
    var search: String { base + "/search" }

    /// Words of the plan in the reader's language; what is only in English says so.
    func words(_ text: PublishedText) -> HTML {
        guard language == .welsh else { return "\(text.original.words)" }
        return text.welsh.map { "\($0.words)" } ?? "<span lang=\"en\">\(text.original.words)</span>"
    }

    /// The same as plain text.
    func plain(_ text: PublishedText) -> String {
        (language == .welsh ? text.welsh : nil)?.words ?? text.original.words
    }

    func phrase(_ text: PublishedText) -> Phrase {
        Phrase(en: text.original.words, cy: (text.welsh ?? text.original).words)
    }

    /// A reference and a title as one line.
    func heading(_ ref: PublishedText?, _ title: PublishedText?, otherwise: Phrase) -> HTML {
        switch (ref, title) {
        case (let ref?, let title?): "\(ref.original.words) \(words(title))"
        case (let ref?, nil): "\(otherwise) \(ref.original.words)"
        case (nil, let title?): words(title)
        case (nil, nil): "\(otherwise)"
        }
    }

    func heading(_ theme: PublishedTheme) -> HTML { heading(theme.ref, theme.title, otherwise: PublicWords.theme) }

    /// The same for a title, where there is no markup.
    func title(_ ref: PublishedText?, _ title: PublishedText?, otherwise: Phrase) -> Phrase {
        let words = title.map(phrase)
        guard let ref = ref?.original.words else { return words ?? otherwise }
        guard let words else { return Phrase(en: "\(otherwise.en) \(ref)", cy: "\(otherwise.cy) \(ref)") }
        return Phrase(en: "\(ref) \(words.en)", cy: "\(ref) \(words.cy)")
    }
}

/// Words that several public pages use.
enum PublicWords {
    static let plans = Phrase(en: "Our plans", cy: "Ein cynlluniau")
    static let theme = Phrase(en: "Theme", cy: "Thema")
    static let action = Phrase(en: "Promise", cy: "Addewid")
    static let promises = Phrase(en: "Promises", cy: "Addewidion")
    static let youSaid = Phrase(
        en: "You said, we did, not yet and why",
        cy: "Dywedoch chi, gwnaethom ni, ddim eto a pham"
    )
    static let youSaidShort = Phrase(en: "You said, we did", cy: "Dywedoch chi, gwnaethom ni")
    static let haveYourSay = Phrase(en: "Have your say", cy: "Dweud eich dweud")
    static let description = Phrase(
        en:
            "What was promised to unpaid carers here, what was done, what is late, and what became of what carers said.",
        cy:
            "Yr hyn a addawyd i ofalwyr di-dâl yma, yr hyn a wnaed, yr hyn sy’n hwyr, a’r hyn a ddaeth o’r hyn a ddywedodd gofalwyr."
    )
    static let latestNews = Phrase(en: "Latest news", cy: "Newyddion diweddaraf")
    static let noReason = Phrase(
        en: "No reason has been published yet.",
        cy: "Nid oes rheswm wedi’i gyhoeddi eto."
    )
    static let noLead = Phrase(en: "No organisation is named", cy: "Ni enwir unrhyw sefydliad")
    static let published = Phrase(en: "Last updated", cy: "Diweddarwyd ddiwethaf")
    static let ongoing = Phrase(en: "Ongoing", cy: "Parhaus")
}

/// How a list of promises stands on a day: each is counted once.
struct PromiseCounts: Sendable, Equatable {
    var all = 0
    var done = 0
    var late = 0
    var onTrack = 0
    /// At risk or off track, and not yet late.
    var inDoubt = 0
    var notStarted = 0
    var stopped = 0

    init(_ actions: [PublishedAction], on today: Day) {
        for action in actions {
            all += 1
            if action.isLate(on: today) {
                late += 1
                continue
            }
            switch action.status {
            case .done: done += 1
            case .stopped: stopped += 1
            case .onTrack: onTrack += 1
            case .atRisk, .offTrack: inDoubt += 1
            case .notStarted: notStarted += 1
            }
        }
    }

    /// How they stand, as one sentence: 12 promises: 5 done, 2 late, 4 on track, 1 not started.
    var sentence: Phrase {
        let parts: [(Int, String, String)] = [
            (done, "done", "wedi’u gwneud"), (late, "late", "yn hwyr"), (onTrack, "on track", "ar y trywydd iawn"),
            (inDoubt, "at risk or off track", "mewn perygl neu oddi ar y trywydd"),
            (notStarted, "not started", "heb ddechrau"), (stopped, "stopped", "wedi’u stopio"),
        ]
        let said = parts.filter { $0.0 > 0 }
        let english = said.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let welsh = said.map { "\($0.0) \($0.2)" }.joined(separator: ", ")
        switch all {
        case 0: return Phrase(en: "No promises are listed here.", cy: "Nid oes addewidion wedi’u rhestru yma.")
        case 1: return Phrase(en: "1 promise: \(english).", cy: "1 addewid: \(welsh).")
        default: return Phrase(en: "\(all) promises: \(english).", cy: "\(all) o addewidion: \(welsh).")
        }
    }
}
