import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Publishing

/// A lead's page of a plan says how much of it is not public yet, and says so again only when it is true again.
@Suite struct UnpublishedStories {
    @Test(arguments: TestStore.allCases)
    func theHomePageCountsWhatIsNotPublicYet(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await PublishingWorld(site)
            try await world.publish()
            #expect(try await count(world) == nil)

            let said = try await world.say("Twelve pharmacies have one.", of: "posters")
            #expect(try await count(world) == 1)
            #expect(try await count(world) == 1)
            try await world.say("Thirteen pharmacies have one.", of: "posters")
            #expect(try await count(world) == 2)
            _ = try await world.lead.post(PublishingPaths.item(said, of: world.plan), ["note": "Not yet"])
            #expect(try await count(world) == 1)
            let action = try await world.action("reception")
            let report = ReportStatus(plan: world.plan, actionThatBegins: "Train", status: .done)
            try await site.desk.perform(report, as: .system("test"))
            #expect(try await count(world) == 2)
            let welsh = "welsh-" + PublicTextHash.of(action.text)
            _ = try await world.lead.post(PublishingPaths.welsh(world.plan), [welsh: "Hyfforddi staff"])
            #expect(try await count(world) == 2, "the same action changed twice")

            try await world.publish()
            #expect(try await count(world) == nil)
            _ = try await world.lead.post(PublishingPaths.item(said, of: world.plan), ["release": "1"])
            #expect(try await count(world) == 1)
        }
    }

    /// How many changes the plan's home page says are not public yet.
    private func count(_ world: PublishingWorld) async throws -> Int? {
        let page = try await world.lead.get(PlanPaths.plan(world.plan)).text
        return page.firstMatch(of: /([0-9]+) changes? (?:is|are) not public yet/).flatMap { Int($0.output.1) }
    }
}
