import Foundation
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// Who answers for which action.
@Suite struct OwnerStories {
    @Test(arguments: TestStore.allCases)
    func allOfALeadsActionsAreGivenAtOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let owners = try await site.store.read { db in try db.owners(of: world.plan) }

            #expect(owners.count == 3, "the Carers Centre leads three")
            let page = try await world.lead.get(DeliveryPaths.owners(world.plan)).text
            #expect(page.contains("1 action has nobody") && page.contains("Train reception"))
            #expect(page.contains("Add who answers for 1 action led by Northshire NHS"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func oneActionIsGivenToSeveralAndTakenAway(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            _ = try await world.lead.post(
                DeliveryPaths.newOwner(world.plan),
                ["name": "Idris Obi", "email": "idris@nhs.example", "language": "cy"]
            )
            let idris = try await site.store.read { db in
                try db.owners(ofTeam: TestTeams.id("north")).first { $0.name == "Idris Obi" }
            }
            let action = try await world.action("Train reception")
            let path = DeliveryPaths.owners(ofAction: action.id, in: world.plan)
            let id = try #require(idris?.id)
            #expect(idris?.language == .welsh && idris?.account == nil)

            _ = try await world.lead.post(
                path,
                fields: [("owner", id.uuidString), ("owner", world.ownerID.uuidString)]
            )
            let both = try await site.store.read { db in try db.owners(ofAction: action.id).map(\.name) }
            _ = try await world.lead.post(path, ["owner": id.uuidString])
            let one = try await site.store.read { db in try db.owners(ofAction: action.id).map(\.name) }

            #expect(both == ["Idris Obi", "Priya Nair"])
            #expect(one == ["Idris Obi"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func bulkAssignmentLeavesActionsThatHaveSomebody(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            _ = try await world.lead.post(
                DeliveryPaths.newOwner(world.plan),
                ["name": "Idris Obi", "email": "idris@nhs.example", "language": "en", "lead": "northshire nhs"]
            )
            let idris = try await site.store.read { db in
                try db.owners(ofTeam: TestTeams.id("north")).first { $0.name == "Idris Obi" }?.id.uuidString ?? ""
            }

            let form = ["lead": "carers centre", "owner": idris]
            _ = try await world.lead.post(DeliveryPaths.assignment(world.plan), form)
            let still = try await site.store.read { db in try db.actions(ownedBy: [world.ownerID]).count }
            let his = try await site.store.read { db in try db.owners(of: world.plan).values.filter { $0.count == 2 } }
            _ = try await world.lead.post(
                DeliveryPaths.assignment(world.plan),
                form.merging(["all": "1"]) { $1 }
            )
            let shared = try await site.store.read { db in
                try db.owners(of: world.plan).values.filter { $0.count == 2 }.count
            }

            #expect(still == 3 && his.isEmpty)
            #expect(shared == 3)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anOwnerIsChangedAndTakenOffAndWhatTheySaidStays(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters")
            let path = DeliveryPaths.owner(world.ownerID, in: world.plan)
            let taken = try await world.lead.post(
                DeliveryPaths.newOwner(world.plan),
                ["name": "Somebody", "email": "PRIYA@centre.example", "language": "en"]
            )
            #expect(taken.status == .unprocessableContent && taken.text.contains("on the list already"))

            let stale = try await world.lead.post(
                path,
                ["name": "Priya N", "email": "priya@centre.example", "language": "cy", "version": "7"]
            )
            let saved = try await world.lead.post(
                path,
                ["name": "Priya N", "email": "priya@centre.example", "language": "cy", "version": "1"]
            )
            #expect(stale.status == .conflict && saved.status == .seeOther)
            #expect(try await world.lead.post(path + "/end").status == .seeOther)

            #expect(try await world.updates().first?.byName == "Priya Nair")
            let refused = try await world.say("done", of: "Put posters")
            #expect(refused.status == .notFound, "they answer for nothing any more")
            #expect(try await world.lead.get(DeliveryPaths.owners(world.plan)).text.contains("4 actions have nobody"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAddressIsForTheTeamAlone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let stranger = site.visitor(.strategyLead, of: "south")

            #expect(try await stranger.get(DeliveryPaths.owners(world.plan)).status == .notFound)
            let action = PlanPaths.action(try await world.action("Put posters"))
            #expect(try await !site.visitor(.boardMember, of: "south").get(action).text.contains("Priya"))
            #expect(try await site.visitor(.boardMember).get(action).text.contains("Priya Nair"))
        }
    }
}
