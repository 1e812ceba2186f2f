import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// Carers found: the check, the registration, coming back with a code, campaigns and paper.
@Suite struct FindingStories {
    @Test(arguments: TestStore.allCases) func theCheckAsksOneThingAPageAndKeepsNothing(_ store: TestStore) async throws
    {
        try await withSite(store) { site in
            let visitor = site.visitor()
            var page = try await visitor.post("/caring/check")
            #expect(page.text.contains("Who do you help?"))
            let answers = [
                ("who", "partner"), ("help", "body"), ("paid", "no"), ("often", "daily"), ("effect", "too_much"),
            ]
            var given: [(String, String)] = []
            for (question, answer) in answers {
                let empty = try await visitor.post("/caring/check", fields: given + [("at", question)])
                #expect(empty.status == .unprocessableContent)
                given.append((question, answer))
                page = try await visitor.post("/caring/check", fields: given + [("at", question)])
            }
            #expect(page.text.contains("How old are you?"))
            let back = try await visitor.post("/caring/check", fields: given + [("at", "age"), ("go", "back")])
            #expect(back.text.contains("How is it for you?"))
            page = try await visitor.post("/caring/check", fields: given + [("age", "from18"), ("at", "age")])
            #expect(page.text.contains("Yes, you are a carer"))
            #expect(page.text.contains("116 123"))

            let carried = try await visitor.post("/register/from-check", fields: given)
            let path = try #require(carried.location)
            let draft = path.split(separator: "/")[2]
            let care = try await visitor.get("/register/form/\(draft)/care")
            #expect(care.text.contains("value=\"body\" checked"))
            let drafts: Int? = try await site.store.read { try $0.value("many", "SELECT count(*) AS many FROM draft") }
            #expect(drafts == 1)
        }
    }

