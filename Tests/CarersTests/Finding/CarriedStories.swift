import Forms
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// What somebody told as they came is on their record, and nothing of it is lost or made less safe.
@Suite struct CarriedStories {
    private static func record(
        _ world: FindingWorld,
        saying: [String: [(String, String)]] = [:],
        _ decision: [String: String] = ["decision": "registered"]
    ) async throws -> String {
        let reference = try await world.register(world.site.visitor(), saying: saying).reference
        let decided = try await world.decide(try await world.arrival(reference), decision, as: world.asha)
        return try #require(decided.location, "\(decided.status) \(decided.text)")
    }

    @Test(arguments: TestStore.allCases)
    func theRecordBeginsWithAllThatWasTold(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)

            let speak = [("speak", "Punjabi"), ("interpreter", "1"), ("needs", "Large print, please")]
            let record = try await Self.record(world, saying: ["speak": speak])

            let page = try await world.asha.get(record).text
            #expect(page.contains("Not after five"), "beside each way to reach them")
            #expect(page.contains("Interpreter: Punjabi"))
            #expect(page.contains("Something else they told us"), "flagged on every page")
            #expect(try await world.asha.get(record + "/needs").text.contains("Large print, please"))
            let timeline = try await world.asha.get(record + "/timeline").text
            #expect(timeline.contains("A night’s sleep"))
            let languages: [String?] = try await site.store.read {
                try $0.values("language", "SELECT language FROM person WHERE language IS NOT NULL")
            }
            #expect(languages == ["pa"], "a code, as the register keeps it")
        }
    }

    @Test(arguments: TestStore.allCases)
    func theDecisionIsSavedAsItIsTyped(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let reference = try await world.register(world.carer).reference
            let path = try await world.arrival(reference) + "/decision"
            let shown = try await world.asha.get(path)
            #expect(shown.text.contains("data-autosave=\"/drafts\""))
            let typed = ["decision": "declined", "words": "TYPED: lives in Stafford"]
            let draft = typed.merging(["autosave": "1", "form_action": path]) { $1 }
            #expect(try await world.asha.post("/drafts", draft, from: shown).status == .ok)

            let offered = try await world.asha.get(path).text
            let link = try #require(offered.firstMatch(of: /href="([^"]*\?draft=[^"]*)"/)).output.1

            let back = try await world.asha.get(String(link)).text
            #expect(back.contains("TYPED: lives in Stafford"))
            #expect(!(try await world.manager.get(path).text.contains("?draft=")), "it is hers alone")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLanguageThatIsInNoListIsNotLostWhenSomethingElseIsCorrected(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let record = try await Self.record(world, saying: ["speak": [("speak", "Anglo-Romani"), ("needs", "")]])
            let page = try await world.asha.get(record + "/details").text
            #expect(page.contains("Anglo-Romani"))

            let corrected = ["family": "Hughes-Price", "given": "Margaret", "language": "Anglo-Romani"]
            let fields = corrected.merging(["version": page.fields["version"] ?? ""]) { $1 }
            #expect(try await world.asha.post(record + "/details", fields).status == .seeOther)

            #expect(try await world.asha.get(record + "/details").text.contains("Anglo-Romani"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoIsKnownIsNeverMadeSaferByAForm(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let first = try await Self.record(world)
            let id = try #require(first.split(separator: "/").last.map(String.init))
            try await site.store.write {
                try $0.execute("UPDATE contact_way SET safety = 'safe', is_preferred = FALSE")
            }
            let fewer = [
                "safe": [("safe", "none")],
                "reach": [("phone", "01632 960 001"), ("email", "new@margaret.example"), ("prefer", "email")],
            ]

            let known = try await site.store.read { db in
                try db.value("reference", "SELECT reference FROM person WHERE is_carer") as String?
            }
            let decision = ["decision": "joined", "person": id, "reference": known ?? ""]
            _ = try await Self.record(world, saying: fewer, decision)

            let ways: [String] = try await site.store.read { db in
                try db.values(
                    "said",
                    "SELECT channel || ' ' || safety AS said FROM contact_way ORDER BY channel, safety"
                )
            }
            #expect(!ways.contains { $0.hasSuffix(" safe") }, "\(ways)")
            #expect(try await world.asha.get(first + "/contact").text.contains("new@margaret.example"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoIsRungAfterTheyWereTakenOnIsInTouch(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let record = try await Self.record(world)
            site.clock.advance(seconds: 30 * 86_400)
            let late = try await world.asha.get("/carers/late").text
            #expect(late.contains("Not in touch yet"))
            let waiting: Int? = try await site.store.read {
                try $0.value("many", "SELECT count(*) AS many FROM arrival WHERE contacted_on IS NULL")
            }
            #expect(waiting == 1)

            let parts = site.clock.clock.day(of: site.clock.now)
            let note = [
                "kind": "call", "on-day": "\(parts.day)", "on-month": "\(parts.month)", "on-year": "\(parts.year)",
                "words": "We spoke.", "note": site.clock.clock.newID().uuidString.lowercased(),
            ]
            #expect(try await world.asha.post(record + "/notes/new", note).status == .seeOther)

            let open: Int? = try await site.store.read {
                try $0.value("many", "SELECT count(*) AS many FROM arrival WHERE contacted_on IS NULL")
            }
            #expect(open == 0)
        }
    }

    /// A child who said that school is not to know is not told on, whatever an agreement rests on.
    @Test func aSchoolIsNotToldAgainstAChildsWord() async throws {
        #expect(Newcomer(Form(values: ["tell": "no"])).sharing[.school] == .no)
        #expect(Newcomer(Form(values: ["tell": "first"])).sharing[.school] == .ask)
        #expect(Newcomer(Form(values: ["tell": "yes"])).sharing[.school] == .yes)
        #expect(SharingParty.school.purposes == [.school])
        #expect(!SharingParty.asked.contains(.school))
    }
}
