import Dates
import Foundation
import Records

/// One person’s time in one household.
struct HouseholdMember: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let household: UUID
    let person: UUID
    let since: Day
    let until: Day?

    init(row: Row) throws {
        id = try row["id"]
        household = try row["household_id"]
        person = try row["person_id"]
        since = try row["since"]
        until = try row["until"]
    }
}

/// A member with who they are, as somebody sees them who may see both records.
struct HouseholdLine: Sendable, Identifiable {
    let member: HouseholdMember
    let person: Person
    var id: UUID { member.id }
}

/// That someone must not be told where a household lives now: somebody who was left, whom it would put in danger.
struct HouseholdSecret: Sendable, Identifiable {
    let id: UUID
    let household: UUID
    /// Who must not be told.
    let person: Person
    /// Who live there and are seen by whoever looks.
    let members: [Person]
    let saidName: String
    let saidAt: Instant

    /// The field for why somebody may know again, where a page tells of several secrets.
    static func whyField(_ secret: UUID) -> String { "why-\(secret.text)" }
}

/// Where someone lived before.
struct FormerHome: Sendable, Identifiable {
    let id: UUID
    let home: String
    let until: Day
}

/// What became of a member when the others moved.
enum MovedOrStayed: String, Sendable, CaseIterable {
    case moved, stayed, secret
}
