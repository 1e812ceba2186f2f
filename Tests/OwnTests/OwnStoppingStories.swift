import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// What a carer stops from their own pages stops.
@Suite struct OwnStoppingStories {
    /// A surgery that is told of Nia by her consent: its worker.
    private func surgery(_ world: OwnWorld, toldOf nia: UUID) async throws -> Visitor {
        let site = world.site
        let agency = site.clock.clock.newID()
        let keepers: [UUID] = try await world.values("id", "SELECT id FROM agency ORDER BY id")
        let keeper = try #require(keepers.first)
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Riverside Surgery"), \("nhs"), \(1))"
            )
            for (id, name) in [(keeper, "Trentham Council"), (agency, "Riverside Surgery")] {
                try db.execute(
                    "INSERT INTO agency_name (folded, agency_id, name, is_own) VALUES (\(name), \(id), \(name), TRUE)"
                )
            }
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(TestTeams.id("surgery")), \(agency), \("surgery"), \("surgery"), \(1))
                """
            )
        }
        let guardian = site.visitor(.dataProtectionLead, of: "north", named: "Gwen Rees")
        let form = [
            "keeper": keeper.text, "receiver": agency.text, "party": "doctor", "purpose": "health",
            "basis": "consent", "condition": "consent", "signed": "Both managers",
        ]
        let made = try await guardian.post("/carers/agreements", form)
        try #require(made.status == .seeOther, "\(made.text)")
        let agreements: [UUID] = try await world.values("id", "SELECT id FROM agreement")
        let share = ["agreement": try #require(agreements.first).text, "agreed": "Nia Rowlands"]
        let shared = try await world.asha.post("/carers/\(nia.text)/sharing", share)
        try #require(shared.status == .seeOther, "\(shared.text)")
        return site.visitor(.carersWorker, of: "surgery", named: "Dr Rao")
    }

    @Test(arguments: TestStore.allCases)
    func tellingOthersStopsAtOnceFromTheirOwnPages(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let record = "/carers/\(nia.text)"
            let doctor = try await surgery(world, toldOf: nia)
            #expect(try await doctor.get(record).text.contains("Rowlands"))
            let pages = try await world.onOwnPages(nia)
            #expect(try await pages.get("/mine/stop").text.contains("We stop telling others at once"))

            let unsaid = try await pages.post("/mine/stop", ["words": "TYPED: not even the doctor"])
            #expect(unsaid.status.code == 422 && unsaid.text.contains("TYPED: not even the doctor"))
            #expect(try await doctor.get(record).status == .ok, "nothing was sent yet")
            let stop = ["what": "sharing", "words": "Not even the doctor"]
            #expect(try await pages.post("/mine/stop", stop).location == "/mine")

            #expect(try await doctor.get(record).status == .notFound, "it bites at once")
            #expect(!(try await doctor.get("/carers/cases").text.contains("Rowlands")))
            let sharing = try await world.asha.get(record + "/sharing").text
            #expect(sharing.contains("Nia Rowlands"), "who said it, on the record")
            #expect(try await world.asha.get(record + "/tasks").text.contains("They ask us to stop"))
            let events: [String] = try await world.values(
                "event",
                "SELECT event FROM audit_entry WHERE subject_id = \(nia) AND event LIKE 'sharing.%' ORDER BY number"
            )
            #expect(events.contains("sharing.withdrawn"), "\(events)")
            let agreements: [UUID] = try await world.values("id", "SELECT id FROM agreement")
            let again = ["agreement": try #require(agreements.first).text, "agreed": "Nia Rowlands"]
            #expect(
                try await world.asha.post(record + "/sharing", again).status == .unprocessableContent,
                "a worker cannot begin it again over her no"
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func contactThatIsToStopLeavesSharingAsItIs(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            let doctor = try await surgery(world, toldOf: nia)
            let pages = try await world.onOwnPages(nia)

            #expect(try await pages.post("/mine/stop", ["what": "contact"]).location == "/mine")

            #expect(try await doctor.get("/carers/\(nia.text)").status == .ok)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAnswerThatCannotBeTakenComesBackAsItWasTyped(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await OwnWorld(site)
            let nia = try await world.carer("Nia", "Rowlands")
            try await world.note("We agreed on Tuesdays.", shared: true, of: nia)
            let notes: [UUID] = try await world.values("id", "SELECT id FROM note")
            let pages = try await world.onOwnPages(nia)
            let long = "TYPED: " + String(repeating: "it was Wednesdays, ", count: 1000)

            for path in ["/mine/say", "/mine/things/note/\(try #require(notes.first).text)/words"] {
                let refused = try await pages.post(path, ["words": long, "what": "not_right"])
                #expect(refused.status.code == 422, "\(path): \(refused.status)")
                #expect(refused.text.contains("TYPED: it was Wednesdays"), "\(path)")
            }
        }
    }
}
