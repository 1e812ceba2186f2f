import Foundation
import TestSupport
import Testing

@testable import Voice

/// What carers say, as it is written down.
@Suite struct HearingStories {
    @Test(arguments: TestStore.allCases)
    func whatACarerSaidIsWrittenDown(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)

            let path = try await world.say(
                "I only get four hours a week",
                ["heard": "February 2026", "theme": "Breaks", "from": "Café", "consent": "yes", "carers": "older"]
            )

            let page = try await world.asha.get(path).text
            #expect(page.contains("February 2026"))
            #expect(page.contains("Older carers"))
            #expect(page.contains("16 March 2026"), "consent is given today unless another day is said")
            let list = try await world.asha.get("/voices/all?theme=Breaks").text
            #expect(list.contains("I only get four hours a week"))
            #expect(try await world.asha.get("/cy/voices").text.contains("Lleisiau"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoWhoChangeAVoiceAtOnceChooseFieldByField(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let path = try await world.say("Ask Ann about her breaks", ["heard": "12 March 2026", "theme": "Breaks"])
            let seen = ["source": "meeting", "heard": "12 March 2026", "version": "1", "consent": "not_asked"]
            let first = seen.merging(["words": "Ask about her breaks", "theme": "Breaks"]) { $1 }
            #expect(try await world.owen.post(path + "/edit", first).location == path)

            let second = seen.merging(["words": "Ask Ann about breaks", "theme": "Time off", "consent": "yes"]) { $1 }
            let clash = try await world.asha.post(path + "/edit", second)

            #expect(clash.status.code == 409)
            for words in ["Ask about her breaks", "Ask Ann about breaks", "Time off", "Someone else wrote:"] {
                #expect(clash.text.contains(words), "\(words)")
            }
            #expect(clash.text.contains("name=\"consent-on-whole\" value=\"2026-03-16\""))
            let chosen = second.merging([
                "words": "Ask about her breaks", "version": "2", "consent-on-whole": "2026-03-10",
            ]) { $1 }
            #expect(try await world.asha.post(path + "/edit", chosen).location == path)
            let page = try await world.asha.get(path).text
            #expect(page.contains("Ask about her breaks") && page.contains("Time off"))
            #expect(page.contains("10 March 2026"), "a day that was chosen whole")
            #expect(try await world.owen.post(path + "/edit", chosen).location == path, "the same twice is no conflict")
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyProblemIsToldAtOnceAndNothingIsKept(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)

            let answer = try await world.asha.post("/voices/new", ["words": " ", "heard": "next spring"])

            #expect(answer.status.code == 422)
            for field in ["words", "source", "heard"] { #expect(answer.text.contains("href=\"#\(field)\"")) }
            #expect(try await world.count("voice") == 0)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatAPasserBySaysIsReadFirst(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let member = site.visitor(.boardMember, of: "north")
            let passerBy = site.visitor()

            let sent = try await passerBy.post("/have-your-say", ["words": "Buses stop at six", "quote": "yes"])
            _ = try await passerBy.post("/have-your-say", ["words": "BUY PILLS"])

            #expect(sent.location == "/have-your-say/thank-you")
            let waiting = try await world.asha.get("/voices/to-read").text
            #expect(waiting.contains("Buses stop at six") && waiting.contains("BUY PILLS"))
            #expect(!(try await world.asha.get("/voices/all").text.contains("Buses stop")))
            #expect(try await member.get("/voices/to-read").status == .forbidden)
            let ids = try await world.ids("SELECT id FROM voice ORDER BY words DESC")
            for id in ids { #expect(try await member.get("/voices/\(id.inAddress)").status == .notFound) }
            _ = try await world.asha.post("/voices/\(try #require(ids.first).inAddress)/reading", ["to": "keep"])
            _ = try await world.asha.post("/voices/\(try #require(ids.last).inAddress)/reading", ["to": "aside"])
            let list = try await member.get("/voices/all").text
            #expect(list.contains("Buses stop at six") && !list.contains("BUY PILLS"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDraftIsNoPlanToAPasserBy(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site, adopted: false)

            let page = try await site.visitor().get("/have-your-say?plan=\(world.plan.inAddress)").text
            _ = try await site.visitor().post("/have-your-say", ["words": "Hello", "plan": world.plan.inAddress])

            #expect(!page.contains("Carers’ plan"))
            #expect(try await world.ids("SELECT id FROM voice WHERE plan_id IS NOT NULL") == [])
            #expect(!(try await world.youSaid().contains("Nobody asks")))
            #expect(
                try await site.visitor(.boardMember, of: "south").get("/plans/\(world.plan.inAddress)/you-said").status
                    == .notFound
            )
            let own = try await world.asha.get("/plans/\(world.plan.inAddress)/you-said").text
            #expect(own.contains("Nobody asks if I care for someone"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func manyFromOneAddressAreSlowedAndNothingTypedIsLost(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let passerBy = site.visitor()
            var last = try await passerBy.post("/have-your-say", ["words": "Number 0"])
            for number in 1...25 where last.status == .seeOther {
                last = try await passerBy.post("/have-your-say", ["words": "Number \(number)"])
            }

            #expect(last.status.code == 429)
            #expect(last.text.contains("Number 21"))
            site.clock.advance(seconds: 301)
            #expect(try await passerBy.post("/have-your-say", ["words": "Later"]).status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherTeamsVoicesAreNotThere(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await VoiceWorld(site)
            let stranger = site.visitor(.strategyLead, of: "south")
            let path = try await world.say("Ours alone")

            #expect(try await stranger.get(path).status == .notFound)
            for page in ["/voices", "/voices/all", "/voices/export.csv"] {
                #expect(!(try await stranger.get(page).text.contains("Ours alone")))
            }
        }
    }
}
