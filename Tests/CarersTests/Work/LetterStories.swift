import Desk
import Foundation
import Mail
import Markup
import Records
import TestSupport
import Testing

@testable import Carers

/// What is sent to people: by ways that are safe, in words that tell nothing.
@Suite struct LetterStories {
    static let mail = MailSettings(
        host: "127.0.0.1",
        port: 1,
        security: .none,
        from: "carers@carers.test",
        origin: "https://carers.test",
        placeName: Phrase(en: "Trentham carers", cy: "Gofalwyr Trentham")
    )

    static let ring = [
        "template": "ring", "channel": "email", "language": "en", "number": "01632 960001", "go": "send",
    ]

    @Test(arguments: TestStore.allCases)
    func aSafeWayIsUsedAndWhatWasSentIsOnTheTimeline(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            let (world, path) = try await Self.world(
                site,
                [ContactDetails(.email, "maggie@example.org", safety: .safe)]
            )
            #expect(try await world.asha.get(path + "/letters/new").status == .ok)
            let id = site.clock.clock.newID().text
            let look = try await world.asha.post(path + "/letters/new", Self.ring.merging(["go": "look"]) { $1 })
            #expect(look.text.contains("Please ring us when it suits you"))
            #expect(try await world.count("letter_sent") == 0, "seen first, sent then")

            for _ in 0..<2 {
                let sent = try await world.asha.post(path + "/letters/new", Self.ring.merging(["letter": id]) { $1 })
                #expect(sent.location == path + "/letters")
            }

            #expect(try await world.count("letter_sent") == 1)
            #expect(try await world.count("mail") == 1)
            let timeline = try await world.asha.get(path + "/timeline").text
            #expect(timeline.contains("Email sent") && timeline.contains("Please ring us"))
            #expect(try await world.asha.get(path + "/letters/\(id)").text.contains("maggie@example.org"))
            #expect(try await world.cerys.get(path + "/letters/\(id)").status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aWayThatIsNotSafeIsRefusedWithASentence(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            let ways = [
                ContactDetails(.email, "maggie@example.org", safety: .notSafe),
                ContactDetails(.post, "3 High Street", safety: .askFirst),
            ]
            let (world, path) = try await Self.world(site, ways)

            let refused = try await world.asha.post(path + "/letters/new", Self.ring)
            #expect(refused.status.code == 422 && refused.text.contains("They said that this way is not safe."))
            let unasked = try await world.asha.post(
                path + "/letters/new",
                Self.ring.merging(["channel": "post"]) { $1 }
            )
            #expect(unasked.status.code == 422 && unasked.text.contains("They are to be asked first"))
            #expect(try await world.count("letter_sent") == 0)
            #expect(try await world.count("mail") == 0)

            let asked = Self.ring.merging(["channel": "post", "asked": "1"]) { $1 }
            let letter = try #require(try await world.asha.post(path + "/letters/new", asked).location)
            let page = try await world.asha.get(letter).text
            #expect(page.contains("3 High Street") && page.contains("Maggie Hughes"))
            try await site.store.write { try $0.execute("UPDATE contact_way SET safety = 'not_safe'") }
            #expect(!(try await world.asha.get(letter).text.contains("3 High Street")), "no second envelope")
        }
    }

    @Test(arguments: TestStore.allCases)
    func nothingIsSentToTheDeadAndWhatWaitsIsStopped(in store: TestStore) async throws {
        try await withSite(store, mail: Self.mail) { site in
            let (world, path) = try await Self.world(
                site,
                [ContactDetails(.email, "maggie@example.org", safety: .safe)]
            )
            _ = try await world.asha.post(path + "/letters/new", Self.ring)
            let person = try #require(UUID(uuidString: String(path.dropFirst("/carers/".count))))
            try await site.store.write {
                try $0.execute("UPDATE person SET died_on = '2026-03-16' WHERE id = \(person)")
            }
            try await site.desk.perform(Stop(person: person), as: .system("test"))

            let states: [String] = try await site.store.read { try $0.values("state", "SELECT state FROM mail") }
            #expect(states == ["not_wanted"])
            let refused = try await world.asha.post(path + "/letters/new", Self.ring)
            #expect(refused.status.code == 422 && refused.text.contains("They have died."))
        }
    }

    @Test(arguments: [
        ("Your carer’s assessment", "carer"), ("Am eich gofal", "gofal"), ("Ask Hughes", "hughes"),
        ("From the Carers Centre", "carer"), ("Come to NORTH", "north"),
    ])
    func wordsThatTellAreRefused(_ words: String, _ found: String) async throws {
        try await withSite(.sqlite, mail: Self.mail) { site in
            let (world, path) = try await Self.world(
                site,
                [ContactDetails(.email, "maggie@example.org", safety: .safe)]
            )

            let answer = try await world.asha.post(path + "/letters/new", Self.ring.merging(["more": words]) { $1 })

            #expect(answer.status.code == 422)
            #expect(answer.text.lowercased().contains("“\(found)” would tell others"))
        }
    }

    @Test(arguments: LetterTemplate.allCases)
    func noTemplateTells(_ template: LetterTemplate) {
        let all = template.paragraphs(when: "Tuesday at 2pm", number: "01632 960001", askFor: "Asha")
        for phrase in all + [template.subject] {
            for text in [phrase.en, phrase.cy] {
                #expect(DiscreetWords.found(in: text, names: []) == nil, "\(text)")
            }
        }
    }

    private static func world(_ site: SiteUnderTest, _ ways: [ContactDetails]) async throws -> (WorkWorld, String) {
        let world = try await WorkWorld(site)
        let maggie = try await WorkWorld.register("Maggie", "Hughes", contacts: ways, at: site)
        return (world, "/carers/\(maggie.text)")
    }
}

/// What recording a death does to what waits.
private struct Stop: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        try work.stopLetters(to: person)
        try work.record(.letterSentAgain, about: Person.subject(person))
    }
}
