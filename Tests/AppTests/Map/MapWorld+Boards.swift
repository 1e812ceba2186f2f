import Foundation
import TestSupport
import Testing
import Web

/// A board of team north that reports to another, with a meeting, something decided there, and a report to it: one version
/// signed off, and another being written by a colleague.
extension MapWorld {
    static func beginBoards(overseeing plan: UUID, _ lead: Visitor, _ colleague: Visitor) async throws {
        let above = try #require(try await lead.post("/boards", ["name": "Partnership board"]).location)
        let parent = String(above.dropFirst("/boards/".count))
        let board = try #require(
            try await lead.post("/boards", ["name": "Working group", "parent": parent, "papers_days": "5"]).location
        )
        _ = try await lead.post(board + "/plans", ["oversees": plan.uuidString.lowercased()])
        _ = try await lead.post(board + "/members", ["member_name": "Wyn Parry", "part": "carers_seat"])
        _ = try await lead.post(board + "/meetings", aSeries)
        let page = try await lead.get(board).text
        let meeting = try #require(page.firstMatch(of: #/href="(/boards/[^"/]+/meetings/[0-9a-f-]{36})"/#)).output.1
        _ = try await lead.post(meeting + "/decisions", ["kind": "decision", "words": "Ask the trust for a date"])
        let answer = try await lead.post(meeting + "/report")
        let draft = try #require(answer.location, "\(answer.status)")
        let report = String(draft.dropLast("/draft".count))
        let version = try await colleague.get(report + "/sign-off").text.fields["version"] ?? ""
        try #require(try await colleague.post(report + "/sign-off", ["version": version]).status == .seeOther)
        let correction = try await colleague.post(report + "/correction", ["reason": "A date was wrong"])
        try #require(correction.status == .seeOther)
    }

    private static let aSeries = [
        "first-day": "12", "first-month": "5", "first-year": "2026", "many": "1", "every": "3", "keeping": "weekday",
    ]

    /// Forms of boards that stand on a page of another address, or choose nothing by themselves.
    var formsOfBoards: [String: [String: String]] {
        let section = ids["section"]?.uuidString.lowercased() ?? ""
        return [
            "/boards": ["name": "Another board", "papers_days": "3", "parent": "", "terms": ""],
            "/boards/:board/members": ["member_name": "Sunita Rao", "part": "member"],
            "/boards/:board/meetings": Self.aSeries.merging(["first-day": "19", "venue": ""]) { $1 },
            "/boards/:board/meetings/:meeting/edit": [
                "held-day": "13", "held-month": "5", "held-year": "2026", "papers-day": "6", "papers-month": "5",
                "papers-year": "2026", "venue": "Town hall", "version": "1",
            ],
            "/boards/:board/meetings/:meeting/decisions": ["kind": "decision", "words": "Hold a hearing"],
            "/boards/:board/plans": [:],
            "/reports/:report/order": ["section": section, "to": "up"],
            "/reports/:report/sections/:section": ["words": "We heard from 12 carers.", "was": ""],
            "/reports/:report/versions/:number/forward": ["section": frozenSection],
        ]
    }

    /// A section of the version that was signed off: its sections were made before those of the draft.
    private var frozenSection: String { ids["frozen"]?.uuidString.lowercased() ?? "" }
}
