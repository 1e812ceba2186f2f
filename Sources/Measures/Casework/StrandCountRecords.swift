import Dates
import Records

/// A strand added up: one line for each set of days, with how many there are of it.
struct StrandCounts: Sendable {
    struct Line: Sendable, RowDecodable {
        let starts: Day
        let ends: Day?
        /// How long it lasted; of a lap that is over.
        let lap: Int?
        let count: Int
        let part: Int
        /// The first day of those that stand.
        let oldest: Day?

        init(row: Row) throws {
            starts = try Self.day(row["starts"]) ?? .first
            ends = try Self.day(row["ends"])
            let since = try Self.day(row["since"])
            lap = ends.flatMap { since?.days(to: $0) }
            count = try row["n"]
            part = try row["part"]
            oldest = try Self.day(row["oldest"])
        }

        init(_ starts: Day, ends: Day? = nil, lap: Int? = nil, count: Int = 1, part: Int = 0, oldest: Day? = nil) {
            self.starts = starts
            self.ends = ends
            self.lap = lap
            self.count = count
            self.part = part
            self.oldest = oldest
        }

        /// A day, or a month's first.
        private static func day(_ text: String?) -> Day? {
            text.flatMap { Day(iso: $0) ?? Day(iso: $0 + "-01") }
        }
    }

    let lines: [Line]

    /// Those that happened in the period.
    func happened(in period: Period) -> [Line] {
        lines.filter { period.first <= $0.starts && $0.starts <= period.last }
    }

    /// Those that stand on the last day of the period.
    func standing(at period: Period) -> [Line] {
        lines.filter { line in line.starts <= period.last && line.ends.map { $0 > period.last } ?? true }
    }
}

extension [StrandCounts.Line] {
    var count: Int { reduce(0) { $0 + $1.count } }
    var part: Int { reduce(0) { $0 + $1.part } }

    /// The middle one of how long they lasted; of an even number the mean of the two in the middle.
    var median: Double? {
        let laps = filter { $0.lap != nil }.sorted { ($0.lap ?? 0) < ($1.lap ?? 0) }
        let all = laps.count
        guard all > 0 else { return nil }
        var before = 0
        var lower: Int?
        for line in laps {
            before += line.count
            if lower == nil, before * 2 >= all { lower = line.lap }
            if before * 2 > all, let lower, let upper = line.lap { return Double(lower + upper) / 2 }
        }
        return nil
    }
}

extension Strand {
    /// How many stand at the end of each day; and of those that wait, since when.
    func standingCounts(at days: [Day], today: Day) -> SQL {
        let plain = Lasting("(\(items(today))) item", from: "starts", until: ["ends"])
        return (standing?(today) ?? plain).counts(at: days, sinceWhen: CaseworkQuery.waiting.contains(name))
    }
}

extension Reader {
    /// How many of a strand stand at the end of each of a few periods, and since when the first of them has.
    func standing(_ strand: Strand, at periods: [Period], today: Day) throws -> StrandCounts {
        guard !periods.isEmpty else { return StrandCounts(lines: []) }
        // A month and its quarter end on one day, and whoever stands then is counted once.
        let ends = Set(periods.map(\.last)).sorted()
        let found = try rows(strand.standingCounts(at: ends, today: today))
        guard let row = found.first else { return StrandCounts(lines: []) }
        return StrandCounts(
            lines: try ends.enumerated().compactMap { place, last in
                let count: Int = try row["n\(place)"]
                guard count > 0 else { return nil }
                let oldest: String? =
                    CaseworkQuery.waiting.contains(strand.name) ? try row["oldest\(place)"] : nil
                return StrandCounts.Line(
                    last,
                    ends: last.adding(days: 1),
                    count: count,
                    oldest: oldest.flatMap { Day(iso: $0) }
                )
            }
        )
    }

    /// Adds up a strand for periods that lie between two days.
    func counts(_ strand: Strand, from first: Day, through last: Day, today: Day) throws -> StrandCounts {
        let items = strand.items(today)
        switch strand.days {
        case .on:
            return StrandCounts(
                lines: try all(
                    """
                    SELECT starts, NULL AS ends, NULL AS since, NULL AS oldest, count(*) AS n,
                        CAST(coalesce(sum(part), 0) AS BIGINT) AS part
                    FROM (\(items)) item WHERE starts BETWEEN \(first) AND \(last) GROUP BY starts
                    """
                )
            )
        case .lap:
            return StrandCounts(
                lines: try all(
                    """
                    SELECT starts, until AS ends, since, NULL AS oldest, count(*) AS n, 0 AS part
                    FROM (\(items)) item WHERE starts BETWEEN \(first) AND \(last) GROUP BY starts, since, until
                    """
                )
            )
        case .over:
            // By month, since periods are whole months: few lines, however many people.
            return StrandCounts(
                lines: try all(
                    """
                    SELECT substr(starts, 1, 7) AS starts, substr(ends, 1, 7) AS ends, NULL AS since,
                        min(starts) AS oldest, count(*) AS n, 0 AS part
                    FROM (\(items)) item WHERE starts <= \(last) AND (ends IS NULL OR ends > \(first))
                    GROUP BY substr(item.starts, 1, 7), substr(item.ends, 1, 7)
                    """
                )
            )
        }
    }
}
