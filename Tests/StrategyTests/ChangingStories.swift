import Foundation
import Records
import TestSupport
import Testing

@testable import Strategy

/// A plan once it is here: what can be made, moved and taken away by hand.
@Suite struct ChangingStories {
    /// A plan of themes and actions, with nothing between, as many are.
    private static let flat = """
        Theme,Action,Lead,By when
        Finding carers,Train reception staff,Northshire NHS,March 2027
        Finding carers,Put posters in pharmacies,Carers Centre,June 2026
        Giving breaks,Buy more hours,Northshire Council,Ongoing
        """

    @Test(arguments: TestStore.allCases)
    func anActionIsAddedUnderAnyLevel(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let plan = try await lead.apply(try await lead.bring(Self.flat))
            let path = PlanPaths.plan(plan)
            let theme = try #require(try await site.tree(plan).themes.first).theme
            #expect(try await lead.get(path).text.contains("\(path)/actions/new"))
            #expect(try await lead.get(PlanPaths.theme(theme)).text.contains(PlanPaths.theme(theme) + "/actions/new"))

            // Under a theme that has nothing named in between: beside the others.
            let form = ["text": "Ask every new patient", "status": "not_started"]
            let added = try #require(try await lead.post(PlanPaths.theme(theme) + "/actions/new", form).location)
            #expect(try await lead.get(added).text.contains("Ask every new patient"))
            var tree = try await site.tree(plan)
            #expect(tree.themes.first?.outcomes.count == 1 && tree.themes.first?.outcomes.first?.objectives.count == 1)
            #expect(tree.themes.first?.actions.last?.action.text == "Ask every new patient")

            // An objective straight under a theme, and an action of the plan itself.
            let objective = try await lead.post(
                PlanPaths.theme(theme) + "/objectives/new",
                ["title": "Reach surgeries"]
            )
            #expect(objective.status == .seeOther)
            #expect(
                try await lead.post(path + "/actions/new", ["text": "Report yearly", "status": "on_track"]).status
                    == .seeOther
            )
            tree = try await site.tree(plan)
            #expect(tree.themes.first?.outcomes.first?.objectives.map(\.objective.title) == [nil, "Reach surgeries"])
            #expect(tree.themes.count == 3 && tree.themes.last?.theme.title == nil)
            #expect(tree.themes.last?.actions.map(\.action.status) == [.onTrack])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanWithNothingInItGetsItsFirstAction(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let path = try await lead.startPlan(["title": "By hand"])

            let form = ["text": "Open a centre", "status": "not_started", "under": "plan"]
            #expect(try await lead.post(path + "/actions/new", form).status == .seeOther)
            #expect(try await lead.post(path + "/actions/new", form).status == .seeOther)

