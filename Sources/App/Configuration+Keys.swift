package import Desk
import Foundation
import People

extension Configuration {
    /// The place's keys, made on first use and kept in the folder for this user alone.
    ///
    /// A copy of the database is worth little without them, and a backup of the place is not whole without them.
    package func keys() throws -> PlaceKeys {
        let path = folder + "/keys"
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            guard let keys = PlaceKeys(text: text) else { throw KeysUnreadable(path: path) }
            return keys.rereading { Self.keys(in: path) }
        }
        guard !FileManager.default.fileExists(atPath: path) else { throw KeysUnreadable(path: path) }
        try prepareFolder()
        var generator = SystemRandomNumberGenerator()
        let keys = PlaceKeys { count in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        let wasMade = FileManager.default.createFile(
            atPath: path,
            contents: Data(keys.text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard wasMade else { throw KeysUnreadable(path: path) }
        return keys.rereading { Self.keys(in: path) }
    }

    /// What the file says now; none where it cannot be read this moment.
    private static func keys(in path: String) -> PlaceKeys? {
        (try? String(contentsOfFile: path, encoding: .utf8)).flatMap(PlaceKeys.init(text:))
    }

    /// Puts other keys in the place of those there are, in one step: whoever reads the file reads the one or the other.
    func write(_ keys: PlaceKeys) throws {
        let path = folder + "/keys"
        let new = path + ".new"
        try? FileManager.default.removeItem(atPath: new)
        let wasMade = FileManager.default.createFile(
            atPath: new,
            contents: Data(keys.text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard wasMade, let file = FileHandle(forWritingAtPath: new) else { throw KeysUnreadable(path: new) }
        try file.synchronize()
        try file.close()
        guard rename(new, path) == 0 else { throw KeysUnreadable(path: path) }
    }
}

/// The file of keys is there and cannot be used.
struct KeysUnreadable: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "The keys of the place in \(path) cannot be read. Put the file back from a backup: without it nobody can sign in."
    }
}
