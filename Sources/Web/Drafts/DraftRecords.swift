import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `draft`: a draft is its owner's alone.
extension Reader {
    /// - Throws: `Refusal.notFound` when there is none, or it is another's, or it is over.
    func draft(_ id: UUID, of account: UUID, at now: Instant) throws -> Draft {
        let found: Draft? = try first(
            """
            SELECT * FROM draft
            WHERE id = \(id) AND account_id = \(account) AND saved_at > \(Draft.oldest(at: now))
            """
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    func hasDraft(_ id: UUID, of owner: UUID, at now: Instant) throws -> Bool {
        try !rows(
            """
            SELECT id FROM draft
            WHERE id = \(id) AND account_id = \(owner) AND saved_at > \(Draft.oldest(at: now))
            """
        ).isEmpty
    }

    func drafts(of account: UUID, at now: Instant) throws -> [Draft] {
        try all(
            """
            SELECT * FROM draft WHERE account_id = \(account) AND saved_at > \(Draft.oldest(at: now))
            ORDER BY saved_at DESC, id
            """
        )
    }

    func formDraft(on page: String, of account: UUID, at now: Instant) throws -> Draft? {
        try first(
            """
            SELECT * FROM draft
            WHERE account_id = \(account) AND kind = \(Draft.formKind) AND address = \(page)
                AND saved_at > \(Draft.oldest(at: now))
            """
        )
    }
}

extension Writer {
    func put(_ draft: Draft) throws {
        try execute(
            """
            INSERT INTO draft (id, account_id, kind, address, typed, saved_at)
            VALUES (\(draft.id), \(draft.account), \(draft.kind), \(draft.address), \(draft.typed), \(draft.savedAt))
            ON CONFLICT (id) DO UPDATE
                SET address = excluded.address, typed = excluded.typed, saved_at = excluded.saved_at
            """
        )
    }

    /// False when it is over.
    func giveDraft(_ id: UUID, to owner: UUID, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE draft SET account_id = \(owner), saved_at = \(now)
            WHERE id = \(id) AND saved_at > \(Draft.oldest(at: now))
            """
        ) == 1
    }

    /// False when it was not there, or another's.
    @discardableResult
    func removeDraft(_ id: UUID, of account: UUID) throws -> Bool {
        try execute("DELETE FROM draft WHERE id = \(id) AND account_id = \(account)") == 1
    }

    func removeFormDraft(on page: String, of account: UUID) throws {
        try execute(
            "DELETE FROM draft WHERE account_id = \(account) AND kind = \(Draft.formKind) AND address = \(page)"
        )
    }

    /// Lets go of what is over, and of the oldest when one person has too many.
    func sweepDrafts(at now: Instant, of account: UUID?) throws {
        try execute("DELETE FROM draft WHERE saved_at <= \(Draft.oldest(at: now))")
        guard let account else { return }
        try execute(
            """
            DELETE FROM draft WHERE account_id = \(account) AND id NOT IN
                (SELECT id FROM draft WHERE account_id = \(account) ORDER BY saved_at DESC, id DESC LIMIT \(Draft.most))
            """
        )
    }
}
