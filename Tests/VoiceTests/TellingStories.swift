import Dates
import Desk
import Foundation
import Mail
import Markup
import Records
import TestSupport
import Testing

@testable import Strategy
@testable import Voice

/// Whoever asked is told what became of what they said.
@Suite struct TellingStories {
    static let mail = MailSettings(
        host: "127.0.0.1",
        port: 1,
        security: .none,
        from: "carers@carers.test",
        origin: "https://carers.test",
        placeName: Phrase(en: "Trentham carers", cy: "Gofalwyr Trentham")
    )

    @Test(arguments: TestStore.allCases)
    func whoeverAskedIsToldOnceForEachMove(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            let world = try await VoiceWorld(site)
            let said = ["words": "Ask me at the desk", "email": "maria@example.org"]
            let sent = try await site.visitor().post("/have-your-say", said)
            try #require(sent.status == .seeOther)
            let voice = try #require(try await world.ids("SELECT id FROM voice ORDER BY id").first)
            _ = try await world.asha.post("/voices/\(voice.inAddress)/reading", ["to": "keep"])
            let group = try await world.group("/voices/\(voice.inAddress)", "Carers want to be asked")
            let action = try await world.action("Train every reception")
            _ = try await world.asha.post(group + "/actions", ["action": action.id.inAddress, "to": "in"])
            #expect(try await Self.tell(at: site) == 0)

            site.clock.advance(seconds: 60)
            try await world.answer(group)
            #expect(try await Self.tell(at: site) == 0, "what is not published is not told")
            try await world.publish()
            #expect(try await Self.tell(at: site) == 1)
            #expect(try await Self.tell(at: site) == 0, "never twice for the same move")

            site.clock.advance(seconds: 60)
            for status in [Action.Status.onTrack, .done] {
                let command = ReportStatus(plan: world.plan, actionThatBegins: "Train every", status: status)
                try await site.desk.perform(command, as: .system("test"))
            }
            #expect(try await Self.tell(at: site) == 0, "nobody is told before everyone can see it")
            try await world.publish()
            #expect(try await Self.tell(at: site) == 1)
            #expect(try await world.count("mail") == 2)
            site.clock.advance(seconds: 60)
            try await world.report("Train every", .done, forEveryone: "Forty receptions were trained.")
            #expect(try await Self.tell(at: site) == 0)
            try await world.publish()
            #expect(try await Self.tell(at: site) == 1, "news that was approved and published is a move")
            #expect(try await Self.tell(at: site) == 0)

            let token = try await site.desk.ask(LinkOf(voice: voice), as: .system("test"))
            let page = try await site.visitor().get("/told/\(token)").text
            #expect(page.contains("Carers want to be asked") && page.contains("Train every reception"))
            #expect(!page.contains("maria@example.org"))
            _ = try await site.visitor().post("/told/\(token)")
            site.clock.advance(seconds: 60)
            let command = ReportStatus(plan: world.plan, actionThatBegins: "Train every", status: .stopped)
            try await site.desk.perform(command, as: .system("test"))
            try await world.publish()
            #expect(try await Self.tell(at: site) == 0)
            #expect(try await world.ids("SELECT id FROM voice_contact WHERE sealed IS NOT NULL") == [])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoeverAskedAColleagueIsToldToo(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            let world = try await VoiceWorld(site)
            let voice = try await world.say("Ask me", ["email": "maria@example.org", "email_language": "cy"])
            let wrong = try await world.asha.post(
                "/voices/new",
                ["words": "Ask", "source": "meeting", "email": "nobody"]
            )
            let list = "Words,Email\nRing me,ann@example.org\nWrite to me,\n"
            let bad = try await world.asha.post("/voices/bring", ["pasted": "Words,Email\nRing me,nowhere\n"])
            for _ in 0..<2 { _ = try await world.asha.post("/voices/bring", ["pasted": list]) }

            #expect(wrong.status.code == 422 && bad.status.code == 422)
            #expect(try await world.count("voice_contact") == 2, "once each, and nobody who did not ask")
            let languages: [String] = try await site.store.read {
                try $0.values("language", "SELECT language FROM voice_contact ORDER BY id")
            }
            #expect(languages == ["cy", "en"])
            for page in [voice, "/voices/all", "/voices/export.csv"] {
                let text = try await world.asha.get(page).text
                #expect(!text.contains("example.org") && !text.contains("Email\r"), "\(page)")
            }
            #expect(try await world.asha.get("/voices/new").text.contains("name=\"email\""))
        }
    }

    @Test(arguments: TestStore.allCases)
    func withoutAMailServerNobodysAddressIsTaken(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await VoiceWorld(site)
            _ = try await world.say("Ask me", ["email": "maria@example.org"])

            let list = try await world.asha.post("/voices/bring", ["pasted": "Words,Email\nRing me,ann@example.org\n"])

            #expect(try await world.count("voice_contact") == 0)
            #expect(list.status.code == 422 && list.text.contains("sends no letters"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theThanksSayByWhenAnAnswerIsMeant(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let today = site.clock.clock.day(of: site.clock.now)
            let by = today.adding(workingDays: 20, bankHolidays: BankHolidays.englandAndWales)

            let thanks = try await site.visitor().get("/have-your-say/thank-you").text
            let welsh = try await site.visitor().get("/cy/have-your-say/thank-you").text

            #expect(thanks.contains("We mean to answer by \(by.words(in: .english))."))
            #expect(welsh.contains(by.words(in: .welsh)))
        }
    }

    @Test(arguments: TestStore.allCases)
    func nobodyIsToldOfWhatNobodyMaySee(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            let world = try await VoiceWorld(site, adopted: false)
            _ = try await site.visitor().post("/have-your-say", ["words": "Hello", "email": "maria@example.org"])
            let voice = try #require(try await world.ids("SELECT id FROM voice ORDER BY id").first)
            _ = try await world.asha.post("/voices/\(voice.inAddress)/reading", ["to": "keep"])
            let group = try await world.group("/voices/\(voice.inAddress)", "Carers say hello")
            let action = try await world.action("Train every reception")
            _ = try await world.asha.post(group + "/actions", ["action": action.id.inAddress, "to": "in"])
            site.clock.advance(seconds: 60)
            let command = ReportStatus(plan: world.plan, actionThatBegins: "Train every", status: .done)
            try await site.desk.perform(command, as: .system("test"))

            #expect(try await Self.tell(at: site) == 0)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasSaidAmongColleaguesIsNoMoveAndWhatWasSeenBeforeIsNotToldAgain(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            let world = try await VoiceWorld(site)
            _ = try await site.visitor().post("/have-your-say", ["words": "Hello", "email": "maria@example.org"])
            let voice = try #require(try await world.ids("SELECT id FROM voice ORDER BY id").first)
            _ = try await world.asha.post("/voices/\(voice.inAddress)/reading", ["to": "keep"])
            let group = try await world.group("/voices/\(voice.inAddress)", "Carers say hello")
            let train = try await world.action("Train every reception")
            _ = try await world.asha.post(group + "/actions", ["action": train.id.inAddress, "to": "in"])
            try await world.publish()
            #expect(try await Self.tell(at: site) == 0, "nothing had come of it yet")

            site.clock.advance(seconds: 60)
            try await world.report("Train every", .notStarted)
            try await world.report("Put posters", .done)
            try await world.publish()
            #expect(try await Self.tell(at: site) == 0, "another action moved, and this one only among colleagues")

            site.clock.advance(seconds: 60)
            try await world.report("Train every", .onTrack, forEveryone: "It has begun.")
            try await world.publish()
            #expect(try await Self.tell(at: site) == 1)
            site.clock.advance(seconds: 60)
            let publication = try #require(
                try await world.ids("SELECT id FROM publication WHERE state = 'current' ORDER BY id").first
            )
            let path = "/plans/\(world.plan.inAddress)/publishing/withdrawal"
            let taken = try await world.asha.post(path, ["publication": publication.inAddress])
            try #require(taken.status == .seeOther, "\(taken.status)")
            site.clock.advance(seconds: 60)
            try await world.publish()
            #expect(try await Self.tell(at: site) == 0, "what comes back was seen before")
        }
    }

    @Test func theLetterSaysNothingOfThePlanOrThePerson() {
        let letter = Letter.moved(token: "T")

        #expect("\(letter)".contains("/told/T"))
        #expect(!"\(letter)".contains("action"))
    }

    @Test(arguments: TestStore.allCases)
    func anAddressIsSealed(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            _ = try await site.visitor().post("/have-your-say", ["words": "Hello", "email": "maria@example.org"])

            for table in ["voice", "voice_contact", "audit_entry"] {
                let rows = try await site.store.read { try $0.rows("SELECT * FROM \(name: table)").map { "\($0)" } }
                #expect(!rows.isEmpty && !rows.joined().contains("maria"))
            }
        }
    }

    /// Does what the job does, and says how many were told.
    static func tell(at site: SiteUnderTest) async throws -> Int {
        let contacts = try await site.desk.ask(ContactsToTell(), as: .system("voice.tell"))
        for contact in contacts {
            try await site.desk.perform(TellContributor(contact: contact), as: .system("voice.tell"))
        }
        return contacts.count
    }
}

/// The secret of someone's own link, as their letter carries it.
struct LinkOf: Question {
    let voice: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> String {
        let contact = try #require(try look.db.contactsToTell().first { $0.contact.voice == voice }?.contact)
        return try SealedContact.open(try #require(contact.sealed), of: contact.id, look.means).token
    }
}
