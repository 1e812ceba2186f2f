extension When {
    /// Whether any of it is ongoing, or has a start and no end: then it is never overdue, nor counts in a roll-up.
    public var isOngoing: Bool { milestones.contains { $0.kind == .ongoing || $0.isOpenEnded } }

    /// The last day it can be done by and be on time.
    ///
    /// None when nothing in it has an end.
    public var due: Day? { milestones.compactMap(\.latest).max() }

    /// The first of its dates that is not past, for "next" in a list; the last when all are.
    public func nextDue(on today: Day) -> Day? {
        let dates = milestones.compactMap(\.latest)
        return dates.filter { $0 >= today }.min() ?? dates.max()
    }

    /// Whether the last of its dates is past.
    ///
    /// Never so for what is ongoing, or comes round again.
    public func isOverdue(on today: Day) -> Bool {
        guard !isOngoing, let due else { return false }
        return due < today
    }

    /// The milestones whose dates are past; none of what is ongoing.
    public func past(on today: Day) -> [Milestone] { milestones.filter { $0.isPast(on: today) } }

    /// When it is next due, counting what comes round again; none for what is ongoing, done with, or not known.
    ///
    /// `anchor` is the day it was last done, or the plan began.
    public func dueAgain(on today: Day, anchor: Day? = nil) -> ClosedRange<Day>? {
        milestones.compactMap { $0.next(on: today, anchor: anchor) }.min { $0.lowerBound < $1.lowerBound }
    }

    /// The last round that was over before `today` and is not done; none for what is ongoing, or does not come round.
    ///
    /// - Parameters:
    ///   - today: The day it is asked for.
    ///   - since: The day somebody began to answer for it: a round that was over before is nobody's miss.
    ///   - doneOn: The day it was last said done, which settles the round that `roundDone` says.
    /// - Returns: The round that was missed, until a later one is done.
    public func missedRound(on today: Day, since: Day, doneOn: Day?) -> ClosedRange<Day>? {
        guard !isOngoing else { return nil }
        var day = since
        if let doneOn, let done = nearest(to: doneOn, of: nextRound) {
            day = max(day, done.upperBound.adding(days: 1))
        }
        var missed: ClosedRange<Day>?
        while let round = nextRound(on: day), round.upperBound >= day, round.upperBound < today {
            missed = round
            day = round.upperBound.adding(days: 1)
        }
        return missed
    }

    /// The round that something done on a day was done for, of all its dates.
    ///
    /// It is the round that day falls in. Between two it is the nearer: a review that is due each 1 September and is held
    /// on the 5th was late for that one, and is not early by a year. Where both are as near, it is the one to come.
    public func roundDone(on day: Day) -> ClosedRange<Day>? { nearest(to: day) { dueAgain(on: $0) } }

    /// The round that a day falls in or is nearest to.
    ///
    /// `next` gives the first round that is not over on a day.
    private func nearest(to day: Day, of next: (Day) -> ClosedRange<Day>?) -> ClosedRange<Day>? {
        guard let coming = next(day), coming.lowerBound > day,
            let after = next(coming.upperBound.adding(days: 1)), after.lowerBound > coming.lowerBound
        else { return next(day) }
        // A round ago and some days, as months are not of one length.
        var start = day.adding(days: -coming.lowerBound.days(to: after.lowerBound) - 7)
        var over: ClosedRange<Day>?
        while let round = next(start), round.upperBound >= start, round.upperBound < day {
            over = round
            start = round.upperBound.adding(days: 1)
        }
        guard let over, over.upperBound.days(to: day) < day.days(to: coming.lowerBound) else { return coming }
        return over
    }

    /// The first round that is not over, of what comes round again alone.
    private func nextRound(on day: Day) -> ClosedRange<Day>? {
        milestones.filter { $0.recurrence != nil }.compactMap { $0.next(on: day) }.min {
            $0.lowerBound < $1.lowerBound
        }
    }

    /// Text that sorts as people expect: at once; then by date, the earliest first; then what comes round, what is
    /// ongoing, what waits on an event, what is not known.
    public var sortKey: String { milestones.map(\.sortKey).min() ?? "9" }
}

extension Milestone {
    /// It has a start and no end: "from April 2018", "autumn 2008 onwards".
    public var isOpenEnded: Bool {
        switch kind {
        case .day, .month, .quarter, .season, .year: earliest != nil && latest == nil
        case .ongoing, .annual, .immediate, .recurring, .event, .unknown: false
        }
    }

    public func isPast(on today: Day) -> Bool { latest.map { $0 < today } ?? false }

    /// The next time of a recurring one, or the time of one that is not over.
    public func next(on today: Day, anchor: Day? = nil) -> ClosedRange<Day>? {
        if let recurrence { return recurrence.next(on: today, anchor: earliest ?? anchor) }
        guard let earliest, let latest, earliest <= latest, latest >= today else { return nil }
        return earliest...latest
    }

    /// See `When.sortKey`.
    public var sortKey: String {
        switch kind {
        case .immediate: "0"
        case .day, .month, .quarter, .season, .year:
            (latest ?? earliest).map { "1" + $0.iso + (earliest?.iso ?? "") } ?? "5"
        case .annual, .recurring: "2" + Day.padded(recurrence?.every ?? 9999, 4)
        case .ongoing: "3"
        case .event: "4"
        case .unknown: "6"
        }
    }
}
