import Foundation
import Web

/// Proof that whoever asks has just given an account's password.
///
/// Only checking it makes one.
struct PasswordProof: Sendable {
    let account: UUID
    /// The hash it was compared with: a password changed since then proves nothing.
    let stored: String
    /// The same password at today's cost, when the stored hash is cheaper.
    let rehashed: String?

    /// Compares, and takes as long when there is no such account.
    static func check(
        _ password: String,
        of secrets: AccountSecrets?,
        with keyring: Keyring,
        random: @Sendable (Int) -> [UInt8]
    ) async throws -> PasswordProof? {
        let matches = try await keyring.passwords.matches(password, stored: secrets?.password)
        guard matches, let secrets else { return nil }
        var rehashed: String?
        if keyring.passwords.isOutOfDate(secrets.password) {
            rehashed = try await keyring.passwords.hash(password, salt: random(16))
        }
        return PasswordProof(account: secrets.id, stored: secrets.password, rehashed: rehashed)
    }

    private init(account: UUID, stored: String, rehashed: String?) {
        self.account = account
        self.stored = stored
        self.rehashed = rehashed
    }
}
