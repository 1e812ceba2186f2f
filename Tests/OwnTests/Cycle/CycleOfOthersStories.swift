import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// The whole way of carers who become another kind, who care for one another, who work, and who are bereaved.
@Suite struct WholeCycleOfOthersStories {
    /// A girl of seventeen: help as a young carer, then as a grown one, without a gap and without asking twice.
    @Test(arguments: TestStore.allCases)
    func aYoungAdultCarerTurnsEighteen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let steps: [[(String, String)]] = [
                [("given", "Ceri")], [("age", "17")], [("p1-relation", "parent"), ("p1-help", "house")],
                [("feel", "hard"), ("words", "College and mum")], [("phone", "01632 960 004"), ("prefer", "phone")],
                [("safe", "call")], [("tell", "first")],
            ]
            let (reference, _) = try await world.journey(site.visitor(), "/young/help", steps)
            let ceri = try await world.takeOn(reference)
            let path = "/carers/\(ceri.text)"
            let details = [
                "given": "Ceri", "family": "Morgan", "born": "1 June 2008",
                "version": try await world.asha.get(path + "/details").hidden("version") ?? "",
            ]
            try await world.send(path + "/details", details)
            let mother = ["who": "new", "given": "Ann", "family": "Morgan", "born": "1980", "relation": "parent"]
            try await world.send(path + "/caring/new", mother)
            #expect(try await world.kinds(ceri).contains("Young carer"))
            #expect(try await world.asha.get("/carers/late").text.contains("no transition assessment offered (1)"))
            let pages = try await world.own.onOwnPages(ceri)
            let young = try await world.ask("young", for: ceri)
            try await world.begin(young)
            try await world.judgeNeeds(young, [("appropriate-assessor", "neither")])
            try await world.decide(young)
            let first = try await world.plan(from: young, words: "A tutor on Mondays")
            #expect(try await pages.get("/mine").text.contains("Hi Ceri"))

