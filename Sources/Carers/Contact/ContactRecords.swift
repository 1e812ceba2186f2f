package import Desk
package import Foundation
import Records

private let valueWords = SealedWords(table: "contact_way", column: "value")
private let noteWords = SealedWords(table: "contact_way", column: "note_sealed")

/// Every statement that touches `contact_way`.
///
/// Whoever asks has already been shown the record.
extension Look {
    /// The ways to reach someone, the preferred ones first.
    package func contactWays(of person: UUID) throws -> [ContactWay] {
        try db.rows(
            "SELECT * FROM contact_way WHERE person_id = \(person) ORDER BY CASE WHEN is_preferred THEN 0 ELSE 1 END, id"
        ).map(contactWay)
    }

    func contactWay(_ id: UUID, of person: UUID) throws -> ContactWay {
        let row = try db.rows("SELECT * FROM contact_way WHERE id = \(id) AND person_id = \(person)").first
        guard let row else { throw Refusal.notFound }
        return try contactWay(row)
    }

    /// One way, whoever’s record it stands in, for what a merge did to it.
    func contactWay(_ id: UUID) throws -> ContactWay? {
        try db.rows("SELECT * FROM contact_way WHERE id = \(id)").first.map(contactWay)
    }

    /// The ways of two records that are to be compared; what cannot be opened is like nothing.
    func comparableWays(of people: [UUID]) throws -> [ContactWay] {
        try db.rows("SELECT * FROM contact_way WHERE person_id IN \(any: people) ORDER BY id").compactMap {
            try? contactWay($0)
        }
    }

    private func contactWay(_ row: Row) throws -> ContactWay {
        let id: UUID = try row["id"]
        let value: String = try row["value"]
        return ContactWay(
            id: id,
            person: try row["person_id"],
            channel: try row["channel"],
            value: try row["is_sealed"] ? valueWords.open(value, row: id, means) : value,
            safety: try row["safety"],
            isPreferred: try row["is_preferred"],
            note: try noteWords.open(row["note_sealed"], row: id, means),
            version: try row["version"]
        )
    }
}

extension Work {
    /// Adds a way to reach someone; of a restricted record it is sealed, and where someone lives is always.
    func add(_ details: ContactDetails, to person: UUID, isRestricted: Bool) throws {
        let id = newID()
        let isSealed = isRestricted || details.channel == .post
        let value = isSealed ? try valueWords.seal(details.value, row: id, self) : details.value
        let note: String? = try noteWords.seal(details.note, row: id, self)
        try db.execute(
            """
            INSERT INTO contact_way
                (id, person_id, channel, value, is_sealed, safety, is_preferred, note_sealed, version, created_at)
            VALUES
                (\(id), \(person), \(details.channel), \(value), \(isSealed), \(details.safety),
                 \(details.isPreferred), \(note), 1, \(now))
            """
        )
    }

    /// The same words, sealed; nobody changed them, so whoever has them open in a form may still send it.
    func seal(_ way: ContactWay) throws {
        let value: String = try valueWords.seal(way.value, row: way.id, self)
        try db.execute(
            "UPDATE contact_way SET value = \(value), is_sealed = TRUE WHERE id = \(way.id) AND NOT is_sealed"
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func change(_ way: ContactWay, to details: ContactDetails, isRestricted: Bool, seen version: Int) throws {
        let isSealed = isRestricted || details.channel == .post
        let value = isSealed ? try valueWords.seal(details.value, row: way.id, self) : details.value
        let note: String? = try noteWords.seal(details.note, row: way.id, self)
        let changed = try db.execute(
            """
            UPDATE contact_way SET channel = \(details.channel), value = \(value), is_sealed = \(isSealed),
                safety = \(details.safety), is_preferred = \(details.isPreferred), note_sealed = \(note),
                version = version + 1
            WHERE id = \(way.id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Says anew how safe a way is, and what to mind; whoever has it open in a form is told.
    func say(_ said: MergedContact.Said, of way: ContactWay) throws {
        let note: String? = try noteWords.seal(said.note, row: way.id, self)
        try db.execute(
            """
            UPDATE contact_way SET safety = \(said.safety), is_preferred = \(said.isPreferred), note_sealed = \(note),
                version = version + 1
            WHERE id = \(way.id)
            """
        )
    }

    func remove(_ way: ContactWay) throws {
        try db.execute("DELETE FROM contact_way WHERE id = \(way.id)")
    }
}

extension Reader {
    /// What is kept open of one person and tells where they live, or of a restricted record how to reach them.
    func openAddresses(of person: UUID) throws -> Set<UUID> {
        Set(
            try values(
                "id",
                """
                SELECT way.id AS id FROM contact_way way JOIN person ON person.id = way.person_id
                WHERE way.person_id = \(person) AND NOT way.is_sealed
                    AND (way.channel = \(ContactChannel.post) OR person.is_restricted)
                """
            )
        )
    }

    /// Of whom something is kept open that must not be, and so what matching made of a restricted record’s postcode.
    func withOpenAddress(limit: Int) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT DISTINCT id FROM (
                SELECT way.person_id AS id FROM contact_way way JOIN person ON person.id = way.person_id
                WHERE NOT way.is_sealed AND (way.channel = \(ContactChannel.post) OR person.is_restricted)
                UNION ALL
                SELECT id FROM person WHERE is_restricted AND postcode IS NOT NULL AND merged_into IS NULL
                UNION ALL
                SELECT token.person_id AS id FROM match_key token JOIN person ON person.id = token.person_id
                WHERE token.token LIKE 'p%' AND person.is_restricted AND person.merged_into IS NULL
            ) AS open ORDER BY id LIMIT \(limit)
            """
        )
    }

    /// A restricted record that stands, for what the system keeps sealed of it.
    func restrictedPerson(_ id: UUID) throws -> Person? {
        try first("SELECT * FROM person WHERE id = \(id) AND is_restricted AND merged_into IS NULL")
    }
}

extension Writer {
    /// Only one way is the preferred one.
    func preferNone(of person: UUID, but way: UUID? = nil) throws {
        try execute(
            """
            UPDATE contact_way SET is_preferred = FALSE
            WHERE person_id = \(person) AND is_preferred AND id <> \(way?.text ?? "")
            """
        )
    }
}
