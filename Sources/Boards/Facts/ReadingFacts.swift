import Dates
import Delivery
import Desk
import Foundation
import Records
import Strategy

extension Reader {
    /// All that a report to a meeting is composed from.
    ///
    /// A plan is read whole in a dozen statements and its news in four more, however many actions it has; what was decided
    /// and the report before are one statement each.
    func source(for meeting: Meeting, of board: Board, _ look: Look) throws -> ReportSource {
        let overseen = try plansOverseen(by: board.id)
        let plans = try self.plans(of: board, visibleTo: look.actor).filter { overseen.contains($0.id) }
        let before = try lastReport(to: board.id, before: meeting.heldOn)
        let seen = Dictionary(
            (before?.content.actions ?? []).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var actions: [ActionFact] = []
        for plan in plans {
            let tree = try planTree(plan.id, visibleTo: look.actor)
            let news = try self.news(of: plan, today: look.today)
            let moved = try measuresMoved(in: plan.id)
            let forecast = try look.forecast(of: try look.standing(of: tree))
            let signs = Dictionary(grouping: forecast.findings, by: \.action)
            actions += tree.actions.map { leaf in
                var fact = ActionFact(
                    leaf,
                    of: plan,
                    news,
                    moved,
                    before: seen[leaf.action.id],
                    since: before?.at,
                    look.today
                )
                fact.signs = (signs[leaf.action.id] ?? []).map(\.sign)
                return fact
            }
        }
        return ReportSource(
            today: look.today,
            meeting: meeting.heldOn,
            plans: plans.map(\.title),
            actions: actions,
            since: before?.since,
            seenBefore: before?.content.actions ?? [],
            sinceDay: before?.content.asOf,
            decisions: try decisions(of: board.id)
        )
    }
}

extension ActionFact {
    fileprivate init(
        _ leaf: ActionLeaf,
        of plan: Plan,
        _ news: PlanNews,
        _ moved: [UUID: [MeasureMoved]],
        before: ActionSeen?,
        since: Instant?,
        _ today: Day
    ) {
        let action = leaf.action
        let leads = leaf.leads.map(\.written).joined(separator: "; ")
        let said = news.latest[action.id].map { update in
            Said(
                statusReason: update.statusReason,
                newWhen: update.newWhen,
                newWhenReason: update.newWhenReason,
                help: update.helpNeeded,
                moved: (moved[update.id] ?? []).map { Said.Moved(measure: $0.text, words: $0.words) },
                saidOn: update.saidOn,
                isNew: since.map { before in (update.decidedAt ?? update.at) > before } ?? true
            )
        }
        self.init(
            id: action.id,
            plan: plan.id,
            planTitle: plan.title,
            ref: action.ref,
            text: action.text,
            lead: leads.isEmpty ? nil : leads,
            status: action.status,
            when: action.whenText,
            due: action.due,
            isLate: action.isOverdue(on: today),
            news: news.state(of: leaf),
            said: said,
            before: before
        )
    }
}
