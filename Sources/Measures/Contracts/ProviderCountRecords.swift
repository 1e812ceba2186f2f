import Dates
import Foundation
import Records

extension Reader {
    /// A strand added up between two days, by the team that keeps the records of its people; each strand is read once.
    ///
    /// Under none is what has no person behind it.
    private func counts(_ strand: Strand, byTeamFrom first: Day, through last: Day, today: Day) throws
        -> [UUID?: StrandCounts]
    {
        let items = strand.items(today)
        let from: SQL = "FROM (\(items)) item LEFT JOIN person carer ON carer.id = item.person_id"
        let lines: SQL =
            switch strand.days {
            case .on:
                """
                SELECT carer.team_id AS told, item.starts AS starts, NULL AS ends, NULL AS since, NULL AS oldest,
                    count(*) AS n, CAST(coalesce(sum(item.part), 0) AS BIGINT) AS part
                \(from) WHERE item.starts BETWEEN \(first) AND \(last) GROUP BY carer.team_id, item.starts
                """
            case .lap:
                """
                SELECT carer.team_id AS told, item.starts AS starts, item.until AS ends, item.since AS since,
                    NULL AS oldest, count(*) AS n, 0 AS part
                \(from) WHERE item.starts BETWEEN \(first) AND \(last)
                GROUP BY carer.team_id, item.starts, item.since, item.until
                """
            case .over:
                // By month, since quarters are whole months.
                """
                SELECT carer.team_id AS told, substr(item.starts, 1, 7) AS starts, substr(item.ends, 1, 7) AS ends,
                    NULL AS since, min(item.starts) AS oldest, count(*) AS n, 0 AS part
                \(from) WHERE item.starts <= \(last) AND (item.ends IS NULL OR item.ends > \(first))
                GROUP BY carer.team_id, substr(item.starts, 1, 7), substr(item.ends, 1, 7)
                """
            }
        var found: [UUID?: [StrandCounts.Line]] = [:]
        for row in try rows(lines) { try found[row["told"], default: []].append(StrandCounts.Line(row: row)) }
        return found.mapValues { StrandCounts(lines: $0) }
    }

    /// What an indicator counts in each of some periods, by team; and who still waits at the end of each.
    func tallies(_ query: CaseworkQuery, byTeamIn periods: [Period], today: Day) throws -> [Period: [UUID?: Tally]] {
        guard let first = periods.map(\.first).min(), let last = periods.map(\.last).max() else { return [:] }
        var counts: [UUID?: [String: StrandCounts]] = [:]
        for strand in query.counting.strands + [query.open].compactMap(\.self) {
            for (team, counted) in try self.counts(strand, byTeamFrom: first, through: last, today: today) {
                counts[team, default: [:]][strand.name] = counted
            }
        }
        let tallies = periods.map { period in
            let ofPeriod = counts.mapValues { counted in
                var tally = query.counting.tally(of: period, counted)
                guard let open = query.open else { return tally }
                let waiting = counted[open.name]?.standing(at: period) ?? []
                tally.open = waiting.count
                let end = min(period.last, today)
                tally.longestWait = waiting.compactMap(\.oldest).min().map { max(0, $0.days(to: end)) }
                return tally
            }
            return (period, ofPeriod)
        }
        return Dictionary(tallies, uniquingKeysWith: { first, _ in first })
    }
}
