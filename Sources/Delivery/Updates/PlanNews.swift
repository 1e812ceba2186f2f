package import Dates
package import Foundation
package import Records
package import Strategy

/// Everything that is known of a plan's news, for working out how each action stands.
package struct PlanNews: Sendable {
    package let plan: Plan
    /// Every period, the first first.
    package let periods: [ReportingPeriod]
    package let standings: PlanStandings
    /// The newest approved update of each action.
    package let latest: [UUID: ProgressUpdate]
    /// The day each action was last said done, whatever was said of it since.
    package let doneOn: [UUID: Day]
    package let today: Day

    /// How an action's news stands.
    package func state(of leaf: ActionLeaf) -> UpdateState {
        UpdateState(
            periods: begun,
            answered: standings.answered[leaf.action.id] ?? [],
            spoken: standings.spoken[leaf.action.id] ?? [],
            duty: duty(of: leaf.action),
            today: today
        )
    }

    /// What is asked of an action.
    package func duty(of action: Action) -> UpdateDuty {
        var duty = UpdateDuty(
            isInForce: plan.status == .adopted,
            // Nobody was to speak of a draft.
            since: Swift.max(action.id.dayMade ?? .first, plan.adoptedOn ?? .first),
            isOngoing: action.isOngoing
        )
        guard action.status == .done || action.status == .stopped else { return duty }
        let said = latest[action.id].flatMap { $0.status == action.status ? $0.saidOn : nil }
        duty.endedOn = said ?? Day.first
        if action.status == .done, action.comesRoundAgain, let said, let when = action.when {
            duty.again = when.nextRound(after: said)
        }
        return duty
    }

    /// When an action falls due next, where it comes round again, and whether this round of it is done.
    package func round(of action: Action) -> ActionRound? {
        let said = latest[action.id].flatMap { $0.status == .done ? $0.saidOn : nil }
        var round = action.round(on: today, doneOn: said)
        round?.missed = missed(action)?.upperBound
        return round
    }

    /// The round that passed and was not said done, since the plan has been in force and had this action.
    private func missed(_ action: Action) -> ClosedRange<Day>? {
        guard plan.status == .adopted, let adopted = plan.adoptedOn else { return nil }
        let since = Swift.max(adopted, action.id.dayMade ?? .first)
        return action.when?.missedRound(on: today, since: since, doneOn: doneOn[action.id])
    }

    /// The period that news of today is about, and the other it may be about.
    ///
    /// While a period's days of grace last it is the one that has just ended; later too, if nobody has spoken of it.
    package func periodsToSpeakOf(_ action: UUID) -> [ReportingPeriod] {
        let answered = standings.answered[action] ?? []
        let running = periods.first { $0.first <= today && today <= $0.last }
        let ended = periods.last { $0.last < today }
        guard let ended else { return [running].compactMap { $0 } }
        let isFirst = today <= ended.grace || !answered.contains(ended.id)
        return (isFirst ? [ended, running] : [running, ended]).compactMap { $0 }
    }

    /// The periods that have begun: those to come are no matter.
    private var begun: [ReportingPeriod] { Array(periods.prefix { $0.first <= today }) }
}

extension Reader {
    /// What is known of a plan's news, in five statements whatever its size.
    package func news(of plan: Plan, today: Day) throws -> PlanNews {
        let periods = try periods(of: plan.id)
        return PlanNews(
            plan: plan,
            periods: periods,
            standings: try standings(of: plan.id, periods, today: today),
            latest: try latestApproved(of: plan.id),
            doneOn: try lastDone(in: plan.id),
            today: today
        )
    }
}

extension When {
    /// The first day of the next time it comes round, after the round that something done on a day was done for.
    func nextRound(after day: Day) -> Day? {
        roundDone(on: day).flatMap { dueAgain(on: $0.upperBound.adding(days: 1))?.lowerBound }
    }
}

extension UUID {
    /// The day an id of version 7 was made, which its first six bytes say (RFC 9562).
    ///
    /// None of any other id.
    var dayMade: Day? {
        let bytes = uuid
        guard bytes.6 >> 4 == 7 else { return nil }
        let parts = [bytes.0, bytes.1, bytes.2, bytes.3, bytes.4, bytes.5]
        let milliseconds = parts.reduce(into: Int64(0)) { $0 = $0 << 8 | Int64($1) }
        // Ids that tests count up say no time that anybody lived in.
        guard milliseconds > 946_684_800_000 else { return nil }
        return Day(iso: String(Instant(milliseconds: milliseconds).iso.prefix(10)))
    }
}
