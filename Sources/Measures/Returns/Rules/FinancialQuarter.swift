import Dates

/// A quarter of the year that begins on 1 April, as DHSC labels it.
///
/// Source: `DataS-DHSC/ASC-CLD-LA-Dashboard` @9bee728; January to March belong to the year that began the April before.
enum FinancialQuarter {
    /// "25-26_Q1".
    static func label(_ day: Day) -> String { "\(years(day, first: 2))_Q\(day.financialQuarter)" }

    /// "2025-26".
    static func year(_ day: Day) -> String { years(day, first: 4) }

    private static func years(_ day: Day, first digits: Int) -> String {
        let year = day.financialYear
        return "\(padded(year).suffix(digits))-\(padded(year + 1).suffix(2))"
    }

    private static func padded(_ year: Int) -> String { String(10_000 + year).suffix(4).description }
}
