import Dates
import Delivery
import Desk
import Foundation
import Records

/// What is answered to a group of voices, and how far it has come to being public.
struct VoiceAnswer: Sendable, RowDecodable {
    enum State: String, Sendable, SQLConvertible {
        /// For a second person to approve or return.
        case waiting
        case returned
        case approved
        /// A later one was approved.
        case replaced
    }

    let id: UUID
    let group: UUID
    let kind: AnswerKind
    /// Why, among ourselves.
    let reason: InternalText?
    /// Why, for everyone: public once approved.
    let publicWords: PublicText
    /// The group's line, as the answer answers it.
    let summary: PublicText
    let state: State
    /// Why it was returned.
    let remark: InternalText?
    let writtenBy: UUID
    let writtenName: String
    let writtenAt: Instant
    let approvedName: String?
    let approvedAt: Instant?

    init(row: Row) throws {
        id = try row["id"]
        group = try row["group_id"]
        kind = try row["kind"]
        reason = try row["reason"]
        publicWords = try row["public_words"]
        summary = try row["summary"]
        state = try row["state"]
        remark = try row["remark"]
        writtenBy = try row["written_by"]
        writtenName = try row["written_name"]
        writtenAt = try row["written_at"]
        approvedName = try row["approved_name"]
        approvedAt = try row["approved_at"]
    }
}
