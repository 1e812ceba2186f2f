import Carers
import Dates
import Desk
import Foundation
import TestSupport
import Testing

@testable import Support

/// Direct payments are looked over by a clock of the place's own.
@Suite struct PaymentReviewStories {
    private static let late = "Direct payments to look over"

    /// A plan in force with a payment of each week from the day it is put in force.
    private func inForce(_ world: SupportWorld, every: String = "week") async throws -> (carer: UUID, plan: String) {
        let carer = try await world.person("Ann", "Lloyd", born: "1970")
        let plan = try await world.plan(from: try await world.approved(carer))
        let payment = [
            "need": try await world.needs(of: plan)[0], "amount": "50", "amount-every": every,
            "purpose": "Swimming and a sitter", "monitoring": "Receipts twice a year", "starts-day": "16",
            "starts-month": "3", "starts-year": "2026",
        ]
        #expect(try await world.asha.post(plan + "/payments", payment).status == .seeOther)
        try await world.complete(plan)
        try await world.putInForce(plan)
        return (carer, plan)
    }

    private func path(_ world: SupportWorld, _ plan: String) async throws -> String {
        let found = try await world.asha.get(plan).text.firstMatch(of: /href="([^"]*payments\/[^"]*\/reviews)"/)
        return try #require(found.map { String($0.output.1) }, "there is a way to write down a look")
    }

    private func look(_ site: SiteUnderTest, _ more: [String: String] = [:]) -> [String: String] {
        let day = site.clock.clock.day(of: site.clock.now)
        return [
            "held-day": "\(day.day)", "held-month": "\(day.month)", "held-year": "\(day.year)", "spent": "as_agreed",
            "came_of": "goes_on", "words": "CANARYLOOK at her receipts",
        ].merging(more) { $1 }
    }

    @Test(arguments: TestStore.allCases)
    func aPaymentIsLookedOverByAClockOfThePlacesOwn(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let (carer, plan) = try await inForce(world)
            let page = try await world.asha.get(plan).text
            #expect(page.contains("To be looked over by") && page.contains("15 September 2026"))
            #expect(page.contains("Local target"), "no law is known to say the number")
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (0)"))

            site.clock.advance(seconds: 184 * 86_400)
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (1)"))
            #expect(try await world.asha.get("/carers/late").text.contains("Ann Lloyd"))
            #expect(!(try await world.stranger.get("/carers/late").text.contains("Ann Lloyd")))
            #expect(try await world.asha.get(plan).text.contains("Past the local target"))
            #expect(try await world.asha.get("/cy" + plan).text.contains("Heibio’r targed lleol"))

            let path = try await path(world, plan)
            let bare = try await world.asha.post(path)
            for field in ["held-day", "spent", "words", "came_of"] {
                #expect(bare.text.contains("href=\"#\(field)\""), "\(field)")
            }
            let early = try await world.asha.post(path, look(site, ["held-year": "2020"]))
            #expect(early.status.code == 422 && early.text.contains("The payment had not begun by then"))
            #expect(early.text.contains("CANARYLOOK"), "nothing typed is lost")
            #expect(try await world.stranger.post(path, look(site)).status == .notFound)
            #expect(try await world.asha.post(path, look(site)).status == .seeOther)

            #expect(try await world.asha.get("/support").text.contains(Self.late + " (0)"))
            let after = try await world.asha.get(plan).text
            #expect(after.contains("CANARYLOOK at her receipts") && after.contains("On what was agreed"))
            #expect(!(try await world.everything().contains("CANARYLOOK")), "sealed where it is kept")
            let events: [String] = try await site.store.read { db in
                try db.values(
                    "event",
                    "SELECT event FROM audit_entry WHERE subject_id = \(carer) AND event LIKE 'support.payment%' ORDER BY number"
                )
            }
            #expect(events == ["support.payment_looked_over"])

            let team = TestTeams.id("north").text
            let targets = try await world.mair.get("/carers/targets").text
            #expect(targets.contains("The first look at a direct payment"))
            var form = ["team": team]
            for one in LocalTarget.allCases { form["\(one.rawValue)-\(team)"] = one == .payment ? "10" : "300" }
            #expect(try await world.mair.post("/carers/targets", form).status == .seeOther)
            site.clock.advance(seconds: 11 * 86_400)
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (1)"), "the team’s own target")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatALookSaysIsDone(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let (_, plan) = try await inForce(world)
            site.clock.advance(seconds: 184 * 86_400)
            let path = try await path(world, plan)
            let anew = try await world.asha.post(path, look(site, ["came_of": "change"]))
            let next = try #require(anew.location)
            #expect(next.contains("/support-plans/") && next != plan, "the plan is revised")
            try await world.complete(next)
            try await world.putInForce(next)
            let days: [String?] = try await site.store.read { db in
                try db.values("looked_on", "SELECT looked_on FROM direct_payment ORDER BY created_at, id")
            }
            #expect(days.count == 2 && days[0] == days[1], "the clock runs on under the new plan")
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (0)"))

            site.clock.advance(seconds: 366 * 86_400)
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (1)"))
            let again = try await self.path(world, next)
            #expect(try await world.asha.post(again, look(site, ["came_of": "stop"])).status == .seeOther)
            #expect(try await world.asha.post(again, look(site)).status == .conflict, "it has stopped")
            site.clock.advance(seconds: 400 * 86_400)
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (0)"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasPaidOnceIsLookedOverOnce(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let (_, plan) = try await inForce(world, every: "once")
            site.clock.advance(seconds: 184 * 86_400)
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (1)"))
            #expect(try await world.asha.post(try await path(world, plan), look(site)).status == .seeOther)
            site.clock.advance(seconds: 800 * 86_400)
            #expect(try await world.asha.get("/support").text.contains(Self.late + " (0)"))
        }
    }
}
