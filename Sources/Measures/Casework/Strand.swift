import Dates
import Records

/// Rows of the records that an indicator counts, each with the days that decide when.
///
/// A strand is one statement that gives one line for each thing counted: `person_id`, and days as text. It is read once for
/// all periods together, added up by day or month, so that three years cost no more than one month.
struct Strand: Sendable {
    /// Which days its lines have.
    enum Days: Sendable {
        /// `starts`: when it happened; and `part`, 1 or 0, or an amount.
        case on
        /// `starts`, the day it is counted on; `since` and `until`, from when to when it lasted.
        case lap
        /// `starts` to `ends`: while it stands. It stands on the last day of a period if it started by then and ends
        /// after it, or never.
        case over
    }

    /// Once counted, it is not counted again under the same name in the same run.
    let name: String
    let days: Days
    /// The statement; given today, for what can only be told from there.
    let items: @Sendable (Day) -> SQL
    /// How it is told who stands on a day, where that can be asked without working out when each one ends.
    let standing: (@Sendable (Day) -> Lasting)?

    init(_ name: String, _ days: Days, _ items: SQL) {
        self.init(name, days) { _ in items }
    }

    init(_ name: String, _ days: Days, _ items: @escaping @Sendable (Day) -> SQL) {
        self.name = name
        self.days = days
        self.items = items
        standing = nil
    }

    init(_ name: String, over standing: Lasting) { self.init(name, over: { _ in standing }) }

    init(_ name: String, over standing: @escaping @Sendable (Day) -> Lasting) {
        self.name = name
        days = .over
        items = { standing($0).items }
        self.standing = standing
    }

    /// Its lines, without those that do not count for a period; with `starts` and `ends` to tell them by.
    func items(in period: Period, today: Day) -> SQL {
        standing.map { $0(today).items(at: period.last) } ?? items(today)
    }
}

extension SQL {
    /// 1 where it is so, otherwise 0.
    static func one(if condition: SQL) -> SQL { "CASE WHEN \(condition) THEN 1 ELSE 0 END" }

    /// The day of a moment, as it is kept; in winter and summer alike by the clock of Greenwich.
    static func day(of moment: SQL) -> SQL { "substr(\(moment), 1, 10)" }

    /// The earlier of two days, either of which may not be there.
    static func earlier(_ one: SQL, _ other: SQL) -> SQL {
        "CASE WHEN \(one) IS NULL THEN \(other) WHEN \(other) IS NULL OR \(one) < \(other) THEN \(one) ELSE \(other) END"
    }

    /// The later of two days that are both there.
    static func later(_ one: SQL, _ other: SQL) -> SQL { "CASE WHEN \(one) < \(other) THEN \(other) ELSE \(one) END" }

    /// The day someone turns so old; of a birth date known only in part, the last month it can be in.
    static func birthday(_ years: Int, of born: SQL) -> SQL {
        "substr(CAST(CAST(substr(\(born), 1, 4) AS BIGINT) + \(years) AS TEXT) || substr(\(born), 5) || '-12-28', 1, 10)"
    }
}
