import Dates
import Desk
import Foundation
import Markup
import Records
import Strategy

/// A plan's updates as its team looks at them: what waits for a second person, and how each action's news stands.
struct PlanUpdates: Question {
    /// What is looked at.
    enum Show: String, Sendable, CaseIterable {
        case waiting, wanted, silent, returned, current, all

        var words: Phrase {
            switch self {
            case .waiting: Phrase(en: "Waiting for a second person", cy: "Yn aros am ail berson")
            case .wanted: Phrase(en: "Update due or late", cy: "Diweddariad yn ddyledus neu’n hwyr")
            case .silent: Phrase(en: "Nothing for two periods or more", cy: "Dim ers dau gyfnod neu fwy")
            case .returned: UpdateWords.sentBack
            case .current: Phrase(en: "Up to date", cy: "Yn gyfredol")
            case .all: Phrase(en: "Every action", cy: "Pob cam")
            }
        }
    }

    struct Answer: Sendable {
        let tree: PlanTree
        let known: PlanNews
        let owners: [UUID: [Owner]]
        /// Each action with its state, those that match.
        let lines: [(leaf: ActionLeaf, state: UpdateState)]
        let counts: [Show: Int]
        let waiting: UpdateHistory
        /// Those of them that this person may not decide on.
        let own: Set<UUID>
        let isLead: Bool
    }

    static let pageSize = 50

    let plan: UUID
    let show: Show
    let page: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        let plan = try db.plan(plan, visibleTo: actor)
        guard actor.may(.seePlans, in: plan.team) else { throw Refusal.notFound }
        return true
    }

    func answer(_ look: Look) throws -> Answer {
        let tree = try look.db.planTree(plan, visibleTo: look.actor)
        let known = try look.db.news(of: tree.plan, today: look.today)
        let all = tree.actions.map { (leaf: $0, state: known.state(of: $0)) }
        let isLead = look.actor.may(.editPlans, in: tree.plan.team)
        let waiting =
            show == .waiting ? try look.db.waiting(in: plan, page: page, size: Self.pageSize).updates : []
        let own = isLead ? try waiting.filter { try look.db.isOwn($0, of: look.actor) } : waiting
        var counts: [Show: Int] = [:]
        for one in Show.allCases where one != .waiting {
            counts[one] = all.filter { Self.matches(one, $0.leaf, $0.state, known) }.count
        }
        counts[.waiting] = known.standings.waiting.values.reduce(0, +)
        return Answer(
            tree: tree,
            known: known,
            owners: try look.db.owners(of: plan),
            lines: all.filter { Self.matches(show, $0.leaf, $0.state, known) },
            counts: counts,
            waiting: try look.db.history(of: waiting, known.periods),
            own: Set(own.map(\.id)),
            isLead: isLead
        )
    }

    private static func matches(_ show: Show, _ leaf: ActionLeaf, _ state: UpdateState, _ known: PlanNews) -> Bool {
        switch show {
        case .waiting: known.standings.waiting[leaf.action.id] != nil
        case .returned: known.standings.returned[leaf.action.id] != nil
        case .wanted: state.isWanted
        case .silent: if case .silent = state { true } else { false }
        case .current: state == .current
        case .all: true
        }
    }
}
