public import Dates
public import Foundation

/// What the system knows of an action's news: worked out from days, never said by anybody.
///
/// How the action is going is another thing, and only a person says it (`Action.Status`).
public enum UpdateState: Sendable, Hashable {
    /// The first period is not over, and nobody has spoken yet.
    case none
    /// A period is over and there is no news of it; it is not late yet.
    case due
    /// Its days of grace are over too.
    case overdue
    /// There is news of the last period, or of a later day.
    case current
    /// Nothing was said of so many periods in a row, each past its grace; two or more. What was sent back was said.
    case silent(periods: Int)
    /// Nobody is asked: the plan is not in force, has no rhythm, or the action is done with.
    case notAsked
}

extension UpdateState {
    /// Works it out from a plan's periods in order, those of them that have news that counts, those of which anything was
    /// said though it was sent back, and what is asked at all.
    ///
    /// What goes on for ever is asked for news and never late: its state is never `overdue`, though silence shows.
    public init(
        periods: [ReportingPeriod],
        answered: Set<UUID>,
        spoken: Set<UUID> = [],
        duty: UpdateDuty,
        today: Day
    ) {
        let asked = periods.filter { $0.first <= today && duty.isStillAsked($0) }
        guard let running = asked.last else {
            self = .notAsked
            return
        }
        let ended = asked.filter { $0.last < today }
        if answered.contains(running.id) || ended.last.map({ answered.contains($0.id) }) == true {
            self = .current
            return
        }
        guard let last = ended.last else {
            self = .none
            return
        }
        let said = answered.union(spoken)
        // What is not late yet is no silence; whoever spoke of it broke theirs.
        let missed = asked.reversed().drop { $0.grace >= today && !said.contains($0.id) }
            .prefix { !said.contains($0.id) }.count
        if missed >= 2 {
            self = .silent(periods: missed)
        } else if last.grace < today, !duty.isOngoing {
            self = .overdue
        } else {
            self = .due
        }
    }

    /// Whether somebody should speak now.
    public var isWanted: Bool {
        switch self {
        case .due, .overdue, .silent: true
        case .none, .current, .notAsked: false
        }
    }
}

/// What is asked of one action: since when, until when, and whether it comes round again.
public struct UpdateDuty: Sendable, Hashable {
    /// Its plan is in force.
    public var isInForce: Bool
    /// The day it came into the plan, when that is known: it is not asked about what was over before.
    public var since: Day?
    /// The day somebody said it was done or stopped; it is not asked about what begins after that.
    public var endedOn: Day?
    /// The day it comes round again after `endedOn`: from then it is asked again.
    public var again: Day?
    /// Any of its dates is ongoing.
    public var isOngoing: Bool

    public init(
        isInForce: Bool = true,
        since: Day? = nil,
        endedOn: Day? = nil,
        again: Day? = nil,
        isOngoing: Bool = false
    ) {
        self.isInForce = isInForce
        self.since = since
        self.endedOn = endedOn
        self.again = again
        self.isOngoing = isOngoing
    }

    /// Whether news of a period is still wanted: of what is done with, only once it has come round again.
    func isStillAsked(_ period: ReportingPeriod) -> Bool {
        guard endedOn != nil else { return isAsked(period) }
        return isInForce && (again.map { period.last >= $0 } ?? false)
    }

    /// Whether a period was asked about, now or then.
    func isAsked(_ period: ReportingPeriod) -> Bool {
        guard isInForce else { return false }
        if let since, period.last < since { return false }
        guard let endedOn, period.last >= endedOn else { return true }
        // Done within a period, it has been told of with that; after it, only when it comes round again.
        if let again { return period.last >= again }
        return false
    }
}
