import Crypto
import Foundation

/// How a receiver knows that a message is ours, and new: the headers of Standard Webhooks.
enum HookSignature {
    /// The secret as it is shown, once: `whsec_` and the key.
    static func secret(_ key: [UInt8]) -> String { "whsec_" + Data(key).base64EncodedString() }

    /// - Parameters:
    ///   - id: The message, the same at each try.
    ///   - seconds: Since 1970, at this try.
    ///   - body: Exactly what is sent.
    ///   - key: The webhook's own.
    /// - Returns: The headers, content type included.
    static func headers(id: String, seconds: Int64, body: String, key: [UInt8]) -> [(name: String, value: String)] {
        let signed = "\(id).\(seconds).\(body)"
        let code = HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: SymmetricKey(data: key))
        return [
            ("Content-Type", "application/json"), ("webhook-id", id), ("webhook-timestamp", String(seconds)),
            ("webhook-signature", "v1,\(Data(code).base64EncodedString())"),
        ]
    }
}
