package import Dates
package import Foundation
package import Records
package import Strategy

/// What an approved update offers to everyone, and nothing that people of a team write for each other.
package struct NewsForEveryone: Sendable, RowDecodable {
    package let id: UUID
    package let action: UUID
    package let saidOn: Day
    /// None where it only takes back what it corrects.
    package let text: PublicText?
    package let status: Action.Status
    /// As written.
    package let newWhen: String?
    package let corrects: UUID?
    package let aboutAt: Instant

    package init(row: Row) throws {
        id = try row["id"]
        action = try row["action_id"]
        saidOn = try row["said_on"]
        text = try row["public_text"]
        status = try row["status"]
        newWhen = try row["new_when"]
        corrects = try row["corrects"]
        aboutAt = try row["about_at"]
    }
}
