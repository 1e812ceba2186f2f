import Desk
import Foundation
import HTTPTypes
import Records
import TestSupport
import Testing

@testable import People

@Suite struct SignInTests {
    @Test(arguments: TestStore.allCases)
    func aWrongPasswordAndAnUnknownAccountLookAlike(on store: TestStore) async throws {
        try await withSite(store) { site in
            _ = try await site.beginPlace()

            let known = try await site.visitor().post(
                "/sign-in",
                ["email": "mair@trentham.example", "password": "wrong wrong wrong"]
            )
            let unknown = try await site.visitor().post(
                "/sign-in",
                ["email": "nobody@trentham.example", "password": "wrong wrong wrong"]
            )

            #expect(known.status == .unprocessableContent)
            #expect(unknown.status == known.status)
            #expect(unknown.text.replacing("nobody@", with: "mair@") == known.text)
            #expect(unknown.headers[values: .setCookie] == known.headers[values: .setCookie])
        }
    }

    @Test(arguments: ["/nothing/here", "/plans/00000000-0000-7000-8000-000000000009", "/a/../b", "/people/new"])
    func aProblemPageIsInTheFrameOfWhoeverAsked(_ path: String) async throws {
        try await withSite(.sqlite) { site in
            let board = site.visitor(.boardMember, of: "north", named: "Sunita Rao")

            let known = try await board.get(path)
            let unknown = try await site.visitor().get("/nothing/here")

            #expect(known.status == .notFound || known.status == .forbidden)
            #expect(known.text.contains("Sunita Rao") && known.text.contains("action=\"/sign-out\""))
            #expect(known.text.contains("href=\"/plans\"") && !known.text.contains("href=\"/sign-in\""))
            #expect(unknown.text.contains("href=\"/sign-in\"") && !unknown.text.contains("/sign-out"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPasswordAloneOpensNothing(on store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = try await site.beginPlace()
            let half = try await visitor.post(
                "/sign-in",
                ["email": "mair@trentham.example", "password": SiteUnderTest.password, "next": "/people"]
            )
            #expect(half.location == "/sign-in/second-factor?next=%2Fpeople")

            for path in ["/people", "/me", "/agencies", "/audit", "/invitations/new"] {
                #expect(try await visitor.get(path).status == .seeOther, "\(path)")
            }
            let wrong = try await visitor.post("/sign-in/second-factor", ["code": "000000"])
            #expect(wrong.status == .unprocessableContent)
        }
    }

    /// The square is the link itself, read by a reader that is not ours in `QRCodeTests`; it is drawn in the page, so that
    /// no address holds the key.
    @Test(arguments: TestStore.allCases)
    func theKeyStandsBesideASquareForACamera(in store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = try await site.beginPlace()
            _ = try await visitor.post(
                "/sign-in",
                ["email": "mair@trentham.example", "password": SiteUnderTest.password]
            )
            let page = try await visitor.get("/sign-in/second-factor").text
            let link = try #require(page.firstMatch(of: /otpauth:[^<"]*/)).output
            let address = String(link).replacing("&amp;", with: "&")

            let drawn = try #require(QRCode(address)).drawing(SecondFactorWords.square).rendered(in: .english)

            #expect(page.contains(drawn), "the square says what the link says")
            #expect(address.contains("secret="))
            let title = try #require(page.firstMatch(of: /<title>([^<]*)<\/title>/)).output.1
            #expect(!title.contains("mair") && !drawn.contains("mair"))
            #expect(!page.contains("<img"), "nothing is fetched, so the key is in no log")
            #expect(try await visitor.get("/cy/sign-in/second-factor").text.contains("fel sgwâr i gamera"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCodeWorksOnce(on store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = try await site.beginPlace()
            let first = try await site.signInFirst(visitor, email: "mair@trentham.example")
            let details = ["email": "mair@trentham.example", "password": SiteUnderTest.password]
            let one = site.visitor()
            let two = site.visitor()
            _ = try await one.post("/sign-in", details)
            _ = try await two.post("/sign-in", details)
            site.clock.advance(seconds: 30)
            let code = site.code(of: first.factor)

            #expect(try await one.post("/sign-in/code", ["code": code]).status == .seeOther)
            #expect(try await two.post("/sign-in/code", ["code": code]).status == .unprocessableContent)
        }
    }

    @Test(arguments: TestStore.allCases)
    func ofTwentyUsesOfOneRecoveryCodeAtOnceOneWins(on store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = try await site.beginPlace()
            let first = try await site.signInFirst(visitor, email: "mair@trentham.example")
            let code = try #require(first.recoveryCodes.first)
            var visitors: [Visitor] = []
            for _ in 0..<20 {
                let one = site.visitor()
                _ = try await one.post(
                    "/sign-in",
                    ["email": "mair@trentham.example", "password": SiteUnderTest.password]
                )
                visitors.append(one)
            }

            // As the throttle would slow twenty tries, the command itself is raced.
            let account = try #require(
                try await site.desk.ask(FindSecrets(email: "mair@trentham.example"), as: .visitor)
            )
            let settings = PeopleSettings(passwordCost: .cheap)
            let sealed = SealedText(.ofNowhere)
            let clock = site.clock.clock
            let desk = site.desk
            let halves = try await desk.ask(HalfSessions(account: account.id), as: .system("test"))
            try #require(halves.count == 20)
            let wins = await withTaskGroup(of: Bool.self) { group in
                for half in halves {
                    let session = NewSession(random: clock.random, browser: "", settings: settings)
                    group.addTask {
                        let command = GiveCode(half: half, answer: .recovery(code), session: session, sealed: sealed)
                        let actor = Actor(account: account.id, name: account.name, memberships: [])
                        return (try? await desk.perform(command, as: actor)) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }

            #expect(wins == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func sessionsEndWhenIdleAndAfterADay(on store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = try await site.beginPlace()
            let first = try await site.signInFirst(visitor, email: "mair@trentham.example")
            site.clock.advance(seconds: 59 * 60)
            #expect(try await visitor.get("/me").status == .ok)
            site.clock.advance(seconds: 59 * 60)
            #expect(try await visitor.get("/me").status == .ok)
            site.clock.advance(seconds: 60 * 60)
            #expect(try await visitor.get("/me").location == "/sign-in?next=%2Fme")

            try await site.signInAgain(visitor, email: "mair@trentham.example", first.factor)
            for _ in 0..<13 {
                site.clock.advance(seconds: 55 * 60)
                _ = try await visitor.get("/me")
            }
            site.clock.advance(seconds: 6 * 60)
            #expect(try await visitor.get("/me").status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func signingOutEndsTheSessionOnTheServer(on store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = try await site.beginPlace()
            _ = try await site.signInFirst(visitor, email: "mair@trentham.example")
            let thief = visitor.copy()
            #expect(try await thief.get("/me").status == .ok)

            _ = try await visitor.post("/sign-out")

            #expect(try await thief.get("/me").status == .seeOther)
        }
    }
}

/// The half sessions of an account, for a race.
struct HalfSessions: Question {
    let account: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> [UUID] {
        try look.db.values("id", "SELECT id FROM session WHERE account_id = \(account) AND stage = 'half' ORDER BY id")
    }
}
