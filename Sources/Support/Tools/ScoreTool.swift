import Dates
import Desk
import Foundation
import Records

/// A tool of somebody else's that a team has a licence for: what of it is counted, and nothing of what it asks.
///
/// None is built in: a place describes the tools it may use.
struct ScoreTool: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let team: UUID
    let name: String
    let owner: String
    /// What the licence is called, or its number.
    let licence: String
    /// The last day on which it may be used.
    let heldUntil: Day
    let version: Int
    var parts: [ScorePart] = []

    static let mostParts = 8
    static func subject(_ id: UUID) -> Subject { Subject("score_tool", id) }

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        name = try row["name"]
        owner = try row["owner"]
        licence = try row["licence"]
        heldUntil = try row["held_until"]
        version = try row["version"]
    }

    /// Whether scores taken on a day may be entered.
    func isHeld(on day: Day) -> Bool { day <= heldUntil }
}

/// One score that a tool gives: between which numbers it lies, and which way is better.
struct ScorePart: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let tool: UUID
    let name: String
    let least: Int
    let most: Int
    let isHigherBetter: Bool
    /// The smallest change that means something, where the place knows one.
    let minimal: Int?

    init(row: Row) throws {
        id = try row["id"]
        tool = try row["tool_id"]
        name = try row["name"]
        least = try row["least"]
        most = try row["most"]
        isHigherBetter = try row["higher_good"]
        minimal = try row["minimal"]
    }

    func holds(_ points: Int) -> Bool { (least...most).contains(points) }
}

/// A tool's scores of one person on one day, at an assessment or a review.
struct ScoresOfTool: Sendable, Identifiable {
    let id: UUID
    let tool: UUID
    let assessment: UUID?
    let review: UUID?
    let on: Day
    let enteredName: String
    var points: [UUID: Int] = [:]

    init(row: Row) throws {
        id = try row["id"]
        tool = try row["tool_id"]
        assessment = try row["assessment_id"]
        review = try row["review_id"]
        on = try row["taken_on"]
        enteredName = try row["entered_name"]
    }
}

/// What became of a score between two days.
struct ScoreChange: Sendable, Equatable {
    enum Way: Sendable, Equatable { case better, worse, same, tooSmall }

    let points: Int
    let way: Way

    /// A change smaller than the tool's smallest is said to be so, and is neither better nor worse.
    init?(from before: Int?, to now: Int?, _ part: (isHigherBetter: Bool, minimal: Int?)) {
        guard let before, let now else { return nil }
        let (points, over) = now.subtractingReportingOverflow(before)
        guard !over else { return nil }
        self.points = points
        if points == 0 {
            way = .same
        } else if let minimal = part.minimal, points.magnitude < minimal.magnitude {
            way = .tooSmall
        } else {
            way = (points > 0) == part.isHigherBetter ? .better : .worse
        }
    }
}
