import Foundation
import TestSupport
import Testing

@testable import Strategy

/// Whoever brings the next version of a document does not put the same things right again.
@Suite struct PutRightAgainStories {
    @Test(arguments: TestStore.allCases)
    func whatWasPutRightLastTimeIsPutRightAgain(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let first = try await lead.bring(smallPlan)
            _ = try await lead.correct(3, of: first, ["leads": "Northshire NHS"])
            _ = try await lead.correct(
                1,
                of: first,
                ["text": "Train reception staff\r\nName a carers’ champion", "split": "1"]
            )
            let plan = try await lead.apply(first)

            let newer =
                smallPlan + "\n1.2,Give carers a break,b) Open a second respite house,Northshire Council,2028,Open"
            let path = try await lead.bring(newer, to: plan)

            let comparison = try await site.comparison(path)
            #expect(comparison.newActions == 1)
            #expect(comparison.changedActions == 0)
            #expect(comparison.gone.isEmpty)
            let page = try await lead.get(path).text
            #expect(page.contains("Put right last time (2)"))
            _ = try await lead.apply(path, titled: nil)
            let tree = try await site.tree(plan)
            #expect(tree.actions.prefix(2).map(\.action.text) == ["Train reception staff", "Name a carers’ champion"])
            #expect(tree.actions[3].leads.map(\.written) == ["Northshire NHS"])

            let third = try await lead.bring(newer, to: plan)
            #expect(try await site.comparison(third).isWithoutEffect, "and the time after that")
        }
    }

    @Test(arguments: TestStore.allCases)
    func rowsJoinedAndTakenOutAreSoAgainUntilItIsTakenBack(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let first = try await lead.bring(smallPlan)
            _ = try await lead.correct(1, of: first, ["join": "1"])
            let plan = try await lead.apply(first)

            let path = try await lead.bring(smallPlan, to: plan)
            #expect(try await site.comparison(path).isWithoutEffect)
            let page = try await lead.get(path).text
            #expect(page.contains("2 rows joined"))

            let version = try #require(page.value(of: "version"))
            let back = try await lead.post(path + "/corrections/0", ["version": version, "back": "1"])

            #expect(back.status == .seeOther)
            #expect(try await lead.get(path).text.contains("Put posters in pharmacies"))
            let stale = try await lead.post(path + "/corrections/0", ["version": version, "back": "1"])
            #expect(stale.status == .conflict)
        }
    }

    /// The only row of its objective, split and put under one that stands before it: each part goes there again.
    @Test(arguments: TestStore.allCases)
    func aRowSplitAndPutElsewhereIsSoAgain(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let first = try await lead.bring(smallPlan)
            let split = ["text": "Buy 200 hours\r\nAsk what hours suit", "split": "1", "objective": "0"]
            _ = try await lead.correct(3, of: first, split)
            let plan = try await lead.apply(first)

            let path = try await lead.bring(smallPlan, to: plan)

            #expect(try await site.comparison(path).isWithoutEffect)
            _ = try await lead.apply(path, titled: nil)
            let found = try await site.tree(plan).themes[0].outcomes[0].objectives[0].actions.map(\.action.text)
            #expect(found.suffix(2) == ["Buy 200 hours", "Ask what hours suit"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasTakenBackIsNoCorrectionThatIsLost(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let first = try await lead.bring(smallPlan)
            _ = try await lead.correct(1, of: first, ["text": "Train the front desk"])
            let path = try await lead.bring(smallPlan, to: try await lead.apply(first))
            let version = try #require(try await lead.get(path).text.value(of: "version"))
            _ = try await lead.post(path + "/corrections/0", ["version": version, "back": "1"])
            let fields = try await lead.get(path + "/columns").text.fields.taking("risks", insteadOf: "measure")

            _ = try await lead.post(path + "/columns", fields)

            let page = try await lead.get(path).text
            #expect(page.contains("Train reception staff in every surgery") && !page.contains("could not be kept"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whereTheDocumentSaysSomethingElseItAsks(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let first = try await lead.bring(smallPlan)
            _ = try await lead.correct(2, of: first, ["when": "July 2026"])
            let plan = try await lead.apply(first)

            let path = try await lead.bring(smallPlan.replacing("June 2026", with: "May 2027"), to: plan)
            let page = try await lead.get(path).text
            #expect(page.contains("Put right last time, and different now"))
            #expect(page.contains("“June 2026”") && page.contains("“July 2026”") && page.contains("“May 2027”"))

            let version = try #require(page.value(of: "version"))
            _ = try await lead.post(path + "/corrections/0", ["version": version, "use": "1"])

            #expect(try await site.comparison(path).isWithoutEffect)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aColumnNamedByHandIsNamedInTheNextDocument(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let first = try await lead.bring(smallPlan)
            let fields = try await lead.get(first + "/columns").text.fields
                .filter { !$0.key.hasPrefix("leave-") }.mapValues { $0 == "measure" ? "risks" : $0 }
            _ = try await lead.post(first + "/columns", fields)
            let plan = try await lead.apply(first)

            let path = try await lead.bring(smallPlan, to: plan)

            #expect(try await site.comparison(path).isWithoutEffect)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasTypedBesideTheButtonsIsKept(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            _ = try await lead.correct(1, of: path, ["join": "1", "when": "May 2027", "priority": "High"])

            let tree = try await site.tree(try await lead.apply(path))
            #expect(tree.actions[0].action.when?.asWritten == "May 2027")
            #expect(tree.actions[0].action.priority == "High")
            #expect(tree.actions[0].action.text == "Train reception staff in every surgery Put posters in pharmacies")
        }
    }
}