            let id = try #require(UUID(uuidString: String(path.dropFirst("/plans/".count))))
            let tree = try await site.tree(id)
            #expect(tree.themes.count == 1 && tree.actions.count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anActionIsMovedUnderAnotherPart(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let path = try await plan.action("posters in pharmacies")
            let other = try #require(
                try await site.tree(plan.id).themes.flatMap(\.outcomes).flatMap(\.objectives).last
            ).objective
            var fields = try await plan.lead.get(path + "/edit").text.fields
            #expect(fields["under"]?.hasPrefix("objective-") == true)
            fields["under"] = "objective-\(other.id.text)"

            #expect(try await plan.lead.post(path + "/edit", fields).status == .seeOther)

            let tree = try await site.tree(plan.id)
            let objectives = tree.themes.flatMap(\.outcomes).flatMap(\.objectives)
            #expect(objectives.last?.actions.last?.action.text.contains("posters") == true)
            let history = try await plan.lead.get(plan.path + "/history").text
            #expect(history.contains("Stands under") && history.contains("Find carers early"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPartIsRemovedWithAReasonAndItsHistoryStays(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let path = try await plan.action("sitting service")
            let objective = try #require(
                try await site.tree(plan.id).themes.flatMap(\.outcomes).flatMap(\.objectives).last
            ).objective
            let above = PlanPaths.objective(objective)
            #expect(try await plan.lead.get(above + "/removal").text.contains("It cannot be removed"))
            #expect(try await plan.lead.post(above + "/removal", ["reason": "Ended"]).status == .unprocessableContent)
            #expect(try await plan.lead.post(path + "/removal", ["reason": " "]).status == .unprocessableContent)

            #expect(try await plan.lead.post(path + "/removal", ["reason": "Paid for elsewhere"]).status == .seeOther)
            #expect(try await plan.lead.post(above + "/removal", ["reason": "Nothing is left"]).status == .seeOther)

            #expect(try await plan.lead.get(path).status == .notFound)
            let tree = try await site.tree(plan.id)
            #expect(tree.actions.count == 2)
            #expect(!tree.themes.flatMap(\.outcomes).flatMap(\.objectives).contains { $0.objective.id == objective.id })
            let history = try await plan.lead.get(plan.path + "/history").text
            #expect(history.contains("Buy 200 more hours") && history.contains("Paid for elsewhere"))
            #expect(history.contains("Nothing is left"))
            // Another team's plan is not theirs to change.
            let left = try await plan.action("reception staff")
            let south = site.visitor(.strategyLead, of: "south")
            #expect(try await south.post(left + "/removal", ["reason": "No"]).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatHasBeenReportedOnStays(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let path = try await plan.action("reception staff")
            var fields = try await plan.lead.get(path + "/edit").text.fields
            fields["status"] = "at_risk"
            _ = try await plan.lead.post(path + "/edit", fields)

            #expect(try await plan.lead.get(path + "/removal").text.contains("Say that it is stopped instead"))
            #expect(try await plan.lead.post(path + "/removal", ["reason": "No"]).status == .unprocessableContent)
            #expect(try await plan.lead.get(path).status == .ok)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDraftIsDeletedAndWhatOthersSpeakOfStays(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let second = try await plan.lead.apply(try await plan.lead.bring(smallPlan), titled: "Spoken of")
            try await site.store.write { db in
                try db.execute(
                    "INSERT INTO weighting (plan_id, version) VALUES (\(second), 1)"
                )
            }

            #expect(try await plan.lead.get(plan.path).text.contains("\(plan.path)/deletion"))
            #expect(try await plan.lead.post(plan.path + "/deletion").location?.hasPrefix(PlanPaths.list) == true)

            #expect(try await plan.lead.get(plan.path).status == .notFound)
            #expect(try await plan.lead.get(PlanPaths.plan(second)).status == .ok)
            #expect(try await plan.lead.post(PlanPaths.plan(second) + "/deletion").status == .conflict)
            #expect(try await plan.lead.get(PlanPaths.plan(second)).status == .ok)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aClosedPlanStaysAsItStood(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site, adopted: true)
            let action = try await plan.action("reception staff")
            let fields = try await plan.lead.get(action + "/edit").text.fields
            let open = try await plan.lead.bring(smallPlan, to: plan.id)
            try await site.store.write { [id = plan.id] db in
                try db.execute("UPDATE plan SET status = 'closed' WHERE id = \(id)")
            }

            for (path, form) in [
                (action + "/edit", fields), (plan.path + "/edit", ["title": "Other", "version": "1"]),
                (plan.path + "/themes/new", ["title": "Late"]), (action + "/removal", ["reason": "Late"]),
                (plan.path + "/surroundings/edit", ["boards": "Late", "version": "1"]),
                (plan.path + "/order", ["kind": "actions", "id": String(action.suffix(36)), "to": "down"]),
            ] {
                let answer = try await plan.lead.post(path, form)
                #expect(answer.status == .conflict, "\(path)")
                #expect(answer.text.contains("A closed plan stays as it stood"), "\(path)")
            }
            #expect(try await plan.lead.confirm(open).status == .conflict)
            let again = try ReadPlanApplied(bytes: Array(smallPlan.utf8), named: "plan.csv", to: plan.id)
            await #expect(throws: PlanClosed.self) { try await site.desk.perform(again, as: .system("test")) }
            for (path, tool) in [
                (plan.path, "\(plan.path)/edit\""), (plan.path, "\(plan.path)/themes/new\""),
                (plan.path, "imports/new?plan="), (action, "\(action)/edit\""), (action, "\(action)/removal\""),
                (plan.path + "/outline", "\(plan.path)/order\""), (plan.path + "/history", "edit?before="),
            ] {
                #expect(!(try await plan.lead.get(path).text.contains(tool)), "\(tool)")
            }
            #expect(try await site.tree(plan.id).plan.title == "Carers’ plan 2026–28")
        }
    }
}
