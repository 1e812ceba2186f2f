public import Dates
public import Foundation
import Markup
public import Records

/// A plan: a title, the time it covers, and the promises under it.
public struct Plan: Sendable, Equatable, RowDecodable {
    public enum Status: String, Sendable, CaseIterable, SQLConvertible {
        /// Being read in and corrected: for its own team alone.
        case draft
        /// In force: for all who sign in, and for everyone what is published of it.
        case adopted
        /// Ended: for the same people still, as it stood.
        case closed
    }

    public let id: UUID
    public let team: UUID
    public let title: String
    public let place: String?
    public let owner: String?
    public let period: PlanPeriod
    public let status: Status
    /// Since when it is in force.
    public let adoptedOn: Day?
    /// The place's own words for the levels.
    public let words: LevelWords
    public let version: Int

    public init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        title = try row["title"]
        place = try row["place"]
        owner = try row["owner"]
        period = try PlanPeriod(text: row["period_text"], start: row["period_start"], end: row["period_end"])
        status = try row["status"]
        adoptedOn = try row["adopted_on"]
        words = try LevelWords(
            theme: row["theme_word"],
            outcome: row["outcome_word"],
            objective: row["objective_word"],
            action: row["action_word"]
        )
        version = try row["version"]
    }
}

/// The years a plan covers: as written, and as months (`YYYY-MM`) where that is known.
public struct PlanPeriod: Sendable, Hashable, Codable {
    public var text: String?
    public var start: String?
    public var end: String?

    public init(text: String? = nil, start: String? = nil, end: String? = nil) {
        self.text = text
        self.start = start
        self.end = end
    }
}

/// What a place calls the levels of its plan: "priority area" for theme, "we will" for action.
///
/// One word each, capitalised.
public struct LevelWords: Sendable, Hashable, Codable {
    public var theme: String
    public var outcome: String
    public var objective: String
    public var action: String

    public init(
        theme: String = "Theme",
        outcome: String = "Outcome",
        objective: String = "Objective",
        action: String = "Action"
    ) {
        self.theme = theme
        self.outcome = outcome
        self.objective = objective
        self.action = action
    }
}
