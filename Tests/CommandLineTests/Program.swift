import Foundation

@testable import alongside

/// The program itself, run as a person runs it.
enum Program {
    struct Answer {
        let code: Int32
        let out: String
        let error: String
    }

    /// Runs it with these words in a folder.
    static func run(_ words: [String], in folder: URL) throws -> Answer {
        let process = Process()
        process.executableURL = path
        process.arguments = words
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let out = folder.appending(path: "out-\(UUID().uuidString)")
        let error = folder.appending(path: "error-\(UUID().uuidString)")
        for file in [out, error] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: error)
        try process.run()
        process.waitUntilExit()
        defer { for file in [out, error] { try? FileManager.default.removeItem(at: file) } }
        return try Answer(
            code: process.terminationStatus,
            out: String(contentsOf: out, encoding: .utf8),
            error: String(contentsOf: error, encoding: .utf8)
        )
    }

    /// Beside the tests, where it was built with them.
    private static var path: URL {
        let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        let beside = tests.appending(path: "alongside")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.appending(path: ".build/debug/alongside")
    }
}

/// Lends an empty folder, gone afterwards.
func withEmptyFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}
