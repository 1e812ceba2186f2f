import Crypto
public import Dates
public import Foundation
public import Records

/// One line of the audit trail: who did what to whom, when.
///
/// Each carries the hash of the one before, so that a line changed, dropped or slipped in shows.
public struct AuditEntry: Sendable, Equatable, RowDecodable {
    public let number: Int
    public let id: UUID
    public let at: Instant
    public let actorKind: String
    public let actorID: UUID
    public let actorName: String
    public let event: String
    public let subject: Subject
    public let particulars: String
    public let request: String
    public let previousHash: String
    public let hash: String

    init(
        number: Int,
        id: UUID,
        at: Instant,
        actor: Actor,
        event: String,
        subject: Subject,
        particulars: String,
        request: String,
        previousHash: String
    ) {
        self.number = number
        self.id = id
        self.at = at
        actorKind = actor.kind.rawValue
        actorID = actor.id
        actorName = actor.name
        self.event = event
        self.subject = subject
        self.particulars = particulars
        self.request = request
        self.previousHash = previousHash
        hash = AuditEntry.hash([
            previousHash, String(number), id.uuidString.lowercased(), at.iso, actor.kind.rawValue,
            actor.id.uuidString.lowercased(), actor.name, event, subject.kind, subject.id.uuidString.lowercased(),
            particulars, request,
        ])
    }

    public init(row: Row) throws {
        number = try row["number"]
        id = try row["id"]
        at = try row["at"]
        actorKind = try row["actor_kind"]
        actorID = try row["actor_id"]
        actorName = try row["actor_name"]
        event = try row["event"]
        subject = try Subject(row["subject_kind"], row["subject_id"])
        particulars = try row["particulars"]
        request = try row["request"]
        previousHash = try row["previous_hash"]
        hash = try row["hash"]
    }

    /// What the hash should be, worked out again from what the line says.
    var expectedHash: String {
        AuditEntry.hash([
            previousHash, String(number), id.uuidString.lowercased(), at.iso, actorKind,
            actorID.uuidString.lowercased(),
            actorName, event, subject.kind, subject.id.uuidString.lowercased(), particulars, request,
        ])
    }

    /// SHA-256 over the parts, each with its length before it so that no two lists of parts read alike.
    private static func hash(_ parts: [String]) -> String {
        var sha = SHA256()
        for part in parts {
            let bytes = Array(part.utf8)
            sha.update(data: Array("\(bytes.count):".utf8))
            sha.update(data: bytes)
        }
        return sha.finalize().map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
    }
}
