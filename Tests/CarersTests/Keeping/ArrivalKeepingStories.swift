import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// How long the place keeps what was told by people whom it did not take on.
@Suite struct ArrivalKeepingStories {
    @Test(arguments: TestStore.allCases)
    func whatWasToldByWhoWasNotTakenOnIsErasedInTime(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await FindingWorld(site)
            let (declined, code) = try await world.register(site.visitor())
            let (waiting, _) = try await world.register(site.visitor())
            let (taken, _) = try await world.register(site.visitor())
            let path = try await world.arrival(declined)
            let no = ["decision": "declined", "reason": "elsewhere", "answer": "Ring the centre near you."]
            #expect(try await world.decide(path, no, as: world.asha).status == .seeOther)
            let lapsed = no.merging(["reason": "lapsed"]) { $1 }
            #expect(
                try await world.decide(try await world.arrival(waiting), lapsed, as: world.asha).status.code == 422,
                "nobody chooses what only time does"
            )
            let yes = ["decision": "registered"]
            #expect(try await world.decide(try await world.arrival(taken), yes, as: world.asha).status == .seeOther)
            let page = try await world.manager.get("/carers/keeping").text
            #expect(page.contains("that still hold what was told: 1.") && page.contains("16 March 2027"))

            site.clock.advance(seconds: 364 * 86_400)
            try await site.runJobs()
            #expect(try await world.asha.get(path).text.contains("Margaret"), "not a day too early")
            site.clock.advance(seconds: 3 * 86_400)
            try await site.runJobs()
            #expect(try await world.asha.get(path).status == .notFound)
            #expect(try await world.asha.get("/carers/arrivals/decided").text.contains(taken))
            #expect(!(try await world.asha.get("/carers/arrivals/decided").text.contains(declined)))
            #expect(!(try await world.asha.get("/carers/arrivals").text.contains(waiting)), "nobody had decided")
            let back = try await site.visitor().post("/come-back", ["reference": declined, "secret": code])
            #expect(back.status == .unprocessableContent)
            // Of who was taken on alone, whose record holds what they told.
            let places = try await site.desk.ask(FindWord("A night’s sleep"), as: .system("test"))
            #expect(places == ["arrival.told_sealed", "note.words_sealed"])
            let left: Int? = try await site.store.read { db in
                try db.value("many", "SELECT count(*) AS many FROM arrival WHERE emptied_on IS NULL")
            }
            #expect(left == 1, "only that of who was taken on")

            let rows: [String] = try await site.store.read { db in
                try db.values("reason", "SELECT reason FROM arrival WHERE emptied_on IS NOT NULL ORDER BY reason")
            }
            #expect(rows == ["elsewhere", "lapsed"], "that they came, and how it ended, is still counted")
            let events: [String] = try await site.store.read { db in
                try db.values("event", "SELECT event FROM audit_entry WHERE event = 'keeping.arrival_emptied'")
            }
            #expect(events.count == 2)
            #expect(try await world.manager.get("/carers/keeping").text.contains("Erased so far: 1."))
            site.clock.advance(seconds: 3 * 86_400)
            try await site.runJobs()
            #expect(try await site.desk.ask(CheckAuditTrail(), as: .system("test")).isWhole)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAgencysOwnRuleHolds(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await FindingWorld(site)
            let agencies: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM agency") }
            let rules = [
                "agency": try #require(agencies.first).text, "adult": "8", "young": "25", "mistake": "0",
                "arrival": "2",
                "backups": "35", "from-day": "16", "from-month": "3", "from-year": "2026",
            ]
            #expect(try await world.manager.post("/carers/keeping/rules", rules).status == .seeOther)
            let (reference, _) = try await world.register(site.visitor())
            let path = try await world.arrival(reference)
            let no = ["decision": "signposted", "reason": "not_wanted"]
            #expect(try await world.decide(path, no, as: world.asha).status == .seeOther)
            site.clock.advance(seconds: 63 * 86_400)
            try await site.runJobs()
            #expect(try await world.asha.get(path).status == .notFound)
        }
    }
}
