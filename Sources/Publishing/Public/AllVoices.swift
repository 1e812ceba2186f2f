import Dates
import DesignSystem
import Foundation
import Markup

/// What carers said about all that is published here, the newest answer first.
struct AllVoices {
    let plans: [Showing]

    /// Something that was said, as one of the plans shows it.
    private struct Line {
        let voice: PublishedVoice
        let plan: Showing
    }

    /// Each once: what is about no plan stands in each of them.
    private var lines: [Line] {
        var seen: Set<UUID> = []
        let lines = plans.flatMap { plan in plan.plan.voices.map { Line(voice: $0, plan: plan) } }
        return lines.filter { seen.insert($0.voice.id).inserted }
            .enumerated().sorted { left, right in
                guard left.element.voice.on == right.element.voice.on else {
                    // What a plan answers itself has no day, and comes last.
                    guard let leftDay = left.element.voice.on else { return false }
                    return right.element.voice.on.map { leftDay > $0 } ?? true
                }
                return left.offset < right.offset
            }
            .map(\.element)
    }

    func page(_ wanted: WantedVoices, quoting standing: Set<UUID>) -> Page {
        let all = lines
        let wanted = wanted.ofAnyTopic
        let found = all.filter { wanted.allows($0.voice) }
        let shown = found.dropFirst((wanted.page - 1) * WantedVoices.pageSize).prefix(WantedVoices.pageSize)
        let cards: [HTML] = shown.map { "<li>\(card($0, standing))</li>" }
        let pages: HTML = .pages(of: found.count, size: WantedVoices.pageSize, current: wanted.page) {
            wanted.path(PublishingPaths.youSaid, page: $0)
        }
        let list: HTML =
            cards.isEmpty
            ? (all.isEmpty ? "<p>\(Self.none)</p>" : "<p>\(Self.noMatch) \(Self.seeAll)</p>")
            : "\(pages)<ul class=\"plain stack\">\(cards)</ul>"
        let say: HTML = .buttonLink(PublicWords.haveYourSay, to: "/have-your-say", .primary)
        let ways = HTML.ways([byPlan] + wanted.byYearAndAnswer(all.map(\.voice), in: PublishingPaths.youSaid))
        return Page(PublicWords.youSaid, width: .wide, body: "<p>\(say)</p>\(ways)\(list)")
    }

    private func card(_ line: Line, _ standing: Set<UUID>) -> HTML {
        let known = Dictionary(line.plan.plan.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let voice = line.plan.voice(line.voice.quoting(standing), known)
        guard plans.count > 1 else { return voice }
        return
            "\(voice)<p class=\"meta\"><a href=\"\(line.plan.base)\">\(line.plan.words(line.plan.plan.title))</a></p>"
    }

    /// Where one plan says it alone.
    private var byPlan: HTML? {
        let saying = plans.filter { !$0.plan.voices.isEmpty }
        guard saying.count > 1 else { return nil }
        let links: [HTML] = saying.map { plan in
            let many: HTML = "<span class=\"meta\">(\(plan.plan.voices.count))</span>"
            return "<li><a href=\"\(plan.youSaid)\">\(plan.words(plan.plan.title))</a> \(many)</li>"
        }
        let name = Phrase(en: "One plan alone", cy: "Un cynllun yn unig")
        return
            "<nav aria-label=\"\(name)\"><p><strong>\(name)</strong></p><ul class=\"cluster plain\">\(links)</ul></nav>"
    }

    private static let none = Phrase(
        en: "Nothing has been published here yet about what carers said.",
        cy: "Nid oes dim wedi’i gyhoeddi yma eto am yr hyn a ddywedodd gofalwyr."
    )
    private static let noMatch = Phrase(
        en: "Nothing that carers said matches these choices.",
        cy: "Nid oes dim a ddywedodd gofalwyr yn cyfateb i’r dewisiadau hyn."
    )
    private static var seeAll: HTML {
        .link(Phrase(en: "See all of it", cy: "Gweld y cyfan"), to: PublishingPaths.youSaid)
    }
}

extension WantedVoices {
    /// Topics are a plan's own.
    fileprivate var ofAnyTopic: WantedVoices {
        var wanted = self
        wanted.topic = nil
        return wanted
    }
}
