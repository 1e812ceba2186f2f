import Dates
import Foundation
import TestSupport
import Testing

@testable import Support

/// Carers cards, from the asking to their end, and what a shop is told.
@Suite struct CardStories {
    @Test(arguments: TestStore.allCases)
    func aCardIsAskedForGivenReplacedAndStopped(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            let shop = site.visitor()

            let first = try await world.giveCard()
            #expect(try await shop.get("/card/\(first)").text.contains("This card is valid"))
            let second = try await world.worker.post(world.path("card"))
            #expect(second.status == .conflict, "there is one already")
            let lost = world.path("card/\(try await world.goodCard().text)/replacement")
            #expect(try await world.worker.post(lost, ["replacement-reason": "asked"]).status.code == 422)
            _ = try await world.worker.post(lost, ["replacement-reason": "lost"])
            let replacement = try #require(try await world.numbers().first)
            #expect(replacement != first)
            #expect(try await shop.get("/card/\(first)").text.contains("This card is not valid"))
            #expect(try await shop.get("/card/\(replacement)").text.contains("This card is valid"))
            let stop = world.path("card/\(try await world.goodCard().text)/stop")
            #expect(try await world.worker.post(stop, ["stop-reason": "misused"]).status == .seeOther)

            #expect(try await shop.get("/card/\(replacement)").text.contains("This card is not valid"))
            let page = try await world.worker.get(world.path("card")).text
            #expect(page.contains("Replaced") && page.contains("Stopped") && page.contains("Used by someone else"))
            let events = try await world.events().filter { $0.hasPrefix("card.") }
            #expect(events == ["card.applied", "card.issued", "card.replaced", "card.issued", "card.stopped"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCardRunsOutOnItsDay(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            _ = try await world.manager.post("/cards/teams/\(CrisisWorld.north.text)", ["years": "1", "version": "0"])
            let number = try await world.giveCard()
            let last = try #require(
                try await world.texts("expires_on", "SELECT expires_on FROM carers_card").first.flatMap { Day(iso: $0) }
            )

            site.clock.advance(to: try #require(Instant(iso: "\(last.iso)T20:00:00.000Z")))
            #expect(try await site.visitor().get("/card/\(number)").text.contains("This card is valid"))
            let soon = try await world.worker.get("/cards").text
            #expect(soon.contains("Soon over") && soon.contains("Nia Rowlands"))
            site.clock.advance(to: try #require(Instant(iso: "\(last.adding(days: 1).iso)T09:00:00.000Z")))
            #expect(try await site.visitor().get("/card/\(number)").text.contains("This card is not valid"))
            try await site.runJobs()

            #expect(try await world.texts("state", "SELECT state FROM carers_card") == ["expired"])
            #expect(try await world.events().last == "card.expired")
            #expect(try await world.worker.post(world.path("card")).status == .seeOther, "another may be asked for")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aShopLearnsNothingFromAnswersThatAreNo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            let stopped = try await world.giveCard()
            let stop = world.path("card/\(try await world.goodCard().text)/stop")
            _ = try await world.worker.post(stop, ["stop-reason": "asked"])
            let unknown = CardNumber(random: site.clock.clock.random).digits
            let odd = ["000000000000", "nonsense", "4821-7730-5530", UUID().uuidString]
            let shop = site.visitor()

            var pages: Set<String> = []
            for asked in [stopped, unknown] + odd {
                let answer = try await shop.get("/card/\(asked)")
                #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store")
                // The way to the other language holds what was asked.
                pages.insert(answer.text.replacing(asked, with: ""))
            }

            #expect(pages.count == 1, "all say the same, letter for letter")
            #expect(pages.first?.contains("This card is not valid") == true)
            let valid = try await shop.get("/card/\(try await replacement(world))")
            for word in ["Nia", "Rowlands", "Wil", "north", "C1", world.nia.text] {
                #expect(!valid.text.contains(word), "a shop is not told \(word)")
            }
        }
    }

    private func replacement(_ world: CrisisWorld) async throws -> String { try await world.giveCard() }

    @Test(arguments: TestStore.allCases)
    func checkingIsSlowedForWhoeverTriesHundreds(in store: TestStore) async throws {
        try await withSite(store) { site in
            let shop = site.visitor()
            var codes: [Int: Int] = [:]

            for _ in 0..<140 {
                codes[Int(try await shop.get("/card/482177305530").status.code), default: 0] += 1
            }

            #expect(codes[200, default: 0] <= 101 && codes[429, default: 0] >= 39)
            site.clock.advance(seconds: 61)
            #expect(try await shop.get("/card/482177305530").status == .ok, "nobody is kept out for long")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPageOfCardsIsPrintedWithoutNames(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            let rules = ["years": "2", "phone": "01782 555 000", "when": "day and night", "version": "0"]
            _ = try await world.manager.post("/cards/teams/\(CrisisWorld.north.text)", rules)
            for name in ["Ada", "Bea", "Cai"] {
                let person = try await CrisisWorld.register(name, "Morgan", at: site)
                _ = try await world.worker.post("/carers/\(person.text)/card")
            }
            let other = try await CrisisWorld.register("Zoe", "South", of: "south", at: site)
            _ = try await world.stranger.post("/carers/\(other.text)/card")

            #expect(try await world.worker.post("/cards/issue").location == "/cards")
            let run = try #require(try await world.worker.post("/cards/print-runs").location)
            let page = try await world.worker.get(run).text
            let file = try await world.worker.get(run + "/numbers.csv").text

            #expect(page.components(separatedBy: "class=\"id-card\"").count - 1 == 3)
            let printed = try #require(page.components(separatedBy: "</ul>").first { $0.contains("id-cards") })
            #expect(
                !printed.contains("Morgan") && printed.contains("01782 555 000") && printed.contains("class=\"qr\"")
            )
            let numbers = try await world.numbers()
            #expect(numbers.count == 3, "the south's card waits for the south")
            for number in numbers {
                #expect(file.contains("/card/\(number)") && file.contains(number.inGroups(of: 4)))
            }
            #expect(!file.contains("Morgan") && !file.contains("Ada"))
            #expect(try await world.worker.post("/cards/print-runs").status == .conflict, "nothing waits any more")
            #expect(try await world.stranger.get(run).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherTeamsCarerHasNoCardOfTheirs(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            _ = try await world.giveCard()
            let card = try await world.goodCard()

            #expect(try await world.stranger.get(world.path("card")).status == .notFound)
            for part in ["card", "card/\(card.text)/issue"] {
                #expect(try await world.stranger.post(world.path(part)).status == .notFound)
            }
            let stop = world.path("card/\(card.text)/stop")
            #expect(try await world.stranger.post(stop, ["stop-reason": "asked"]).status == .notFound)
            #expect(!(try await world.stranger.get("/cards").text.contains("Rowlands")))
            let rules = "/cards/teams/\(CrisisWorld.north.text)"
            let southern = site.visitor(.carersManager, of: "south")
            #expect(try await southern.get(rules).status == .notFound)
            #expect(try await southern.post(rules, ["years": "5", "version": "0"]).status == .notFound)
            #expect(try await world.texts("state", "SELECT state FROM carers_card") == ["issued"])
        }
    }
}
