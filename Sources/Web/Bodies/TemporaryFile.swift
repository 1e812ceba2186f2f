import Foundation

/// A file only this process may read, written piece by piece and gone when it is no longer held.
final class TemporaryFile {
    let path: String
    private let handle: FileHandle
    private(set) var size = 0

    init(in folder: String) throws {
        let name = UUID().uuidString.lowercased()
        path = "\(folder)/\(name).upload"
        let made = FileManager.default.createFile(
            atPath: path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard made, let handle = FileHandle(forWritingAtPath: path) else { throw CannotKeepUpload(folder: folder) }
        self.handle = handle
    }

    func append(_ bytes: some Collection<UInt8>) throws {
        try handle.write(contentsOf: Data(bytes))
        size += bytes.count
    }

    func close() throws { try handle.close() }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    static func read(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
}

/// There is no room, or no right, to keep an uploaded file.
struct CannotKeepUpload: Error {
    let folder: String
}
