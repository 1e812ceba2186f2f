import Dates
import DesignSystem
import Forms
import Foundation
import Markup

/// Which of the things carers said someone wants to read: each way narrows the others, and it can be bookmarked.
struct WantedVoices: Sendable, Equatable {
    static let pageSize = 20

    var topic: UUID?
    var year: Int?
    var kind: PublishedVoice.Kind?
    var page = 1

    init() {}

    init(_ form: Form) {
        topic = UUID(uuidString: form["topic"])
        year = Int(form["year"])
        kind = PublishedVoice.Kind(rawValue: form["answer"])
        page = min(100_000, max(1, Int(form["page"]) ?? 1))
    }

    var isEverything: Bool { topic == nil && year == nil && kind == nil }

    func allows(_ voice: PublishedVoice) -> Bool {
        (topic == nil || voice.theme == topic) && (year == nil || voice.on?.year == year)
            && (kind == nil || voice.kind == kind)
    }

    func path(_ base: String, page: Int = 1) -> String {
        let pairs = [
            ("topic", topic?.uuidString.lowercased()), ("year", year.map(String.init)), ("answer", kind?.rawValue),
            ("page", page > 1 ? String(page) : nil),
        ]
        let query = pairs.compactMap { name, value in value.map { "\(name)=\($0)" } }
        return query.isEmpty ? base : base + "?" + query.joined(separator: "&")
    }

    /// The same with one way changed, from its first page.
    func with(_ change: (inout WantedVoices) -> Void) -> WantedVoices {
        var wanted = self
        change(&wanted)
        wanted.page = 1
        return wanted
    }
}

extension Showing {
    /// Links that narrow what carers said, by topic, year and answer; only ways that there are.
    func waysToNarrow(_ wanted: WantedVoices) -> HTML? {
        let said = Set(plan.voices.compactMap(\.theme))
        let topics = plan.themes.filter { said.contains($0.id) }.map { theme in
            (heading(theme), wanted.with { $0.topic = theme.id })
        }
        let ways = [wanted.way(WantedWords.topic, topics, all: wanted.with { $0.topic = nil }, in: youSaid)]
        return HTML.ways(ways + wanted.byYearAndAnswer(plan.voices, in: youSaid))
    }
}

extension WantedVoices {
    /// Links that narrow some of what carers said by year and answer.
    func byYearAndAnswer(_ voices: [PublishedVoice], in base: String) -> [HTML?] {
        let years = Set(voices.compactMap { $0.on?.year }).sorted(by: >).map { year -> (HTML, WantedVoices) in
            ("\(year)", with { $0.year = year })
        }
        let kinds = PublishedVoice.Kind.allCases.filter { kind in voices.contains { $0.kind == kind } }
            .map { kind -> (HTML, WantedVoices) in ("\(kind.words)", with { $0.kind = kind }) }
        return [
            way(WantedWords.year, years, all: with { $0.year = nil }, in: base),
            way(WantedWords.answer, kinds, all: with { $0.kind = nil }, in: base),
        ]
    }

    /// One way to narrow, where there is more than one to choose from or one is chosen.
    func way(_ name: Phrase, _ options: [(HTML, WantedVoices)], all: WantedVoices, in base: String) -> HTML? {
        let here = with { _ in }
        guard options.count > 1 || all != here else { return nil }
        let links: [HTML] = ([("\(WantedWords.all)", all)] + options).map { words, wanted in
            """
            <li><a href="\(wanted.path(base))"\(if: wanted == here, " aria-current=\"true\"")>\(words)</a></li>
            """
        }
        return
            "<nav aria-label=\"\(name)\"><p><strong>\(name)</strong></p><ul class=\"cluster plain\">\(links)</ul></nav>"
    }
}

extension HTML {
    /// None where there is no way to narrow.
    static func ways(_ ways: [HTML?]) -> HTML? {
        let ways = ways.compactMap { $0 }
        return ways.isEmpty ? nil : "\(ways)"
    }
}

/// Words of the ways to narrow.
private enum WantedWords {
    static let topic = Phrase(en: "Topic", cy: "Pwnc")
    static let year = Phrase(en: "Year of the answer", cy: "Blwyddyn yr ateb")
    static let answer = Phrase(en: "Answer", cy: "Ateb")
    static let all = Phrase(en: "All", cy: "Pob un")
}

extension PublishedVoice.Kind {
    /// The answer in a word or two.
    var words: Phrase {
        switch self {
        case .accepted: Phrase(en: "Accepted", cy: "Derbyniwyd")
        case .partly: Phrase(en: "Accepted in part", cy: "Derbyniwyd yn rhannol")
        case .notNow: Phrase(en: "Not now", cy: "Nid nawr")
        case .no: Phrase(en: "No", cy: "Na")
        case .inPlan: Phrase(en: "Answered in the plan", cy: "Atebwyd yn y cynllun")
        }
    }
}
