import Dates
import Foundation
import Markup
import Records

/// A letter about to be kept.
struct NewMail: Sendable {
    let id: UUID
    let account: UUID?
    let language: Language?
    let address: String?
    let letter: String
    let postedAt: Instant
    let key: String
}

/// A letter as it is kept, sealed.
struct KeptMail: Sendable, RowDecodable {
    let id: UUID
    let account: UUID?
    let language: Language?
    let address: String?
    let letter: String
    let postedAt: Instant

    init(row: Row) throws {
        id = try row["id"]
        account = try row["account_id"]
        let code: String? = try row["language"]
        language = code.flatMap(Language.init(rawValue:))
        address = try row["address"]
        letter = try row["letter"]
        postedAt = try row["posted_at"]
    }
}

/// Every statement that touches `mail`.
extension Reader {
    func hasMail(once key: String) throws -> Bool {
        try !rows("SELECT id FROM mail WHERE once_key = \(key)").isEmpty
    }

    /// The letter of a key, if it is still to go.
    func waitingMail(once key: String) throws -> UUID? {
        try value("id", "SELECT id FROM mail WHERE once_key = \(key) AND state = 'waiting'")
    }

    /// None once it was sent or given up.
    func waitingMail(_ id: UUID) throws -> KeptMail? {
        try first("SELECT * FROM mail WHERE id = \(id) AND state = 'waiting'")
    }

    /// Letters that did not arrive, the newest first.
    func mailTrouble(limit: Int) throws -> [MailTrouble] {
        try all(
            """
            SELECT id, account_id, state, reason, posted_at, state_at FROM mail
            WHERE state IN ('failed', 'bounced') ORDER BY state_at DESC, id DESC LIMIT \(limit)
            """
        )
    }
}

extension Writer {
    func addMail(_ mail: NewMail) throws {
        try execute(
            """
            INSERT INTO mail (id, account_id, language, address, letter, state, posted_at, state_at, once_key)
            VALUES (\(mail.id), \(mail.account), \(mail.language?.rawValue), \(mail.address), \(mail.letter), 'waiting',
                    \(mail.postedAt), \(mail.postedAt), \(mail.key))
            """
        )
    }

    /// What it said and to whom is erased; false when it was no longer waiting.
    func endMail(_ id: UUID, _ state: MailState, reason: String?, addressHash: String?, at now: Instant) throws -> Bool
    {
        try execute(
            """
            UPDATE mail SET state = \(state.rawValue), reason = \(reason), address_hash = \(addressHash),
                            state_at = \(now), letter = NULL, address = NULL
            WHERE id = \(id) AND state = 'waiting'
            """
        ) == 1
    }

    /// It was sent and came back; none when no such letter was sent.
    func bounceMail(_ id: UUID, reason: String, at now: Instant) throws -> String? {
        try value(
            "address_hash",
            """
            UPDATE mail SET state = 'bounced', reason = \(reason), state_at = \(now)
            WHERE id = \(id) AND state = 'sent' AND address_hash IS NOT NULL RETURNING address_hash
            """
        )
    }
}
