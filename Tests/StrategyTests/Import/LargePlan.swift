import Desk
import Foundation
import PlanReading
import TestSupport
import Testing

@testable import Strategy

@Suite struct LargePlan {
    /// How long it takes is measured outside; here it has to work, and to find all of it again.
    @Test(arguments: TestStore.allCases)
    func aPlanOfThousandsOfRowsIsAppliedAndFoundAgain(in store: TestStore) async throws {
        try await withSite(store) { site in
            let rows = (1...2_000).map { row in
                "\(row / 20).\(row % 7),Objective \(row / 20),Do thing number \(row) for carers in ward \(row % 90),Agency \(row % 40),March \(2026 + row % 5),\(row) done"
            }
            let text = "Ref,Objective,Action,Lead,By when,Measure\n" + rows.joined(separator: "\n")
            let command = try ReadPlanApplied(
                bytes: Array(text.utf8),
                named: "large.csv",
                team: TestTeams.id("north"),
                title: "Large"
            )

            let plan = try await site.desk.perform(command, as: .system("test"))

            let comparison = PlanComparison(command.read, with: try await site.tree(plan))
            #expect(comparison.unchangedActions == 2_000)
            #expect(comparison.isWithoutEffect)
        }
    }
}
