import Crypto
import Foundation

/// The place's own secrets, kept in a file outside the database so that a copy of the database alone opens nothing.
public struct PlaceKeys: Sendable {
    /// What fields are sealed with.
    let sealing: [UInt8]
    /// What fields were sealed with before: it opens what has not been sealed anew yet.
    let former: [UInt8]?
    /// What fingerprints are made with: the first sealing key there was, since none can be made anew from itself.
    let prints: [UInt8]
    /// What goes into every password before it is hashed.
    package let pepper: [UInt8]
    /// What of them everyone who seals in this process shares, so that a change of keys is taken up by all at once.
    let ring: KeyRing

    private init(sealing: [UInt8], former: [UInt8]?, prints: [UInt8], pepper: [UInt8], reread: KeyRing.Reread? = nil) {
        self.sealing = sealing
        self.former = former
        self.prints = prints
        self.pepper = pepper
        ring = KeyRing(sealing: sealing, former: former, prints: prints, reread: reread)
    }

    /// New keys, from the clock's random bytes.
    public init(random: (Int) -> [UInt8]) {
        let sealing = random(32)
        self.init(sealing: sealing, former: nil, prints: sealing, pepper: random(32))
    }

    /// Reads what `text` writes; `nil` when it is anything else.
    public init?(text: String) {
        var found: [String: [UInt8]] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let sides = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard sides.count == 2, let bytes = [UInt8](base64URL: sides[1]), bytes.count == 32 else { return nil }
            guard found.updateValue(bytes, forKey: sides[0]) == nil else { return nil }
        }
        guard let sealing = found["sealing"], let pepper = found["pepper"],
            Set(found.keys).isSubset(of: ["sealing", "pepper", "former", "prints"])
        else { return nil }
        self.init(sealing: sealing, former: found["former"], prints: found["prints"] ?? sealing, pepper: pepper)
    }

    /// The keys as the file holds them.
    public var text: String {
        var lines = "sealing=\(sealing.base64URL)\npepper=\(pepper.base64URL)\n"
        if let former { lines += "former=\(former.base64URL)\n" }
        if prints != sealing { lines += "prints=\(prints.base64URL)\n" }
        return lines
    }
}

extension PlaceKeys {
    /// The keys of no place: enough to print the map of the site and the tables, and never to keep anything with.
    public static let ofNowhere = PlaceKeys { Array(repeating: 0, count: $0) }

    /// Whether something may still be sealed with a key that was given up.
    public var areChanging: Bool { former != nil }

    /// The same with a new sealing key, the one there was kept until all is sealed anew; none while one is kept already.
    public func rotated(random: (Int) -> [UInt8]) -> PlaceKeys? {
        guard former == nil else { return nil }
        return PlaceKeys(sealing: random(32), former: sealing, prints: prints, pepper: pepper)
    }

    /// The same without the key that was given up.
    public func retired() -> PlaceKeys { PlaceKeys(sealing: sealing, former: nil, prints: prints, pepper: pepper) }

    /// The same, read again from where they are kept when something was sealed with a key that is not known yet.
    public func rereading(_ reread: @escaping @Sendable () -> PlaceKeys?) -> PlaceKeys {
        PlaceKeys(sealing: sealing, former: former, prints: prints, pepper: pepper, reread: reread)
    }
}
