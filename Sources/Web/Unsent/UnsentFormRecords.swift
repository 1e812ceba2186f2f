import Dates
import Foundation
import Records

/// Every statement that touches `unsent_form`.
extension Reader {
    func unsentForm(secretHash: String, of account: UUID, at now: Instant) throws -> UnsentForm? {
        try first(
            """
            SELECT id, typed, kept_at FROM unsent_form
            WHERE secret_hash = \(secretHash) AND account_id = \(account) AND kept_at > \(UnsentForm.oldest(at: now))
            """
        )
    }
}

extension Writer {
    func add(_ form: UnsentForm, secretHash: String, of account: UUID) throws {
        try execute(
            """
            INSERT INTO unsent_form (id, secret_hash, account_id, typed, kept_at)
            VALUES (\(form.id), \(secretHash), \(account), \(form.typed), \(form.keptAt))
            """
        )
    }

    /// Lets go of what is over, and of the oldest when too many wait for one account.
    func sweepUnsentForms(at now: Instant, of account: UUID?) throws {
        try execute("DELETE FROM unsent_form WHERE kept_at <= \(UnsentForm.oldest(at: now))")
        guard let account else { return }
        try execute(
            """
            DELETE FROM unsent_form WHERE account_id = \(account) AND id NOT IN
                (SELECT id FROM unsent_form WHERE account_id = \(account)
                 ORDER BY kept_at DESC, id DESC LIMIT \(UnsentForm.most))
            """
        )
    }
}
