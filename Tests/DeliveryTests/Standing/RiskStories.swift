import Foundation
import Records
import TestSupport
import Testing

@testable import Delivery

/// What may go wrong with a plan.
@Suite struct RiskStories {
    static let words = [
        "cause": "The post may end", "effect": "No training after March", "likelihood": "likely", "impact": "serious",
    ]

    @Test(arguments: TestStore.allCases)
    func aRiskIsNotedChangedClosedWithAReasonAndOpenedAgain(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let risks = world.path + "/risks"

            let empty = try await world.lead.post(risks + "/new", [:])
            #expect(empty.status.code == 422)
            for field in ["cause", "effect", "likelihood", "impact"] {
                #expect(empty.text.contains("href=\"#\(field)\""))
            }
            var fields = Self.words
            fields["owner_account"] = world.people["Owen Bevan"]?.uuidString.lowercased()
            let path = try #require(try await world.lead.post(risks + "/new", fields).location)
            let shown = try await world.visitor("Owen Bevan").get(path).text
            #expect(shown.contains("Very high"))
            #expect(shown.contains("Likely; if it happens, serious (16 of 25)"))
            #expect(shown.contains("Owen Bevan"))
            #expect(shown.contains("Due for review"))

            fields["likelihood"] = "possible"
            fields["version"] = "1"
            fields.merge(["review_on-day": "1", "review_on-month": "6", "review_on-year": "2026"]) { $1 }
            #expect(try await world.lead.post(path + "/edit", fields).status == .seeOther)
            #expect(try await world.lead.get(path).text.contains("High"))
            #expect(try await world.lead.post(path + "/closure", ["version": "2"]).status.code == 422)
            _ = try await world.lead.post(path + "/closure", ["version": "2", "reason": "Funding was found"])
            #expect(try await world.lead.get(path).text.contains("Funding was found"))
            #expect(!(try await world.lead.get(risks).text.contains("The post may end")))
            #expect(try await world.lead.get(risks + "?show=closed").text.contains("The post may end"))
            _ = try await world.lead.post(path + "/reopening", ["version": "3"])
            #expect(try await world.lead.get(risks).text.contains("The post may end"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoWatchesARiskIsToldOnceThatItsDayHasCome(in store: TestStore) async throws {
        try await withAsking(store) { world in
            let owner = try await world.site.account("Owen Bevan", "owen@northshire.example")
            let (plan, id) = (world.delivery.plan, world.site.clock.clock.newID())
            try await world.site.store.write { db in
                try db.execute(
                    """
                    INSERT INTO risk (id, plan_id, cause, effect, likelihood, impact, owner_account, owner_name, review_on,
                                      state, raised_by, raised_by_name, raised_at, version)
                    VALUES (\(id), \(plan), \("The post may end"), \("No training"), \("likely"), \("minor"), \(owner),
                            \("Owen Bevan"), \("2026-02-05"), \("open"), \(owner), \("Asha"),
                            \("2026-01-01T00:00:00.000Z"), 1)
                    """
                )
            }

            try await world.run(until: "2026-02-10")

            let theirs = try world.server.letters.filter { $0.to == ["owen@northshire.example"] }
            #expect(theirs.count == 1)
            #expect(theirs.allSatisfy { !$0.plain.contains("post may end") && $0.plain.contains(id.text) })
        }
    }

    @Test(arguments: TestStore.allCases)
    func thePlansOwnWordsBecomeARisk(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)

            let list = try await world.lead.get(world.path + "/risks").text
            let form = try #require(list.address(ending: "/risks/new\\?action=[a-f0-9-]+"))
            let page = try await world.lead.get(form).text

            #expect(list.contains("The post is funded for one year"))
            #expect(page.contains("The post is funded for one year</textarea>"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func risksAreForThePlansTeamAlone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let path = try #require(try await world.lead.post(world.path + "/risks/new", Self.words).location)

            #expect(try await world.visitor("Idris Obi", .strategyLead, of: "south").get(path).status == .notFound)
            #expect(try await world.visitor("Owen Bevan").post(path + "/closure", ["reason": "x"]).status.code == 403)
            #expect(
                !(try await site.visitor(.boardMember, of: "south").get(world.path).text.contains("The post may end"))
            )
            var foreign = Self.words
            foreign["owner_account"] = world.people["Idris Obi"]?.uuidString.lowercased()
            #expect(try await world.lead.post(world.path + "/risks/new", foreign).status.code == 422)
        }
    }

    @Test(arguments: [
        (Likelihood.rare, Impact.slight, RiskScore.Level.low, 1), (.rare, .severe, .medium, 5),
        (.unlikely, .minor, .low, 4), (.possible, .moderate, .medium, 9), (.likely, .moderate, .high, 12),
        (.possible, .severe, .high, 15), (.likely, .serious, .veryHigh, 16), (.almostCertain, .severe, .veryHigh, 25),
    ])
    func theScoreIsAWord(_ likelihood: Likelihood, _ impact: Impact, _ level: RiskScore.Level, _ number: Int) {
        let score = RiskScore(likelihood, impact)

        #expect(score.level == level)
        #expect(score.number == number)
    }
}
