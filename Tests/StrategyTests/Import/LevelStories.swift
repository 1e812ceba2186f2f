import TestSupport
import Testing

@testable import Strategy

/// Levels of a document are joined, put elsewhere and begun, and stay so when it is read again or comes again.
@Suite struct LevelStories {
    @Test(arguments: TestStore.allCases)
    func twoObjectivesAreJoined(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            try await lead.change("0-0-0", of: path, ["title": "Find and rest", "join": "1"])

            let plan = try await lead.apply(path)
            let objectives = try await site.tree(plan).objectives
            #expect(objectives.map(\.objective.title) == ["Find and rest"])
            #expect(objectives.first?.actions.count == 3)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anObjectiveBeginsAtARow(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            let asked = try await lead.correct(2, of: path, ["when": "July 2026", "begin": "1"])
            #expect(asked.status == .unprocessableContent)
            #expect(asked.text.contains("Give the new one a title") && asked.text.contains("July 2026"))

            let begin = ["when": "July 2026", "begin": "1", "new_title": "Be seen in the street"]
            _ = try await lead.correct(2, of: path, begin)

            let objectives = try await site.tree(try await lead.apply(path)).objectives
            #expect(
                objectives.map(\.objective.title) == [
                    "Find carers early", "Be seen in the street", "Give carers a break",
                ]
            )
            #expect(objectives.map(\.actions.count) == [1, 1, 1])
            #expect(objectives[1].actions[0].action.when?.asWritten == "July 2026")
        }
    }

    @Test(arguments: TestStore.allCases)
    func outcomesAndThemesBeginAtTheLevelBelow(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)

            try await lead.change("0-0-1", of: path, ["begin": "1", "new_title": "I can rest"])
            try await lead.change("0-1", of: path, ["begin": "1", "new_title": "Breaks"])
            // What nothing stands under any more, and had no name, is gone.
            try await lead.change("0-0-0", of: path, ["under": "1-0"])
            _ = try await lead.correct(1, of: path, ["priority": "high"])

            let tree = try await site.tree(try await lead.apply(path))
            #expect(tree.themes.map(\.theme.title) == ["Breaks"])
            #expect(tree.themes[0].outcomes.map(\.outcome.title) == ["I can rest"])
            #expect(tree.objectives.map(\.objective.title) == ["Give carers a break", "Find carers early"])
            let first = try #require(tree.actions.first { $0.action.priority == "high" })
            #expect(first.action.text == "Train reception staff in every surgery")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasPutElsewhereStaysThereWhenTheDocumentIsReadAgain(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            let split = ["text": "Train reception staff\r\nName a champion in every surgery", "split": "1"]
            _ = try await lead.correct(1, of: path, split)
            _ = try await lead.correct(2, of: path, ["begin": "1", "new_title": "Be seen"])
            _ = try await lead.correct(4, of: path, ["objective": "2", "when": "May 2026"])
            let fields = try await lead.get(path + "/columns").text.fields.taking("risks", insteadOf: "measure")

            _ = try await lead.post(path + "/columns", fields)

            #expect(try await !lead.get(path).text.contains("could not be kept"))
            let objectives = try await site.tree(try await lead.apply(path)).objectives
            #expect(objectives.map(\.objective.title) == ["Find carers early", "Be seen", "Give carers a break"])
            #expect(
                objectives.map { $0.actions.map(\.action.text) } == [
                    ["Train reception staff"], ["Put posters in pharmacies"],
                    ["Buy 200 more hours of sitting service", "Name a champion in every surgery"],
                ]
            )
            #expect(objectives[2].actions[1].action.when?.asWritten == "May 2026")
            #expect(objectives[2].actions[1].action.risks == "40 surgeries trained")
        }
    }

    @Test(arguments: TestStore.allCases)
    func theNextDocumentIsPutTheSame(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            try await lead.change("0-0-1", of: path, ["begin": "1", "new_title": "I can rest"])
            _ = try await lead.correct(2, of: path, ["begin": "1", "new_title": "Be seen"])
            let plan = try await lead.apply(path)

            let again = try await lead.bring(smallPlan, to: plan)

            let comparison = try await site.comparison(again)
            #expect(comparison.changedActions == 0 && comparison.newActions == 0 && comparison.gone.isEmpty)
            #expect(comparison.outcomes.allSatisfy { $0.changes.isEmpty && $0 != .new })
            #expect(comparison.objectives.allSatisfy { $0.changes.isEmpty && $0 != .new })
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLevelThatSomeoneChangedMeanwhileIsNotPutElsewhere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let path = try await lead.bring(smallPlan)
            var fields = try await lead.get(path + "/levels/0-0-0").text.fields
            _ = try await lead.correct(1, of: path, ["when": "May 2026"])
            fields["join"] = "1"
            fields["title"] = "Typed by me"

            let answer = try await lead.post(path + "/levels/0-0-0", fields)

            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Typed by me"))
            #expect(try await site.comparison(path).objectives.count == 2)
        }
    }
}

extension Visitor {
    /// Sends a level's form as its page shows it, with these fields changed.
    fileprivate func change(_ level: String, of path: String, _ changes: [String: String]) async throws {
        var fields = try await get("\(path)/levels/\(level)").text.fields
        for (name, value) in changes { fields[name] = value }
        let answer = try await post("\(path)/levels/\(level)", fields)
        #expect(answer.status == .seeOther, "\(answer.text.problem)")
    }
}

extension PlanTree {
    fileprivate var objectives: [ObjectiveBranch] { themes.flatMap(\.outcomes).flatMap(\.objectives) }
}
