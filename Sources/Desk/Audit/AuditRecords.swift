import Dates
import Foundation
import Records

/// Every statement that touches the audit trail. Nothing updates or deletes it; a trigger refuses both.
extension Writer {
    func appendAudit(
        _ event: Event,
        about subject: Subject,
        _ particulars: [String: String],
        by actor: Actor,
        at now: Instant,
        id: UUID,
        request: String
    ) throws {
        let last = try rows("SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1").first
        let lastNumber: Int = try last.map { try $0["number"] } ?? 0
        let lastHash: String = try last.map { try $0["hash"] } ?? ""
        let entry = AuditEntry(
            number: lastNumber + 1,
            id: id,
            at: now,
            actor: actor,
            event: event.name,
            subject: subject,
            particulars: try canonicalJSON(particulars),
            request: request,
            previousHash: lastHash
        )
        try execute(
            """
            INSERT INTO audit_entry
                (number, id, at, actor_kind, actor_id, actor_name, event, subject_kind, subject_id, particulars, request,
                 previous_hash, hash)
            VALUES
                (\(entry.number), \(entry.id), \(entry.at), \(entry.actorKind), \(entry.actorID), \(entry.actorName),
                 \(entry.event), \(entry.subject.kind), \(entry.subject.id), \(entry.particulars), \(entry.request),
                 \(entry.previousHash), \(entry.hash))
            """
        )
    }
}

extension Reader {
    /// So many entries below a number, newest first.
    func auditEntries(before number: Int?, limit: Int) throws -> [AuditEntry] {
        try all(
            """
            SELECT * FROM audit_entry WHERE number < \(number ?? Int(Int32.max))
            ORDER BY number DESC LIMIT \(limit)
            """
        )
    }

    /// How many there are, for whoever waits until all have been checked.
    func auditEntryCount() throws -> Int {
        try value("entries", "SELECT count(*) AS entries FROM audit_entry") ?? 0
    }

    /// So many entries after a number, oldest first: the order in which the chain is checked.
    func auditEntries(after number: Int, limit: Int) throws -> [AuditEntry] {
        try all("SELECT * FROM audit_entry WHERE number > \(number) ORDER BY number LIMIT \(limit)")
    }
}

/// The same particulars always make the same text.
private func canonicalJSON(_ particulars: [String: String]) throws -> String {
    guard !particulars.isEmpty else { return "{}" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(particulars), as: UTF8.self)
}
