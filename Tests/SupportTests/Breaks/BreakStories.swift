import Dates
import Foundation
import TestSupport
import Testing

@testable import Support

/// Breaks, from the need to what came of them, and never more than there is.
@Suite struct BreakStories {
    @Test(arguments: TestStore.allCases)
    func aSecondPressAsksForNoSecondBreak(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let path = world.crisis.path("breaks/new")
            let once = try #require(
                try await world.crisis.worker.get(path).hidden("form_once"),
                "it carries its number"
            )
            let form = ["kind": "planned", "words": "A night’s sleep", "hours": "8", "form_once": once]
            let first = try await world.post(path, form)
            try #require(first.status == .seeOther, "\(first.status)")

            let again = try await world.post(path, form)

            #expect(again.status == .seeOther && again.location == first.location, "as it was answered first")
            #expect(try await world.ids("break_need").count == 1)
            let other = try #require(try await world.crisis.worker.get(path).hidden("form_once"))
            let second = try await world.post(path, form.merging(["form_once": other]) { $1 })
            #expect(second.location != first.location, "the same words on another page are another need")
            #expect(try await world.ids("break_need").count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlannedBreakIsOfferedAllocatedBookedAndTaken(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let need = try await world.need()
            let fund = try await world.fund("hours", "20")

            let early = try await world.allocate(fund, "7:30", to: need)
            #expect(early.status.code == 422 && early.text.contains("once the carer has accepted an offer"))
            try await world.offerAndAccept(need)
            #expect(try await world.allocate(fund, "7:30", to: need).status == .seeOther)
            #expect(try await world.crisis.worker.get("/breaks").text.contains("12 hours 30 minutes"))
            let allocation = try #require(try await world.ids("break_allocation").first)
            let unasked = try await world.book(need, allocation.text, hours: "6", replacement: "to_ask")
            #expect(unasked.status.code == 422)
            let tooMuch = try await world.book(need, allocation.text, hours: "8")
            #expect(tooMuch.status.code == 422 && tooMuch.text.contains("Only 7 hours 30 minutes is left"))
            #expect(try await world.book(need, allocation.text, hours: "6").status == .seeOther)
            let booking = try #require(try await world.ids("break_booking").first)
            let early2 = try await world.post(need + "/closure", ["ending": "met"])
            #expect(early2.status.code == 422 && early2.text.contains("A booking has not ended"))
            let end = ["state": "taken", "taken": "5:30", "outcome": "helped", "after": "I slept"]
            #expect(try await world.post("\(need)/bookings/\(booking.text)/end", end).status == .seeOther)
            #expect(try await world.post("\(need)/bookings/\(booking.text)/end", end).status == .conflict)
            let page = try await world.crisis.worker.get(need).text
            #expect(page.contains("I slept") && page.contains("2 hours"), "two hours of the allocation are not booked")
            _ = try await world.post(need + "/closure", ["ending": "met"])

