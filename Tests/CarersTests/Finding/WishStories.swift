import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// What someone said when they registered of who may be told, and what comes of it.
@Suite struct WishStories {
    /// A surgery's agency whose worker would see what is shared with it, and the agreement with it.
    private struct Surgery {
        let worker: Visitor
        let agreement: UUID

        init(_ world: FindingWorld, party: String, basis: String = "consent", purpose: String = "health") async throws {
            let site = world.site
            let agency = site.clock.clock.newID()
            let keepers: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM agency") }
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
            worker = try await FindingWorld.worker("Dr Rao", .carersWorker, of: "surgery", at: site)
            let guardian = try await FindingWorld.worker("Gwen Rees", .dataProtectionLead, of: "north", at: site)
            let form = [
                "keeper": keeper.text, "receiver": agency.text, "party": party, "purpose": purpose, "basis": basis,
                "condition": "consent", "signed": "Both managers",
            ]
            let made = try await guardian.post("/carers/agreements", form)
            try #require(made.status == .seeOther, "\(made.text)")
            let ids: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM agreement") }
            agreement = try #require(ids.first)
        }
    }

    private static func accepted(_ world: FindingWorld) async throws -> String {
        let reference = try await world.register(world.carer).reference
        let path = try await world.arrival(reference)
        let decided = try await world.decide(path, ["decision": "registered"], as: world.asha)
        return try #require(decided.location, "\(decided.status) \(decided.text)")
    }

    @Test(arguments: TestStore.allCases)
    func whatWasSaidAtRegistrationIsSharedAndTakenBackAtOnce(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            // Their registration says yes to the doctor, "ask me" of the hospital, and no to the rest.
            let surgery = try await Surgery(world, party: "doctor")
            let record = try await Self.accepted(world)

            #expect(try await surgery.worker.get(record).text.contains("Margaret"))
            let page = try await world.asha.get(record + "/sharing").text
            #expect(page.contains("Riverside Surgery") && page.contains("For their health care"))
            #expect(page.contains("Consent") && page.contains("Asha Patel") && page.contains("Ask each time"))
            let wishes: [String] = try await site.store.read {
                try $0.values("wish", "SELECT wish FROM sharing_wish ORDER BY party")
            }
            #expect(wishes == ["no", "yes", "no", "ask"], "council, doctor, groups, hospital")

            let id = record.split(separator: "/").last.map(String.init) ?? ""
            let said = ["party": "doctor", "wish": "no", "said": "Margaret Hughes"]
            #expect(try await world.asha.post("/carers/\(id)/wishes", said).status == .seeOther)
            #expect(try await surgery.worker.get(record).status == .notFound, "it bites at once")
            let again = ["agreement": surgery.agreement.text, "agreed": "Margaret"]
            let refused = try await world.asha.post(record + "/sharing", again)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("They said no to this"))

            let yes = ["party": "doctor", "wish": "yes", "said": "Margaret Hughes"]
            #expect(try await world.asha.post("/carers/\(id)/wishes", yes).status == .seeOther)
            #expect(try await surgery.worker.get(record).status == .ok)
            let sharings: [UUID] = try await site.store.read {
                try $0.values("id", "SELECT id FROM sharing WHERE withdrawn_at IS NULL")
            }
            let one = try #require(sharings.first)
            #expect(sharings.count == 1)
            #expect(try await world.asha.post(record + "/sharing/\(one.text)/withdrawal").status == .seeOther)
            #expect(try await surgery.worker.get(record).status == .notFound)
        }
    }

    @Test(arguments: ["hospital", "council", "groups", ""])
    func nothingIsSharedThatNobodySaidYesTo(_ party: String) async throws {
        try await withSite(.sqlite) { site in
            let world = try await FindingWorld(site)
            let surgery = try await Surgery(world, party: party, basis: "public_task", purpose: "support")
            let record = try await Self.accepted(world)

            #expect(try await surgery.worker.get(record).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aYesToTheDoctorIsNoYesToAnotherPurpose(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let surgery = try await Surgery(world, party: "doctor", purpose: "safeguarding")
            let record = try await Self.accepted(world)

            #expect(try await surgery.worker.get(record).status == .notFound)
        }
    }
}
