import HTTPTypes
import TestSupport
import Testing

@testable import People

@Suite struct AccountTests {
    @Test(arguments: TestStore.allCases)
    func aLeaverIsOutAtOnceAndTheLastAdministratorStays(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            _ = try await site.signInFirst(mair, email: "mair@trentham.example")
            let idris = try await site.join("Idris Obi", "idris@trentham.example", as: "administrator", by: mair)
            let path = try await site.accountPath("Idris Obi", seenBy: mair)
            let own = try await site.accountPath("Mair Rhys", seenBy: mair)
            #expect(try await idris.visitor.get("/people").status == .ok)

            #expect(try await mair.post("\(own)/leaving").status == .forbidden)
            #expect(try await mair.post("\(path)/leaving").location == "/people")

            #expect(try await idris.visitor.get("/people").status == .seeOther)
            let back = try await idris.visitor.post(
                "/sign-in",
                ["email": "idris@trentham.example", "password": SiteUnderTest.password]
            )
            #expect(back.status == .unprocessableContent)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRoleBitesAtTheNextClick(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            _ = try await site.signInFirst(mair, email: "mair@trentham.example")
            let idris = try await site.join("Idris Obi", "idris@trentham.example", as: "board_member", by: mair)
            let path = try await site.accountPath("Idris Obi", seenBy: mair)
            let page = try await mair.get(path)
            let removal = try #require(page.text.firstMatch(of: /href="([^"]+\/board_member\/removal)"/)).1
            let team = try #require(page.text.firstMatch(of: /<option value="([0-9a-f-]{36})"/)).1

            #expect(try await idris.visitor.get("/people").status == .forbidden)
            let given = try await mair.post("\(path)/roles", ["role": "administrator", "team": String(team)])
            #expect(given.status == .seeOther)
            #expect(try await idris.visitor.get("/people").status == .ok)
            let twice = try await mair.post("\(path)/roles", ["role": "administrator", "team": String(team)])
            #expect(twice.status == .unprocessableContent)

            #expect(try await mair.get(String(removal)).status == .ok)
            #expect(try await mair.post(String(removal)).status == .seeOther)
            #expect(try await mair.get(String(removal)).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aResetLinkSetsAPasswordOnceAndKeepsTheSecondFactor(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            _ = try await site.signInFirst(mair, email: "mair@trentham.example")
            let idris = try await site.join("Idris Obi", "idris@trentham.example", as: "board_member", by: mair)
            let path = try await site.accountPath("Idris Obi", seenBy: mair)
            let made = try await mair.post("\(path)/password-reset")
            let link = String(
                try #require(made.text.firstMatch(of: /https:\/\/carers.test(\/password-reset\/[^<]+)</)).1
            )

            let stranger = site.visitor()
            #expect(try await stranger.post(link, ["password": "short"]).status == .unprocessableContent)
            #expect(try await stranger.post(link, ["password": "violin harbour mint"]).location == "/sign-in")

            #expect(try await idris.visitor.get("/me").status == .seeOther)
            let again = try await stranger.post(link, ["password": "violin harbour tea!"])
            #expect(again.text.contains("This link no longer works"))
            let half = try await stranger.post(
                "/sign-in",
                ["email": "idris@trentham.example", "password": "violin harbour mint"]
            )
            #expect(half.location == "/sign-in/code")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLostPhoneIsReplacedByAnotherAdministratorsHand(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            _ = try await site.signInFirst(mair, email: "mair@trentham.example")
            let idris = try await site.join("Idris Obi", "idris@trentham.example", as: "board_member", by: mair)
            let path = try await site.accountPath("Idris Obi", seenBy: mair)
            let own = try await site.accountPath("Mair Rhys", seenBy: mair)

            #expect(try await mair.post("\(own)/second-factor-reset").status == .forbidden)
            #expect(try await mair.post("\(path)/second-factor-reset").status == .seeOther)

            #expect(try await idris.visitor.get("/me").status == .seeOther)
            let fresh = try await site.signInFirst(idris.visitor, email: "idris@trentham.example")
            #expect(fresh.factor.key != idris.first.factor.key)
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyPageOfMyAccountWorks(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            let first = try await site.signInFirst(mair, email: "mair@trentham.example")
            let other = site.visitor()
            try await site.signInAgain(other, email: "mair@trentham.example", first.factor)

            #expect(try await mair.post("/me/name", ["name": "Mair Rhys-Jones", "version": "1"]).location == "/me")
            #expect(try await other.get("/me").text.contains("Mair Rhys-Jones"))
            let wrong = ["present": "not the password", "password": "violin harbour mint"]
            #expect(try await mair.post("/me/password", wrong).status == .unprocessableContent)
            let right = ["present": SiteUnderTest.password, "password": "violin harbour mint"]
            #expect(try await mair.post("/me/password", right).location == "/me")
            #expect(try await mair.get("/me").status == .ok)
            #expect(try await other.get("/me").status == .seeOther)
            let codes = try await mair.post("/me/recovery-codes", ["present": "violin harbour mint"])
            #expect(codes.text.matches(of: /<code>/).count == 10)
            #expect(try await mair.post("/me/sessions/end").location == "/me")
        }
    }

    @Test(arguments: TestStore.allCases)
    func oneSessionOrEveryOtherIsEndedAndNobodyElses(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            let first = try await site.signInFirst(mair, email: "mair@trentham.example")
            let idris = try await site.join("Idris Obi", "idris@trentham.example", as: "administrator", by: mair)
            let others = [site.visitor(), site.visitor(), site.visitor()]
            for other in others { try await site.signInAgain(other, email: "mair@trentham.example", first.factor) }
            let own = try await mair.sessionsToEnd()
            let foreign = try await idris.visitor.get("/me")
            #expect(own.count == 3 && foreign.status == .ok)

            #expect(try await idris.visitor.post(try #require(own.first)).status == .notFound, "it is not theirs")
            #expect(try await mair.post(try #require(own.first)).location == "/me")
            #expect(try await mair.sessionsToEnd().count == 2)
            var open = 0
            for other in others where try await other.get("/me").status == .ok { open += 1 }
            #expect(open == 2, "one was ended, and it is out at once")

            #expect(try await mair.post("/me/sessions/end").location == "/me")
            for other in others { #expect(try await other.get("/me").status == .seeOther) }
            #expect(try await mair.get("/me").status == .ok, "whoever ends the others stays")
            #expect(try await idris.visitor.get("/me").status == .ok)
        }
    }
}

extension Visitor {
    /// Where each session of theirs but this one is ended, from their own page.
    fileprivate func sessionsToEnd() async throws -> [String] {
        let page = try await get("/me").text
        return page.matches(of: /action="(\/me\/sessions\/[0-9a-f-]{36}\/end)"/).map { String($0.output.1) }
    }
}
