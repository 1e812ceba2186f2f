import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Boards

extension BoardWorld {
    /// The report to a meeting.
    func report(at meeting: String) async throws -> String {
        let page = try await member.get(meeting).text
        return String(try #require(page.firstMatch(of: #/href="(/reports/[0-9a-f-]{36})"/#)).output.1)
    }

    /// Every file a version is taken away as, in both languages.
    func files(of report: String) async throws -> [[UInt8]] {
        var files: [[UInt8]] = []
        for prefix in ["", "/cy"] {
            // A workbook says when it was written, so its bytes are no witness.
            for file in ReportFile.allCases where file != .xlsx {
                let answer = try await member.get("\(prefix)\(report)/versions/1/export.\(file.rawValue)")
                try #require(answer.status == .ok)
                files.append(answer.body)
            }
        }
        return files
    }

    /// Holds the counting sentences of a report against the tables, read by other statements than its own.
    func agrees(_ content: ReportContent) async throws {
        let today = content.asOf
        let plan = plan
        func count(_ condition: SQL) async throws -> Int {
            try await site.store.read { db in
                let sum: Int? = try db.value(
                    "many",
                    "SELECT count(*) AS many FROM action WHERE plan_id = \(plan) AND " + condition
                )
                return sum ?? 0
            }
        }
        let all = try await count("TRUE")
        let done = try await count("status = 'done'")
        let late = try await count("due < \(today) AND status NOT IN ('done', 'stopped')")
        let off = try await count("status = 'off_track'")
        let risk = try await count("status = 'at_risk'")
        let words = content.summary.map(\.forColleagues.en)

        #expect(words.contains { $0.hasPrefix("\(done) of the \(all) actions") })
        #expect(words.contains { $0.hasPrefix("\(late) action") && $0.hasSuffix("late.") })
        #expect(content.parts.first { $0.kind == .late }?.composed.rows.count == late)
        #expect(content.parts.first { $0.kind == .offTrack }?.composed.rows.count == off + risk)
        #expect(content.actions.count == all)
        // Of these plans every action that counts weighs the same, and none has milestones of its own.
        let counting = try await count("is_ongoing = FALSE AND status <> 'stopped'")
        let finished = try await count("is_ongoing = FALSE AND status = 'done'")
        let progress = content.parts.first { $0.kind == .progress }?.composed
        #expect(progress?.english.first?.contains("(\(finished) ÷ \(counting) = ") == true)
        #expect(progress?.rows.first?.cells.map(\.forColleagues.en).contains("\(finished * 100 / counting)%") == true)
    }
}

extension String {
    /// What a page says from its heading on: before it stand words that differ from visit to visit.
    var page: String { components(separatedBy: "<h1").dropFirst().joined() }

    /// The mark of a version.
    var hash: String? { firstMatch(of: #/<bdi dir="ltr">([0-9a-f]{16})<\/bdi>/#).map { String($0.output.1) } }
}
