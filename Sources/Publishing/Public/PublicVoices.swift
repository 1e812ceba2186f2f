import Dates
import Delivery
import DesignSystem
import Foundation
import Markup
import Strategy

extension PublishedVoice {
    /// The same with only the quotes of those who still agree to be quoted.
    func quoting(_ standing: Set<UUID>) -> PublishedVoice {
        PublishedVoice(
            id: id,
            said: said,
            quotes: quotes.filter { standing.contains($0.voice) },
            kind: kind,
            answer: answer,
            on: on,
            theme: theme,
            actions: actions
        )
    }
}

/// What carers said, what was done, what was not yet, and why.
extension Showing {
    func voicesPage(_ wanted: WantedVoices, quoting standing: Set<UUID>) -> Page {
        let known = Dictionary(plan.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let found = plan.voices.filter(wanted.allows)
        let shown = found.dropFirst((wanted.page - 1) * WantedVoices.pageSize).prefix(WantedVoices.pageSize)
        let lines: [HTML] = shown.map { "<li>\(voice($0.quoting(standing), known))</li>" }
        let none = Phrase(
            en: "Nothing has been published here yet about what carers said.",
            cy: "Nid oes dim wedi’i gyhoeddi yma eto am yr hyn a ddywedodd gofalwyr."
        )
        let noMatch = Phrase(
            en: "Nothing that carers said matches these choices.",
            cy: "Nid oes dim a ddywedodd gofalwyr yn cyfateb i’r dewisiadau hyn."
        )
        let all: HTML = .link(Phrase(en: "See all of it", cy: "Gweld y cyfan"), to: youSaid)
        let pages: HTML = .pages(of: found.count, size: WantedVoices.pageSize, current: wanted.page) {
            wanted.path(youSaid, page: $0)
        }
        let empty: HTML = plan.voices.isEmpty ? "<p>\(none)</p>" : "<p>\(noMatch) \(all)</p>"
        let list: HTML =
            lines.isEmpty ? empty : "\(pages)<ul class=\"plain stack\">\(lines)</ul>"
        let say: HTML? =
            isPreview ? nil : "<p>\(.buttonLink(PublicWords.haveYourSay, to: "/have-your-say", .primary))</p>"
        return page(
            PublicWords.youSaid,
            heading: "\(PublicWords.youSaid)",
            body: "\(say)\(waysToNarrow(wanted))\(list)"
        )
    }

    /// One thing that was said, with its answer; the news of its promises too, where nothing else on the page has it.
    func voice(_ voice: PublishedVoice, _ known: [UUID: PublishedAction], saysNews: Bool = false) -> HTML {
        let quotes: [HTML] = voice.quotes.map { "<blockquote><p>“\(words($0.words))”</p></blockquote>" }
        let linked = voice.actions.compactMap { known[$0] }
        let promised: [HTML] = linked.map { line($0, saysWhy: saysNews) }
        let promises: HTML? =
            promised.isEmpty
            ? nil
            : "<p>\(Phrase(en: "What was promised:", cy: "Yr hyn a addawyd:"))</p><ul class=\"plain\">\(promised)</ul>"
        let day: HTML? = voice.on.map { "<p class=\"meta\">\(Phrase(en: "Answered", cy: "Atebwyd")) \($0.shown)</p>" }
        let answer: HTML =
            voice.answer.map { "<p class=\"pre\">\(words($0))</p>" }
            ?? "<p>\(Phrase(en: "No answer yet.", cy: "Dim ateb eto."))</p>"
        return """
            <article class="card stack" id="voice-\(voice.id.uuidString.lowercased())">
            <h2>\(Phrase(en: "You said", cy: "Dywedoch chi"))</h2><p class="pre">\(words(voice.said))</p>\(quotes)
            <h3>\(voice.kind.weDid(isDone: linked.contains { $0.status == .done }))</h3>\(answer)\(promises)\(day)</article>
            """
    }
}

extension PublishedVoice.Kind {
    /// What the answer is called, by what it is.
    func weDid(isDone: Bool) -> Phrase {
        switch self {
        case .accepted, .partly:
            isDone
                ? Phrase(en: "We did", cy: "Gwnaethom ni") : Phrase(en: "We will", cy: "Byddwn ni")
        case .notNow: Phrase(en: "Not yet, and why", cy: "Ddim eto, a pham")
        case .no: Phrase(en: "No, and why", cy: "Na, a pham")
        case .inPlan: Phrase(en: "What the plan answers", cy: "Ateb y cynllun")
        }
    }
}
