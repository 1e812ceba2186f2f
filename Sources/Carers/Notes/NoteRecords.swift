import Dates
import Desk
package import Foundation
import Records

private let noteWords = SealedWords(table: "note", column: "words_sealed")
private let whyWords = SealedWords(table: "note", column: "why_sealed")
private let struckWords = SealedWords(table: "note", column: "struck_sealed")
private let versionWords = SealedWords(table: "note_version", column: "words_sealed")
private let versionWhy = SealedWords(table: "note_version", column: "why_sealed")

/// Every statement that touches `note` and `note_version`.
///
/// Whoever asks has already been shown the record.
extension Look {
    func note(_ id: UUID, of person: UUID) throws -> Note {
        guard let row = try db.rows("SELECT * FROM note WHERE id = \(id) AND person_id = \(person)").first else {
            throw Refusal.notFound
        }
        return try note(row)
    }

    /// Notes of someone, the newest first, that stand before a mark in the timeline.
    func notes(of person: UUID, before mark: TimelineMark?, limit: Int) throws -> [Note] {
        try db.rows(
            """
            SELECT * FROM note WHERE person_id = \(person) \(before(mark, "happened_at", "id"))
            ORDER BY happened_at DESC, id DESC LIMIT \(limit)
            """
        ).map(note)
    }

    /// Notes that the person they are about may read, the newest first: shared with them, and standing.
    func notesShared(with person: UUID) throws -> [Note] {
        try db.rows(
            """
            SELECT * FROM note WHERE person_id = \(person) AND is_shared AND struck_at IS NULL
            ORDER BY happened_at DESC, id DESC LIMIT 500
            """
        ).map(note)
    }

    /// What it said before, the newest version first.
    func versions(ofNote id: UUID) throws -> [NoteVersion] {
        try db.rows("SELECT * FROM note_version WHERE note_id = \(id) ORDER BY version DESC").map { row in
            let id: UUID = try row["id"]
            return NoteVersion(
                version: try row["version"],
                details: try details(row, words: versionWords.open(row["words_sealed"] as String, row: id, means)),
                byName: try row["by_name"],
                at: try row["at"],
                why: try versionWhy.open(row["why_sealed"], row: id, means)
            )
        }
    }

    private func note(_ row: Row) throws -> Note {
        let id: UUID = try row["id"]
        let struckAt: Instant? = try row["struck_at"]
        let signedOn: Day? = try row["signed_on"]
        return Note(
            id: id,
            person: try row["person_id"],
            details: try details(row, words: noteWords.open(row["words_sealed"] as String, row: id, means)),
            happenedAt: try row["happened_at"],
            writtenBy: try row["written_by"],
            writtenName: try row["written_name"],
            writtenAt: try row["written_at"],
            version: try row["version"],
            changedName: try row["changed_name"],
            changedAt: try row["changed_at"],
            why: try whyWords.open(row["why_sealed"], row: id, means),
            struck: try struckAt.map { at in
                Note.Struck(
                    reason: try struckWords.open(row["struck_sealed"], row: id, means) ?? "",
                    name: try row["struck_name"],
                    at: at
                )
            },
            signed: try signedOn.map { on in
                Note.Signed(
                    on: on,
                    // Nobody else wrote down how: they did it themselves.
                    how: try row["signed_how"] ?? .ownPages,
                    recordedBy: try row["signed_name"],
                    version: try row["signed_version"]
                )
            }
        )
    }

    private func details(_ row: Row, words: String) throws -> NoteDetails {
        NoteDetails(
            try row["kind"],
            on: try row["happened_on"],
            time: try row["happened_time"],
            minutes: try row["minutes"],
            words: words,
            isShared: try row["is_shared"]
        )
    }
}

extension Reader {
    /// Whose note this is and who wrote it, if there is one.
    func author(ofNote id: UUID) throws -> (person: UUID, by: UUID)? {
        try rows("SELECT person_id, written_by FROM note WHERE id = \(id)").first.map {
            (try $0["person_id"], try $0["written_by"])
        }
    }
}

extension Work {
    func add(_ details: NoteDetails, id: UUID, about person: UUID, at: Instant) throws {
        let words: String = try noteWords.seal(details.words, row: id, self)
        try db.execute(
            """
            INSERT INTO note
                (id, person_id, kind, happened_on, happened_time, happened_at, minutes, words_sealed, is_shared,
                 written_by, written_name, written_at, version)
            VALUES
                (\(id), \(person), \(details.kind), \(details.on), \(details.time), \(at), \(details.minutes), \(words),
                 \(details.isShared), \(actor.id), \(actor.name), \(now), 1)
            """
        )
    }

    /// Keeps what the note says now as an earlier version, and writes what it is to say.
    ///
    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was looked at.
    func change(_ note: Note, to details: NoteDetails, at: Instant, why: String) throws {
        let earlier = newID()
        let old = note.details
        let oldWords: String = try versionWords.seal(old.words, row: earlier, self)
        let oldWhy: String? = try versionWhy.seal(note.why, row: earlier, self)
        try db.execute(
            """
            INSERT INTO note_version
                (id, note_id, version, kind, happened_on, happened_time, minutes, words_sealed, is_shared, by_name, at,
                 why_sealed)
            VALUES
                (\(earlier), \(note.id), \(note.version), \(old.kind), \(old.on), \(old.time), \(old.minutes),
                 \(oldWords), \(old.isShared), \(note.changedName ?? note.writtenName),
                 \(note.changedAt ?? note.writtenAt), \(oldWhy))
            """
        )
        let words: String = try noteWords.seal(details.words, row: note.id, self)
        let reason: String = try whyWords.seal(why, row: note.id, self)
        let changed = try db.execute(
            """
            UPDATE note SET kind = \(details.kind), happened_on = \(details.on), happened_time = \(details.time),
                happened_at = \(at), minutes = \(details.minutes), words_sealed = \(words),
                is_shared = \(details.isShared), version = version + 1, changed_name = \(actor.name),
                changed_at = \(now), why_sealed = \(reason)
            WHERE id = \(note.id) AND version = \(note.version) AND struck_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func strike(_ note: Note, because reason: String) throws {
        let sealed: String = try struckWords.seal(reason, row: note.id, self)
        let changed = try db.execute(
            """
            UPDATE note SET struck_name = \(actor.name), struck_at = \(now), struck_sealed = \(sealed)
            WHERE id = \(note.id) AND struck_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func sign(_ note: Note, on day: Day, how: SignedHow) throws {
        let told: SignedHow? = how == .ownPages ? nil : how
        let changed = try db.execute(
            """
            UPDATE note SET signed_on = \(day), signed_how = \(told), signed_name = \(actor.name),
                signed_version = \(note.version)
            WHERE id = \(note.id) AND version = \(note.version) AND struck_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Writes beside the person when somebody was last in touch with them.
    package func refreshLastContact(of person: UUID) throws {
        try db.execute(
            """
            UPDATE person SET last_contact_on = (
                SELECT max(happened_on) FROM note
                WHERE note.person_id = person.id AND note.struck_at IS NULL AND note.kind IN \(any: NoteKind.contacts)
            ) WHERE id = \(person)
            """
        )
    }
}
