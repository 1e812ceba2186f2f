import Crypto
package import Foundation

/// A value sealed for one column of one row (AES-256-GCM), so that it can be neither read from a copy of the database nor
/// moved to another row.
package struct SealedText: Sendable {
    /// Where a sealed value belongs.
    package struct Place: Sendable {
        let table: String
        let row: UUID
        let column: String

        package init(table: String, row: UUID, column: String) {
            self.table = table
            self.row = row
            self.column = column
        }

        fileprivate var authenticated: Data { Data("\(table)/\(row.uuidString.lowercased())/\(column)".utf8) }
    }

    package enum Failure: Error {
        /// What is stored was not sealed with this key, or not for this place.
        case notOurs
    }

    /// Which key something is sealed with.
    package enum Standing: Sendable, Equatable {
        case current, former
    }

    private let ring: KeyRing

    package init(_ keys: PlaceKeys) { ring = keys.ring }

    /// Seals with `nonce`: twelve random bytes, never used before.
    package func seal(_ bytes: [UInt8], for place: Place, nonce: [UInt8]) throws -> String {
        let nonce = try AES.GCM.Nonce(data: nonce)
        let box = try AES.GCM.seal(bytes, using: ring.keys.current, nonce: nonce, authenticating: place.authenticated)
        return (Array(nonce) + Array(box.ciphertext) + Array(box.tag)).base64URL
    }

    package func open(_ text: String, for place: Place) throws -> [UInt8] { try opened(text, for: place).bytes }

    /// What was sealed, and with which key.
    ///
    /// Where none that is known opens it, the keys may have been changed beside the running program: they are read again.
    package func opened(_ text: String, for place: Place) throws -> (bytes: [UInt8], standing: Standing) {
        guard let bytes = [UInt8](base64URL: text), bytes.count >= 28 else { throw Failure.notOurs }
        if let opened = Self.attempt(bytes, place, ring.keys) { return opened }
        if ring.readAgain(), let opened = Self.attempt(bytes, place, ring.keys) { return opened }
        throw Failure.notOurs
    }

    private static func attempt(_ bytes: [UInt8], _ place: Place, _ keys: KeyRing.Keys)
        -> (bytes: [UInt8], standing: Standing)?
    {
        guard let box = try? AES.GCM.SealedBox(combined: bytes) else { return nil }
        if let open = try? AES.GCM.open(box, using: keys.current, authenticating: place.authenticated) {
            return (Array(open), .current)
        }
        guard let former = keys.former,
            let open = try? AES.GCM.open(box, using: former, authenticating: place.authenticated)
        else { return nil }
        return (Array(open), .former)
    }

    /// Takes up keys that were changed beside the running program; says whether something may be sealed with a former one.
    package func keysAreChanging() -> Bool {
        _ = ring.readAgain()
        return ring.keys.former != nil
    }
}

extension SealedText {
    /// Text as it is known again by whoever has the keys, and by nobody else (HMAC-SHA-256).
    package func fingerprint(_ text: String, of what: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(what)\n\(text)".utf8), using: ring.prints)
        return Array(code).base64URL
    }
}
