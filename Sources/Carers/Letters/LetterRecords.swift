import Dates
import Desk
import Foundation
import Markup
import Records

private let letterWords = SealedWords(table: "letter_sent", column: "words_sealed")

/// Every statement that touches `letter_sent`.
///
/// Whoever asks has already been shown the record.
extension Look {
    /// What was sent to someone, the newest first.
    func letters(to person: UUID, before mark: TimelineMark?, limit: Int) throws -> [SentLetter] {
        try db.rows(
            """
            SELECT * FROM letter_sent WHERE person_id = \(person) \(before(mark, "sent_at", "id"))
            ORDER BY sent_at DESC, id DESC LIMIT \(limit)
            """
        ).map(letter)
    }

    func letter(_ id: UUID, to person: UUID) throws -> SentLetter {
        let row = try db.rows("SELECT * FROM letter_sent WHERE id = \(id) AND person_id = \(person)").first
        guard let row else { throw Refusal.notFound }
        return try letter(row)
    }

    private func letter(_ row: Row) throws -> SentLetter {
        let id: UUID = try row["id"]
        let code: String = try row["language"]
        let words: String = try letterWords.open(row["words_sealed"] as String, row: id, means)
        return SentLetter(
            id: id,
            person: try row["person_id"],
            template: try row["template"],
            channel: try row["channel"],
            language: Language(rawValue: code) ?? .english,
            content: try JSONDecoder().decode(LetterContent.self, from: Data(words.utf8)),
            askedFirst: try row["asked_first"],
            sentName: try row["sent_name"],
            sentAt: try row["sent_at"]
        )
    }
}

extension Reader {
    /// To whom a letter went, if there is one.
    func recipient(ofLetter id: UUID) throws -> UUID? {
        try value("person_id", "SELECT person_id FROM letter_sent WHERE id = \(id)")
    }

    /// The letters that went to someone by email lately: those that have not left yet can still be stopped.
    func emailed(to person: UUID, since: Instant) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT id FROM letter_sent WHERE person_id = \(person) AND channel = 'email' AND sent_at > \(since)
            ORDER BY sent_at, id
            """
        )
    }
}

extension Work {
    func add(_ letter: PersonLetter, id: UUID, to person: UUID, at address: String, askedFirst: Bool) throws {
        let content = LetterContent(subject: letter.subject, paragraphs: letter.paragraphs, to: address)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(content), as: UTF8.self)
        let sealed: String = try letterWords.seal(json, row: id, self)
        try db.execute(
            """
            INSERT INTO letter_sent
                (id, person_id, template, channel, language, words_sealed, asked_first, sent_by, sent_name, sent_at)
            VALUES
                (\(id), \(person), \(letter.template), \(letter.channel), \(letter.language.code), \(sealed),
                 \(askedFirst), \(actor.id), \(actor.name), \(now))
            """
        )
    }
}
