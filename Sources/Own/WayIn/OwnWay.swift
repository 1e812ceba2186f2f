import Dates
import Foundation
import Records

/// That someone may come in to their own pages, and by which code next.
struct OwnWay: Sendable, RowDecodable {
    let id: UUID
    let person: UUID
    /// What the next code is worked out from.
    let code: UUID
    let codeExpiresAt: Instant
    /// Whether they said that they have the next code.
    let isCodeKept: Bool
    let givenName: String
    let givenAt: Instant
    let cameInAt: Instant?

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        code = try row["code_id"]
        codeExpiresAt = try row["code_expires_at"]
        isCodeKept = try row["is_code_kept"]
        givenName = try row["given_name"]
        givenAt = try row["given_at"]
        cameInAt = try row["came_in_at"]
    }

    /// How long the first code works, which travels by word of mouth or on paper.
    static let firstDays: Int64 = 14
    /// How long a code works that they took with them.
    static let nextDays: Int64 = 180
    /// A session nobody used for so long is over: it may be on a shared telephone.
    static let idleMinutes: Int64 = 30
    static let mostHours: Int64 = 4
}
