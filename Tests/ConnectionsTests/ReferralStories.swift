import Carers
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Connections

/// A surgery's program tells of carers, and hears how that goes.
@Suite struct ReferralStories {
    static let path = "/api/v1/referrals"

    private static func body(_ changes: [String: Any?] = [:]) throws -> String {
        var members: [String: Any] = [
            "carer_said_yes": true, "source": "gp", "organisation": "Riverside Surgery", "sender_name": "Dr Rao",
            "sender_role": "GP", "sender_phone": "01632 960 002", "given_name": "Idris", "family_name": "Bowen",
            "born": "1961-03", "phone": "01632 960 003", "safe": ["call"], "relation": "parent",
            "conditions": ["dementia"], "lives_together": true, "urgency": "urgent",
            "words": "Has not slept for a week",
        ]
        for (name, value) in changes { members[name] = value }
        return String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
    }

    @Test(arguments: TestStore.allCases)
    func aProgramRefersACarerAndSeesHowThatGoes(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program([.referralsWrite])

            let made = try await program.post(Self.path, try Self.body())
            try #require(made.status == .created, "\(made.text)")
            let at = try #require(made.location)
            let before = try await program.get(at)
            let worker = site.staff(
                try await site.account("Cerys Owen", [.carersWorker], of: "north"),
                "Cerys Owen",
                [.carersWorker],
                of: "north"
            )
            let id = try #require(try made.json["id"]?.words)
            let page = try await worker.get("/carers/arrivals/\(id)")
            let decided = try await worker.post(
                "/carers/arrivals/\(id)/decision",
                ["version": "1", "decision": "registered", "words": "Rang him", "answer": "Thank you. We have met."]
            )
            let after = try await program.get(at)

            #expect(Shape.referral.faults(in: try made.json) == [])
            #expect(try made.json["reference"]?.words?.hasPrefix("F") == true)
            #expect(try before.json["status"]?.words == "received")
            #expect(page.text.contains("Idris") && page.text.contains("Dr Rao") && page.text.contains("Urgent"))
            #expect(decided.status == .seeOther, "\(decided.text)")
            #expect(try after.json["status"]?.words == "decided")
            #expect(try after.json["outcome"]?.words == "taken_on")
            #expect(try after.json["answer"]?.words == "Thank you. We have met.")
            for secret in ["Bowen", "Idris", "dementia", "slept", "Cerys", "Rang"] {
                #expect(!after.text.contains(secret) && !at.contains(secret))
            }
            let trail: [String] = try await site.store.read { db in
                try db.values("actor_name", "SELECT actor_name FROM audit_entry WHERE event = 'arrival.sent'")
            }
            #expect(trail == ["Asha Patel (Dashboard)"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatAnotherTokenSentIsNotThere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program([.referralsWrite])
            let other = try await world.program([.referralsWrite])
            let reader = try await world.program([.feedbackRead])

            let at = try #require(try await program.post(Self.path, try Self.body()).location)

            #expect(try await program.get(at).status == .ok)
            #expect(try await other.get(at).status == .notFound, "even where one person made both")
            #expect(try await reader.get(at).status == .forbidden)
            #expect(try await reader.post(Self.path, try Self.body()).status == .forbidden)
            #expect(try await program.get(Self.path + "/\(site.clock.clock.newID().text)").status == .notFound)
            // What came by the page is nobody's program's.
            let sent: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM arrival") }
            #expect(sent.count == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRenewedTokenSeesWhatItsProgramSent(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program([.referralsWrite])
            let first: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM api_token") }
            let key = ["Idempotency-Key": "visit 4711"]
            let sent = try await program.post(Self.path, try Self.body(), key)
            let at = try #require(sent.location)

            let renewed = try await world.renewed(try #require(first.first))
            let other = try await world.program([.referralsWrite])
            let theirs = try await other.post(Self.path, try Self.body())

            #expect(try await renewed.get(at).text == (try await program.get(at).text), "the one before still works")
            #expect(try await renewed.post(Self.path, try Self.body(), key).text == sent.text, "its keys are known")
            #expect(try await other.get(at).status == .notFound)
            #expect(try await renewed.get(try #require(theirs.location)).status == .notFound)
            #expect(try await world.lead.post(ConnectionsPaths.end(token: first[0])).status == .seeOther)
            #expect(try await program.get(at).status == .unauthorized)
            #expect(try await renewed.get(at).status == .ok)

            // Renewed once more, by the last of them, it is the same program still.
            let last: [UUID] = try await site.store.read {
                try $0.values("id", "SELECT id FROM api_token WHERE program_id = \(first[0]) ORDER BY id DESC")
            }
            #expect(last.count == 2)
            let again = try await world.renewed(last[0])
            #expect(try await again.get(at).status == .ok)
            let colleague = site.staff(
                try await site.account("Gwen Rees", [.strategyLead], of: "north"),
                "Gwen Rees",
                [.strategyLead],
                of: "north"
            )
            #expect(try await colleague.post(ConnectionsPaths.renewal(token: last[0])).status == .notFound)
            let page = try await world.lead.get(ConnectionsPaths.home).text
            #expect(page.contains("Renew it"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func askedTwiceWithOneKeyItIsSentOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program([.referralsWrite])
            let other = try await world.program([.referralsWrite])
            let key = ["Idempotency-Key": "visit 4711"]

            let first = try await program.post(Self.path, try Self.body(), key)
            var again: Set<String> = []
            for _ in 1...9 { again.insert(try await program.post(Self.path, try Self.body(), key).text) }
            let different = try await program.post(Self.path, try Self.body(["given_name": "Rhys"]), key)
            let theirs = try await other.post(Self.path, try Self.body(), key)
            let long = try await program.post(
                Self.path,
                try Self.body(),
                ["Idempotency-Key": "\(String(repeating: "k", count: 101))"]
            )

            #expect(first.status == .created, "\(first.text)")
            #expect(again == [first.text])
            #expect(different.status == .unprocessableContent)
            #expect(try different.faults == ["Idempotency-Key"])
            #expect(theirs.status == .created)
            #expect(theirs.text != first.text, "a key is its token's own")
            #expect(try long.faults == ["Idempotency-Key"])
            let many: Int? = try await site.store.read { try $0.value("many", "SELECT count(*) AS many FROM arrival") }
            #expect(many == 2)
            let kept: [String] = try await site.store.read { try $0.values("sent_key", "SELECT sent_key FROM arrival") }
            #expect(!kept.contains { $0.contains("4711") }, "known again, and not kept")
        }
    }

