import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import People

/// What can do most harm is done by someone who gave their code just now, and nothing typed is lost over it.
@Suite struct CodeAgainStories {
    private static func invitation(_ site: SiteUnderTest) async throws -> [String: String] {
        let team: String? = try await site.store.read { try $0.value("id", "SELECT id FROM team ORDER BY id LIMIT 1") }
        return [
            "email": "idris@trentham.example", "name": "Idris <Obi>", "team": try #require(team),
            "role": "strategy_lead",
        ]
    }

    @Test(arguments: TestStore.allCases)
    func sixMinutesAfterTheCodeItIsAskedForAgain(on store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, first) = try await site.administrator()
            let invitation = try await Self.invitation(site)
            let page = try await visitor.get("/invitations/new")
            site.clock.advance(seconds: 6 * 60)

            let late = try await visitor.post("/invitations", invitation, from: page)
            #expect(late.location == "/sign-in/again?next=%2Funsent")
            let invited: Int? = try await site.store.read {
                try $0.value("many", "SELECT count(*) AS many FROM invitation")
            }
            #expect(invited == 0)

            let asked = try await visitor.get("/sign-in/again?next=%2Funsent")
            #expect(asked.text.contains("we ask for your code once more"))
            let wrong = try await visitor.post("/sign-in/again", ["code": "000000", "next": "/unsent"], from: asked)
            #expect(wrong.status == .unprocessableContent)
            #expect(try await visitor.post("/invitations", invitation, from: page).location?.contains("again") == true)
            let code = site.code(of: first.factor)
            let right = try await visitor.post("/sign-in/again", ["code": code, "next": "/unsent"], from: asked)
            #expect(right.location == "/unsent")
            let shown = try await visitor.follow(try await visitor.follow(right))
            #expect(shown.text.contains("value=\"Idris &lt;Obi&gt;\""), "what was typed is there")

            let sent = try await visitor.post("/invitations", invitation, from: shown)
            #expect(sent.status.code < 400 && sent.location?.hasPrefix("/sign-in") != true)
            let list = try await visitor.get("/invitations")
            #expect(list.text.contains("idris@trentham.example"))
            let known: [String] = try await site.store.read {
                try $0.values("event", "SELECT event FROM audit_entry WHERE event = 'sign_in.code_again'")
            }
            #expect(known.count == 1)
            let twice = try await visitor.post("/sign-in/again", ["code": code], from: asked)
            #expect(twice.status == .unprocessableContent, "a code works once")
        }
    }

    @Test(arguments: TestStore.allCases)
    func forFiveMinutesNothingIsAsked(in store: TestStore) async throws {
        try await withSite(store) { site in
            let (visitor, _) = try await site.administrator()
            let page = try await visitor.get("/invitations/new")
            site.clock.advance(seconds: 4 * 60)

            let sent = try await visitor.post("/invitations", try await Self.invitation(site), from: page)

            #expect(sent.location?.hasPrefix("/sign-in") != true && sent.status.code < 400)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoMayNotDoItIsNotAskedForACode(in store: TestStore) async throws {
        try await withSite(store) { site in
            _ = try await site.administrator()
            let other = site.visitor(account: site.clock.clock.newID(), named: "Rhian Pugh", [], codeAge: 3600)
            let answer = try await other.post("/invitations", try await Self.invitation(site))

            #expect(answer.status == .forbidden)
        }
    }
}
