import Dates
import Foundation
import Records

extension Reader {
    /// A strand added up, for one stretch of days, by the team that keeps the records of its people.
    ///
    /// Under none is what has no person behind it.
    func counts(_ strand: Strand, byTeamIn period: Period, today: Day) throws -> [UUID?: StrandCounts] {
        let ends: SQL = strand.days == .lap ? "item.until" : "NULL"
        let since: SQL = strand.days == .lap ? "item.since" : "NULL"
        let oldest: SQL = strand.days == .over ? "min(item.starts)" : "NULL"
        let part: SQL = strand.days == .on ? "CAST(coalesce(sum(part), 0) AS BIGINT)" : "0"
        let when: SQL =
            strand.days == .over
            ? "item.starts <= \(period.last) AND (item.ends IS NULL OR item.ends > \(period.last))"
            : "item.starts BETWEEN \(period.first) AND \(period.last)"
        var found: [UUID?: [StrandCounts.Line]] = [:]
        for row in try rows(
            """
            SELECT carer.team_id AS told, \(period.first) AS starts, \(ends) AS ends, \(since) AS since,
                \(oldest) AS oldest, count(*) AS n, \(part) AS part
            FROM (\(strand.items(today))) item LEFT JOIN person carer ON carer.id = item.person_id
            WHERE \(when) GROUP BY 1, 2, 3, 4
            """
        ) {
            try found[row["told"], default: []].append(StrandCounts.Line(row: row))
        }
        return found.mapValues { StrandCounts(lines: $0) }
    }

    /// What an indicator counts in a period, by team; and who still waits at its end.
    func tallies(_ query: CaseworkQuery, byTeamIn period: Period, today: Day) throws -> [UUID?: Tally] {
        var counts: [UUID?: [String: StrandCounts]] = [:]
        for strand in query.counting.strands {
            for (team, counted) in try self.counts(strand, byTeamIn: period, today: today) {
                counts[team, default: [:]][strand.name] = counted
            }
        }
        var tallies = counts.mapValues { query.counting.tally(of: period, $0) }
        guard let open = query.open else { return tallies }
        let nobody = query.counting.tally(of: period, [:])
        for (team, waiting) in try self.counts(open, byTeamIn: period, today: today) {
            var tally = tallies[team] ?? nobody
            tally.open = waiting.lines.count
            let end = min(period.last, today)
            tally.longestWait = waiting.lines.compactMap(\.oldest).min().map { max(0, $0.days(to: end)) }
            tallies[team] = tally
        }
        for team in tallies.keys where tallies[team]?.open == nil { tallies[team]?.open = 0 }
        return tallies
    }
}