    @Test(arguments: TestStore.allCases)
    func manyAtOnceWithOneKeySendOne(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program([.referralsWrite])
            let body = try Self.body()

            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...20 {
                    group.addTask { try await program.post(Self.path, body, ["Idempotency-Key": "one"]).text }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }

            #expect(answers.count == 1)
        }
    }

    @Test(arguments: [
        ("carer_said_yes", false as any Sendable), ("born", "196"), ("born", "1961-13-01"), ("born", "2999"),
        ("postcode", "nowhere"), ("phone", "none"), ("sender_email", "at work"), ("source", "spaceship"),
        ("words", ""), ("given_name", ""), ("safe", ["shout"]),
    ])
    func theRulesOfThePageHoldAndTheFieldIsNamed(_ field: String, _ value: any Sendable) async throws {
        try await withSite(.sqlite) { site in
            let world = try await ConnectionsWorld(site)
            let program = try await world.program([.referralsWrite])

            let refused = try await program.post(Self.path, try Self.body([field: value]))

            #expect(refused.status == .unprocessableContent, "\(refused.text)")
            #expect(try refused.faults.allSatisfy { $0.hasPrefix(field) } && !refused.faults.isEmpty)
            let many: Int? = try await site.store.read { try $0.value("many", "SELECT count(*) AS many FROM arrival") }
            #expect(many == 0)
        }
    }
}
