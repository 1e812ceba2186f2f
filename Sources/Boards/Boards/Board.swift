package import Dates
package import Desk
package import Foundation
package import Records

/// A group of people who oversee plans: a board, or one of its groups.
///
/// Boards form a chain: a group reports to the board above it.
package struct Board: Sendable, Equatable, RowDecodable {
    package let id: UUID
    package let team: UUID
    package let name: String
    /// The board it reports to.
    package let parent: UUID?
    /// What it is for and what it may decide.
    package let terms: String?
    /// How many working days before a meeting its papers are due.
    package let papersDays: Int
    package let version: Int

    package var subject: Subject { Subject("board", id) }

    package init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        name = try row["name"]
        parent = try row["parent_id"]
        terms = try row["terms"]
        papersDays = try row["papers_days"]
        version = try row["version"]
    }
}

/// Someone with a seat on a board; with an account, or known by name alone.
package struct BoardMember: Sendable, Equatable, RowDecodable {
    package enum Part: String, Sendable, CaseIterable, SQLConvertible {
        case chair, deputy
        /// Someone who speaks for carers.
        case carersSeat = "carers_seat"
        case secretary, member
    }

    package let id: UUID
    package let account: UUID?
    package let name: String
    package let part: Part
    package let agency: UUID?
    package let since: Day
    package let until: Day?

    package init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        name = try row["name"]
        part = try row["part"]
        agency = try row["agency_id"]
        since = try row["since"]
        until = try row["until"]
    }
}