            #expect(try await world.crisis.worker.get(world.crisis.path("breaks")).text.contains("5 hours 30 minutes"))
            #expect(
                try await world.crisis.worker.get("/breaks").text.contains("14 hours 30 minutes"),
                "what was not taken is back"
            )
            let events = try await world.crisis.events().filter { $0.hasPrefix("break.") }
            #expect(
                events == [
                    "break.asked", "break.offered", "break.answered", "break.allocated", "break.booked", "break.ended",
                    "break.closed",
                ]
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func anEmergencyIsBookedFirstAndAskedAboutAfterwards(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let need = try await world.need("emergency")
            let fund = try await world.fund("money", "500")
            #expect(try await world.crisis.worker.get("/breaks").text.contains("of them in an emergency"))

            #expect(try await world.allocate(fund, "£120", to: need).status == .seeOther)
            let allocation = try #require(try await world.ids("break_allocation").first)
            let noCost = try await world.book(need, allocation.text, hours: "48", replacement: "to_ask")
            #expect(noCost.status.code == 422 && noCost.text.contains("Enter what it costs"))
            let booked = try await world.book(need, allocation.text, hours: "48", replacement: "to_ask", cost: "100")
            #expect(booked.status == .seeOther, "\(booked.text)")
            #expect(try await world.crisis.worker.get("/breaks").text.contains("still to ask"))
            let booking = try #require(try await world.ids("break_booking").first)
            let path = "\(need)/bookings/\(booking.text)"
            #expect(try await world.post(path + "/replacement", ["said": "agreed"]).status == .seeOther)
            #expect(try await world.post(path + "/replacement", ["said": "decided"]).status == .conflict)
            #expect(!(try await world.crisis.worker.get("/breaks").text.contains("still to ask")))
            _ = try await world.post(path + "/end", ["state": "cancelled"])
            _ = try await world.post("\(need)/allocations/\(allocation.text)/return")

            #expect(try await world.crisis.worker.get("/breaks").text.contains("<strong>£500.00</strong>"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theCarerIsNeverChargedAndWhoPaysIsSaid(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let need = try await world.need()

            for payer in ["carer", "", "fund", UUID().uuidString.lowercased()] {
                let answer = try await world.book(need, payer, hours: "3")
                #expect([404, 422].contains(answer.status.code), "\(payer): \(answer.status)")
            }
            for payer in ["free", "cared_for_budget"] {
                #expect(try await world.book(need, payer, hours: "3").status == .seeOther)
            }

            let page = try await world.crisis.worker.get(need).text
            #expect(page.contains("Never the carer: it is care for the person they look after"))
            #expect(try await world.ids("break_booking").count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func manyAtOnceTakeNoMoreThanThereIs(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let need = try await world.need("emergency")
            let fund = try await world.fund("hours", "10")

            let codes = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<25 {
                    group.addTask { Int(try await world.allocate(fund, "1:30", to: need).status.code) }
                }
                return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
            }

            let sums: [Int] = try await site.store.read {
                try $0.values("kept", "SELECT CAST(sum(amount - released) AS BIGINT) AS kept FROM break_allocation")
            }
            #expect(sums.first ?? 0 <= 600, "\(codes)")
            #expect(codes[303] == 6, "six times an hour and a half is all that fits: \(codes)")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aFundIsTheTeamsAndNeverLessThanIsTaken(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BreakWorld(site)
            let need = try await world.need("emergency")
            let fund = try await world.fund("hours", "10")
            _ = try await world.allocate(fund, "4", to: need)
            let form = world.fundForm("hours", "3").merging(["version": "1"]) { $1 }

            let less = try await world.crisis.manager.post("/breaks/funds/\(fund)", form)
            #expect(less.status.code == 422 && less.text.contains("4 hours is allocated already"))
            let southern = site.visitor(.carersManager, of: "south")
            #expect(try await southern.get("/breaks/funds/\(fund)").status == .notFound)
            #expect(try await southern.post("/breaks/funds/\(fund)", form).status == .notFound)
            #expect(try await world.crisis.worker.post("/breaks/funds/\(fund)", form).status == .forbidden)
            #expect(!(try await southern.get("/breaks").text.contains("Sitting")))
            for path in [need, world.crisis.path("breaks"), world.crisis.path("breaks/new")] {
                #expect(try await world.crisis.stranger.get(path).status == .notFound)
            }
            #expect(try await world.crisis.stranger.post(need + "/offers", ["offer": "Mine"]).status == .notFound)
            let more = form.merging(["amount": "12:00"]) { $1 }

            #expect(try await world.crisis.manager.post("/breaks/funds/\(fund)", more).status == .seeOther)
            #expect(try await world.crisis.worker.get("/breaks").text.contains("<strong>8 hours</strong>"))
        }
    }
}

/// A carer who needs a break, and what there is to give.
struct BreakWorld {
    let crisis: CrisisWorld

    init(_ site: SiteUnderTest) async throws { crisis = try await CrisisWorld(site) }

    func post(_ path: String, _ form: [String: String] = [:]) async throws -> Answer {
        try await crisis.worker.post(path, form)
    }

    func ids(_ table: String) async throws -> [UUID] {
        try await crisis.ids("SELECT id FROM \(name: table) ORDER BY id")
    }

    /// Nia needs a break: its address.
    func need(_ kind: String = "planned") async throws -> String {
        let answer = try await post(
            crisis.path("breaks/new"),
            ["kind": kind, "words": "A night’s sleep", "hours": "8"]
        )
        return try #require(answer.location, "\(answer.status)")
    }

    func fundForm(_ kind: String, _ amount: String) -> [String: String] {
        let today = crisis.site.clock.clock.day(of: crisis.site.clock.now)
        let (first, last) = (today.adding(days: -10), today.adding(days: 300))
        return [
            "name": "Sitting", "kind": kind, "amount": amount, "first-day": "\(first.day)",
            "first-month": "\(first.month)", "first-year": "\(first.year)", "last-day": "\(last.day)",
            "last-month": "\(last.month)", "last-year": "\(last.year)",
        ]
    }

    /// The north has so much for breaks: the id of the fund.
    func fund(_ kind: String, _ amount: String) async throws -> String {
        let answer = try await crisis.manager.post("/breaks/funds", fundForm(kind, amount))
        try #require(answer.status == .seeOther, "\(answer.text)")
        return try #require(try await ids("break_fund").last).text
    }

    func offerAndAccept(_ need: String) async throws {
        _ = try await post(need + "/offers", ["offer": "A sitter on Thursday night"])
        let offer = try #require(try await ids("break_offer").last)
        let answer = try await post("\(need)/offers/\(offer.text)/answer", ["answer": "accepted"])
        try #require(answer.status == .seeOther, "\(answer.status)")
    }

    func allocate(_ fund: String, _ amount: String, to need: String) async throws -> Answer {
        try await post(need + "/allocations", ["fund": fund, "amount": amount])
    }

    func book(
        _ need: String,
        _ payer: String,
        hours: String,
        replacement: String = "agreed",
        cost: String = "",
        words: String = "A sitter from Crossroads"
    ) async throws -> Answer {
        var form = [
            "words": words, "starts-day": "20", "starts-month": "8", "starts-year": "2031",
            "hours": hours, "replacement": replacement, "paid": payer, "cost": cost,
        ]
        if replacement == "agreed" {
            form.merge(["replaced-day": "1", "replaced-month": "2", "replaced-year": "2025"]) { $1 }
        }
        return try await post(need + "/bookings", form)
    }
}
