import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Delivery

/// A plan of 500 actions with 5,000 updates: read in a handful of statements, whatever its size.
///
/// How long it took is printed and nothing rests on it.
@Suite struct SpeedTests {
    @Test(arguments: TestStore.allCases)
    func aLargePlansNewsIsReadInThreeStatements(on store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site, document: Self.large)
            try await world.setRhythm(from: try day("2023-10-01"))
            let periods = try await site.store.read { db in try db.periods(of: world.plan).prefix(10).map(\.id) }
            let tree = try await world.tree()
            try await fill(site, tree, periods)
            let today = site.clock.clock.day(of: site.clock.now)

            let clock = ContinuousClock()
            let began = clock.now
            let states = try await site.store.read { db in
                let known = try db.news(of: tree.plan, today: today)
                return tree.actions.map { known.state(of: $0) }
            }
            let news = clock.now
            let page = try await world.lead.get(DeliveryPaths.updates(world.plan) + "?show=all")
            let listed = clock.now
            let action = try await world.lead.get(PlanPaths.action(try #require(tree.actions.first).action))
            let shown = clock.now

            #expect(states.count == 500 && states.allSatisfy { $0 == .current })
            #expect(page.status == .ok && action.status == .ok)
            print(
                "500 actions, 5,000 updates, \(store): states \(news - began), list \(listed - news), action \(shown - listed)"
            )
        }
    }

    private static let large =
        "Ref,Objective,Action,Lead,By when,How will we know\n"
        + (1...500).map { "\($0),Objective \($0 / 10),Do the thing numbered \($0),Carers Centre,Ongoing,It is done" }
        .joined(separator: "\n")

    private func fill(_ site: SiteUnderTest, _ tree: PlanTree, _ periods: [UUID]) async throws {
        let (plan, now, newID) = (tree.plan.id, site.clock.now, site.clock.clock.newID)
        try await site.store.write { db in
            for leaf in tree.actions {
                for period in periods {
                    let id = newID()
                    try db.execute(
                        """
                        INSERT INTO progress_update
                            (id, plan_id, action_id, period_id, narrative, status, state, by_name, at, said_on, about_at,
                             is_revised)
                        VALUES (\(id), \(plan), \(leaf.action.id), \(period), \("Going well, as it did before."),
                            \("on_track"), \("approved"), \("Priya Nair"), \(now), \("2026-03-16"), \(now), FALSE)
                        """
                    )
                }
            }
        }
    }
}
