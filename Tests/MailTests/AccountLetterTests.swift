import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import People

/// Letters about accounts: from the page that sends them to the page they lead to.
@Suite struct AccountLetterTests {
    @Test(arguments: TestStore.allCases)
    func whoIsInvitedByLetterJoinsByItsLink(on store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            let mair = site.visitor(.administrator)
            _ = try await site.account("mair@trentham.example")
            let form = try await mair.get("/invitations/new").text
            #expect(form.contains("Language of the letter"))
            let team = TestTeams.id("north").uuidString.lowercased()
            let sent = try await mair.post(
                "/invitations",
                ["email": "idris@trentham.example", "role": "board_member", "team": team, "language": "cy"]
            )
            #expect(sent.location == "/invitations")
            try await site.runJobs()

            let letter = try #require(try server.letters.first)
            #expect(letter.subject == "Cawsoch wahoddiad")
            #expect(!sent.text.contains("/invitation/"))
            #expect(letter.plain.firstMatch(of: /https:\/\/carers.test\/cy\/invitation\/[A-Za-z0-9_-]{43}\n/) != nil)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aForgottenPasswordIsChosenAnewByLetter(on store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            _ = try await site.account("cerys@trentham.example")
            let visitor = site.visitor()
            #expect(try await visitor.get("/sign-in").text.contains("/forgotten-password"))
            let known = try await visitor.post("/forgotten-password", ["email": "Cerys@trentham.example"])
            let unknown = try await visitor.post("/forgotten-password", ["email": "nobody@trentham.example"])
            #expect(known.status == unknown.status)
            #expect(known.text == unknown.text)
            try await site.runJobs()

            let letters = try server.letters
            #expect(letters.map(\.to) == [["cerys@trentham.example"]])
            let link = try #require(letters.first?.plain.firstMatch(of: /https:\/\/carers.test(\/password-reset\/\S+)/))
            let reset = try await visitor.post(String(link.output.1), ["password": "lantern otter quilt"])
            #expect(reset.location == "/sign-in")
            try await site.runJobs()
            #expect(try server.letters.last?.subject == "Your password was changed")
            let kept = try await site.store.read { db in try db.values("payload", "SELECT payload FROM job") as [String]
            }
            #expect(!kept.joined().contains("cerys"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func askingAgainAndAgainSendsFewLetters(in store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            _ = try await site.account("cerys@trentham.example")
            var statuses: Set<Int> = []
            for _ in 0..<20 {
                for address in ["cerys@trentham.example", "nobody@trentham.example"] {
                    let answer = try await site.visitor().post("/forgotten-password", ["email": address])
                    statuses.insert(Int(answer.status.code))
                }
            }
            try await site.runJobs()

            #expect(statuses == [200, 429])
            #expect(try server.letters.count <= 4)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLetterIsInItsReadersLanguage(in store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            let account = try await site.account("cerys@trentham.example")
            let cerys = site.visitor(account: account, named: "Cerys", [])
            #expect(try await cerys.get("/me/language").text.contains("Cymraeg"))
            #expect(try await cerys.post("/me/language", ["language": "fr"]).status.code == 422)
            #expect(try await cerys.post("/me/language", ["language": "cy"]).location == "/me")
            _ = try await site.visitor().post("/forgotten-password", ["email": "cerys@trentham.example"])
            try await site.runJobs()

            #expect(try server.letters.first?.subject == "Dewiswch gyfrinair newydd")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoHasLeftGetsNoLetter(in store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            let account = try await site.account("cerys@trentham.example")
            try await site.desk.perform(
                PostLetter(letter: SendingTests.letter, recipient: .account(account)),
                as: .system("test")
            )
            let now = site.clock.now
            try await site.store.write { try $0.execute("UPDATE account SET closed_at = \(now) WHERE id = \(account)") }
            try await site.runJobs()

            #expect(try server.letters.isEmpty)
            #expect(try await site.mailRows().first == "not_wanted|nil|nil|nil")
        }
    }
}

extension SiteUnderTest {
    /// Someone with an account in team north, who signs in elsewhere.
    func account(_ email: String) async throws -> UUID {
        let id = clock.clock.newID()
        let agency = clock.clock.newID()
        let now = clock.now
        try await store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Trentham Council"), \("council"), \(1))"
            )
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(TestTeams.id("north")), \(agency), \("north"), \("north"), \(1))
                """
            )
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \("Cerys Pugh"), \("cerys pugh"), \(email), \(email), \("none"), \(1), \(now))
                """
            )
        }
        return id
    }
}
