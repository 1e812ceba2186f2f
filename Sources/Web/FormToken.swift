import Crypto
import Foundation

/// Proof that a form came from a page this session was shown: worked out from the session's secret, so nothing is stored.
///
/// On a page it is followed by the account it was made for, signed: all that is left to go by when a form comes after its
/// session has ended.
package enum FormToken {
    package static let field = "form_token"

    package static func text(_ session: SessionToken) -> String {
        let digest = SHA256.hash(data: Data("form token of \(session.text)".utf8))
        return Data(digest).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }

    /// As a page carries it.
    static func text(_ session: SessionToken, for account: UUID, _ sealing: Sealing) -> String {
        let named = account.uuidString.lowercased()
        guard let signed = sealing.sign(named) else { return text(session) }
        return "\(text(session)).\(named).\(signed)"
    }

    /// Whether a form carries this session's proof.
    static func proves(_ carried: String, _ session: SessionToken?) -> Bool {
        guard let session else { return false }
        return carried.prefix { $0 != "." } == text(session)
    }

    /// The account a page was made for, from whichever session; none when it was not signed by us.
    static func account(in carried: String, _ sealing: Sealing) -> UUID? {
        let parts = carried.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let account = UUID(uuidString: String(parts[1])) else { return nil }
        guard let signed = sealing.sign(account.uuidString.lowercased()), parts[2] == signed else { return nil }
        return account
    }
}
