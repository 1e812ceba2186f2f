extension Day {
    public var firstOfMonth: Day { Day(known: year, month, 1) }
    public var lastOfMonth: Day { Day(known: year, month, Day.length(of: month, in: year)) }

    /// The calendar quarter, 1 to 4.
    public var quarter: Int { (month - 1) / 3 + 1 }
    public var firstOfQuarter: Day { Day(known: year, quarter * 3 - 2, 1) }
    public var lastOfQuarter: Day { firstOfQuarter.adding(months: 2).lastOfMonth }

    public var firstOfYear: Day { Day(known: year, 1, 1) }
    public var lastOfYear: Day { Day(known: year, 12, 31) }

    /// The year in which the April–March year of this day begins: 31 March 2009 is in 2008 (2008/09).
    public var financialYear: Int { month >= 4 ? year : year - 1 }
    /// The quarter of the April–March year, 1 (April to June) to 4 (January to March).
    public var financialQuarter: Int { (month + 8) % 12 / 3 + 1 }
    public var firstOfFinancialYear: Day { Day(financialYear, 4, 1) ?? .first }
    public var lastOfFinancialYear: Day { Day(financialYear + 1, 3, 31) ?? .last }
}
