import Delivery
import Desk
import Foundation
import Records
import Strategy
import Synchronization

/// How much of a plan has changed since it was published, counted once for each state of the plan.
///
/// A snapshot of hundreds of actions with thousands of updates takes long to make, and a plan's home page is looked at
/// often. So what was counted is kept beside all that it was counted from: the plan without its news, whole; and of the
/// news, which never changes once it is approved, how many there are and when the last was.
final class UnpublishedChanges: Sendable {
    private struct State: Equatable {
        let publication: UUID
        let hash: String
        let withoutNews: PublishedPlan
        let news: String
        let held: HeldBack
        let welsh: WelshWords
    }

    /// The most plans that are kept.
    private static let most = 32

    private let kept = Mutex<[UUID: (state: State, count: Int)]>([:])

    func count(in tree: PlanTree, since current: Publication, _ look: Look) throws -> Int {
        let plan = tree.plan.id
        let light = try look.db.publishable(tree, look, withNews: false)
        let state = State(
            publication: current.id,
            hash: current.hash,
            withoutNews: PublishedPlan(light),
            news: try look.db.newsMark(of: plan),
            held: light.held,
            welsh: light.welsh
        )
        if let known = kept.withLock({ $0[plan] }), known.state == state { return known.count }
        let count = try changes(in: light.with(try look.db.newsForEveryone(of: plan)), since: current, look)
        kept.withLock { kept in
            if kept.count >= Self.most { kept = [:] }
            kept[plan] = (state, count)
        }
        return count
    }

    private func changes(in now: Publishable, since current: Publication, _ look: Look) throws -> Int {
        let made = PublishedPlan(now)
        guard try SnapshotBody(made).hash != current.hash else { return 0 }
        return PublicationChanges(from: try look.db.body(of: current.id), to: made).count
    }
}

extension Publishable {
    fileprivate func with(_ updates: [NewsForEveryone]) -> Publishable {
        Publishable(
            tree: tree,
            updates: updates,
            voices: voices,
            measured: measured,
            agencies: agencies,
            held: held,
            welsh: welsh
        )
    }
}
