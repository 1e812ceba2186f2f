import Desk
import Foundation

/// Where files sent as evidence are kept: under the place's own folder, each by the hash of what it holds.
public struct EvidenceFolder: Sendable {
    private let path: String

    public init(_ path: String) { self.path = path }

    /// Keeps a file and says what it is.
    ///
    /// The same bytes are kept once. A file whose update is then refused stays behind unseen.
    ///
    /// - Throws: `Unwanted` when it is empty, too large, or nothing that is taken.
    package func keep(_ bytes: [UInt8], named name: String) throws -> KeptFile {
        guard bytes.count <= EvidenceKind.most else { throw Unwanted.tooLarge }
        guard !bytes.isEmpty else { throw Unwanted.empty }
        guard let kind = EvidenceKind(sniffing: bytes) else { throw Unwanted.unknownKind }
        let hash = Digest.sha256(bytes)
        let file = place(of: hash)
        if !FileManager.default.fileExists(atPath: file.path) {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try Data(bytes).write(to: file, options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
        return KeptFile(name: KeptFile.tidied(name, kind), kind: kind, bytes: bytes.count, hash: hash)
    }

    /// Why a file would not be taken; none when it would.
    static func problem(_ bytes: [UInt8]) -> Unwanted? {
        if bytes.count > EvidenceKind.most { return .tooLarge }
        if bytes.isEmpty { return .empty }
        return EvidenceKind(sniffing: bytes) == nil ? .unknownKind : nil
    }

    /// What a file holds; none when it is not there.
    package func read(_ hash: String) -> [UInt8]? {
        guard hash.utf8.count == 64, hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        return try? [UInt8](Data(contentsOf: place(of: hash)))
    }

    private func place(of hash: String) -> URL {
        URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent(String(hash.prefix(2)))
            .appendingPathComponent(hash)
    }

    /// Why a file is not taken.
    package enum Unwanted: Error, Equatable { case tooLarge, empty, unknownKind }
}

/// A file that is kept.
package struct KeptFile: Sendable, Equatable {
    package let name: String
    package let kind: EvidenceKind
    package let bytes: Int
    package let hash: String

    /// What the sender called it, without folders and with the ending of what it is.
    static func tidied(_ name: String, _ kind: EvidenceKind) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let stem = last.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
        let kept = (stem.isEmpty ? last : stem).unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || " -_.()".unicodeScalars.contains($0)
        }
        let words = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces).prefix(100)
        return "\(words.isEmpty ? "evidence" : words).\(kind.fileEnding)"
    }
}
