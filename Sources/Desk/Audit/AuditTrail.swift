public import Records

/// A page of the audit trail, newest first.
public struct AuditTrail: Question {
    /// Entries with a smaller number than this; none for the newest.
    public let before: Int?
    public static let pageSize = 100

    public init(before: Int? = nil) { self.before = before }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeAudit) }

    public func answer(_ look: Look) throws -> [AuditEntry] {
        try look.db.auditEntries(before: before, limit: AuditTrail.pageSize)
    }
}

/// Whether the audit trail is whole: every line says what it said when it was written, and none is missing.
public struct CheckAuditTrail: Question {
    public enum Finding: Sendable, Equatable {
        case whole(entries: Int, head: String)
        /// The first line that is not what it was, and how.
        case broken(number: Int, reason: String)
    }

    private let shows: @Sendable (Double) -> Void

    /// `shows` is told how much of it has been looked at, from 0 to 1.
    public init(shows: @escaping @Sendable (Double) -> Void = { _ in }) { self.shows = shows }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeAudit) }

    public func answer(_ look: Look) throws -> Finding {
        var last = 0
        var head = ""
        let all = try look.db.auditEntryCount()
        while true {
            let entries = try look.db.auditEntries(after: last, limit: 1000)
            for entry in entries {
                if entry.number != last + 1 { return .broken(number: last + 1, reason: "missing") }
                if entry.previousHash != head {
                    return .broken(number: entry.number, reason: "does not follow the one before")
                }
                if entry.hash != entry.expectedHash { return .broken(number: entry.number, reason: "was changed") }
                last = entry.number
                head = entry.hash
            }
            shows(all == 0 ? 1 : Double(last) / Double(all))
            if entries.count < 1000 { return .whole(entries: last, head: head) }
        }
    }
}
