import Desk
import Foundation
import PlanReading
import Records
import TestSupport
import Testing

@testable import Strategy

@Suite struct KeptStories {
    @Test(arguments: TestStore.allCases)
    func whatSomeoneChangedHereIsNotUndoneByTheSameDocument(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let plan = try await lead.apply(try await lead.bring(smallPlan))
            let action = try await site.tree(plan).actions[0].action
            try await site.desk.perform(Reworded(id: action.id, seen: action.version), as: .system("test"))

            let path = try await lead.bring(smallPlan, to: plan)
            let comparison = try await site.comparison(path)
            #expect(comparison.changedActions == 0)
            #expect(comparison.keptHere.values.map { $0 } == [[.text]])
            #expect(try await lead.get(path + "/check").text.contains("Kept as changed here"))
            _ = try await lead.apply(path, titled: nil)

            #expect(try await site.tree(plan).actions[0].action.text == "Train everyone at the front desk of a surgery")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aLevelRetitledHereKeepsItsTitle(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead)
            let plan = try await lead.apply(try await lead.bring(smallPlan))
            let level = try await site.tree(plan).themes[0].outcomes[0].objectives[0].objective
            let edit = "/plans/\(plan.path)/objectives/\(level.id.path)/edit"
            var form = try await lead.get(edit).text.fields
            form["title"] = "Found early, and asked how they are"
            #expect(try await lead.post(edit, form).status == .seeOther)

            let path = try await lead.bring(smallPlan, to: plan)
            let comparison = try await site.comparison(path)
            #expect(comparison.objectives.allSatisfy { $0.changes.isEmpty })
            #expect(comparison.keptLevels.map(\.fields) == [["title"]])
            #expect(try await lead.get(path + "/check").text.contains("Found early, and asked how they are"))
            _ = try await lead.apply(path, titled: nil)

            let kept = try await site.tree(plan).themes[0].outcomes[0].objectives[0].objective
            #expect(kept.title == "Found early, and asked how they are")
        }
    }

    @Test(arguments: TestStore.allCases)
    func linksWithinThePlanPointAtWhatTheyName(in store: TestStore) async throws {
        try await withSite(store) { site in
            let read = ReadPlan(
                title: ReadText("A plan", place: Place()),
                themes: [
                    ReadTheme(
                        ref: "1",
                        outcomes: [
                            ReadOutcome(objectives: [
                                ReadObjective(
                                    ref: "1.1",
                                    actions: [action("a", "Train staff", links: ["1.2 a", "Aim 1", "9.9"])]
                                ),
                                ReadObjective(
                                    ref: "1.2",
                                    actions: [action("a", "Buy breaks", links: ["Objective 1.1"])]
                                ),
                            ])
                        ]
                    )
                ]
            )

            let command = ReadPlanApplied(read: read, team: TestTeams.id("north"))
            let tree = try await site.tree(try await site.desk.perform(command, as: .system("test")))

            let first = tree.actions[0].crossReferences
            #expect(first.map(\.targetID) == [tree.actions[1].action.id, tree.themes[0].theme.id, nil])
            #expect(first.map(\.written) == ["1.2 a", "Aim 1", "9.9"])
            #expect(tree.actions[1].crossReferences.map(\.targetKind) == ["objective"])

            let lead = site.visitor(.strategyLead, of: "north")
            let outcome = try #require(tree.themes[0].outcomes.first)
            let objectives = outcome.objectives.map(\.objective)
            let (train, breaks) = (PlanPaths.action(tree.actions[0].action), PlanPaths.action(tree.actions[1].action))
            func back(_ path: String) async throws -> String {
                let page = try await lead.get(path)
                #expect(page.status == .ok)
                return page.text.components(separatedBy: "Referred to by").dropFirst().joined()
            }
            let forward = try await lead.get(train).text
            #expect(forward.contains("Refers to") && forward.contains(PlanPaths.theme(tree.themes[0].theme)))
            #expect(try await back(PlanPaths.theme(tree.themes[0].theme)).contains(train))
            #expect(try await back(PlanPaths.outcome(outcome.outcome)).contains(train))
            let named = try await back(PlanPaths.objective(objectives[0]))
            #expect(named.contains(breaks) && named.contains(train), "and by who refers to the theme above it")
            #expect(try await back(PlanPaths.objective(objectives[1])).contains(breaks) == false)
            #expect(try await back(breaks).contains(train))
        }
    }

    private func action(_ ref: String, _ text: String, links: [String]) -> ReadAction {
        ReadAction(
            ref: ref,
            text: ReadText(text, place: Place()),
            crossReferences: links.map { ReadText($0, place: Place()) },
            place: Place()
        )
    }

    @Test(arguments: TestStore.allCases)
    func aPlanWithoutATitleOrATeamIsNotApplied(in store: TestStore) async throws {
        try await withSite(store) { site in
            let bytes = Array(smallPlan.utf8)
            let team = TestTeams.id("north")

            await #expect(throws: PlanNotApplied.noTitle) {
                try await site.desk.perform(
                    ReadPlanApplied(bytes: bytes, named: "a.csv", team: team),
                    as: .system("test")
                )
            }
            await #expect(throws: PlanNotApplied.noTeam) {
                try await site.desk.perform(
                    ReadPlanApplied(bytes: bytes, named: "a.csv", title: "A"),
                    as: .system("test")
                )
            }
        }
    }

    @Test(arguments: [
        ("Carers Centre", true), ("carers’ centre", true), ("Carers Centre (NCC)", true), ("NCC", true),
        ("The hospital", false),
    ])
    func aLeadIsKnownByItsWholeOrShortName(written: String, isKnown: Bool) {
        let id = TestTeams.id("agency")
        let known = KnownAgencies([("Carers’ Centre", id), ("NCC", id)])

        #expect((known.id(of: written) == id) == isKnown)
    }
}

/// Someone rewords an action in the plan.
private struct Reworded: Command {
    let id: UUID
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func perform(_ work: Work) throws {
        let text = "Train everyone at the front desk of a surgery"
        try work.db.execute(
            "UPDATE action SET text = \(text), version = version + 1 WHERE id = \(id) AND version = \(seen)"
        )
        try work.record(.planImportCorrected, about: Subject("action", id))
    }
}
