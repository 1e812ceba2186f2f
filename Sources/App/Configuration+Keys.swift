package import Desk
import Foundation
import People
package import Records

extension Configuration {
    /// Whether there is a file of keys.
    public var hasKeys: Bool { FileManager.default.fileExists(atPath: keysPath) }

    /// Where the keys are kept: a copy of the database is worth little without them.
    var keysPath: String { folder + "/keys" }

    /// The place's keys, which are those its records were made with.
    ///
    /// Only a place without any sealed record is given new ones. Everywhere else keys that are missing, or are another
    /// place's, would open nothing, and what they sealed would open with nothing once the right ones are back.
    ///
    /// - Throws: `KeysMissing`, `KeysDoNotFit` or `KeysUnreadable`, sentences that say what to do.
    package func keys(of store: any RecordStore) async throws -> PlaceKeys {
        let probe = try await store.read { try $0.keyProbe() }
        guard let kept = try storedKeys() else {
            let isInUse = try await store.read { db in try db.hasPasswords() || !db.someSealed().isEmpty }
            guard probe == nil, !isInUse else { throw KeysMissing(path: keysPath) }
            let made = try makeKeys()
            try await keepProbe(of: made, in: store)
            return made
        }
        let sealed = SealedText(kept)
        if let probe {
            guard let opened = try? sealed.open(probe, for: KeyProbe.place), opened == Array(kept.print.utf8) else {
                throw KeysDoNotFit(path: keysPath)
            }
            return kept
        }
        // A place from before there were probes: most of what is sealed opens, or nothing is sealed.
        let fit = try await store.read { db in
            let some = try db.someSealed()
            let opened = some.count { (try? sealed.open($0.text, for: $0.place)) != nil }
            return some.isEmpty || opened * 2 > some.count
        }
        guard fit else { throw KeysDoNotFit(path: keysPath) }
        try await keepProbe(of: kept, in: store)
        return kept
    }

    /// The keys in the file; none where there is no file.
    func storedKeys() throws -> PlaceKeys? {
        guard FileManager.default.fileExists(atPath: keysPath) else { return nil }
        guard let keys = Self.keys(in: keysPath) else { throw KeysUnreadable(path: keysPath) }
        return keys.rereading { [keysPath] in Self.keys(in: keysPath) }
    }

    /// New keys, in the folder for this user alone.
    private func makeKeys() throws -> PlaceKeys {
        try prepareFolder()
        var generator = SystemRandomNumberGenerator()
        let keys = PlaceKeys { count in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        try write(keys)
        return keys.rereading { [keysPath] in Self.keys(in: keysPath) }
    }

    private func keepProbe(of keys: PlaceKeys, in store: any RecordStore) async throws {
        var generator = SystemRandomNumberGenerator()
        let nonce = (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let sealed = try SealedText(keys).seal(Array(keys.print.utf8), for: KeyProbe.place, nonce: nonce)
        try await store.write { db in try db.keep(keyProbe: sealed) }
    }

    /// What the file says now; none where it cannot be read this moment.
    private static func keys(in path: String) -> PlaceKeys? {
        (try? String(contentsOfFile: path, encoding: .utf8)).flatMap(PlaceKeys.init(text:))
    }

    /// Puts other keys in the place of those there are, in one step: whoever reads the file reads the one or the other.
    func write(_ keys: PlaceKeys) throws {
        let new = keysPath + ".new"
        try? FileManager.default.removeItem(atPath: new)
        let wasMade = FileManager.default.createFile(
            atPath: new,
            contents: Data(keys.text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard wasMade, let file = FileHandle(forWritingAtPath: new) else { throw KeysUnreadable(path: new) }
        try file.synchronize()
        try file.close()
        guard rename(new, keysPath) == 0 else { throw KeysUnreadable(path: keysPath) }
    }
}

extension PlaceKeys {
    /// What tells these keys from others and gives none of them away.
    fileprivate var print: String {
        SealedText(self).fingerprint(pepper.map(String.init).joined(separator: ","), of: "key probe")
    }
}

/// The file of keys is there and cannot be used.
struct KeysUnreadable: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "The keys of the place in \(path) cannot be read. Put the file back from a backup: without it nobody can sign in."
    }
}

/// The records were made with keys that are not there.
package struct KeysMissing: Error, CustomStringConvertible {
    let path: String

    package var description: String {
        """
        These records were made with keys, and there is no file of keys at \(path). Put back the file that was kept with the \
        place: without it nobody can sign in, and what is sealed stays sealed. No new one was made.
        """
    }
}

/// The keys are those of another place, or of another time.
package struct KeysDoNotFit: Error, CustomStringConvertible {
    let path: String

    package var description: String {
        """
        The keys in \(path) are not those these records were made with. Put back the file that was kept when the backup was \
        made. Nothing was changed.
        """
    }
}
