import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// The whole way of each kind of carer, from the first word to the end of caring, through the front door.
@Suite struct WholeCycleStories {
    /// A wife who looks after her husband finds the check, registers, and is supported until their caring ends.
    @Test(arguments: TestStore.allCases)
    func anAdultCarerOfAnAdult(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let visitor = site.visitor()
            let check = [
                ("who", "partner"), ("help", "body"), ("paid", "no"), ("often", "daily"), ("effect", "too_much"),
                ("age", "from18"),
            ]
            let found = try await visitor.post("/caring/check", fields: check + [("at", "age")])
            #expect(found.text.contains("Yes, you are a carer"))
            let draft = try #require(try await visitor.post("/register/from-check", fields: check).location)
            #expect(draft.hasPrefix("/register/form/"))
            let (reference, code) = try await world.register(visitor)
            let maggie = try await world.takeOn(reference, answer: "Asha rings you on Monday.")
            let back = try await site.visitor().post("/come-back", ["reference": reference, "secret": code])
            #expect(back.text.contains("Asha rings you on Monday."))
            #expect(try await world.kinds(maggie).contains("Adult carer"))
            try await world.own.note("We agreed that a sitter comes on Tuesdays.", shared: true, of: maggie)

            let pages = try await world.own.onOwnPages(maggie)
            let assessment = try await world.ask("adult", for: maggie)
            #expect(try await pages.get("/mine").text.contains("your assessment"))
            try await world.answerAdult(assessment, outcome: .leisure)
            #expect(try await world.asha.get(assessment + "/decision").text.contains("Eligible"))
            try await world.decide(assessment)
            let plan = try await world.plan(from: assessment)
            let id = String(plan.split(separator: "/").last ?? "")
            let thing = "/mine/things/plan/\(id)"
            let version = try await pages.get(thing).hidden("version") ?? ""
            try await world.send(thing + "/signature", ["version": version], by: pages)
            #expect(try await world.asha.get(plan).text.contains("by the carer, on their own pages"))

            let (card, responder) = try await world.emergencyPlanAndCard(maggie)
            try await world.respond(card, responder, sees: "Donepezil at night", notThis: "Worries about neighbours")
            #expect(try await pages.get("/mine").text.contains("Your carers card runs out"))
            try await world.takeBreak(maggie, on: pages)

            site.clock.advance(seconds: 58 * 86_400)
            #expect(try await world.asha.get("/support").text.contains("Reviews that are due (1)"))
            let again = try await world.review(plan, cameOf: "revise", kind: "light_touch")
            #expect(try await world.asha.get(again).text.contains("A sitter on Tuesdays"), "it begins with the old one")

            try await world.close(maggie, because: "caring_ended")
            #expect(try await site.visitor().get("/card/\(card)").text.contains("This card is not valid"))
            #expect(try await world.asha.get("/support").text.contains("Reviews that are due (0)"))
            let letter = [
                "template": "ring", "channel": "email", "language": "en", "number": "01632 960001", "go": "send",
            ]
            let sent = try await world.asha.post("/carers/\(maggie.text)/letters/new", letter)
            #expect(sent.status.code == 422, "nothing is sent any more")
        }
    }

    /// A mother whom her doctor refers: her son's needs count, by the Children Act, until others help her.
    @Test(arguments: TestStore.allCases)
    func aParentCarer(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let doctor = site.visitor()
            let steps = CycleWorld.referral(given: "Rhian", family: "Pugh", relation: "child", hard: "autism")
            let (reference, code) = try await world.journey(doctor, "/refer/form", steps)
            let rhian = try await world.takeOn(reference)
            let told = try await doctor.post("/refer/status", ["reference": reference, "secret": code]).text
            #expect(told.contains("Thank you. We have met.") && !told.contains("Pugh"))

            let path = "/carers/\(rhian.text)"
            let son = [
                "who": "new", "given": "Macsen", "family": "Pugh", "born": "2017", "relation": "child_under18",
                "parental": "1", "hours": "50-74", "lives": "yes",
            ]
            try await world.send(path + "/caring/new", son)
            #expect(try await world.kinds(rhian).contains("Parent carer"))
            let pages = try await world.own.onOwnPages(rhian)
            let assessment = try await world.ask("parent", for: rhian)
            try await world.begin(assessment)
            try await world.write("child", [("child_words-carer", "He needs two people to bathe him")], in: assessment)
            try await world.judgeNeeds(assessment)
            #expect(try await world.asha.get(assessment + "/decision").text.contains("Children Act 1989"))
            try await world.decide(assessment, words: "We will help.")
            let plan = try await world.plan(from: assessment, words: "A youth club on Saturdays")
            let (card, responder) = try await world.emergencyPlanAndCard(rhian, plan: ["people": "Macsen, 9"])
            try await world.respond(card, responder, sees: "Macsen, 9", notThis: "Worries about neighbours")
            try await world.takeBreak(rhian, on: pages, need: "Time with her daughter", offer: "A youth club")

            site.clock.advance(seconds: 365 * 86_400)
            let next = try await world.review(plan, cameOf: "reassess")
            #expect(try await world.asha.get(next).text.contains("Parent carer’s assessment"))
            try await world.close(rhian, because: "helped_elsewhere")
            #expect(try await pages.get("/mine").status != .internalServerError)
            #expect(try await world.asha.get(path).text.contains("Someone else helps them now"))
        }
    }

    /// A boy of twelve asks for help under a nickname, and is heard in his own voice.
    @Test(arguments: TestStore.allCases)
    func aYoungCarer(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CycleWorld(site)
            let boy = site.visitor()
            #expect(try await boy.post("/register/form", ["born-year": "2014"]).location == "/young")
            #expect(try await boy.get("/young").text.contains("href=\"/leave\""))
            let steps: [[(String, String)]] = [
                [("given", "Kaz")], [("age", "12")], [("p1-relation", "parent"), ("p1-help", "house")],
                [("feel", "hard"), ("words", "I am late a lot")], [("prefer", "come_back")], [("safe", "none")],
                [("tell", "first")],
            ]
            let (reference, code) = try await world.journey(boy, "/young/help", steps)
            let kaz = try await world.takeOn(reference, answer: "We can talk at school.")
            let back = try await boy.post("/come-back", ["reference": reference, "secret": code])
            #expect(back.text.contains("We can talk at school."))

            let pages = try await world.own.onOwnPages(kaz)
            let home = try await pages.get("/mine").text
            #expect(home.contains("Hi Kaz") && home.contains("href=\"/leave\"") && home.contains("<title>Your day"))
            let assessment = try await world.ask("young", for: kaz)
            var gillick = ["gillick_words": "He told it back in his own words"]
            for point in GillickPoint.allCases { gillick["gillick_\(point.rawValue)"] = "yes" }
            try await world.begin(assessment, gillick)
            try await world.write("home", [("tasks-carer", "body"), ("tasks-carer", "night")], in: assessment)
            try await world.write("school", [("missed-carer", "often"), ("school_knows-carer", "may")], in: assessment)
            try await world.judgeNeeds(
                assessment,
                [("appropriate-assessor", "both"), ("appropriate_words-assessor", "Nights, and washing his mother")]
            )
            try await world.decide(assessment, words: "You will get help.")
            let plan = try await world.plan(from: assessment, words: "A club on Wednesdays")
            let (card, responder) = try await world.emergencyPlanAndCard(kaz, plan: ["people": "His mother"])
            try await world.respond(card, responder, sees: "His mother", notThis: "Worries about neighbours")
            try await world.takeBreak(kaz, on: pages, need: "A day out", offer: "A day at the beach", after: "Great")
            let mine = try await pages.get("/mine/everything").text
            #expect(mine.contains("A club on Wednesdays") && !mine.contains("washing his mother, nights"))

            site.clock.advance(seconds: 180 * 86_400)
            try await world.review(plan, cameOf: "end")
            #expect(try await world.asha.get(plan).text.contains("Ended"))
            try await world.close(kaz, because: "nothing_needed")
            #expect(try await world.asha.get("/carers/\(kaz.text)").text.contains("They need nothing more for now"))
        }
    }
}
