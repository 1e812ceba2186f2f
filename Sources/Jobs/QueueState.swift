public import Dates
public import Desk
public import Foundation
public import Records

/// What waits to be done, and what a person must look at.
public struct QueueState: Question {
    public struct Answer: Sendable {
        /// Due or later, and not yet done.
        public let waiting: Int
        /// Since when the oldest that is due has been due.
        public let oldestDue: Instant?
        /// The newest first.
        public let failed: [FailedJob]
    }

    public init() {}

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeJobs) }

    public func answer(_ look: Look) throws -> Answer {
        Answer(
            waiting: try look.db.waitingJobs(),
            oldestDue: try look.db.oldestJob(dueAt: look.now),
            failed: try look.db.failedJobs(limit: 200)
        )
    }
}

/// A job that went wrong for the last time.
public struct FailedJob: Sendable, RowDecodable {
    public let id: UUID
    public let kind: String
    public let attempts: Int
    public let failedAt: Instant
    /// What went wrong, in words about nobody.
    public let reason: String

    public init(row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        attempts = try row["attempts"]
        failedAt = try row["failed_at"]
        let reason: String? = try row["last_error"]
        self.reason = reason ?? ""
    }

    /// What the audit trail calls a job.
    public static func subject(_ id: UUID) -> Subject { Subject("job", id) }
}
