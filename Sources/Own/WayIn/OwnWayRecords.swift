import Dates
import Foundation
import Records

/// Whether a way in stands: not taken back, and of a record that is what it was when the way was given.
///
/// Records that were made one, or that were restricted since, are opened by no way from before.
private let stands: SQL = """
    own_way.withdrawn_at IS NULL AND person.reference = own_way.reference AND person.merged_into IS NULL
        AND person.died_on IS NULL AND (NOT person.is_restricted OR own_way.was_restricted)
    """

/// A session of someone's own pages that is open.
struct OwnSession: Sendable, RowDecodable {
    let id: UUID
    let person: UUID
    let seenAt: Instant
    /// However much it is used.
    let expiresAt: Instant

    init(row: Row) throws {
        id = try row["id"]
        person = try row["person_id"]
        seenAt = try row["seen_at"]
        expiresAt = try row["expires_at"]
    }
}

/// Every statement that touches `own_way` and `own_session`.
extension Reader {
    /// The way in of whoever has this reference.
    func ownWay(reference: String) throws -> OwnWay? {
        try first(
            """
            SELECT own_way.* FROM own_way JOIN person ON person.id = own_way.person_id
            WHERE own_way.reference = \(reference) AND \(stands) ORDER BY own_way.given_at DESC, own_way.id DESC LIMIT 1
            """
        )
    }

    /// The way in of one person, if they have one that stands.
    func ownWay(of person: UUID) throws -> OwnWay? {
        try first(
            """
            SELECT own_way.* FROM own_way JOIN person ON person.id = own_way.person_id
            WHERE own_way.person_id = \(person) AND \(stands) ORDER BY own_way.given_at DESC, own_way.id DESC LIMIT 1
            """
        )
    }

    /// Whose session this is and when it was last used, if it still stands.
    func ownSession(tokenHash: String, at now: Instant) throws -> OwnSession? {
        try first(
            """
            SELECT own_session.id, own_session.seen_at, own_session.expires_at, own_way.person_id FROM own_session
            JOIN own_way ON own_way.id = own_session.way_id JOIN person ON person.id = own_way.person_id
            WHERE own_session.token_hash = \(tokenHash) AND \(isOpen(at: now)) AND \(stands)
            """
        )
    }

    /// Whether someone is on their own pages now.
    func isOnOwnPages(_ person: UUID, at now: Instant) throws -> Bool {
        let found: UUID? = try value(
            "id",
            """
            SELECT own_session.id FROM own_session
            JOIN own_way ON own_way.id = own_session.way_id JOIN person ON person.id = own_way.person_id
            WHERE own_way.person_id = \(person) AND \(isOpen(at: now)) AND \(stands) LIMIT 1
            """
        )
        return found != nil
    }

    private func isOpen(at now: Instant) -> SQL {
        """
        own_session.expires_at > \(now) AND own_session.seen_at > \(now.adding(seconds: -OwnWay.idleMinutes * 60))
        """
    }
}

extension Writer {
    func addOwnWay(
        _ id: UUID,
        of person: UUID,
        reference: String,
        isRestricted: Bool,
        code: UUID,
        expires: Instant,
        by name: String,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO own_way
                (id, person_id, reference, was_restricted, code_id, code_expires_at, is_code_kept, given_name, given_at)
            VALUES (\(id), \(person), \(reference), \(isRestricted), \(code), \(expires), TRUE, \(name), \(now))
            """
        )
    }

    /// No way in opens any more, and nobody who came in by one is in: says how many there were.
    @discardableResult
    func withdrawOwnWays(of person: UUID, by name: String, at now: Instant) throws -> Int {
        try execute(
            """
            DELETE FROM own_session WHERE way_id IN (SELECT id FROM own_way WHERE person_id = \(person))
            """
        )
        return try execute(
            """
            UPDATE own_way SET withdrawn_name = \(name), withdrawn_at = \(now)
            WHERE person_id = \(person) AND withdrawn_at IS NULL
            """
        )
    }

    /// The next code takes the place of this one.
    ///
    /// - Returns: Whether it was still this one: a code opens once, however many try it at once.
    func changeCode(of way: OwnWay, to next: UUID, expires: Instant) throws -> Bool {
        try execute(
            """
            UPDATE own_way SET code_id = \(next), code_expires_at = \(expires), is_code_kept = FALSE
            WHERE id = \(way.id) AND code_id = \(way.code)
            """
        ) == 1
    }

    func noteCameIn(_ way: UUID, at now: Instant) throws {
        try execute("UPDATE own_way SET came_in_at = \(now) WHERE id = \(way)")
    }

    func noteCodeKept(_ way: UUID) throws { try execute("UPDATE own_way SET is_code_kept = TRUE WHERE id = \(way)") }

    func addOwnSession(_ id: UUID, way: UUID, tokenHash: String, at now: Instant, expires: Instant) throws {
        try execute("DELETE FROM own_session WHERE expires_at <= \(now)")
        try execute(
            """
            INSERT INTO own_session (id, way_id, token_hash, began_at, seen_at, expires_at)
            VALUES (\(id), \(way), \(tokenHash), \(now), \(now), \(expires))
            """
        )
    }

    func sawOwnSession(_ id: UUID, at now: Instant) throws {
        try execute("UPDATE own_session SET seen_at = \(now) WHERE id = \(id) AND seen_at < \(now)")
    }

    func endOwnSession(_ id: UUID, of person: UUID) throws {
        try execute(
            """
            DELETE FROM own_session
            WHERE id = \(id) AND way_id IN (SELECT id FROM own_way WHERE person_id = \(person))
            """
        )
    }
}
