import Foundation
import Testing

/// A web server of someone else's on this machine, for one test.
final class Receiver: Sendable {
    /// A message as it came.
    struct Taken: Decodable, Sendable {
        let path: String
        let headers: [String: String]
        let body: String
    }

    let port: Int
    private let log: URL
    private let process: Process

    init() throws {
        var root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while root.path != "/", !FileManager.default.fileExists(atPath: root.path + "/Package.swift") {
            root.deleteLastPathComponent()
        }
        log = FileManager.default.temporaryDirectory.appendingPathComponent("alongside-hooks-\(UUID().uuidString)")
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", root.path + "/Tests/API/receiver.py", log.path]
        let output = Pipe()
        process.standardOutput = output
        // It ends when this does, and holds nothing of it open.
        process.standardInput = Pipe()
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(said.trimmingCharacters(in: .whitespacesAndNewlines)), "it said \(said)")
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(at: log)
    }

    /// What it took so far, in order.
    var taken: [Taken] {
        get throws {
            guard let text = try? String(contentsOf: log, encoding: .utf8) else { return [] }
            return try text.split(separator: "\n").map { try JSONDecoder().decode(Taken.self, from: Data($0.utf8)) }
        }
    }
}
