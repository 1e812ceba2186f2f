import Foundation
import Strategy
import TestSupport
import Testing

@testable import Publishing

/// A published plan on one page, for everyone: a picture, and the same as a table.
@Suite struct OnAPageStories {
    @Test(arguments: TestStore.allCases)
    func everyonesPictureIsOfWhatIsPublished(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await PublishingWorld(site)
            let path = world.open + "/on-a-page"
            #expect(try await world.seen(path).status == .notFound)
            try await world.publish()
            let report = ReportStatus(plan: world.plan, actionThatBegins: "Put posters", status: .done)
            try await site.desk.perform(report, as: .system("test"))

            let before = try await world.seen(path).text
            #expect(before.contains("3 actions: Not started 3. Late: 0."))
            #expect(before.contains("0 of 2 done") && before.contains("aria-labelledby=\"plan-wide-title"))
            #expect(before.matches(of: /<use href="#plan-wide-not-started"/).count == 3)
            try await world.publish()
            let after = try await world.seen("/cy" + path).text
            #expect(after.contains("1 o 2 wedi’u gwneud"))
            #expect(try await world.seen(world.open).text.contains("href=\"\(path)\""))
            #expect(try await world.seen("/sitemap.xml").text.contains(path))
            #expect(try await world.seen("/plans/\(world.plan.text)/on-a-page").location == path)
            #expect(
                try await world.lead.get(PublishingPaths.preview(world.plan) + "/on-a-page").text.contains("Done 1")
            )
        }
    }
}
