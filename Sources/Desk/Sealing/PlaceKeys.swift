import Crypto
import Foundation

/// The place's own secrets, kept in a file outside the database so that a copy of the database alone opens nothing.
public struct PlaceKeys: Sendable {
    /// What fields are sealed with.
    let sealing: [UInt8]
    /// What goes into every password before it is hashed.
    package let pepper: [UInt8]

    /// New keys, from the clock's random bytes.
    public init(random: (Int) -> [UInt8]) {
        sealing = random(32)
        pepper = random(32)
    }

    /// Reads what `text` writes; `nil` when it is anything else.
    public init?(text: String) {
        var found: [String: [UInt8]] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let sides = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard sides.count == 2, let bytes = [UInt8](base64URL: sides[1]), bytes.count == 32 else { return nil }
            found[sides[0]] = bytes
        }
        guard let sealing = found["sealing"], let pepper = found["pepper"], found.count == 2 else { return nil }
        self.sealing = sealing
        self.pepper = pepper
    }

    /// The keys as the file holds them.
    public var text: String { "sealing=\(sealing.base64URL)\npepper=\(pepper.base64URL)\n" }
}

extension PlaceKeys {
    /// The keys of no place: enough to print the map of the site and the tables, and never to keep anything with.
    public static let ofNowhere = PlaceKeys { Array(repeating: 0, count: $0) }
}
