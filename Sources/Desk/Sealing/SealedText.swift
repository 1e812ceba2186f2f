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

    private let key: SymmetricKey

    package init(_ keys: PlaceKeys) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: keys.sealing),
            info: Data("alongside sealed column".utf8),
            outputByteCount: 32
        )
    }

    /// Seals with `nonce`: twelve random bytes, never used before.
    package func seal(_ bytes: [UInt8], for place: Place, nonce: [UInt8]) throws -> String {
        let nonce = try AES.GCM.Nonce(data: nonce)
        let box = try AES.GCM.seal(bytes, using: key, nonce: nonce, authenticating: place.authenticated)
        return (Array(nonce) + Array(box.ciphertext) + Array(box.tag)).base64URL
    }

    package func open(_ text: String, for place: Place) throws -> [UInt8] {
        guard let bytes = [UInt8](base64URL: text), bytes.count >= 28 else { throw Failure.notOurs }
        do {
            let box = try AES.GCM.SealedBox(combined: bytes)
            return Array(try AES.GCM.open(box, using: key, authenticating: place.authenticated))
        } catch {
            throw Failure.notOurs
        }
    }
}

extension SealedText {
    /// Text as it is known again by whoever has the keys, and by nobody else (HMAC-SHA-256).
    package func fingerprint(_ text: String, of what: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(what)\n\(text)".utf8), using: key)
        return Array(code).base64URL
    }
}
