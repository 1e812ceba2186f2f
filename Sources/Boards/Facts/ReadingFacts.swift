import Dates
import Delivery
import Desk
import Foundation
import Measures
import Records
import Strategy
import Voice

extension Reader {
    /// All that a report to a meeting is composed from.
    ///
    /// A plan is read whole in a dozen statements and its news in four more, however many actions it has; what was decided
    /// and the report before are one statement each.
    func source(for meeting: Meeting, of board: Board, _ look: Look) throws -> ReportSource {
        let overseen = try plansOverseen(by: board.id)
        let plans = try self.plans(of: board, visibleTo: look.actor).filter {
            // What a closed plan left open is the next plan's to tell, or was ended with a reason.
            overseen.contains($0.id) && $0.status != .closed
        }
        let before = try lastReport(to: board.id, before: meeting.heldOn)
        let seen = Dictionary(
            (before?.content.actions ?? []).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var actions: [ActionFact] = []
        var progress: [PlanProgress] = []
        var voices = VoicesAnswered()
        for plan in plans {
            let tree = try planTree(plan.id, visibleTo: look.actor)
            let news = try self.news(of: plan, today: look.today)
            let moved = try measuresMoved(ofUpdates: news.latest.values.map(\.id))
            let standing = try look.standing(of: tree)
            let forecast = try look.forecast(of: standing)
            progress.append(PlanProgress(standing))
            voices.add(try voicesToPublish(of: tree) { look.day(of: $0) }, since: before?.at)
            let measured = try self.measured(in: plan.id)
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
                fact.measured = measured.standings(of: leaf).compactMap { one in
                    one.sentence.map { .init(measure: one.measure.text, says: $0, isUnusual: one.isUnusual) }
                }
                fact.signs = (signs[leaf.action.id] ?? []).map(\.sign)
                return fact
            }
        }
        voices.waiting = try groupsWithoutAnswer(ofPlans: plans.map(\.id))
        voices.seats = try seats(onBoard: board.name, ofTeam: board.team)
        return ReportSource(
            today: look.today,
            meeting: meeting.heldOn,
            plans: plans.map(\.title),
            actions: actions,
            since: before?.since,
            seenBefore: before?.content.actions ?? [],
            sinceDay: before?.content.asOf,
            decisions: try decisions(of: board.id),
            progress: progress,
            voices: voices
        )
    }
}

extension PlanProgress {
    fileprivate init(_ standing: PlanStanding) {
        let plan = standing.tree.plan
        self.init(
            id: plan.id,
            title: plan.title,
            path: StandingPaths.progress(plan.id),
            whole: standing.whole,
            themes: standing.tree.themes.filter { !$0.actions.isEmpty }.map { branch in
                Part(
                    id: branch.theme.id,
                    name: heading(branch.theme.ref, branch.theme.title, otherwise: plan.title),
                    path: PlanPaths.theme(branch.theme),
                    rollUp: standing.rollUp(branch.actions)
                )
            }
        )
    }
}

extension VoicesAnswered {
    /// An answer about no plan in particular stands once, whichever plan it came with.
    fileprivate mutating func add(_ voices: [VoiceToPublish], since: Instant?) {
        for voice in voices where !answered.contains(where: { $0.id == voice.id }) {
            answered.append(
                Answered(
                    id: voice.id,
                    path: voice.path,
                    said: voice.said,
                    kind: voice.kindWords,
                    answer: voice.answer,
                    on: voice.on,
                    actions: voice.actions,
                    isNew: since.map { voice.at > $0 } ?? true
                )
            )
        }
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
        let round = news.round(of: action)
        let isOverdue = action.isOverdue(on: today)
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
            due: isOverdue ? action.due : round?.missed ?? action.due,
            isLate: isOverdue || round?.missed != nil,
            missed: isOverdue ? nil : round?.missedWords,
            news: news.state(of: leaf),
            said: said,
            before: before
        )
    }
}
