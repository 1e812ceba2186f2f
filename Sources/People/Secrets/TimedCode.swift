import Crypto
import Dates
import Foundation

/// The six figures an authenticator app shows (TOTP, RFC 6238: SHA-1, 30 seconds).
struct TimedCode: Sendable {
    /// What the app and we share: 160 bits.
    let key: [UInt8]

    static let keySize = 20
    static let stepSeconds: Int64 = 30

    /// Which half-minute a moment falls in.
    static func step(at now: Instant) -> Int { Int(now.milliseconds / 1000 / stepSeconds) }

    /// The figures for one half-minute.
    func figures(step: Int, count: Int = 6) -> String {
        var counter = UInt64(clamping: step).bigEndian
        let message = withUnsafeBytes(of: &counter) { Data($0) }
        let digest = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key))
        )
        guard let last = digest.last else { return "" }
        let chosen = digest.dropFirst(Int(last & 15)).prefix(4)
        let number = chosen.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let figures = String(number).suffix(count)
        return String(repeating: "0", count: max(0, count - figures.count)) + figures
    }

    /// The half-minute that what was typed belongs to: this one or a neighbour, and later than the last one used.
    func step(matching typed: String, at now: Instant, after last: Int?) -> Int? {
        let current = TimedCode.step(at: now)
        let matches = [current - 1, current, current + 1].filter { figures(step: $0).constantTimeEquals(typed) }
        return matches.first { $0 > last ?? 0 }
    }

    /// The key as a person types it into an app.
    var keyText: String { Base32.grouped(Base32.encode(key)) }

    /// What an app reads from a link or a square code.
    func address(account: String, issuer: String) -> String {
        func escaped(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        }
        let name = "\(escaped(issuer)):\(escaped(account))"
        return "otpauth://totp/\(name)?secret=\(Base32.encode(key))&issuer=\(escaped(issuer))"
    }
}

extension String {
    /// Whether two texts are the same, taking as long for any pair of one length.
    func constantTimeEquals(_ other: String) -> Bool {
        let mine = Array(utf8)
        let theirs = Array(other.utf8)
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
