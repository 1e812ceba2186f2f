import Dates
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// A referral: sent, looked at, decided, answered; and where a person is sent on to.
@Suite struct ReferralStories {
    static let steps: [[(String, String)]] = [
        [("consent", "yes")],
        [
            ("source", "gp"), ("org", "Riverside Surgery"), ("sender", "Dr Rao"), ("role", "GP"),
            ("sender-phone", "01632 960 002"),
        ],
        [("given", "Idris"), ("family", "Bowen"), ("phone", "01632 960 003"), ("born-year", "1961")],
        [("safe", "call")], [("p1-relation", "parent"), ("p1-hard", "dementia")],
        [("urgency", "urgent"), ("words", "Has not slept for a week")],
    ]

    static func refer(_ visitor: Visitor) async throws -> (reference: String, code: String) {
        var path = "/refer/form"
        for fields in steps {
            let answer = try await visitor.post(path, fields: fields)
            path = try #require(answer.location, "\(answer.status) \(answer.text)")
        }
        let page = try await visitor.follow(try await visitor.post(path))
        return (try #require(FindingWorld.reference(in: page)), try #require(FindingWorld.code(in: page)))
    }

    @Test(arguments: TestStore.allCases) func nobodyIsReferredWhoDidNotAgree(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let answer = try await site.visitor().post("/refer/form", ["consent": "no"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Ask the carer first"))
        }
    }

    @Test(arguments: TestStore.allCases) func aReferralIsLookedAtTakenOnAndAnswered(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let doctor = site.visitor()
            let (reference, code) = try await Self.refer(doctor)
            #expect(reference.hasPrefix("F"))
            let path = try await world.arrival(reference)

            let list = try await world.asha.get("/carers/arrivals")
            #expect(list.text.contains(reference))
            #expect(!list.text.contains("Bowen"))
            let page = try await world.asha.get(path)
            #expect(page.text.contains("Urgent"))
            #expect(page.text.contains("Dr Rao"))

            #expect(try await world.asha.post(path + "/take", ["version": "1"]).status == .seeOther)
            // Another team no longer sees what one has taken.
            #expect(try await world.south.get(path).status == .notFound)
            let seen = try await doctor.post("/refer/status", ["reference": reference, "secret": code])
            #expect(seen.text.contains("Someone looks at it now"))

            #expect(try await world.asha.post(path + "/contacted", ["version": "2"]).status == .seeOther)
            let decided = try await world.decide(
                path,
                ["decision": "registered", "answer": "Thank you. We have met."],
                as: world.asha
            )
            let record = try #require(decided.location, "\(decided.status) \(decided.text)")
            let person = try await world.asha.get(record)
            #expect(person.text.contains("Idris Bowen"))
            #expect(person.text.contains("Referral"))
            #expect(person.text.contains("Riverside Surgery"))

            let after = try await site.visitor().post("/refer/status", ["reference": reference, "secret": code])
            #expect(after.text.contains("Thank you. We have met."))
            #expect(after.text.contains("We have taken it on"))
            for secret in ["Bowen", "Idris", "dementia", "slept", "Asha"] { #expect(!after.text.contains(secret)) }
            let again = try await world.asha.post(
                path + "/decision",
                ["version": "3", "decision": "declined", "reason": "other", "words": "x"]
            )
            #expect(again.status == .conflict)
        }
    }

    @Test(arguments: TestStore.allCases) func someoneWeKnowIsFoundAndJoined(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            var details = PersonDetails(
                PersonName(given: "Margaret", family: "Hughes"),
                born: PartialDay(iso: "1958-03-12")
            )
            details.postcode = "TV1 2AB"
            let known = try await site.desk.perform(
                RegisterPerson(details: details, team: world.north),
                as: .system("test")
            )
            let (reference, _) = try await world.register(world.carer)
            let path = try await world.arrival(reference)
            let page = try await world.asha.get(path)
            #expect(page.text.contains(CarersPaths.person(known)))
            let elsewhere = try await world.south.get(path)
            #expect(!elsewhere.text.contains(CarersPaths.person(known)))

            let nobody = try await world.decide(path, ["decision": "joined"], as: world.asha)
            #expect(nobody.status == .unprocessableContent)
            let joined = try await world.decide(path, ["decision": "joined", "person": known.text], as: world.asha)
            #expect(joined.location == CarersPaths.person(known))
            let many: Int? = try await site.store.read { try $0.value("many", "SELECT count(*) AS many FROM person") }
            #expect(many == 1)
        }
    }

    @Test(arguments: TestStore.allCases) func whoIsNotTakenOnIsAnsweredWithAReason(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let (reference, code) = try await world.register(world.carer)
            let path = try await world.arrival(reference)
            let without = try await world.decide(path, ["decision": "signposted"], as: world.asha)
            #expect(without.status == .unprocessableContent)
            let sent = try await world.decide(
                path,
                ["decision": "signposted", "reason": "elsewhere", "answer": "Call the carers centre where you live."],
                as: world.asha
            )
            #expect(sent.status == .seeOther)
            let status = try await world.carer.post("/come-back", ["reference": reference, "secret": code])
            #expect(status.text.contains("Call the carers centre where you live."))
            let decided = try await world.asha.get("/carers/arrivals/decided")
            #expect(decided.text.contains(reference))
        }
    }

