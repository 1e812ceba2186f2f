public import Dates
public import Foundation
public import Records
public import Strategy

/// What somebody said of one action, once: how it is going, and why.
///
/// What was said never changes. One sent back is said again by a new one that `revises` it; one approved is put right by a
/// new one that `corrects` it.
public struct ProgressUpdate: Sendable, Equatable, RowDecodable {
    public enum State: String, Sendable, CaseIterable, SQLConvertible {
        /// Waits for a second person.
        case submitted
        /// Sent back, with what is asked.
        case returned
        /// Acknowledged, and locked.
        case approved
    }

    public let id: UUID
    public let plan: UUID
    public let action: UUID
    /// None when the plan had no rhythm yet.
    public let period: UUID?
    public let narrative: InternalText
    public let status: Action.Status
    public let statusReason: InternalText?
    /// As written; it is read as any other "by when".
    public let newWhen: String?
    public let newWhenReason: InternalText?
    public let helpNeeded: InternalText?
    /// Offered for everyone to read; public only when this update is approved and the plan's team publishes it.
    public let publicText: PublicText?
    public let evidenceLink: String?
    public let state: State
    /// The owner who spoke, or for whom somebody spoke.
    public let owner: UUID?
    /// The account it was sent from, or that its owner has.
    public let account: UUID?
    public let byName: String
    public let at: Instant
    /// The day of it where the place is.
    public let saidOn: Day
    /// When what it says again, or puts right, was first said: which of two is the later news goes by this.
    public let aboutAt: Instant
    /// The approved update that this one puts right.
    public let corrects: UUID?
    /// The update that this one says again.
    public let revises: UUID?
    /// It was said again since: only its history is left.
    public let isRevised: Bool
    public let decidedByName: String?
    public let decidedAt: Instant?
    /// What the second person said; always there when it was sent back.
    public let decision: InternalText?

    public init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        action = try row["action_id"]
        period = try row["period_id"]
        narrative = try row["narrative"]
        status = try row["status"]
        statusReason = try row["status_reason"]
        newWhen = try row["new_when"]
        newWhenReason = try row["new_when_reason"]
        helpNeeded = try row["help_needed"]
        publicText = try row["public_text"]
        evidenceLink = try row["evidence_link"]
        state = try row["state"]
        owner = try row["by_owner"]
        account = try row["by_account"]
        byName = try row["by_name"]
        at = try row["at"]
        saidOn = try row["said_on"]
        aboutAt = try row["about_at"]
        corrects = try row["corrects"]
        revises = try row["revises"]
        isRevised = try row["is_revised"]
        decidedByName = try row["decided_by_name"]
        decidedAt = try row["decided_at"]
        decision = try row["decision"]
    }

    /// Whether it answers for its period: sent back and not yet said again, it does not.
    public var counts: Bool { state != .returned && !isRevised }
}

/// How a success measure moved, in words, as an update says.
public struct MeasureMoved: Sendable, Equatable {
    public let measure: UUID
    /// The measure as it was worded then.
    public let text: String
    public let words: InternalText
}

/// A file sent as evidence.
public struct Evidence: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let update: UUID
    public let fileName: String
    public let kind: EvidenceKind
    public let bytes: Int
    /// SHA-256: the name it is kept under.
    public let hash: String

    public init(row: Row) throws {
        id = try row["id"]
        update = try row["update_id"]
        fileName = try row["file_name"]
        kind = try row["kind"]
        bytes = try row["bytes"]
        hash = try row["hash"]
    }
}
