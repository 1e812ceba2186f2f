import Dates
import Records
import TestSupport
import Testing

@testable import Measures

/// What the night counts, as SQLite will go about it.
@Suite struct NightReadingTests {
    /// Tables that grow with the people of a place, and are wide with what is sealed in them.
    private static let wide: Set = [
        "person", "arrival", "assessment", "support_plan", "review", "note", "task", "carers_card", "break_need",
        "equality_answer", "wellbeing_score", "score", "emergency_plan",
    ]

    @Test func noLargeTableIsGoneThroughRowByRow() async throws {
        try await withSite(.sqlite) { site in
            let today = RandomCasework.today
            let period = Rhythm.month.period(holding: today)
            var seen: Set<String> = []
            for query in CaseworkQuery.all {
                let strands = query.counting.strands + [query.open, query.behind].compactMap(\.self)
                for strand in strands where seen.insert(strand.name).inserted {
                    let steps: [String] = try await site.store.read { db in
                        try db.values("detail", Self.explained(strand, in: period, today: today))
                    }
                    let scans = steps.filter { step in
                        let words = step.split(separator: " ")
                        return words.first == "SCAN"
                            && words.dropFirst().first.map { Self.wide.contains("\($0)") } == true
                            && !step.contains("COVERING INDEX")
                    }
                    #expect(scans.isEmpty, "\(strand.name): \(scans)")
                }
            }
            #expect(seen.count > 100)
        }
    }

    /// The statement that counts a strand in a night.
    private static func explained(_ strand: Strand, in period: Period, today: Day) -> SQL {
        let items = strand.items(today)
        let happened: SQL = "(\(items)) item WHERE starts BETWEEN \(period.first) AND \(period.last)"
        return switch strand.days {
        case .on: "EXPLAIN QUERY PLAN SELECT starts, count(*), sum(part) FROM \(happened) GROUP BY starts"
        case .lap:
            """
            EXPLAIN QUERY PLAN SELECT starts, since, until, count(*) FROM \(happened) GROUP BY starts, since, until
            """
        case .over:
            "EXPLAIN QUERY PLAN \(strand.standingCounts(at: [period.first.adding(days: -1), period.last], today: today))"
        }
    }
}
