import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Strategy
import Web

/// The pages of published plans, for everyone.
func publicRoutes(_ pages: KeptPages) -> [Route] {
    [
        .get(PublishingPaths.list, for: .everyone) { visit in
            let shown = try await ShownPlan.all(visit, pages)
            return .page(listed(plansPage(shown.map(\.showing)), visit))
        },
        .get("/our-plans/:plan", for: .everyone) { visit in
            try await reply(visit, pages, "") { $0.summaryPage }
        },
        .get("/our-plans/:plan/themes/:part", for: .everyone) { visit in
            let id = try visit.id("part")
            return try await reply(visit, pages, "themes/\(id)") { showing in
                guard let theme = showing.plan.themes.first(where: { $0.id == id }) else { throw Refusal.notFound }
                return showing.themePage(theme)
            }
        },
        .get("/our-plans/:plan/actions", for: .everyone) { visit in
            let shown = Shown(rawValue: visit.form["show"]) ?? .all
            return try await reply(visit, pages, "actions?\(shown.rawValue)") { $0.listPage(shown) }
        },
        .get("/our-plans/:plan/actions/:action", for: .everyone) { visit in
            let id = try visit.id("action")
            return try await reply(visit, pages, "actions/\(id)") { showing in
                for theme in showing.plan.themes {
                    guard let action = theme.actions.first(where: { $0.id == id }) else { continue }
                    return showing.actionPage(action, of: theme)
                }
                throw Refusal.notFound
            }
        },
        .get("/our-plans/:plan/print", for: .everyone) { visit in
            try await reply(visit, pages, "print") { $0.printPage }
        },
        .get("/our-plans/:plan/on-a-page", for: .everyone) { visit in
            try await reply(visit, pages, "on-a-page") { $0.picturePage }
        },
        .get("/our-plans/:plan/search", for: .everyone, isLong: true) { visit in
            let shown = try await ShownPlan.of(visit, pages)
            return .page(shown.showing.searchPage(visit.form["q"], shown.kept.index))
        },
        .get("/our-plans/:plan/you-said", for: .everyone) { visit in
            let shown = try await ShownPlan.of(visit, pages)
            // Who agreed to be quoted may have thought better of it since: that holds at once.
            let quoted = shown.kept.plan.voices.flatMap { $0.quotes.map(\.voice) }
            let standing = quoted.isEmpty ? [] : try await visit.ask(StandingQuotes(voices: quoted))
            return .page(listed(shown.showing.voicesPage(WantedVoices(visit.form), quoting: standing), visit))
        },
        .get(PublishingPaths.youSaid, for: .everyone) { visit in
            let shown = try await ShownPlan.all(visit, pages)
            let quoted = shown.flatMap { $0.kept.plan.voices.flatMap { $0.quotes.map(\.voice) } }
            let standing = quoted.isEmpty ? [] : try await visit.ask(StandingQuotes(voices: quoted))
            let all = AllVoices(plans: shown.map(\.showing))
            return .page(listed(all.page(WantedVoices(visit.form), quoting: standing), visit))
        },
    ]
}

private func reply(
    _ visit: Visit,
    _ pages: KeptPages,
    _ path: String,
    _ make: @escaping @Sendable (Showing) throws -> Page
) async throws -> Reply {
    let shown = try await ShownPlan.of(visit, pages)
    let page = try await shown.page(path, make)
    return .page(listed(page, visit, about: shown.showing.inASentence, feeds: PublishingPaths.plan(shown.current.plan)))
}

/// The page with what search engines and those who share it read.
private func listed(
    _ page: Page,
    _ visit: Visit,
    about: Phrase = PublicWords.description,
    feeds: String? = nil
) -> Page {
    var page = page
    page.head = PublicHead.of(page.title, about: about, visit, feeds: feeds)
    return page
}

private func plansPage(_ plans: [Showing]) -> Page {
    let lines: [HTML] = plans.map { showing in
        let facts = [showing.plan.place, showing.plan.period].compactMap { $0 }
        let said: [HTML] = facts.enumerated().map { $0 == 0 ? showing.words($1) : ", \(showing.words($1))" }
        let day: HTML? = showing.on.map { "<p class=\"meta\">\(PublicWords.published): \($0.shown)</p>" }
        return """
            <li class="card"><h2><a href="\(showing.base)">\(showing.words(showing.plan.title))</a></h2>\
            <p class="meta">\(said)</p><p>\(PromiseCounts(showing.plan.actions, on: showing.today).sentence)</p>\(day)</li>
            """
    }
    let opening = Phrase(
        en: "What was promised to carers here, who leads it, by when, and what came of it.",
        cy: "Yr hyn a addawyd i ofalwyr yma, pwy sy’n ei arwain, erbyn pryd, a’r hyn a ddaeth ohono."
    )
    let none = Phrase(en: "No plan has been published here yet.", cy: "Nid oes cynllun wedi’i gyhoeddi yma eto.")
    let list: HTML = lines.isEmpty ? "<p>\(none)</p>" : "<ul class=\"plain stack\">\(lines)</ul>"
    return Page(PublicWords.plans, width: .wide, body: "<p class=\"lead\">\(opening)</p>\(list)")
}

extension Showing {
    /// What is said of the plan where one of its pages is shared: how many of its promises stand how.
    fileprivate var inASentence: Phrase {
        let (counts, name) = (PromiseCounts(plan.actions, on: today).sentence, phrase(plan.title))
        return Phrase(en: "\(name.en). \(counts.en)", cy: "\(name.cy). \(counts.cy)")
    }
}
