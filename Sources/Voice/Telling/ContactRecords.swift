import Dates
import Desk
import Foundation
import Records

/// Someone who asked to be told what comes of what they said, before it is kept.
struct NewContact: Sendable {
    let id: UUID
    /// Their address and their link's secret, sealed for this row.
    let sealed: String
    let tokenHash: String
}

/// Someone who asked to be told, as the program knows them.
struct VoiceContact: Sendable, RowDecodable {
    let id: UUID
    let voice: UUID
    let sealed: String?
    let language: String
    let createdAt: Instant
    let isEnded: Bool

    static func subject(_ id: UUID) -> Subject { Subject("voice_contact", id) }

    init(row: Row) throws {
        id = try row["id"]
        voice = try row["voice_id"]
        sealed = try row["sealed"]
        language = try row["language"]
        createdAt = try row["created_at"]
        isEnded = try row["ended_at"] as Instant? != nil
    }
}

/// Every statement that touches `voice_contact` and `voice_told`.
///
/// No page shows an address: only the letter that is sent to it opens one.
extension Reader {
    /// Whether someone is to be told what becomes of a voice.
    func hasContact(ofVoice voice: UUID) throws -> Bool {
        let found: [UUID] = try values(
            "id",
            "SELECT id FROM voice_contact WHERE voice_id = \(voice) AND ended_at IS NULL ORDER BY id LIMIT 1"
        )
        return !found.isEmpty
    }

    /// Whether anyone was ever to be told what becomes of a voice: who stopped it is not written to again.
    func hadContact(ofVoice voice: UUID) throws -> Bool {
        let found: [UUID] = try values(
            "id",
            "SELECT id FROM voice_contact WHERE voice_id = \(voice) ORDER BY id LIMIT 1"
        )
        return !found.isEmpty
    }

    /// Voices that were set aside before a moment and still hold where to tell somebody.
    func voicesToForget(setAsideBefore moment: Instant) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT v.id FROM voice v WHERE v.state = 'set_aside' AND v.set_aside_at <= \(moment)
                AND v.id IN (SELECT voice_id FROM voice_contact WHERE sealed IS NOT NULL) ORDER BY v.id LIMIT 2000
            """
        )
    }

    /// Whose link this is.
    ///
    /// The secret is checked by its hash; who holds it may see what became of that one voice.
    func contact(tokenHash: String) throws -> VoiceContact {
        let found: VoiceContact? = try first("SELECT * FROM voice_contact WHERE token_hash = \(tokenHash)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Everyone who is to be told of what becomes of voices that were kept, with the group of each.
    func contactsToTell() throws -> [(contact: VoiceContact, group: UUID)] {
        try rows(
            """
            SELECT c.*, g.group_id FROM voice_contact c
            JOIN voice v ON v.id = c.voice_id JOIN voice_in_group g ON g.voice_id = c.voice_id
            WHERE c.ended_at IS NULL AND c.sealed IS NOT NULL AND v.state = 'kept' ORDER BY c.id
            """
        ).map { (try VoiceContact(row: $0), try $0["group_id"]) }
    }

    /// What these people were already told of.
    func told(_ contacts: [UUID]) throws -> Set<ToldMove> {
        let found = try rows(
            "SELECT contact_id, move FROM voice_told WHERE contact_id IN \(any: contacts) ORDER BY contact_id, move"
        )
        return Set(try found.map { ToldMove(contact: try $0["contact_id"], move: try $0["move"]) })
    }

    /// When each of these links was made, and to which group of voices.
    func links(ofGroups groups: [UUID]) throws -> [(group: UUID, action: UUID, at: Instant)] {
        try rows(
            """
            SELECT group_id, action_id, linked_at FROM voice_action WHERE group_id IN \(any: groups)
            ORDER BY action_id, group_id
            """
        ).map { (try $0["group_id"], try $0["action_id"], try $0["linked_at"]) }
    }

    /// The answers to these groups that are public now.
    func approvedAnswers(ofGroups groups: [UUID]) throws -> [VoiceAnswer] {
        try all(
            """
            SELECT * FROM voice_answer WHERE group_id IN \(any: groups) AND state = 'approved'
            ORDER BY group_id, id
            """
        )
    }
}

/// One person told of one move.
struct ToldMove: Sendable, Hashable {
    let contact: UUID
    let move: String
}

extension Writer {
    func add(_ contact: NewContact, voice: UUID, language: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO voice_contact (id, voice_id, sealed, token_hash, language, created_at)
            VALUES (\(contact.id), \(voice), \(contact.sealed), \(contact.tokenHash), \(language), \(now))
            """
        )
    }

    /// Nobody writes to them again, and their address is gone.
    func endContact(_ id: UUID, at now: Instant) throws {
        try execute(
            "UPDATE voice_contact SET sealed = NULL, ended_at = coalesce(ended_at, \(now)) WHERE id = \(id)"
        )
    }

    func endContacts(ofVoice voice: UUID, at now: Instant) throws {
        try execute(
            "UPDATE voice_contact SET sealed = NULL, ended_at = coalesce(ended_at, \(now)) WHERE voice_id = \(voice)"
        )
    }

    /// - Returns: Whether they had not been told of it before.
    func noteTold(_ move: ToldMove, at now: Instant) throws -> Bool {
        try execute(
            """
            INSERT INTO voice_told (contact_id, move, told_at) VALUES (\(move.contact), \(move.move), \(now))
            ON CONFLICT (contact_id, move) DO NOTHING
            """
        ) > 0
    }
}
