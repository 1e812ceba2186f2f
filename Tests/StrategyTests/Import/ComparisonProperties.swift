import Dates
import Desk
import Foundation
import PlanReading
import Records
import TestSupport
import Testing

@testable import Strategy

/// What must be true of every document, whatever it says.
@Suite struct ComparisonProperties {
    @Test(arguments: 1...24)
    func aDocumentComparedWithWhatWasMadeOfItIsUnchanged(seed: UInt64) async throws {
        try await withSite(.sqlite) { site in
            var invented = Invented(seed: seed)
            let read = invented.plan()

            let plan = try await site.desk.perform(
                ReadPlanApplied(read: read, team: TestTeams.id("north")),
                as: .system("test")
            )

            let comparison = PlanComparison(read, with: try await site.tree(plan))
            #expect(
                comparison.isWithoutEffect,
                "\(comparison.actions.filter { !$0.changes.isEmpty || $0.existing == nil })"
            )
            #expect(comparison.gone.isEmpty)
            #expect(comparison.unanswered == 0)
            #expect(comparison.unchangedActions == read.actionCount)
        }
    }

    @Test(arguments: 1...24)
    func everyPartIsFoundOnceAndEveryOtherIsGone(seed: UInt64) async throws {
        try await withSite(.sqlite) { site in
            var invented = Invented(seed: seed)
            let read = invented.plan()
            let plan = try await site.desk.perform(
                ReadPlanApplied(read: read, team: TestTeams.id("north")),
                as: .system("test")
            )
            let tree = try await site.tree(plan)

            let comparison = PlanComparison(invented.changed(read), with: tree)

            let found = comparison.actions.compactMap { fate in
                if case .unsure(let id) = fate { id } else { fate.existing }
            }
            #expect(Set(found).count == found.count)
            let gone = comparison.gone.filter { $0.kind == .action }.map(\.id)
            #expect(Set(found).isDisjoint(with: gone))
            #expect(found.count + gone.count == tree.actions.count)
        }
    }

    @Test(arguments: 1...24)
    func anUpdateOnceAppliedChangesNothingMore(seed: UInt64) async throws {
        try await withSite(.sqlite) { site in
            var invented = Invented(seed: seed)
            let read = invented.plan()
            let plan = try await site.desk.perform(
                ReadPlanApplied(read: read, team: TestTeams.id("north")),
                as: .system("test")
            )
            let newer = invented.changed(read)

            let same = try await site.desk.perform(
                ReadPlanApplied(read: newer, to: plan, whereUnsure: .takeAsSame),
                as: .system("test")
            )

            #expect(same == plan)
            let comparison = PlanComparison(newer, with: try await site.tree(plan))
            #expect(comparison.newActions == 0)
            #expect(comparison.changedActions == 0, "\(comparison.actions.filter { !$0.changes.isEmpty })")
        }
    }
}

/// Plans of no sense but every shape: levels left out, words repeated, references missing.
private struct Invented {
    private var state: UInt64
    private static let words = [
        "carers", "young", "support", "break", "train", "staff", "find", "surgery", "school", "review", "plan", "card",
        "advice", "hospital", "group", "survey", "money", "work", "health", "respite",
    ]

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func next(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, below)))
    }

    private mutating func text(_ most: Int) -> String {
        (0...next(most)).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
    }

    private mutating func perhaps(_ most: Int) -> ReadText? {
        next(3) == 0 ? nil : ReadText(text(most), place: Place())
    }

    mutating func plan() -> ReadPlan {
        var plan = ReadPlan(title: ReadText("A plan", place: Place()))
        for theme in 0...next(3) {
            var one = ReadTheme(ref: next(2) == 0 ? nil : "\(theme + 1)", title: perhaps(4), statement: perhaps(9))
            for outcome in 0...next(2) {
                var two = ReadOutcome(ref: next(2) == 0 ? nil : "\(theme + 1).\(outcome + 1)", title: perhaps(4))
                for objective in 0...next(3) {
                    var three = ReadObjective(ref: next(2) == 0 ? nil : "\(objective + 1)", title: perhaps(5))
                    three.actions = (0..<next(6)).map { action($0) }
                    two.objectives.append(three)
                }
                one.outcomes.append(two)
            }
            plan.themes.append(one)
        }
        plan.feedback = (0..<next(4)).map { _ in
            ReadFeedback(youSaid: ReadText(text(8), place: Place()), response: perhaps(6))
        }
        plan.definitions = (0..<next(3)).map {
            ReadDefinition(term: "term \($0)", meaning: ReadText(text(5), place: Place()))
        }
        plan.boards = (0..<next(3)).map { ReadText("board \($0)", place: Place()) }
        return plan
    }

    private mutating func action(_ number: Int) -> ReadAction {
        let letters = ["a", "b", "c", "d", "e", "f", "g"]
        return ReadAction(
            ref: next(2) == 0 ? nil : letters[number],
            text: ReadText(text(7), place: Place()),
            leads: (0..<next(3)).map { _ in ReadText(text(2), place: Place()) },
            when: [nil, When(parsing: "March 2027"), When(parsing: "Ongoing"), When(parsing: "to be agreed")][next(4)],
            measures: (0..<next(3)).map { _ in ReadText(text(5), place: Place()) },
            crossReferences: next(4) == 0 ? [ReadText("1.1", place: Place())] : [],
            priority: next(3) == 0 ? "High" : nil,
            risks: perhaps(5),
            progress: next(4) == 0 ? [ReadProgress(period: "2026", text: ReadText(text(5), place: Place()))] : [],
            extras: next(4) == 0 ? [ReadExtra(header: "Notes", text: ReadText(text(5), place: Place()))] : [],
            place: Place(table: 1, row: number)
        )
    }

    /// The plan a year later: words changed, actions added, taken away and moved.
    mutating func changed(_ plan: ReadPlan) -> ReadPlan {
        var newer = plan
        for path in newer.actionPaths.reversed() {
            switch next(6) {
            case 0: newer[path].text.text += " " + text(1)
            case 1: newer[objective: path].actions.remove(at: path.action)
            case 2: newer[objective: path].actions.insert(action(0), at: path.action)
            case 3: newer[path].priority = "Low"
            default: break
            }
        }
        return newer
    }
}
