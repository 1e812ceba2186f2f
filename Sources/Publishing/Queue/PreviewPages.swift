import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Strategy
import Web

/// The public pages as they would be if the plan were published now, made by the very functions that make those.
let previewRoutes: [Route] = [
    .get("/plans/:plan/publishing/preview", for: .staffWho(.publishPlans), isLong: true) { visit in
        try await preview(visit) { $0.summaryPage }
    },
    .get("/plans/:plan/publishing/preview/themes/:part", for: .staffWho(.publishPlans), isLong: true) { visit in
        let id = try visit.id("part")
        return try await preview(visit) { showing in
            guard let theme = showing.plan.themes.first(where: { $0.id == id }) else { throw Refusal.notFound }
            return showing.themePage(theme)
        }
    },
    .get("/plans/:plan/publishing/preview/actions", for: .staffWho(.publishPlans), isLong: true) { visit in
        let shown = Shown(rawValue: visit.form["show"]) ?? .all
        return try await preview(visit) { $0.listPage(shown) }
    },
    .get("/plans/:plan/publishing/preview/actions/:action", for: .staffWho(.publishPlans), isLong: true) { visit in
        let id = try visit.id("action")
        return try await preview(visit) { showing in
            for theme in showing.plan.themes {
                guard let action = theme.actions.first(where: { $0.id == id }) else { continue }
                return showing.actionPage(action, of: theme)
            }
            throw Refusal.notFound
        }
    },
    .get("/plans/:plan/publishing/preview/you-said", for: .staffWho(.publishPlans), isLong: true) { visit in
        let wanted = WantedVoices(visit.form)
        return try await preview(visit) { showing in
            showing.voicesPage(wanted, quoting: Set(showing.plan.voices.flatMap { $0.quotes.map(\.voice) }))
        }
    },
    .get("/plans/:plan/publishing/preview/print", for: .staffWho(.publishPlans), isLong: true) { visit in
        try await preview(visit) { $0.printPage }
    },
    .get("/plans/:plan/publishing/preview/on-a-page", for: .staffWho(.publishPlans), isLong: true) { visit in
        try await preview(visit) { $0.picturePage }
    },
    .get("/plans/:plan/publishing/preview/search", for: .staffWho(.publishPlans), isLong: true) { visit in
        let typed = visit.form["q"]
        return try await preview(visit) { $0.searchPage(typed, SearchIndex($0.plan)) }
    },
]

private func preview(_ visit: Visit, _ make: (Showing) throws -> Page) async throws -> Reply {
    let queue = try await visit.ask(PublishQueue(id: visit.id("plan")))
    let showing = Showing(
        plan: queue.made,
        base: PublishingPaths.preview(queue.plan.id),
        on: nil,
        licence: queue.rules.licence,
        today: queue.today,
        language: visit.language
    )
    var page = try make(showing)
    let words = Phrase(
        en: "This is how everyone would see it, were it published now. Nobody outside sees it yet.",
        cy: "Dyma sut y byddai pawb yn ei weld, pe bai’n cael ei gyhoeddi nawr. Nid oes neb y tu allan yn ei weld eto."
    )
    let back: HTML = .link(QueueWords.queue, to: PublishingPaths.queue(queue.plan.id))
    page.body = "<div class=\"alert info noprint\"><p>\(words) \(back)</p></div>\(page.body)"
    return .page(page)
}
