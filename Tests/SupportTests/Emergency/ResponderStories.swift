import Carers
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// Whoever steps in sees what they need with the card and the code, and each look is written down.
@Suite struct ResponderStories {
    private func asked(_ card: String, _ code: String) -> [String: String] {
        ["card": card, "code": code, "who": "Kit Lowe, ambulance 412"]
    }

    @Test(arguments: TestStore.allCases)
    func theCardAndTheCodeTogetherOpenWhatIsNeeded(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let card = try await world.giveCard()
            let code = try await world.printedCode()
            let crew = site.visitor()

            let opened = try await crew.post("/emergency", asked(card, code))

            #expect(opened.status == .ok && opened.headers[.cacheControl] == "no-store")
            let needed = ["Nia Rowlands", "Gwilym Rowlands", "blue tin", "01782 555 0142", "Fflos", "sleeps in"]
            for words in needed { #expect(opened.text.contains(words), "needed: \(words)") }
            for words in ["what neighbours think", world.nia.text, "Wil Hughes", "C1", card, "/carers/"] {
                #expect(!opened.text.contains(words), "not for a responder: \(words)")
            }
            #expect(!opened.text.contains("<title>Emergency plan, Nia"))
            let record = try await world.worker.get(world.path("emergency")).text
            #expect(record.contains("Kit Lowe, ambulance 412"))
            #expect(try await world.events().contains("emergency.opened_by_code"))
            #expect(try await world.count("emergency_look") == 1)
        }
    }

    /// Something may have happened: whoever works with the carer hears of it the same day, once.
    @Test(arguments: TestStore.allCases)
    func thePlanThatWasOpenedIsATaskForTheWorker(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let card = try await world.giveCard()
            let code = try await world.printedCode()
            let words = "Somebody opened their emergency plan with the card’s code. Find out what happened."
            let wrong = ResponderCode(random: site.clock.clock.random).digits
            #expect(try await site.visitor().post("/emergency", asked(card, wrong)).status.code == 422)
            #expect(try await world.count("task") == 0, "a guess is no task")

            for _ in 0..<2 {
                #expect(try await site.visitor().post("/emergency", asked(card, code)).status == .ok)
            }

            #expect(try await world.count("task") == 1, "once, however often it is opened")
            let tasks = try await world.worker.get(world.path("tasks")).text
            #expect(tasks.contains(words))
            #expect(
                try await world.worker.get("/cy" + world.path("tasks")).text.contains("Darganfyddwch beth ddigwyddodd")
            )
            let due = try await world.texts("due", "SELECT due FROM task ORDER BY id")
            #expect(due == [site.clock.clock.day(of: site.clock.now).iso], "the same day")
            #expect(!(try await world.stranger.get("/carers/work").text.contains("emergency plan with the card")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func nothingElseOpensIt(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let card = try await world.giveCard()
            let code = try await world.printedCode()
            let other = CardNumber(random: site.clock.clock.random).digits
            let wrong = ResponderCode(random: site.clock.clock.random).digits
            let crew = site.visitor()

            let tries = [asked(card, wrong), asked(other, code), asked(other, wrong)]
            var pages: Set<String> = []
            for form in tries {
                let answer = try await crew.post("/emergency", form)
                #expect(answer.status.code == 422)
                pages.insert(
                    form.reduce(answer.text) { $0.replacing($1.value, with: "") }
                )
            }
            #expect(pages.count == 1, "which of them is wrong is not said")
            #expect(try await crew.post("/emergency", asked(card, code).filter { $0.key != "who" }).status.code == 422)
            #expect(try await crew.get("/emergency?card=\(card)&code=\(code)").text.contains("Gwilym") == false)
            _ = try await world.worker.post(world.path("emergency/code"))
            #expect(try await crew.post("/emergency", asked(card, code)).status.code == 422, "the old sheet is over")
            let fresh = try await world.printedCode()
            let replace = world.path("card/\(try await world.goodCard().text)/replacement")
            _ = try await world.worker.post(replace, ["replacement-reason": "stolen"])
            #expect(try await crew.post("/emergency", asked(card, fresh)).status.code == 422, "a stolen card is over")
            let next = try #require(try await world.numbers().first)
            #expect(try await crew.post("/emergency", asked(next, fresh)).status == .ok)
            _ = try await world.worker.post(world.path("emergency/end"))
            #expect(try await crew.post("/emergency", asked(next, fresh)).status.code == 422)
            #expect(try await world.count("emergency_look") == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRestrictedRecordOpensByNoCode(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let card = try await world.giveCard()
            let code = try await world.printedCode()

            try await site.store.write { [nia = world.nia] db in
                try db.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(nia)")
            }

            #expect(try await site.visitor().post("/emergency", asked(card, code)).status.code == 422)
            #expect(try await world.worker.get(world.path("emergency")).status == .notFound)
            for list in ["/emergency-plans", "/cards"] {
                #expect(!(try await world.worker.get(list).text.contains("Rowlands")))
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func guessingTheCodeIsSlowedAndSaidOnTheRecord(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let card = try await world.giveCard()
            let code = try await world.printedCode()
            var codes: [Int: Int] = [:]
            let clock = site.clock.clock

            for _ in 0..<300 {
                let guess = asked(card, ResponderCode(random: clock.random).digits)
                codes[Int(try await site.visitor().post("/emergency", guess).status.code), default: 0] += 1
            }

            #expect(codes[422, default: 0] <= 11, "three hundred guesses in a moment are eleven: \(codes)")
            #expect(try await world.events().contains("emergency.code_guessed"))
            #expect(try await site.visitor().post("/emergency", asked(card, code)).status.code == 429)
            site.clock.advance(seconds: 16)
            #expect(
                try await site.visitor().post("/emergency", asked(card, code)).status == .ok,
                "nobody is kept out long"
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func noStrangerOpensAPlanOrASheet(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await CrisisWorld(site)
            try await world.makePlan()
            let contact = try #require(try await world.ids("SELECT id FROM emergency_contact ORDER BY id").first)
            let start = ["why": "ill", "words": "Rang"]
            let use = try #require(try await world.worker.post(world.path("emergency/uses"), start).location)

            for part in [
                "emergency", "emergency/edit", "emergency/sheet", "emergency/contacts/new",
                "emergency/contacts/\(contact.text)", "emergency/uses",
            ] {
                #expect(try await world.stranger.get(world.path(part)).status == .notFound, "\(part)")
            }
            #expect(try await world.stranger.get(use).status == .notFound)
            for part in [
                "edit", "check", "code", "end", "contacts/new", "contacts/\(contact.text)/up",
                "contacts/\(contact.text)/removal", "uses",
            ] {
                let answer = try await world.stranger.post(
                    world.path("emergency/\(part)"),
                    CrisisWorld.plan.merging(["right": "1"]) { $1 }
                )
                #expect(answer.status == .notFound, "\(part): \(answer.status)")
            }
            #expect(try await world.count("emergency_contact") == 1)
            #expect(try await world.count("emergency_use") == 1)
        }
    }
}
