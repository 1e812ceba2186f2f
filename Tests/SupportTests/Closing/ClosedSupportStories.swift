import Carers
import Foundation
import TestSupport
import Testing

@testable import Support

/// What was to come of someone's support ends with their record.
@Suite struct ClosedSupportStories {
    /// Closes Nia's record as a worker does, after looking at what ends.
    private func close(_ crisis: CrisisWorld, _ reason: String) async throws -> String {
        let asked = try await crisis.worker.post(crisis.path("closing"), ["reason": reason]).text
        var form: [String: String] = ["reason": reason]
        form["version"] = asked.firstMatch(of: /name="version" value="(\d+)"/).map { String($0.output.1) }
        let today = crisis.site.clock.clock.day(of: crisis.site.clock.now)
        form.merge(["day-day": "\(today.day)", "day-month": "\(today.month)", "day-year": "\(today.year)"]) { $1 }
        let closed = try await crisis.worker.post(crisis.path("closing"), form)
        #expect(closed.status == .seeOther, "\(closed.text)")
        return asked
    }

    @Test(arguments: TestStore.allCases)
    func nobodyComesToADoorAfterARecordIsClosed(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let crisis = world.crisis
            try await crisis.makePlan()
            let card = try await crisis.giveCard()
            let code = try await crisis.printedCode()
            let need = try await world.need()
            let fund = try await world.fund("hours", "20")
            try await world.offerAndAccept(need)
            #expect(try await world.allocate(fund, "7:30", to: need).status == .seeOther)
            let allocation = try #require(try await world.ids("break_allocation").first)
            #expect(try await world.book(need, allocation.text, hours: "6").status == .seeOther)

            let asked = try await close(crisis, "wishes_to_stop")

            #expect(asked.contains("1 break is booked ahead: it is called off"))
            #expect(asked.contains("The emergency plan and the carers card end"))
            let bookings = try await crisis.texts("state", "SELECT state FROM break_booking ORDER BY id")
            #expect(bookings == ["cancelled"])
            let needs = try await crisis.texts("ended_as", "SELECT ended_as FROM break_need ORDER BY id")
            #expect(needs == ["not_wanted"])
            let list = try await crisis.manager.get("/breaks").text
            #expect(list.contains("<strong>20 hours</strong>") && !list.contains("Nia Rowlands"), "all of it is back")
            let form = ["card": card, "code": code, "who": "Kit Lowe, ambulance 412"]
            #expect(try await site.visitor().post("/emergency", form).status.code == 422, "the code opens nothing")
            #expect(try await crisis.numbers().isEmpty, "a shop is told no")
            site.clock.advance(seconds: 400 * 86_400)
            #expect(!(try await crisis.worker.get("/emergency-plans").text.contains("Nia Rowlands")))
            let events = try await crisis.events()
            for event in ["break.ended", "break.closed", "emergency.plan_ended", "card.stopped"] {
                #expect(events.contains(event), "\(event)")
            }

            #expect(try await crisis.worker.post(crisis.path("reopening")).status == .seeOther)
            #expect(try await crisis.numbers().isEmpty, "what ended stays ended")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anEmergencyUnderWayKeepsItsPlanUntilItIsOver(in store: TestStore) async throws {
        try await withSite(store) { site in
            let crisis = try await CrisisWorld(site)
            try await crisis.makePlan()
            let card = try await crisis.giveCard()
            let code = try await crisis.printedCode()
            let start = ["why": "died", "words": "The ward rang"]
            let use = try #require(try await crisis.worker.post(crisis.path("emergency/uses"), start).location)
            let form = ["card": card, "code": code, "who": "Kit Lowe, ambulance 412"]

            let asked = try await close(crisis, "died")

            #expect(asked.contains("An emergency is under way"))
            #expect(try await site.visitor().post("/emergency", form).status == .ok, "someone is alone at home")
            #expect(try await crisis.worker.post(use + "/end", ["outcome": "family"]).status == .seeOther)
            #expect(try await site.visitor().post("/emergency", form).status.code == 422)
            #expect(try await crisis.numbers().isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func noReviewFallsDueAfterARecordIsClosed(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let plan = try await world.plan(from: try await world.approved(carer))
            try await world.complete(plan)
            try await world.putInForce(plan)
            let path = "/carers/\(carer.text)/closing"
            let asked = try await world.asha.post(path, ["reason": "nothing_needed"])
            #expect(asked.text.contains("The support plan ends") && asked.text.contains("No review falls due"))
            let form = [
                "reason": "nothing_needed", "version": asked.hidden("version") ?? "", "day-day": "16",
                "day-month": "3", "day-year": "2026",
            ]

            #expect(try await world.asha.post(path, form).status == .seeOther)

            #expect(try await world.asha.get(plan).text.contains("Ended"))
            site.clock.advance(seconds: 400 * 86_400)
            #expect(try await world.asha.post("/carers/\(carer.text)/reopening").status == .seeOther)
            let due = try await world.asha.get("/support").text
            #expect(due.contains("Reviews that are due (0)"), "not even where it is opened again")
            let events: [String] = try await site.store.read { db in
                try db.values(
                    "event",
                    "SELECT event FROM audit_entry WHERE subject_id = \(carer) AND event = 'support.plan_ended' ORDER BY number"
                )
            }
            #expect(events == ["support.plan_ended"])
        }
    }
}
