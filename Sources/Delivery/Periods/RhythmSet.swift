package import Dates
import Foundation
package import Records

/// A plan's rhythm as somebody set it.
package struct RhythmSet: Sendable, Equatable, RowDecodable {
    package let rhythm: ReportingRhythm
    package let byName: String
    package let at: Instant

    package init(row: Row) throws {
        rhythm = try ReportingRhythm(
            kind: row["rhythm"],
            start: row["starts_on"],
            dueDays: row["due_days"],
            graceDays: row["grace_days"]
        )
        byName = try row["set_by_name"]
        at = try row["set_at"]
    }
}
