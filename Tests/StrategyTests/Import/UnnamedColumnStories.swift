import TestSupport
import Testing

@testable import Strategy

/// A document whose column of actions is called something nobody has heard of.
@Suite struct UnnamedColumnStories {
    private let odd = """
        Nr,Vow,Body
        1,Blue,Northshire NHS
        2,Green,Carers Centre
        """

    @Test(arguments: TestStore.allCases)
    func aPersonSaysWhichColumnHoldsTheActions(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)

            let columns = try await lead.bring(odd)

            #expect(columns.hasSuffix("/columns"))
            let page = try await lead.get(columns).text
            #expect(page.contains("Which column holds the actions?") && page.contains("For example, Blue"))
            let path = columns.replacing("/columns", with: "")
            #expect(try await lead.get(path).text.contains("No action was found in this document"))
            #expect(try await lead.confirm(path).status == .unprocessableContent)

            var fields = page.fields
            fields["table-1-column-1"] = "action"
            fields["table-1-column-2"] = "lead"
            _ = try await lead.post(columns, fields.filter { !$0.key.hasPrefix("leave-") })
            let plan = try await lead.apply(path)
            let tree = try await site.tree(plan)
            #expect(tree.actions.map(\.action.text) == ["Blue", "Green"])
            #expect(tree.actions.map { $0.leads.map(\.written) } == [["Northshire NHS"], ["Carers Centre"]])

            // The next document of the plan is understood at once.
            let next = try await lead.bring(odd + "\n3,Red,Northshire Council\n", to: plan)
            #expect(!next.hasSuffix("/columns"))
            #expect(try await site.comparison(next).newActions == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func sayingNothingChangesNothing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let columns = try await lead.bring(odd)

            let answer = try await lead.post(columns, try await lead.get(columns).text.fields)

            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("none of their columns was understood as actions"))
        }
    }
}
