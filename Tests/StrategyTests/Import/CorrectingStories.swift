import Foundation
import TestSupport
import Testing

@testable import Strategy

@Suite struct CorrectingStories {
    @Test(arguments: TestStore.allCases)
    func aRowIsSplitWhereItsTextHasALineBreak(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            _ = try await lead.correct(
                1,
                of: path,
                ["text": "Train reception staff\r\nName a carers’ champion", "split": "1"]
            )

            let tree = try await site.tree(try await lead.apply(path))
            #expect(tree.actions.prefix(2).map(\.action.text) == ["Train reception staff", "Name a carers’ champion"])
            #expect(tree.actions[1].leads.map(\.written) == ["Northshire NHS"])
            #expect(tree.actions.count == 4)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSplitWithoutALineBreakSaysWhere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            let answer = try await lead.correct(1, of: path, ["split": "1"])

            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("on a line of its own"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoRowsAreJoined(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            _ = try await lead.correct(1, of: path, ["join": "1"])

            let tree = try await site.tree(try await lead.apply(path))
            #expect(tree.actions[0].action.text == "Train reception staff in every surgery Put posters in pharmacies")
            #expect(tree.actions[0].leads.map(\.written) == ["Northshire NHS", "Carers Centre"])
            #expect(tree.actions.count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRowIsTakenOutAfterAskingAndMovedElsewhere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            let ask = try await lead.get(path + "/actions/2/removal").text

            _ = try await lead.post(path + "/actions/2/removal", ["mark": ask.value(of: "mark") ?? ""])
            _ = try await lead.correct(1, of: path, ["objective": "1"])

            let tree = try await site.tree(try await lead.apply(path))
            let last = try #require(tree.themes[0].outcomes[0].objectives.last)
            #expect(
                last.actions.map(\.action.text) == [
                    "Buy 200 more hours of sitting service", "Train reception staff in every surgery",
                ]
            )
            #expect(tree.actions.count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func theWordsOfALevelAreCorrected(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            var fields = try await lead.get(path + "/levels/0-0-1").text.fields
            fields["title"] = "Breaks for every carer"

            _ = try await lead.post(path + "/levels/0-0-1", fields)

            #expect(try await lead.get(path).text.contains("Breaks for every carer"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func readingAgainWithOtherColumnsKeepsCorrections(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            _ = try await lead.correct(2, of: path, ["when": "July 2026"])
            let fields = try await lead.get(path + "/columns").text.fields.taking("risks", insteadOf: "measure")

            let answer = try await lead.post(path + "/columns", fields)

            #expect(answer.status == .seeOther)
            let tree = try await site.tree(try await lead.apply(path))
            #expect(tree.actions[0].action.risks == "40 surgeries trained")
            #expect(tree.actions[1].action.when?.asWritten == "July 2026")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDocumentCanBeSetAside(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            _ = try await lead.post(path + "/set-aside")

            #expect(try await lead.get("/plans/imports").text.contains("Set aside"))
            #expect(try await lead.confirm(path).status == .unprocessableContent)
        }
    }

    @Test(arguments: TestStore.allCases)
    func pastedTextKeepsItsColumns(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let pasted = smallPlan.replacing(",", with: "\t")

            let answer = try await lead.post("/plans/imports", ["pasted": pasted])

            let page = try await lead.follow(answer)
            #expect(page.text.contains("Carers Centre"), "\(answer.text.problem)")
        }
    }
}

extension [String: String] {
    /// The form of the columns with one role chosen in place of another, and every table still part of the plan.
    func taking(_ role: String, insteadOf other: String) -> [String: String] {
        filter { !$0.key.hasPrefix("leave-") }.mapValues { $0 == other ? role : $0 }
    }
}
