import Dates
import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Delivery

/// What is summed up by the records says the same as what one would count by hand from every update.
@Suite struct StandingsTests {
    @Test(arguments: TestStore.allCases, [11, 47, 2026] as [UInt64])
    func theSumSaysWhatEveryUpdateSays(in store: TestStore, _ seed: UInt64) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm(from: try day("2024-04-01"))
            let tree = try await world.tree()
            let periods = try await site.store.read { db in try db.periods(of: world.plan) }
            var random = Dice(seed)
            try await say(about: tree, periods, at: site, &random)
            let updates = try await world.updates()
            let today = site.clock.clock.day(of: site.clock.now)

            for ahead in [-400, -97, -20, 0] {
                let then = today.adding(days: ahead)
                let known = try await site.store.read { db in try db.news(of: tree.plan, today: then) }
                for leaf in tree.actions {
                    let own = updates.filter { $0.action == leaf.action.id && !$0.isRevised }
                    let counted = own.filter { $0.state != .returned }
                    let state = UpdateState(
                        periods: periods.filter { $0.first <= then },
                        answered: Set(counted.compactMap(\.period)),
                        spoken: Set(own.compactMap(\.period)),
                        duty: known.duty(of: leaf.action),
                        today: then
                    )
                    #expect(known.state(of: leaf) == state)
                    #expect(known.standings.lastSaid[leaf.action.id] == counted.map(\.at).max())
                    #expect(
                        known.standings.waiting[leaf.action.id, default: 0]
                            == own.filter { $0.state == .submitted }.count
                    )
                    #expect(
                        known.standings.returned[leaf.action.id, default: 0]
                            == own.filter { $0.state == .returned }.count
                    )
                    #expect(
                        known.latest[leaf.action.id]?.aboutAt
                            == updates.filter { $0.action == leaf.action.id && $0.state == .approved }.map(\.aboutAt)
                            .max()
                    )
                }
            }
        }
    }

    /// Each action is spoken of in some of the periods, and what was said stands in any of the ways it can.
    private func say(about tree: PlanTree, _ periods: [ReportingPeriod], at site: SiteUnderTest, _ dice: inout Dice)
        async throws
    {
        var rows: [SQL] = []
        for leaf in tree.actions {
            for period in periods where dice.roll(3) > 0 {
                let id = site.clock.clock.newID()
                let state = ["submitted", "returned", "approved"][dice.roll(3)]
                let isRevised = state != "approved" && dice.roll(3) == 0
                let at = site.clock.now.adding(seconds: Int64(dice.roll(1_000_000)))
                let about = dice.roll(8) == 0 ? nil : period.id
                rows.append(
                    """
                    INSERT INTO progress_update
                        (id, plan_id, action_id, period_id, narrative, status, state, by_name, at, said_on, about_at,
                         is_revised)
                    VALUES (\(id), \(tree.plan.id), \(leaf.action.id), \(about), \("Some."), \("on_track"), \(state),
                        \("Priya Nair"), \(at), \(period.first), \(at), \(isRevised))
                    """
                )
            }
        }
        try await site.store.write { [rows] db in for row in rows { try db.execute(row) } }
    }
}

/// Throws that come again for the same seed.
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// A number below `sides`.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}
