import Desk
import Foundation
import Markup
import Records
import TestSupport
import Testing

@testable import Mail

/// Posts a letter as part of a change.
struct PostLetter: Command {
    let letter: Letter
    let recipient: MailRecipient
    var key = "the one"

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        try work.post(letter, to: recipient, once: key)
        try work.record(Event("test.posted", Phrase(same: "Posted")), about: Subject("test", work.newID()))
    }
}

@Suite struct SendingTests {
    static let letter = Letter(
        subject: Phrase(en: "A plan needs your news", cy: "Mae ar gynllun angen eich newyddion – tŷ, dŵr, cân"),
        paragraphs: [
            Phrase(
                en:
                    ".A line that begins with a dot, and goes on for far longer than any line of a letter may, = and all.",
                cy: ".\nMae’r llinell hon yn dechrau â dot."
            )
        ],
        link: (Phrase(en: "Give your news", cy: "Rhoi eich newyddion"), "/news/abc?x=1&y=2"),
        ending: [Phrase(en: "It takes <two> minutes.", cy: "Mae’n cymryd <dwy> funud.")]
    )

    static let toIdris = MailRecipient.address("idris@trentham.example", name: "Idris Obi", language: .english)

    @Test(arguments: TestStore.allCases, [MailServer.Kind.starttls, .tls])
    func aLetterIsSentOnceAndItsWordsAreErased(on store: TestStore, by kind: MailServer.Kind) async throws {
        let server = try MailServer(kind)
        try await withSite(store, mail: server.settings()) { site in
            for _ in 0..<2 {
                try await site.desk.perform(
                    PostLetter(letter: Self.letter, recipient: Self.toIdris),
                    as: .system("test")
                )
            }
            let kept = try await site.mailRows()
            #expect(kept.count == 1)
            #expect(!kept.joined().contains("idris"))
            #expect(!kept.joined().contains("news"))

            try await site.runJobs(until: site.clock.now.adding(seconds: 86_400))

            let letters = try server.letters
            #expect(letters.count == 1)
            let taken = try #require(letters.first)
            #expect(taken.encrypted)
            #expect(taken.defects == [])
            #expect(taken.ascii)
            #expect(taken.longest <= 78)
            #expect(taken.from == "carers@trentham.example")
            #expect(taken.to == ["idris@trentham.example"])
            #expect(taken.recipient == "Idris Obi <idris@trentham.example>")
            #expect(taken.sender == "Trentham carers <carers@trentham.example>")
            #expect(taken.subject == "A plan needs your news")
            #expect(taken.headers.contains("Auto-Submitted"))
            #expect(taken.plain.hasPrefix(".A line that begins with a dot"))
            #expect(taken.plain.contains("https://carers.test/news/abc?x=1&y=2\n"))
            #expect(taken.html.contains("It takes &lt;two&gt; minutes."))
            #expect(taken.html.contains("href=\"https://carers.test/news/abc?x=1&amp;y=2\""))
            let after = try await site.mailRows()
            #expect(after.first?.hasPrefix("sent|nil|nil") == true, "\(after)")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLetterInWelshArrivesAsWritten(in store: TestStore) async throws {
        let server = try MailServer(.plain)
        try await withSite(store, mail: server.settings()) { site in
            let recipient = MailRecipient.address("sian@trentham.example", name: "Siân Ŵyn", language: .welsh)
            try await site.desk.perform(PostLetter(letter: Self.letter, recipient: recipient), as: .system("test"))
            try await site.runJobs()

            let taken = try #require(try server.letters.first)
            #expect(taken.defects == [])
            #expect(taken.subject == Self.letter.subject.cy)
            #expect(taken.recipient == "Siân Ŵyn <sian@trentham.example>")
            #expect(taken.sender == "Gofalwyr Trentham <carers@trentham.example>")
            #expect(taken.language == "cy")
            #expect(taken.plain.hasPrefix(".\nMae’r llinell hon"))
            #expect(taken.plain.contains("https://carers.test/cy/news/abc"))
        }
    }

    /// What is not encrypted, or goes to someone who is not who they say, is not sent.
    @Test(arguments: [
        ("no encryption", "The mail server does not encrypt"),
        ("unknown authority", "The mail server’s certificate is not to be trusted"),
        ("wrong password", "The mail server does not take our name and password"),
        ("nobody there", "The mail server cannot be reached"),
    ])
    func nothingIsSentWhereItIsNotSafe(_ fault: String, _ expected: String) async throws {
        let server = try MailServer(fault == "no encryption" ? .plain : .starttls)
        var settings = server.settings(.startTLS)
        if fault == "unknown authority" { settings.authorities = nil }
        if fault == "wrong password" { settings.password = "sesame open" }
        if fault == "nobody there" { settings.port = 1 }
        try await withSite(.sqlite, mail: settings) { site in
            try await site.desk.perform(PostLetter(letter: Self.letter, recipient: Self.toIdris), as: .system("test"))
            // Each try with a wrong password takes the server's own time, so only one is seen to its end.
            let seconds: Int64 = fault == "nobody there" ? 3 * 86_400 : 0
            try await site.runJobs(until: site.clock.now.adding(seconds: seconds), patience: 0)

            #expect(try server.letters.isEmpty)
            let reasons: [String] = try await site.store.read { db in
                try db.values("last_error", "SELECT last_error FROM job WHERE kind = 'mail.send'")
            }
            // This server is slow to say that a password is wrong, sometimes slower than we wait.
            let isSlow = fault == "wrong password" && reasons == ["The mail server did not answer in time"]
            #expect(reasons == [expected] || isSlow)
            #expect(try await site.mailRows().first?.hasPrefix("waiting") == true)
            let page = try await site.visitor(.administrator).get("/jobs").text
            #expect(page.contains("mail.send") == (seconds > 0))
            #expect(!page.contains("idris"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAddressRefusedForGoodIsNotTriedAgainAndIsShown(on store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            let recipient = MailRecipient.address("refused@trentham.example", name: nil, language: .english)
            try await site.desk.perform(PostLetter(letter: Self.letter, recipient: recipient), as: .system("test"))
            try await site.runJobs(until: site.clock.now.adding(seconds: 86_400))

            #expect(try server.letters.isEmpty)
            #expect(try await site.mailRows().first?.hasPrefix("failed|nil|nil|550") == true)
            let page = try await site.visitor(.administrator).get("/jobs").text
            #expect(page.contains("<code>550</code>"))
            #expect(page.contains("Nothing has failed"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLetterPutOffIsSentLaterWithTheSameID(in store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            let recipient = MailRecipient.address("later@trentham.example", name: nil, language: .english)
            try await site.desk.perform(PostLetter(letter: Self.letter, recipient: recipient), as: .system("test"))
            try await site.runJobs(until: site.clock.now.adding(seconds: 86_400))

            #expect(try server.letters.count == 1)
            #expect(try await site.mailRows().first?.hasPrefix("sent") == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aServerAwayForADayLosesNoLetter(in store: TestStore) async throws {
        let server = try MailServer(.starttls)
        try await withSite(store, mail: server.settings()) { site in
            let recipient = MailRecipient.address("away@trentham.example", name: nil, language: .english)
            try await site.desk.perform(PostLetter(letter: Self.letter, recipient: recipient), as: .system("test"))

            try await site.runJobs(until: site.clock.now.adding(seconds: 3600 * 20))
            let between = try server.letters.count
            try await site.runJobs(until: site.clock.now.adding(seconds: 3600 * 20))

            #expect(between == 0)
            #expect(try server.letters.count == 1)
            #expect(try await site.mailRows().first?.hasPrefix("sent") == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func withoutAMailServerNothingIsKept(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.desk.perform(PostLetter(letter: Self.letter, recipient: Self.toIdris), as: .system("test"))

            #expect(try await site.mailRows().isEmpty)
        }
    }
}

extension SiteUnderTest {
    /// Each letter's state, and what is still kept of it.
    func mailRows() async throws -> [String] {
        try await store.read { db in
            try db.rows("SELECT state, letter, address, reason FROM mail ORDER BY id").map { row in
                let state: String = try row["state"]
                let letter: String? = try row["letter"]
                let address: String? = try row["address"]
                let reason: String? = try row["reason"]
                return [state, letter ?? "nil", address ?? "nil", reason ?? "nil"].joined(separator: "|")
            }
        }
    }
}
