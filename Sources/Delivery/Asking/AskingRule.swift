package import Dates
package import Foundation

/// Who is written to today, about what: a pure rule of days and of what was sent before.
///
/// - One letter a person a day, whatever it is about: all their actions of all plans stand behind its one link.
/// - A stage of a period is sent once. A stage that a stopped server missed is overtaken by the next.
/// - Nobody is written to on a weekend, a bank holiday or while away; whoever stands in for them is, in their place.
/// - Whoever chose one letter a week gets theirs on its day, with the latest stage of everything.
/// - What is ongoing is asked for news and never called late.
/// - News that came back unanswered, or was given, is not asked for again.
package enum AskingRule {
    /// One plan's question to one owner: the actions still without news of a period.
    package struct Wanted: Sendable, Hashable {
        package let plan: UUID
        package let period: ReportingPeriod
        package let policy: AskingPolicy
        /// The actions of theirs that want news.
        package let actions: [UUID]
        /// Those of them that go on for ever.
        package let ongoing: Set<UUID>

        package init(
            plan: UUID,
            period: ReportingPeriod,
            policy: AskingPolicy,
            actions: [UUID],
            ongoing: Set<UUID> = []
        ) {
            self.plan = plan
            self.period = period
            self.policy = policy
            self.actions = actions
            self.ongoing = ongoing
        }
    }

    /// A letter that was sent: for which period, at which stage, on which day.
    package struct Sent: Sendable, Hashable {
        package let period: UUID
        /// None for one sent by hand, which stands for no stage.
        package let stage: AskingStage?
        package let day: Day

        package init(period: UUID, stage: AskingStage?, day: Day) {
            self.period = period
            self.stage = stage
            self.day = day
        }
    }

    /// What goes behind today's link: each plan's period at the stage it has reached.
    package struct Asked: Sendable, Hashable {
        package let wanted: Wanted
        package let stage: AskingStage
    }

    /// What to write to one owner about today; empty for no letter.
    ///
    /// - Parameters:
    ///   - wanted: What is still without news, a period of a plan each.
    ///   - sent: Every letter they were sent of these periods.
    ///   - weekly: The weekday of their one letter a week; none when each goes on its own day.
    ///   - isAway: They are away and nobody stands in for them.
    ///   - today: Today where the place is.
    ///   - bankHolidays: Days on which nobody is written to.
    /// - Returns: What goes behind today's link; empty when no letter is due.
    package static func asked(
        _ wanted: [Wanted],
        sent: [Sent],
        weekly: Weekday? = nil,
        isAway: Bool = false,
        today: Day,
        bankHolidays: Set<Day>
    ) -> [Asked] {
        guard today.isWorkingDay(bankHolidays: bankHolidays), !isAway else { return [] }
        guard !sent.contains(where: { $0.day == today }) else { return [] }
        if let weekly, !isTheirDay(weekly, today, bankHolidays) { return [] }
        let reached = wanted.compactMap { one -> Asked? in
            guard !one.actions.isEmpty,
                var stage = one.period.stage(on: today, one.policy, bankHolidays: bankHolidays)
            else { return nil }
            // What goes on for ever has no late letter: its last is the one on the day.
            if stage == .late, one.ongoing.isSuperset(of: one.actions) { stage = .due }
            return Asked(wanted: one, stage: stage)
        }
        let isNew = reached.contains { asked in
            !sent.contains { letter in
                letter.period == asked.wanted.period.id && letter.stage.map { $0 >= asked.stage } ?? false
            }
        }
        return isNew ? reached : []
    }

    /// Their weekday, or the first working day after it in a week when it is a holiday.
    private static func isTheirDay(_ weekly: Weekday, _ today: Day, _ bankHolidays: Set<Day>) -> Bool {
        var day = today
        for _ in 0..<7 {
            if day.weekday == weekly {
                return day.workingDayOnOrAfter(bankHolidays: bankHolidays) == today
            }
            day = day.adding(days: -1)
        }
        return false
    }
}