    @Test(arguments: TestStore.allCases) func someoneRegistersWithoutAnEmailOrAnAccount(_ store: TestStore) async throws
    {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let (reference, code) = try await world.register(world.carer)
            #expect(reference.hasPrefix("R"))

            let sent = try await world.carer.get("/register/sent")
            #expect(sent.text.contains("We read it by"))
            #expect(sent.text.contains(code))
            let other = try await site.visitor().get("/register/sent")
            #expect(!other.text.contains(reference))

            let status = try await site.visitor().post(
                "/come-back",
                ["reference": reference.lowercased(), "secret": code.lowercased().replacing("-", with: " ")]
            )
            #expect(status.text.contains("We got it"))
            #expect(!status.text.contains("Hughes"))
            let wrong = try await site.visitor().post("/come-back", ["reference": reference, "secret": "0000-0000"])
            #expect(wrong.status == .unprocessableContent)

            let path = try await world.arrival(reference)
            let page = try await world.asha.get(path)
            #expect(page.text.contains("Margaret Hughes"))
            #expect(page.text.contains("Not after five"))
            #expect(page.text.contains("Tom Hughes"))
        }
    }

    @Test(arguments: TestStore.allCases) func theLastButtonPressedTwiceSendsOnce(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let check = try await world.fillIn(world.carer)
            let first = try await world.carer.post(check)
            let second = try await world.carer.post(check)
            #expect(first.location == "/register/sent")
            #expect(second.location == "/register/sent")
            let many: Int? = try await site.store.read { try $0.value("many", "SELECT count(*) AS many FROM arrival") }
            #expect(many == 1)
        }
    }

    @Test(arguments: TestStore.allCases) func aHalfFilledFormIsComeBackToWithACodeThatWorksOnce(
        _ store: TestStore
    ) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let first = try await world.carer.post("/register/form", ["born-year": "1958"])
            let kept = try await world.carer.post(
                try #require(first.location),
                ["given": "Margaret", "family": "", "go": "later"]
            )
            let reference = try #require(FindingWorld.reference(in: kept))
            let code = try #require(FindingWorld.code(in: kept))
            #expect(reference.hasPrefix("D"))

            let stranger = site.visitor()
            #expect(try await stranger.get(try #require(first.location)).status == .notFound)

            let elsewhere = site.visitor()
            let back = try await elsewhere.post("/come-back", ["reference": reference, "secret": code])
            let check = try await elsewhere.follow(back)
            #expect(check.text.contains("Margaret"))
            #expect(try await world.carer.get(try #require(first.location)).status == .notFound)
            let again = try await site.visitor().post("/come-back", ["reference": reference, "secret": code])
            #expect(again.status == .unprocessableContent)
        }
    }

    @Test(arguments: TestStore.allCases) func anHourLaterABrowserAloneOpensNothing(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let first = try await world.carer.post("/register/form", ["born-year": "1958"])
            let path = try #require(first.location)
            #expect(try await world.carer.get(path).status == .ok)
            site.clock.advance(seconds: 3601)
            #expect(try await world.carer.get(path).status == .notFound)
            // What is typed into the page that was left open is kept all the same.
            let typed = try await world.carer.post(path, ["given": "Margaret", "family": "Hughes"])
            #expect(typed.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases) func guessesAtACodeAreSlowedDown(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let (reference, _) = try await world.register(world.carer)
            let guesser = site.visitor()
            var slowed = 0
            for guess in 0..<40 {
                let code = "ABCD-\(1000 + guess)"
                let answer = try await guesser.post("/come-back", ["reference": reference, "secret": code])
                if answer.status == .tooManyRequests { slowed += 1 }
            }
            #expect(slowed >= 15)
        }
    }

    @Test(arguments: TestStore.allCases) func formsBegunInAFloodAreSlowedDown(_ store: TestStore) async throws {
        try await withSite(store) { site in
            var slowed = 0
            for _ in 0..<30 {
                let answer = try await site.visitor().post("/register/form", ["born-year": "1958"])
                if answer.status == .tooManyRequests { slowed += 1 }
            }
            #expect(slowed >= 5)
        }
    }

    @Test(arguments: TestStore.allCases) func aCampaignCountsWhoCameByItsLink(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let made = try await world.asha.post(
                "/carers/campaigns/new",
                ["name": "Flu clinics 2026", "source": "flu_clinic", "place": "Riverside Surgery"]
            )
            let path = try #require(made.location)
            let page = try await world.asha.get(path)
            let code = try #require(page.text.firstMatch(of: /from=([a-z0-9]{6})/)?.output.1)
            let start = try await world.carer.get("/register?from=\(code)")
            #expect(start.text.contains("/register/form?from=\(code)"))
            let (reference, _) = try await world.register(world.carer, first: [("from", String(code))])

            let list = try await world.asha.get("/carers/campaigns")
            #expect(list.text.contains("Flu clinics 2026"))
            let arrival = try await world.asha.get(try await world.arrival(reference))
            #expect(arrival.text.contains("Riverside Surgery"))
            #expect(try await world.south.get(path).status == .notFound)

            let ended = try await world.asha.post(path + "/end", ["version": "1"])
            #expect(ended.status == .seeOther)
            let (other, _) = try await world.register(site.visitor(), first: [("from", String(code))])
            let later = try await world.asha.get(try await world.arrival(other))
            #expect(!later.text.contains("Riverside Surgery"))
        }
    }

    @Test(arguments: TestStore.allCases) func aPaperFormIsPutInAndMarkedAsOne(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let begun = try await world.asha.post("/carers/paper", ["source": "event", "place": "Summer fair"])
            let check = try await world.fillIn(world.asha, from: try #require(begun.location))
            let kept = try await world.asha.post(check)
            let page = try await world.asha.follow(kept)
            #expect(page.text.contains("on paper"))
            #expect(page.text.contains("Summer fair"))
            #expect(page.text.contains("Margaret Hughes"))
        }
    }

    @Test(arguments: TestStore.allCases) func whoeverIsUnderEighteenIsShownTheirOwnPages(_ store: TestStore)
        async throws
    {
        try await withSite(store) { site in
            let answer = try await site.visitor().post("/register/form", ["born-year": "2014"])
            #expect(answer.location == "/young")
        }
    }
}
