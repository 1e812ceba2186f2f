import Crypto
import Foundation

/// Proof that a form came from a page this session was shown: worked out from the session's secret, so nothing is stored.
package enum FormToken {
    package static let field = "form_token"

    package static func text(_ session: SessionToken) -> String {
        let digest = SHA256.hash(data: Data("form token of \(session.text)".utf8))
        return Data(digest).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
    }
}
