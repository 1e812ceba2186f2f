import Foundation
import TestSupport
import Testing

@testable import Strategy

@Suite struct ImportStories {
    @Test(arguments: TestStore.allCases)
    func aDocumentIsReadCorrectedCheckedAndBecomesADraftPlan(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)

            let path = try await lead.bring(smallPlan)
            let understood = try await lead.get(path)
            #expect(understood.status == .ok)
            #expect(understood.text.contains("Train reception staff in every surgery"))
            let corrected = try await lead.correct(2, of: path, ["leads": "Carers Centre\r\nPharmacy committee"])
            #expect(corrected.status == .seeOther)
            let plan = try await lead.apply(path)

            let tree = try await site.tree(plan)
            #expect(tree.plan.title == "Carers’ plan 2026–28")
            #expect(tree.plan.status == .draft)
            #expect(tree.actions.count == 3)
            #expect(tree.actions[1].leads.map(\.written) == ["Carers Centre", "Pharmacy committee"])
            #expect(tree.actions[0].action.due?.iso == "2027-03-31")
            #expect(tree.actions[2].action.due == nil)
            #expect(tree.actions[0].measures.map(\.text) == ["40 surgeries trained"])
            #expect(
                tree.themes[0].outcomes[0].objectives.map(\.objective.title) == [
                    "Find carers early", "Give carers a break",
                ]
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func theSameDocumentAgainChangesNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let plan = try await lead.apply(try await lead.bring(smallPlan))

            let again = try await lead.bring(smallPlan, to: plan)

            let comparison = try await site.comparison(again)
            #expect(comparison.isWithoutEffect)
            #expect(comparison.unchangedActions == 3)
            #expect(comparison.gone.isEmpty)
            #expect(try await lead.apply(again, titled: nil) == plan)
            #expect(try await site.tree(plan).actions.count == 3)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNewerDocumentUpdatesThePlan(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let plan = try await lead.apply(try await lead.bring(smallPlan))
            let before = try await site.tree(plan)
            let newer = """
                Ref,Objective,Action,Lead,By when,How will we know
                1.1,Find carers early,a) Train reception staff in every surgery,Northshire NHS,March 2028,40 surgeries trained
                1.2,Give carers a break,a) Buy 200 more hours of sitting service,Northshire Council,Ongoing,Hours bought each year
                1.2,Give carers a break,b) Open a respite house by the sea,Carers Centre,2029,House open
                """

            let path = try await lead.bring(newer, to: plan)
            let check = try await lead.get(path + "/check").text
            #expect(check.contains("March 2027"))
            #expect(check.contains("Put posters in pharmacies"))
            _ = try await lead.apply(path, titled: nil)

            let after = try await site.tree(plan)
            #expect(after.actions.count == 4)
            #expect(after.actions[0].action.id == before.actions[0].action.id)
            #expect(after.actions[0].action.when?.asWritten == "March 2028")
            #expect(after.actions[0].action.version == 2)
            #expect(
                after.actions[1].action.text == "Put posters in pharmacies",
                "what is gone stays until someone removes it"
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsGoneIsRemovedWhenSomeoneSaysSo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let plan = try await lead.apply(try await lead.bring(smallPlan))
            let gone = try await site.tree(plan).actions[1].action.id
            let newer = smallPlan.split(separator: "\n").filter { !$0.contains("posters") }.joined(separator: "\n")

            let path = try await lead.bring(newer, to: plan)
            _ = try await lead.post(path + "/answers", ["remove": gone.path])
            _ = try await lead.apply(path, titled: nil)

            #expect(try await site.tree(plan).actions.count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPersonIsAskedWhereItIsUnsure(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let plan = try await lead.apply(try await lead.bring(smallPlan))
            let existing = try await site.tree(plan).actions[1].action.id
            let newer = smallPlan.replacing("Put posters in pharmacies", with: "Run adverts on local buses")

            let path = try await lead.bring(newer, to: plan)
            let refused = try await lead.confirm(path)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("whether it is the same one"))
            _ = try await lead.post(path + "/answers", ["row-2": existing.path])
            _ = try await lead.apply(path, titled: nil)

            let tree = try await site.tree(plan)
            #expect(tree.actions.count == 3)
            #expect(tree.actions[1].action.id == existing)
            #expect(tree.actions[1].action.text == "Run adverts on local buses")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDocumentIsAppliedOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            let plan = try await lead.apply(path)

            let again = try await lead.post(path + "/apply", ["version": "3", "seen": ""])

            #expect(again.location == "/plans/\(plan.path)")
            #expect(try await site.tree(plan).actions.count == 3)
        }
    }
}
