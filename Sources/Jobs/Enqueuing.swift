public import Dates
public import Desk
import Foundation
public import Records

extension Reader {
    /// The work of one kind that waits for its moment, the soonest first.
    ///
    /// - Parameter kind: The kind of job.
    /// - Returns: Each with the earliest moment it may be done.
    /// - Throws: What the store throws, or an error of decoding where a job was written by another release.
    public func waiting<J: Job>(_ kind: J.Type) throws -> [(job: J, from: Instant)] {
        try waitingPayloads(J.kind).map { try (JobPayload.job(J.self, from: $0.payload), $0.runAt) }
    }
}

extension Work {
    /// Adds a job in this transaction: it is there when the change is, and not when it is not.
    ///
    /// - Parameters:
    ///   - job: What is to be done.
    ///   - moment: The earliest moment; now unless given.
    ///   - key: A name this work has among all jobs there ever were. A second job of the same key is not added.
    /// - Throws: What the store throws.
    public func enqueue<J: Job>(_ job: J, at moment: Instant? = nil, once key: String? = nil) throws {
        try db.addJob(
            NewJob(id: newID(), kind: J.kind, payload: try JobPayload.text(of: job), runAt: moment ?? now, key: key)
        )
    }
}

extension Chore {
    /// Adds a job in this transaction, as `Work` does.
    ///
    /// - Parameters:
    ///   - job: What is to be done.
    ///   - moment: The earliest moment; now unless given.
    ///   - key: A name this work has among all jobs there ever were. A second job of the same key is not added.
    /// - Throws: What the store throws.
    public func enqueue<J: Job>(_ job: J, at moment: Instant? = nil, once key: String? = nil) throws {
        try db.addJob(
            NewJob(id: newID(), kind: J.kind, payload: try JobPayload.text(of: job), runAt: moment ?? now, key: key)
        )
    }
}

/// Jobs as JSON; the same job is always the same text.
enum JobPayload {
    static func text(of job: some Job) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(job), as: UTF8.self)
    }

    static func job<J: Job>(_ kind: J.Type, from text: String) throws -> J {
        try JSONDecoder().decode(kind, from: Data(text.utf8))
    }
}
