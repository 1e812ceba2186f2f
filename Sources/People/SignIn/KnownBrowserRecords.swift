import Dates
import Foundation
import Records

/// Every statement that touches `known_browser`.
extension Reader {
    func hasKnownBrowser(_ account: UUID) throws -> Bool {
        try !rows("SELECT browser FROM known_browser WHERE account_id = \(account) ORDER BY browser LIMIT 1").isEmpty
    }
}

extension Writer {
    /// False when the account was used with it before.
    func addKnownBrowser(_ browser: String, of account: UUID, at now: Instant) throws -> Bool {
        try execute(
            """
            INSERT INTO known_browser (account_id, browser, since) VALUES (\(account), \(browser), \(now))
            ON CONFLICT (account_id, browser) DO NOTHING
            """
        ) == 1
    }

    func forgetKnownBrowsers(of account: UUID) throws {
        try execute("DELETE FROM known_browser WHERE account_id = \(account)")
    }
}
