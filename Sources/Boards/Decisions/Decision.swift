package import Dates
package import Desk
package import Foundation
package import Records

/// What a board decided at a meeting, or an action somebody took on there.
///
/// It comes back in each report to that board until it is closed.
package struct Decision: Sendable, Equatable, RowDecodable {
    package enum Kind: String, Sendable, CaseIterable, SQLConvertible { case decision, action }

    package enum State: String, Sendable, CaseIterable, SQLConvertible { case open, done, dropped }

    package let id: UUID
    package let board: UUID
    package let meeting: UUID
    /// The day of its meeting.
    package let heldOn: Day
    package let kind: Kind
    package let words: String
    /// Who does it, by name or by office.
    package let who: String?
    /// Their account, when a colleague was chosen.
    package let whoAccount: UUID?
    package let due: Day?
    /// The part of a plan it is about: "plan", "theme", "outcome", "objective" or "action", and which.
    package let plan: UUID?
    package let about: Subject?
    package let state: State
    /// What came of it.
    package let result: String?
    package let closedOn: Day?
    package let loggedByName: String
    package let version: Int

    var subject: Subject { Subject("decision", id) }

    package init(row: Row) throws {
        id = try row["id"]
        board = try row["board_id"]
        meeting = try row["meeting_id"]
        heldOn = try row["held_on"]
        kind = try row["kind"]
        words = try row["words"]
        who = try row["who"]
        whoAccount = try row["who_account"]
        due = try row["due"]
        plan = try row["plan_id"]
        let aboutLevel: String? = try row["about_level"]
        let aboutKind: String? = try aboutLevel ?? row["about_kind"]
        let aboutID: UUID? = try row["about_id"]
        if let aboutKind, let aboutID { about = Subject(aboutKind, aboutID) } else { about = nil }
        state = try row["state"]
        result = try row["result"]
        closedOn = try row["closed_on"]
        loggedByName = try row["logged_by_name"]
        version = try row["version"]
    }

    func isLate(on today: Day) -> Bool { state == .open && (due.map { $0 < today } ?? false) }
}
