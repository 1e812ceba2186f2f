import Dates
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// Carers who answer on their own pages what is offered to them, and see the days that matter.
@Suite struct OwnBreakStories {
    @Test(arguments: TestStore.allCases)
    func aCarerSaysYesOrNoToABreakThatIsOffered(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let nia = try await world.own.carer("Nia", "Rowlands")
            let tom = try await world.own.carer("Tom", "Lloyd")
            let pages = try await world.own.onOwnPages(nia)
            let asked = ["kind": "planned", "words": "Sleep", "hours": "8"]
            let need = try #require(try await world.send("/carers/\(nia.text)/breaks/new", asked).location)
            #expect(try await pages.get("/mine").text.contains("We look for the break you asked for"))
            try await world.send(need + "/offers", ["offer": "Two nights by the sea"])
            let path = "/mine/breaks/\(try await world.newest("break_need").text)/offers/"
            let first = path + (try await world.newest("break_offer").text)
            let page = try await pages.get(first).text
            #expect(page.contains("Two nights by the sea") && page.contains("Would you like it?"))
            let empty = try await pages.post(first, ["words": "Let me think"])
            #expect(
                empty.status.code == 422 && empty.text.contains("Pick yes or no") && empty.text.contains("Let me think")
            )
            let no = ["answer": "declined", "reason": "dates", "words": "June is better"]
            #expect(try await pages.post(first, no).location == "/mine")
            #expect(try await pages.post(first, no).status == .notFound, "it is answered once")
            let home = try await pages.get("/mine").text
            #expect(home.contains("June is better") && home.contains("23 March 2026"), "and is answered by a day")
            let record = try await world.asha.get(need).text
            #expect(record.contains("Declined") && record.contains("The days did not suit"))
            #expect(record.contains("by the carer, on their own pages"))
            let tasks = try await world.asha.get("/carers/\(nia.text)/tasks").text
            #expect(tasks.contains("They do not want the break that was offered") && tasks.contains("June is better"))

            try await world.send(need + "/offers", ["offer": "A sitter in June"])
            let second = path + (try await world.newest("break_offer").text)
            let other = try await world.own.onOwnPages(tom)
            #expect(try await other.get(second).status == .notFound, "another's offer is not there")
            #expect(try await other.post(second, ["answer": "accepted"]).status == .notFound)
            #expect(try await site.visitor().get(second).location == "/mine/come-in")
            #expect(try await pages.post(second, ["answer": "accepted"]).location == "/mine")
            #expect(try await world.asha.get(need).text.contains("Accepted"))
            let events: [String] = try await world.own.values(
                "event",
                "SELECT event FROM audit_entry WHERE event = 'own.offer_answered'"
            )
            #expect(events.count == 2)
            #expect(try await pages.get("/mine/looked").text.contains("You"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theDaysThatMatterStandOnTheirPage(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let nia = try await world.own.carer("Nia", "Rowlands")
            let pages = try await world.own.onOwnPages(nia)
            try await world.send("/carers/\(nia.text)/card")
            #expect(try await pages.get("/mine").text.contains("We make your carers card"))
            let card = try await world.newest("carers_card")
            try await world.send("/carers/\(nia.text)/card/\(card.text)/issue")
            let thing = try await pages.get("/mine/things/card/\(card.text)").text
            #expect(thing.contains("16 March 2026"), "the day it was issued")
            let until: [String] = try await world.own.values("expires_on", "SELECT expires_on FROM carers_card")
            let last = try #require(until.first.flatMap { Day(iso: $0) })
            let home = try await pages.get("/mine").text
            #expect(home.contains("on \(last.words(in: .english))"), "the day it runs out, not “by” it")
            site.clock.advance(to: try #require(Instant(iso: "\(last.adding(days: 1).iso)T09:00:00.000Z")))
            let later = try await world.own.onOwnPages(nia)
            #expect(try await later.get("/mine").text.contains("Your carers card ran out"))
            try await world.send("/carers/\(nia.text)/card")
            #expect(!(try await later.get("/mine").text.contains("Your carers card ran out")), "a new one is made")
        }
    }
}
