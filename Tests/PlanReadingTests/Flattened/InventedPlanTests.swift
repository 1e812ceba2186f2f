import Testing

@testable import PlanReading

/// Tables of promises that no plan holds, flattened in every way, are put back.
struct InventedPlanTests {
    static let orders: [[ColumnRole]] = [
        [.action, .lead, .when, .measure],
        [.ref, .action, .lead, .when, .measure],
        [.ref, .action, .when, .lead, .measure],
        [.objective, .action, .lead, .when, .measure],
        [.ref, .action, .measure, .lead, .when],
        [.lead, .action, .when],
        [.action, .when, .lead],
    ]

    @Test(arguments: InventedPlan.Layout.allCases)
    func tablesFlattenedAreRecovered(from layout: InventedPlan.Layout) {
        var right = 0
        var all = 0
        for (number, roles) in InventedPlanTests.orders.enumerated() {
            var these = (right: 0, all: 0)
            for seed in 1...4 {
                var chance = Chance(UInt64(seed * 31 + number))
                let plan = InventedPlan(roles, rows: 14, using: &chance)
                let found = plan.recovered(from: table(plan.flattened(layout)))
                these = (these.right + found.right, these.all + found.all)
            }
            right += these.right
            all += these.all
        }
        #expect(right * 100 >= all * 90, "\(layout): \(right) of \(all) cells")
    }
}
