import Dates
import Foundation
import TestSupport
import Testing

@testable import Strategy

/// A plan as people walk it.
@Suite struct PlanPageStories {
    @Test(arguments: TestStore.allCases)
    func aDraftIsForItsOwnTeamAlone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let board = site.visitor(.boardMember, of: "north")
            let south = site.visitor(.strategyLead, of: "south")

            #expect(try await plan.lead.get(plan.path).status == .ok)
            #expect(try await board.get(plan.path).status == .ok)
            #expect(try await south.get(plan.path).status == .notFound)
            #expect(try await site.visitor().get(plan.path).location?.hasPrefix("/sign-in") == true)
            #expect(try await south.get("/plans").text.contains("Carers’ plan 2026–28") == false)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAdoptedPlanIsForAllWhoSignInAndChangedByItsOwnTeam(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site, adopted: true)
            #expect(try await site.visitor().get(plan.path).location?.hasPrefix("/sign-in") == true)
            let visitor = site.visitor(.boardMember, of: "south")
            let south = site.visitor(.strategyLead, of: "south")

            let home = try await visitor.get(plan.path)
            #expect(home.status == .ok)
            #expect(home.text.contains("In force"))
            #expect(home.text.contains("/edit") == false)
            let action = try await plan.action("posters in pharmacies")
            #expect(try await visitor.get(action).text.contains("Posters in 20 pharmacies"))
            #expect(try await south.get(plan.path + "/edit").status == .notFound)
            #expect(
                try await south.post(plan.path + "/edit", ["title": "Ours now", "version": "2"]).status == .notFound
            )
            #expect(try await site.tree(plan.id).plan.title == "Carers’ plan 2026–28")
        }
    }

    @Test(arguments: TestStore.allCases)
    func filtersNarrowEachOther(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)

            let ongoing = try await plan.lead.get(plan.path + "/actions?due=ongoing").text
            #expect(ongoing.contains("sitting service"))
            #expect(ongoing.contains("posters in pharmacies") == false)
            let none = try await plan.lead.get(plan.path + "/actions?due=ongoing&lead=Carers%20Centre").text
            #expect(none.contains("No action matches these filters"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLeadIsOneAgencyHoweverItsNameIsWritten(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let agency = site.clock.clock.newID()
            let leads = try await site.tree(plan.id).actions.compactMap { leaf in
                leaf.leads.first.map { (action: leaf.action, written: $0.written) }
            }
            let first = try #require(leads.first)
            let second = try #require(leads.first { $0.written != first.written })
            try await site.store.write { db in
                try db.execute(
                    """
                    UPDATE action_party SET agency_id = \(agency)
                    WHERE action_id IN \(any: [first.action.id, second.action.id]) AND position = 0 AND part = 'lead'
                    """
                )
            }

            let list = try await plan.lead.get(plan.path + "/actions").text
            let both = try await plan.lead.get(plan.path + "/actions?lead=\(agency.uuidString.lowercased())").text

            #expect(list.components(separatedBy: "value=\"\(agency.uuidString.lowercased())\"").count == 2)
            #expect(both.contains(first.action.text.prefix(20)) && both.contains(second.action.text.prefix(20)))
            let longer = first.written.count > second.written.count ? first.written : second.written
            #expect(both.contains(longer))
        }
    }

    @Test(arguments: TestStore.allCases)
    func lateIsWorkedOutFromTheDates(in store: TestStore) async throws {
        // The dates of the plan are of 2026, so this story has its own moment whatever the suite's clock says.
        let clock = TestClock.dated
        try await withSite(store, clock: clock) { site in
            let plan = try await PlanWorld(site)
            #expect(
                try await plan.lead.get(plan.path + "/actions?due=late").text.contains("posters in pharmacies") == false
            )

            site.clock.advance(seconds: 200 * 86_400)

            let late = try await plan.lead.get(plan.path + "/actions?due=late").text
            #expect(late.contains("posters in pharmacies"))
            #expect(late.contains("sitting service") == false)
        }
    }

    @Test(arguments: TestStore.allCases)
    func theOutlineTheLevelsAndThePrintPageShowEveryAction(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let tree = try await site.tree(plan.id)
            let objective = try #require(tree.themes.flatMap(\.outcomes).flatMap(\.objectives).first)

            for path in [plan.path + "/outline", plan.path + "/print", PlanPaths.objective(objective.objective)] {
                #expect(try await plan.lead.get(path).text.contains("Train reception staff"), "\(path)")
            }
            #expect(try await plan.lead.get(plan.path + "/you-said").status == .ok)
            #expect(try await plan.lead.get(PlanPaths.part(plan.id, "themes", plan.id)).status == .notFound)
        }
    }
}
