import Dates
import Records

/// Rows that stand from a day until the first of several others: until it is decided, or the person leaves.
///
/// Each of those days is looked at by itself, so that what ended long ago is left out before anybody's record is looked up,
/// and no day is worked out for every row.
struct Lasting: Sendable {
    /// Whose it is.
    let person: SQL
    /// The tables, joined.
    let rows: SQL
    let condition: SQL
    let starts: SQL
    /// Days that may not be there.
    let ends: [SQL]

    init(_ rows: SQL, of person: SQL = "person_id", where condition: SQL = "TRUE", from starts: SQL, until ends: [SQL])
    {
        self.person = person
        self.rows = rows
        self.condition = condition
        self.starts = starts
        self.ends = ends
    }

    /// Every one there ever was, with the day it ends.
    var items: SQL {
        let end = ends.reversed().reduce(nil as SQL?) { later, own in later.map { SQL.earlier(own, $0) } ?? own }
        return """
            SELECT \(person) AS person_id, \(starts) AS starts, \(end ?? "NULL") AS ends FROM \(rows) WHERE (\(condition))
            """
    }

    /// Those that stand at the end of a day.
    func items(at day: Day) -> SQL {
        """
        SELECT \(person) AS person_id, \(starts) AS starts, NULL AS ends FROM \(rows)
        WHERE (\(condition)) AND \(stands(at: day))
        """
    }

    /// How many stand at the end of each day, as `n0` and so on; and, where that is asked, since when the first of them has,
    /// as `oldest0`.
    func counts(at days: [Day], sinceWhen: Bool) -> SQL {
        let sums: [SQL] = days.enumerated().map { place, day in
            let count: SQL = "count(CASE WHEN \(stands(at: day)) THEN 1 END) AS \(name: "n\(place)")"
            guard sinceWhen else { return count }
            return "\(count), min(CASE WHEN \(stands(at: day)) THEN \(starts) END) AS \(name: "oldest\(place)")"
        }
        // Whatever ended by the first of the days stands at none.
        let some: SQL =
            if let first = days.min(), let last = days.max() { stands(from: last, after: first) } else { "TRUE" }
        return "SELECT \(sums.joined(separator: ", ")) FROM \(rows) WHERE (\(condition)) AND \(some)"
    }

    private func stands(at day: Day) -> SQL { stands(from: day, after: day) }

    private func stands(from last: Day, after first: Day) -> SQL {
        // Not told apart by OR, for which SQLite would go through an index once for each side.
        let open = ends.map { end -> SQL in "coalesce(\(end), '9999-12-31') > \(first)" }
        return (open + ["\(starts) <= \(last)"]).joined(separator: " AND ")
    }
}

extension [SQL] {
    /// The days on which the person, joined as `person`, leaves, beside its own ends: nobody who has gone waits.
    static func untilGone(_ own: SQL...) -> [SQL] { own + ["person.ended_on", "person.died_on"] }
}
