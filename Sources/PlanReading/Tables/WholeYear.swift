import Dates

extension When {
    /// "January - December 2024" is the year 2024.
    var wholeYear: When {
        guard milestones.count == 1, let only = milestones.first, let first = only.earliest, let last = only.latest,
            first.year == last.year, first.month == 1, first.day == 1, last.month == 12, last.day == 31
        else { return self }
        var when = self
        when.milestones[0].kind = .year
        return when
    }
}
