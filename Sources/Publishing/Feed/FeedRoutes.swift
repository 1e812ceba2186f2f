import Dates
import DesignSystem
import Desk
import Foundation
import Markup
import Records
import Web

/// What other programs read: the open feed of each published plan, the map of public pages, and what robots may follow.
func feedRoutes(_ pages: KeptPages, others: [String]) -> [Route] {
    [
        .get("/our-plans/:plan/feed.json", for: .everyone) { visit in
            let shown = try await ShownPlan.of(visit, pages)
            let origin = visit.origin
            let current = shown.current
            let quoted = shown.kept.plan.voices.flatMap { $0.quotes.map(\.voice) }
            let standing = quoted.isEmpty ? [] : try await visit.ask(StandingQuotes(voices: quoted))
            // Whose words may be quoted can change: then it is another file.
            let named = standing.map(\.uuidString).sorted().joined()
            let text = try await shown.file("feed.json \(origin) \(named)") { showing in
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                let feed = FeedPlan(showing, current, origin: origin, quoting: standing)
                return String(decoding: try encoder.encode(feed), as: UTF8.self)
            }
            return .text(text, contentType: "application/json; charset=utf-8")
        },
        .get("/our-plans/:plan/feed.csv", for: .everyone) { visit in
            let shown = try await ShownPlan.of(visit, pages)
            let origin = visit.origin
            let text = try await shown.file("feed.csv \(origin)") { FeedTable.text($0, origin: origin) }
            return .text(text, contentType: "text/csv; charset=utf-8")
        },
        .get(PublishingPaths.sitemap, for: .everyone, isLong: true) { visit in
            let shown = try await ShownPlan.all(visit, pages)
            return .text(
                SiteMap.text(shown.map(\.showing), others: others, visit.origin),
                contentType: "application/xml; charset=utf-8"
            )
        },
        .get(PublishingPaths.robots, for: .everyone) { visit in
            .text(
                """
                User-agent: *
                Allow: /our-plans
                Allow: /cy/our-plans
                Disallow: /plans
                Disallow: /sign-in
                Disallow: /told
                Sitemap: \(visit.origin)\(PublishingPaths.sitemap)

                """
            )
        },
    ]
}

/// Every public page that is the same for everyone, in each language, as sitemaps.org has it.
enum SiteMap {
    static func text(_ plans: [Showing], others: [String] = [], _ origin: String) -> String {
        let lists = plans.isEmpty ? [] : [PublishingPaths.list, PublishingPaths.youSaid]
        let own = (lists + others).map { ($0, String?.none) }
        let pages =
            own
            + plans.flatMap { showing in
                ([showing.base, showing.actions, showing.onAPage, showing.print, showing.youSaid]
                    + showing.plan.themes.map(showing.theme)
                    + showing.plan.actions.map(showing.action)).map { ($0, showing.on?.iso) }
            }
        let lines: [HTML] = pages.prefix(20_000).flatMap { path, day in
            Language.allCases.map { language in
                let prefix = language == .english ? "" : "/" + language.code
                let changed: HTML? = day.map { "<lastmod>\($0)</lastmod>" }
                return "<url><loc>\(origin)\(prefix)\(path)</loc>\(changed)</url>\n"
            }
        }
        let map: HTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(lines)</urlset>

            """
        return map.rendered(in: .english)
    }
}
