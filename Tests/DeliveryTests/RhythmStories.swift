import Dates
import Foundation
import TestSupport
import Testing
import Web

@testable import Delivery

/// How often a plan reports, set and changed.
@Suite struct RhythmStories {
    private func form(_ kind: String, _ day: (Int, Int, Int), due: String = "14", grace: String = "7") -> [String:
        String]
    {
        [
            "rhythm": kind, "start-day": "\(day.0)", "start-month": "\(day.1)", "start-year": "\(day.2)", "due": due,
            "grace": grace,
        ]
    }

    @Test(arguments: TestStore.allCases)
    func aRhythmIsSetAndPeriodsFollow(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let path = DeliveryPaths.rhythm(world.plan)

            let answer = try await world.lead.post(path, form("quarterly_april", (16, 3, 2026)))
            let page = try await world.lead.get(path).text
            let welsh = try await world.lead.get("/cy" + path).text

            #expect(answer.status == .seeOther)
            #expect(page.contains("January to March 2026") && page.contains("14 April 2026"))
            #expect(welsh.contains("Ebrill i Fehefin 2026"))
            let periods = try await site.store.read { db in try db.periods(of: world.plan) }
            #expect(periods.first?.first.iso == "2026-01-01")
            #expect(periods.last.map { $0.last.year >= 2038 } == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasReportedStaysWithItsPeriodWhenTheRhythmChanges(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            _ = try await world.lead.post(DeliveryPaths.rhythm(world.plan), form("monthly", (1, 1, 2026), due: "5"))
            try await world.say("on_track", of: "Put posters")
            let period = try #require(try await world.updates().first?.period)

            try world.moveTo("2026-05-20")
            _ = try await world.lead.post(DeliveryPaths.rhythm(world.plan), form("quarterly_april", (20, 5, 2026)))

            let periods = try await site.store.read { db in try db.periods(of: world.plan) }
            #expect(
                periods.prefix(7).map(\.name.en) == [
                    "January 2026", "February 2026", "March 2026", "April 2026", "May 2026", "June 2026",
                    "July to September 2026",
                ]
            )
            #expect(periods.first { $0.id == period }?.name.en == "February 2026", "its grace lasted")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRhythmThatCannotBeIsRefused(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let path = DeliveryPaths.rhythm(world.plan)

            for wrong in [
                form("fortnightly", (1, 4, 2026)), form("monthly", (31, 2, 2026)), form("monthly", (1, 4, 1926)),
                form("monthly", (1, 4, 2026), due: "91"), form("monthly", (1, 4, 2026), grace: "-1"), [:],
            ] {
                let answer = try await world.lead.post(path, wrong)
                #expect(answer.status == .unprocessableContent)
            }
            let periods = try await site.store.read { db in try db.periods(of: world.plan) }
            #expect(periods.isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatComesRoundIsAskedForAgainAndWhatGoesOnIsNeverLate(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm()
            try world.moveTo("2026-10-20")
            try await world.say("done", of: "Hold a carers’ day")
            _ = try await world.approveLast()
            #expect(try await world.state("Hold a carers’ day") == .notAsked, "done until next autumn")

            try world.moveTo("2027-06-20")
            #expect(try await world.state("Hold a carers’ day") == .notAsked)
            try world.moveTo("2027-10-01")
            #expect(try await world.state("Hold a carers’ day") == .due, "autumn has come round")
            #expect(try await world.state("Buy 200") == .silent(periods: 6))
        }
    }
}
