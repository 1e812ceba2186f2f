import Desk
import Foundation

/// Seals what people typed, and signs what comes back to us by way of a browser, with the place's keys.
struct Sealing: Sendable {
    let means: Means

    /// Sealed JSON; the nonce is twelve random bytes, never used before.
    func seal(_ value: some Encodable, _ place: SealedText.Place, nonce: [UInt8]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try means.sealed.seal([UInt8](try encoder.encode(value)), for: place, nonce: nonce)
    }

    func open<Value: Decodable>(_ text: String, as type: Value.Type, _ place: SealedText.Place) throws -> Value {
        try JSONDecoder().decode(type, from: Data(try means.sealed.open(text, for: place)))
    }

    /// A proof that a text is ours; none where there are no keys.
    func sign(_ text: String) -> String? { try? means.sealed.fingerprint(text, of: "form") }
}
