package import Dates
import Desk
package import Foundation
package import Records

/// A meeting of a board.
package struct Meeting: Sendable, Equatable, RowDecodable {
    package enum State: String, Sendable, CaseIterable, SQLConvertible { case planned, cancelled }

    package let id: UUID
    package let board: UUID
    package let heldOn: Day
    /// The last day its papers may come.
    package let papersDue: Day
    package let venue: String?
    package let state: State
    package let version: Int

    var subject: Subject { Subject("meeting", id) }

    package init(row: Row) throws {
        id = try row["id"]
        board = try row["board_id"]
        heldOn = try row["held_on"]
        papersDue = try row["papers_due"]
        venue = try row["venue"]
        state = try row["state"]
        version = try row["version"]
    }
}
