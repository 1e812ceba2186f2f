package import Dates
package import Foundation
package import Records

/// What an owner chose of their letters: one a week or each on its day, and when they are away.
package struct AskingChoice: Sendable, Equatable, RowDecodable {
    package let owner: UUID
    /// The weekday of their one letter a week; none when each goes on its own day.
    package var weekly: Weekday?
    package var awayFrom: Day?
    package var awayUntil: Day?
    /// Who is written to while they are away.
    package var standIn: UUID?

    package init(owner: UUID) { self.owner = owner }

    package init(row: Row) throws {
        owner = try row["owner_id"]
        let number: Int? = try row["weekly"]
        weekly = number.flatMap(Weekday.init(rawValue:))
        awayFrom = try row["away_from"]
        awayUntil = try row["away_until"]
        standIn = try row["stand_in"]
    }

    package func isAway(on day: Day) -> Bool {
        guard let awayFrom, let awayUntil else { return false }
        return awayFrom <= day && day <= awayUntil
    }
}