    @Test(arguments: TestStore.allCases) func theWrongTeamPassesItOn(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let (reference, _) = try await world.register(world.carer)
            let path = try await world.arrival(reference)
            let passed = try await world.asha.post(
                path + "/team",
                ["version": "1", "team": TestTeams.id("south").text]
            )
            #expect(passed.status == .seeOther)
            #expect(try await world.asha.get(path).status == .notFound)
            #expect(try await world.south.get(path).status == .ok)
        }
    }

    @Test(arguments: TestStore.allCases) func onlyTheTeamsThatAreNamedSeeWhoIsNew(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let (reference, _) = try await world.register(world.carer)
            let path = try await world.arrival(reference)
            #expect(try await world.south.get(path).status == .ok, "none is named, so it waits for nobody")
            #expect(try await world.south.get("/carers/arrivals/teams").status == .forbidden)

            let named = ["team": TestTeams.id("north").text]
            #expect(try await world.manager.post("/carers/arrivals/teams", named).status == .seeOther)

            #expect(try await world.south.get(path).status == .notFound)
            #expect(!(try await world.south.get("/carers/arrivals").text.contains(reference)))
            #expect(try await world.asha.get(path).status == .ok)
            let passed = ["version": "1", "team": TestTeams.id("south").text]
            #expect(try await world.asha.post(path + "/team", passed).status == .seeOther)
            #expect(try await world.south.get(path).status == .ok, "what is given to a team is that team's")
            #expect(try await world.asha.get(path).status == .notFound)
        }
    }

    /// Clocks count working days: what comes on a Friday before a bank holiday is due the week after.
    @Test func clocksLeaveOutBankHolidays() throws {
        let friday = try #require(Day(iso: "2026-08-28"))
        #expect(friday.afterWorkingDays(3).iso == "2026-09-03")
        #expect(friday.afterWorkingDays(0) == friday)
    }

    @Test(arguments: TestStore.allCases) func theWorkIsSharedOut(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let details = PersonDetails(PersonName(given: "Nia", family: "Rowlands"))
            let nia = try await site.desk.perform(
                RegisterPerson(details: details, team: world.north),
                as: .system("test")
            )
            let board = try await world.manager.get("/carers/allocation")
            #expect(board.text.contains("Rowlands, Nia"))
            // To whom they go is chosen above the names, and each list leads back to it.
            let choice = try #require(board.text.firstRange(of: "id=\"worker\"")?.lowerBound)
            #expect(choice < (board.text.firstRange(of: "Rowlands, Nia")?.lowerBound ?? choice))
            #expect(board.text.contains("href=\"#worker\""))
            #expect(try await world.asha.get("/carers/allocation").status == .forbidden)

            let ids: [UUID] = try await site.store.read {
                try $0.values("id", "SELECT id FROM account ORDER BY name")
            }
            let (asha, sol) = (try #require(ids.first), try #require(ids.last))
            let elsewhere = try await world.manager.post(
                "/carers/allocation",
                ["person": nia.text, "worker": sol.text]
            )
            #expect(elsewhere.status == .notFound)
            let given = try await world.manager.post("/carers/allocation", ["person": nia.text, "worker": asha.text])
            #expect(given.status == .seeOther)
            let record = try await world.asha.get(CarersPaths.person(nia))
            #expect(record.text.contains("Works with them"))
            let mine = try await world.manager.get("/carers/allocation?worker=\(asha.text)")
            #expect(mine.text.contains("People with Asha Patel"))
            let back = try await world.manager.post(
                "/carers/allocation",
                ["person": nia.text, "worker": "nobody", "of": asha.text]
            )
            #expect(back.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases) func whoIsReferredOnIsFollowedUp(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let details = PersonDetails(PersonName(given: "Nia", family: "Rowlands"))
            let nia = try await site.desk.perform(
                RegisterPerson(details: details, team: world.north),
                as: .system("test")
            )
            let path = CarersPaths.part("onward", of: nia)
            let unasked = try await world.asha.post(path, ["organisation": "Memory Café", "words": "Singing"])
            #expect(unasked.status == .unprocessableContent)
            let sent = try await world.asha.post(
                path,
                ["organisation": "Memory Café", "words": "Singing", "agreed": "1"]
            )
            #expect(sent.status == .seeOther)
            let page = try await world.asha.get(path)
            #expect(page.text.contains("Memory Café"))
            let action = try #require(page.text.firstMatch(of: /action="(\/carers\/[^"]*\/onward\/[^"]*)"/)?.output.1)
            let answered = try await world.asha.post(String(action), ["outcome": "accepted", "version": "1"])
            #expect(answered.status == .seeOther)
            #expect(try await world.asha.get(path).text.contains("They took it on"))
            #expect(try await world.south.get(path).status == .notFound)
        }
    }

    /// Nothing of anyone stands where it would be kept, seen over a shoulder, or copied.
    @Test(arguments: TestStore.allCases) func nothingOfAnyoneStandsInAddressesTitlesOrRows(_ store: TestStore)
        async throws
    {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let (reference, _) = try await world.register(world.carer)
            let path = try await world.arrival(reference)
            for page in [path, path + "/decision", "/carers/arrivals"] {
                let shown = try await world.asha.get(page)
                let title = try #require(shown.text.firstMatch(of: /<title>(.*?)<\/title>/)?.output.1)
                for canary in ["Hughes", "Margaret", "Maggie", "01632", "TV1"] { #expect(!title.contains(canary)) }
            }
            let rows = try await site.store.read { db in
                try db.rows("SELECT * FROM arrival") + db.rows("SELECT * FROM draft")
                    + db.rows("SELECT * FROM audit_entry")
            }
            let text = rows.map { "\($0)" }.joined()
            for canary in ["Hughes", "Margaret", "Maggie", "01632", "sleep"] { #expect(!text.contains(canary)) }
        }
    }
}
