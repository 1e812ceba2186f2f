import Dates
import Desk
public import Foundation
import Markup
public import Records

/// Every statement that touches `account`.
extension Reader {
    /// The names of these accounts, by id: what is shown beside what someone did or leads.
    ///
    /// Leavers keep theirs.
    public func accountNames(_ ids: [UUID]) throws -> [UUID: String] {
        var names: [UUID: String] = [:]
        for row in try rows("SELECT id, name FROM account WHERE id IN \(any: ids)") {
            names[try row["id"]] = try row["name"]
        }
        return names
    }

    /// Everyone who can sign in, by name.
    public func openAccounts() throws -> [Account] {
        try all("SELECT * FROM account WHERE closed_at IS NULL ORDER BY sort_name, id")
    }

    /// Everyone with an account and a role in a team, by name.
    package func accounts(ofTeam team: UUID) throws -> [Account] {
        try all(
            """
            SELECT * FROM account WHERE closed_at IS NULL
                AND id IN (SELECT account_id FROM membership WHERE team_id = \(team)) ORDER BY sort_name, id
            """
        )
    }

    package func account(_ id: UUID) throws -> Account? { try first("SELECT * FROM account WHERE id = \(id)") }

    func hasAnyAccount() throws -> Bool { try !rows("SELECT 1 AS one FROM account LIMIT 1").isEmpty }

    /// Whether anyone can look after this place.
    ///
    /// Until then it waits for its first administrator, whoever else has an account: invented people never have that role.
    func hasAnyAdministrator() throws -> Bool { try holders(of: .administrator) > 0 }

    func accounts(closed: Bool) throws -> [Account] {
        let state: SQL = closed ? "closed_at IS NOT NULL" : "closed_at IS NULL"
        return try all("SELECT * FROM account WHERE \(state) ORDER BY sort_name, id LIMIT 1000")
    }

    func secrets(of account: UUID) throws -> AccountSecrets? {
        try first("SELECT * FROM account WHERE id = \(account) AND closed_at IS NULL")
    }

    func secrets(email: String) throws -> AccountSecrets? {
        try first("SELECT * FROM account WHERE email_folded = \(email.folded) AND closed_at IS NULL")
    }
}

extension Writer {
    func addAccount(
        _ id: UUID,
        name: String,
        email: String,
        password: String,
        language: Language = .english,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO account (id, name, sort_name, email, email_folded, password, language, version, created_at)
            VALUES (\(id), \(name), \(name.folded), \(email), \(email.folded), \(password), \(language.rawValue), 1,
                    \(now))
            """
        )
    }

    func rename(_ account: Account, to name: String) throws {
        let changed = try execute(
            """
            UPDATE account SET name = \(name), sort_name = \(name.folded), version = version + 1
            WHERE id = \(account.id) AND version = \(account.version) AND closed_at IS NULL
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    func setLanguage(_ language: Language, of account: UUID) throws {
        try execute(
            """
            UPDATE account SET language = \(language.rawValue), version = version + 1
            WHERE id = \(account) AND closed_at IS NULL
            """
        )
    }

    func setPassword(_ phc: String, of account: UUID) throws {
        try execute("UPDATE account SET password = \(phc) WHERE id = \(account) AND closed_at IS NULL")
    }

    /// A second factor that counts for nothing until it is confirmed with a code.
    func offerSecondFactor(_ sealed: String, to account: UUID) throws {
        try execute(
            "UPDATE account SET totp_secret = \(sealed) WHERE id = \(account) AND totp_step IS NULL AND closed_at IS NULL"
        )
    }

    func confirmSecondFactor(of account: UUID, step: Int) throws -> Bool {
        try execute(
            """
            UPDATE account SET totp_step = \(step)
            WHERE id = \(account) AND totp_step IS NULL AND totp_secret IS NOT NULL AND closed_at IS NULL
            """
        ) == 1
    }

    /// False when this code, or a later one, has been used already.
    func useTimedCode(of account: UUID, step: Int) throws -> Bool {
        try execute(
            "UPDATE account SET totp_step = \(step) WHERE id = \(account) AND totp_step < \(step) AND closed_at IS NULL"
        ) == 1
    }

    func dropSecondFactor(of account: UUID) throws {
        try execute("UPDATE account SET totp_secret = NULL, totp_step = NULL WHERE id = \(account)")
        try execute("DELETE FROM recovery_code WHERE account_id = \(account)")
    }

    /// False when it was closed already.
    func closeAccount(_ id: UUID, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE account SET closed_at = \(now), totp_secret = NULL, totp_step = NULL, version = version + 1
            WHERE id = \(id) AND closed_at IS NULL
            """
        ) == 1
    }
}
