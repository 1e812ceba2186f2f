import Dates
import Desk
import Foundation
import Records

/// Several voices that say the same, in one line: what an answer answers.
struct VoiceGroup: Sendable, RowDecodable {
    let id: UUID
    let team: UUID?
    let plan: UUID?
    let theme: String?
    /// What they say together: everyone reads it once an answer is approved, and not before.
    let summary: String
    let version: Int
    let createdAt: Instant

    static func subject(_ id: UUID) -> Subject { Subject("voice_group", id) }

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        plan = try row["plan_id"]
        theme = try row["theme"]
        summary = try row["summary"]
        version = try row["version"]
        createdAt = try row["created_at"]
    }
}

/// A group in a list: how many voices it holds, and its answer if it has one.
struct GroupLine: Sendable, RowDecodable {
    let group: VoiceGroup
    let many: Int
    let answer: AnswerKind?
    let isWaitingForApproval: Bool

    init(row: Row) throws {
        group = try VoiceGroup(row: row)
        many = try row["many"]
        answer = try row["answer"]
        let waiting: Int = try row["waiting"]
        isWaitingForApproval = waiting > 0
    }
}
