import Boards
import Dates
import Delivery
import Desk
import Foundation
import Markup
import People
import Records
import Strategy

/// What stands in somebody's calendar: days on which actions, news and papers are due, and on which boards meet.
///
/// It says an action's reference and its plan's title, and nothing else of what is in a plan.
struct CalendarFeed: Question {
    struct Entry: Sendable {
        let id: String
        let day: Day
        let title: Phrase
        let path: String
    }

    struct Answer: Sendable {
        let link: UUID
        let name: Phrase
        let entries: [Entry]
        let today: Day
        let isDueToBeSeen: Bool
    }

    static let most = 2000

    let hash: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> Answer {
        guard let link = try look.db.calendarLink(hash: hash),
            let person = try look.db.standing(ofAccount: link.account)
        else { throw Refusal.notFound }
        let own = try link.plan.map { [try look.db.plan($0, visibleTo: person)] } ?? ownPlans(of: person, look)
        var entries = try own.flatMap { try due(in: $0, person, look) }
        if link.plan == nil {
            entries += try ownActions(of: person, besides: Set(own.map(\.id)), look)
            entries += try meetings(of: person, look) + tasks(of: person, look)
        }
        let isDue = link.usedAt.map { look.now >= $0.adding(seconds: 3600) } ?? true
        return Answer(
            link: link.id,
            name: link.plan == nil
                ? CalendarWords.mine : own.first.map { Phrase(same: $0.title) } ?? CalendarWords.mine,
            entries: Array(entries.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.suffix(Self.most)),
            today: look.today,
            isDueToBeSeen: isDue
        )
    }

    /// The plans in force of the person's own teams.
    private func ownPlans(of person: Actor, _ look: Look) throws -> [Plan] {
        let teams = Set(person.memberships.map(\.team))
        return try look.db.plans(visibleTo: person).filter { teams.contains($0.team) && $0.status == .adopted }
    }

    private func due(in plan: Plan, _ person: Actor, _ look: Look) throws -> [Entry] {
        let tree = try look.db.planTree(plan.id, visibleTo: person)
        let actions = try entries(of: tree.actions.map(\.action), in: plan, look)
        guard plan.status == .adopted else { return actions }
        let periods = try look.db.periods(of: plan.id).map { period in
            Entry(
                id: "period-\(period.id.text)",
                day: period.due,
                title: CalendarWords.updatesDue(plan.title),
                path: PlanPaths.plan(plan.id)
            )
        }
        return actions + periods
    }

    /// The days of a plan's actions, and of their milestones that nobody has said are done.
    private func entries(of actions: [Action], in plan: Plan, _ look: Look) throws -> [Entry] {
        let rounds = try Rounds(of: plan, actions, look)
        let milestones = try look.db.openMilestones(of: actions, in: plan.id)
        return actions.flatMap { action -> [Entry] in
            let isOpen = action.status != .done && action.status != .stopped
            let due = rounds.next(of: action) ?? (isOpen ? action.due : nil)
            let own = due.map { day in
                Entry(
                    id: "action-\(action.id.text)",
                    day: day,
                    title: CalendarWords.actionDue(action.ref, plan.title),
                    path: PlanPaths.action(action)
                )
            }
            let open = isOpen ? milestones[action.id] ?? [] : []
            return [own].compactMap(\.self) + open.compactMap { entry($0, of: action, due: due, in: plan) }
        }
    }

    /// The last of several dates that a plan names is the action's own, and stands in the calendar once.
    private func entry(_ milestone: ActionMilestone, of action: Action, due: Day?, in plan: Plan) -> Entry? {
        guard let day = milestone.due, milestone.source == .hand || day != due else { return nil }
        return Entry(
            id: "milestone-\(milestone.id.text)",
            day: day,
            title: CalendarWords.milestoneDue(action.ref, plan.title),
            path: PlanPaths.action(action)
        )
    }

    /// What the person answers for in plans of other teams.
    private func ownActions(of person: Actor, besides plans: Set<UUID>, _ look: Look) throws -> [Entry] {
        let owners = try look.db.owners(withAccount: person.id)
        let actions = try look.db.actions(
            try look.db.actions(ownedBy: owners.map(\.id)).map(\.action),
            visibleTo: person
        )
        let known = Dictionary(
            try look.db.plans(visibleTo: person).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var entries: [Entry] = []
        for (id, own) in Dictionary(grouping: actions, by: \.plan) where !plans.contains(id) {
            guard let plan = known[id], plan.status == .adopted else { continue }
            entries += try self.entries(of: own, in: plan, look)
        }
        return entries
    }

    /// What boards gave the person to do.
    private func tasks(of person: Actor, _ look: Look) throws -> [Entry] {
        let boards = try look.db.boards(visibleTo: person).map(\.id)
        return try look.db.openDecisions(givenTo: person.id, on: boards).compactMap { task in
            task.due.map { day in
                Entry(
                    id: "task-\(task.id.text)",
                    day: day,
                    title: CalendarWords.taskDue,
                    path: "/boards/\(task.board.text)/decisions"
                )
            }
        }
    }

    private func meetings(of person: Actor, _ look: Look) throws -> [Entry] {
        try look.db.boards(visibleTo: person).flatMap { board in
            try look.db.meetings(of: board.id).filter { $0.state == .planned }.flatMap { meeting in
                let path = "/boards/\(board.id.text)/meetings/\(meeting.id.text)"
                return [
                    Entry(
                        id: "meeting-\(meeting.id.text)",
                        day: meeting.heldOn,
                        title: CalendarWords.meeting,
                        path: path
                    ),
                    Entry(
                        id: "papers-\(meeting.id.text)",
                        day: meeting.papersDue,
                        title: CalendarWords.papers,
                        path: path
                    ),
                ]
            }
        }
    }
}

/// When the actions of a plan that come round again fall due next.
private struct Rounds {
    private let news: PlanNews?

    /// What was said of them is read only where any comes round again.
    init(of plan: Plan, _ actions: [Action], _ look: Look) throws {
        let hasRounds = actions.contains { $0.comesRoundAgain }
        news = hasRounds ? try look.db.news(of: plan, today: look.today) : nil
    }

    func next(of action: Action) -> Day? { news?.round(of: action)?.due }
}
