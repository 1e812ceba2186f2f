import HTTPTypes
import TestSupport
import Testing

@testable import People

@Suite struct InvitationTests {
    @Test(arguments: TestStore.allCases)
    func whoIsInvitedJoinsWithThatRoleAndNoOther(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            _ = try await site.signInFirst(mair, email: "mair@trentham.example")
            let link = try await site.invite("idris@trentham.example", as: "board_member", by: mair)

            let idris = site.visitor()
            let joined = try await idris.post(link, ["name": "Idris Obi", "password": SiteUnderTest.password])
            #expect(joined.location == "/sign-in")
            _ = try await site.signInFirst(idris, email: "idris@trentham.example")

            let people = try await idris.get("/people")
            #expect(people.status == .forbidden)
            let again = try await idris.post(link, ["name": "Idris Obi", "password": SiteUnderTest.password])
            #expect(again.text.contains("This link no longer works"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anInvitationIsOverAfterAWeekAndWhenWithdrawn(on store: TestStore) async throws {
        try await withSite(store) { site in
            let mair = try await site.beginPlace()
            let first = try await site.signInFirst(mair, email: "mair@trentham.example")
            let link = try await site.invite("idris@trentham.example", as: "board_member", by: mair)
            let newer = try await site.invite("Idris@trentham.example", as: "board_member", by: mair)

            #expect(try await site.visitor().get(link).text.contains("This link no longer works"))
            #expect(try await site.visitor().get(newer).text.contains("Make your account"))
            site.clock.advance(seconds: 7 * 86_400)
            #expect(try await site.visitor().get(newer).text.contains("This link no longer works"))

            try await site.signInAgain(mair, email: "mair@trentham.example", first.factor)
            let last = try await site.invite("idris@trentham.example", as: "board_member", by: mair)
            let list = try await mair.get("/invitations")
            let path = try #require(list.text.firstMatch(of: /\/invitations\/[0-9a-f-]{36}\/withdrawal/)).0
            _ = try await mair.post(String(path))
            #expect(try await site.visitor().get(last).text.contains("This link no longer works"))
        }
    }
}

extension SiteUnderTest {
    /// Invites someone and gives the link's path.
    func invite(_ email: String, as role: String, by inviter: Visitor) async throws -> String {
        let form = try await inviter.get("/invitations/new")
        let team = try #require(form.text.firstMatch(of: /<option value="([0-9a-f-]{36})"/)).1
        let made = try await inviter.post("/invitations", ["email": email, "role": role, "team": String(team)])
        return String(
            try #require(made.text.firstMatch(of: /https:\/\/carers.test(\/invitation\/[^<]+)</), "\(made.text)").1
        )
    }

    /// Invites someone, who joins and signs in.
    func join(_ name: String, _ email: String, as role: String, by inviter: Visitor) async throws -> Joined {
        let link = try await invite(email, as: role, by: inviter)
        let visitor = visitor()
        _ = try await visitor.post(link, ["name": name, "password": Self.password])
        let first = try await signInFirst(visitor, email: email)
        return Joined(visitor: visitor, first: first)
    }

    /// Signs in with the app's code, half a minute later so that it is a new one.
    func signInAgain(_ visitor: Visitor, email: String, _ factor: TimedCode) async throws {
        _ = try await visitor.post("/sign-in", ["email": email, "password": Self.password])
        clock.advance(seconds: 60)
        let done = try await visitor.post("/sign-in/code", ["code": code(of: factor)])
        try #require(done.location == "/", "\(done.text)")
    }

    /// Where the page of the account of this name is.
    func accountPath(_ name: String, seenBy visitor: Visitor) async throws -> String {
        let list = try await visitor.get("/people")
        let pattern = try Regex("<a href=\"(/people/[0-9a-f-]{36})\">\(name)").wholeOrFirst(list.text)
        return try #require(pattern, "\(list.text)")
    }
}

struct Joined: Sendable {
    let visitor: Visitor
    let first: SignedInFirst
}

extension Regex<AnyRegexOutput> {
    /// The first group of the first match.
    func wholeOrFirst(_ text: String) throws -> String? {
        try firstMatch(in: text)?.output[1].substring.map(String.init)
    }
}