            site.clock.advance(seconds: 90 * 86_400)
            #expect(try await world.kinds(ceri).contains("Adult carer"), "she is eighteen")
            let grown = try await world.own.onOwnPages(ceri)
            #expect(try await grown.get("/mine").text.contains("Hello Ceri"))
            let adult = try await world.ask("adult", for: ceri)
            #expect(try await world.asha.get(first).text.contains("In force"), "help goes on meanwhile")
            try await world.answerAdult(adult, outcome: .work)
            try await world.decide(adult)
            let second = try await world.plan(from: adult, words: "A study day each week", bearsOn: "work")
            _ = try await world.emergencyPlanAndCard(ceri)
            try await world.takeBreak(ceri, on: grown)
            site.clock.advance(seconds: 300 * 86_400)
            try await world.review(second, cameOf: "end")
            try await world.close(ceri, because: "moved_away")
            #expect(try await world.asha.get(path).text.contains("They moved away"))
        }
    }

    /// Two who look after one another: each has a record, an assessment and a plan; when one dies the other is bereaved.
    @Test(arguments: TestStore.allCases)
    func mutualCarers(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let (reference, _) = try await world.register(site.visitor())
            let maggie = try await world.takeOn(reference)
            let tom = try #require(try await world.lookedAfter(by: maggie).first)
            let reversed = [
                "relation": "spouse_partner", "hours": "20-34",
                "lives": "yes",
            ]
            let references: [String] = try await world.own.values(
                "reference",
                "SELECT reference FROM person WHERE id = \(maggie)"
            )
            let known = reversed.merging(["who": "known", "reference": try #require(references.first)]) { $1 }
            try await world.send("/carers/\(tom.text)/caring/new", known)
            for one in [maggie, tom] { #expect(try await world.kinds(one).contains("Adult carer")) }

            for (one, other, name) in [(maggie, tom, "Maggie"), (tom, maggie, "Tom")] {
                let pages = try await world.own.onOwnPages(one)
                let assessment = try await world.ask("adult", for: one)
                try await world.answerAdult(assessment, outcome: .leisure, words: "\(name) is up at five")
                try await world.decide(assessment)
                let plan = try await world.plan(from: assessment, words: "A sitter for \(name)")
                _ = try await world.emergencyPlanAndCard(one)
                try await world.takeBreak(one, on: pages)
                #expect(
                    !(try await pages.get("/mine/everything").text.contains(
                        "sitter for \(name == "Tom" ? "Maggie" : "Tom")"
                    ))
                )
                _ = (other, plan)
            }
            let before = try await world.asha.get("/carers/\(maggie.text)").text
            #expect(before.contains("Tom Hughes"))

            try await world.close(tom, because: "died")
            #expect(
                try await world.asha.get("/carers/\(maggie.text)").text.contains("Someone they looked after has died")
            )
            site.clock.advance(seconds: 86_400)
            let after = try await world.asha.get("/carers/\(maggie.text)").text
            #expect(!after.contains(">Adult carer<"), "she looks after nobody now")
            #expect(try await world.asha.get("/carers/\(tom.text)").text.contains("Nothing is sent to them"))
            try await world.close(maggie, because: "caring_ended")
        }
    }

    /// A working carer comes by her employer's campaign; in the end her father dies, and the place is kind and quiet.
    @Test(arguments: TestStore.allCases)
    func aWorkingCarerIsBereaved(in store: TestStore) async throws {
        try await withSite(store, clock: .dated, mail: CycleMail.settings) { site in
            let world = try await CycleWorld(site)
            let campaign = ["name": "Carers at work", "source": "employer", "place": "Trent Pottery"]
            let made = try #require(try await world.send("/carers/campaigns/new", campaign).location)
            let link = try await world.asha.get(made).text.firstMatch(of: /from=([a-z0-9]{6})/)?.output.1
            let first = CycleWorld.answers[0] + [("from", String(try #require(link)))]
            let father = [("p1-relation", "parent"), ("p1-given", "Alun"), ("p1-family", "Rees"), ("p1-age", "older")]
            let (reference, _) = try await world.register(site.visitor(), [0: first, 6: father])
            let nerys = try await world.takeOn(reference)
            let alun = try #require(try await world.lookedAfter(by: nerys).first)
            let path = "/carers/\(nerys.text)"
            #expect(try await world.asha.get(path).text.contains("Trent Pottery"))
            let pages = try await world.own.onOwnPages(nerys)
            let assessment = try await world.ask("adult", for: nerys)
            try await world.answerAdult(assessment, outcome: .work, words: "I leave work at three")
            let decision = try await world.asha.get(assessment + "/decision").text
            #expect(decision.contains("Eligible") && decision.contains("work"))
            try await world.decide(assessment)
            let plan = try await world.plan(from: assessment, words: "A carer from two to six", bearsOn: "work")
            let (card, _) = try await world.emergencyPlanAndCard(nerys)
            try await world.takeBreak(nerys, on: pages)
            site.clock.advance(seconds: 57 * 86_400)
            try await world.review(plan, cameOf: "as_it_is", kind: "light_touch")

            let letter = ["template": "ring", "channel": "email", "language": "en", "number": "01632 960001"]
            try await world.send(path + "/letters/new", letter.merging(["go": "send"]) { $1 })
            let waiting: [String] = try await world.own.values("state", "SELECT state FROM mail ORDER BY id")
            #expect(waiting == ["waiting"])
            try await world.close(alun, because: "died")
            let record = try await world.asha.get(path).text
            #expect(record.contains("Someone they looked after has died"), "whoever opens her record sees it first")
            let states: [String] = try await world.own.values("state", "SELECT state FROM mail ORDER BY id")
            #expect(states == ["not_wanted"], "messages stop that day")
            let home = try await world.own.onOwnPages(nerys)
            let quiet = try await home.get("/mine").text
            #expect(quiet.contains("Take your time") && !quiet.contains("We look at your support plan"))
            let asked = try await world.asha.post(path + "/letters/new", letter.merging(["go": "send"]) { $1 })
            #expect(asked.status.code == 422 && asked.text.contains("asked first"), "a colleague decides")
            site.clock.advance(seconds: 60 * 86_400)
            let again = try await world.own.onOwnPages(nerys)
            #expect(try await again.get("/mine").text.contains("We look at your support plan"), "after some weeks")
            try await world.close(nerys, because: "died")
            #expect(try await again.get("/mine").location == "/mine/come-in", "nobody reads on in her name")
            #expect(try await site.visitor().get("/card/\(card)").text.contains("This card is not valid"))
            #expect(try await world.asha.get("/support").text.contains("Reviews that are due (0)"))
            let refused = try await world.asha.post(path + "/letters/new", letter.merging(["go": "send"]) { $1 })
            #expect(refused.status.code == 422 && refused.text.contains("They have died."))
        }
    }
}
