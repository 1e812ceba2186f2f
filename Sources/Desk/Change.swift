public import Dates
public import Foundation
public import Records

/// One field's change: what it said, what it says, who and when.
///
/// `version` is the record's version after it.
public struct Change: Sendable, Equatable, RowDecodable {
    public let id: UUID
    public let subject: Subject
    public let version: Int
    public let field: String
    public let before: String?
    public let after: String?
    public let by: UUID
    public let byName: String
    public let at: Instant

    init(
        id: UUID,
        subject: Subject,
        version: Int,
        field: String,
        before: String?,
        after: String?,
        by: UUID,
        byName: String,
        at: Instant
    ) {
        self.id = id
        self.subject = subject
        self.version = version
        self.field = field
        self.before = before
        self.after = after
        self.by = by
        self.byName = byName
        self.at = at
    }

    public init(row: Row) throws {
        id = try row["id"]
        subject = try Subject(row["subject_kind"], row["subject_id"])
        version = try row["version"]
        field = try row["field"]
        before = try row["before_text"]
        after = try row["after_text"]
        by = try row["actor_id"]
        byName = try row["actor_name"]
        at = try row["at"]
    }
}

extension Reader {
    /// Every change to one record, newest first.
    ///
    /// Whoever asks has already been shown that record.
    public func changes(of subject: Subject, limit: Int = 500) throws -> [Change] {
        try all(
            """
            SELECT * FROM change WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id)
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """
        )
    }

    /// The changes made since a person opened a form on version `seen`.
    public func changes(of subject: Subject, since seen: Int) throws -> [Change] {
        try all(
            """
            SELECT * FROM change
            WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id) AND version > \(seen)
            ORDER BY version, id
            """
        )
    }
}

extension Writer {
    func add(_ change: Change) throws {
        try execute(
            """
            INSERT INTO change
                (id, subject_kind, subject_id, version, field, before_text, after_text, actor_id, actor_name, at)
            VALUES
                (\(change.id), \(change.subject.kind), \(change.subject.id), \(change.version), \(change.field),
                 \(change.before), \(change.after), \(change.by), \(change.byName), \(change.at))
            """
        )
    }
}
