import Desk
import Foundation
import Records
import RecordsInSQLite
import TestSupport
import Testing

@testable import Jobs

/// A real process that does jobs is killed again and again, at any moment.
@Suite struct KillTests {
    @Test func noJobIsLostAndNoneDoneTwiceButOneInFlight() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = folder.appendingPathComponent("jobs.sqlite").path
        let count = 400
        let store = try SQLiteDatabase(path: place)
        try await store.migrate(deskMigrations + jobMigrations)
        try await store.write { db in
            for number in 0..<count {
                let job = NewJob(
                    id: UUID.timeOrdered(at: Clock.live.now()),
                    kind: "probe",
                    payload: "{\"number\":\(number)}",
                    runAt: Clock.live.now(),
                    key: nil
                )
                try db.addJob(job)
            }
        }
        try await store.close()

        var did: [Int: Int] = [:]
        var inFlight: [Int: Int] = [:]
        var kills = 0
        for round in 0..<200 {
            // From before it has begun to well into its work.
            let lines = try await run(place, killedAfter: round < 25 ? .milliseconds(40 + 13 * round) : nil)
            let begun = lines.compactMap { number(in: $0, after: "begun ") }
            let done = lines.compactMap { number(in: $0, after: "did ") }
            for job in done { did[job, default: 0] += 1 }
            if let last = begun.last { inFlight[last, default: 0] += 1 }
            if lines.last == "finished" { break }
            kills += 1
        }

        #expect(kills >= 10)
        #expect(Set(did.keys) == Set(0..<count), "none is lost")
        for (job, times) in did {
            #expect(times <= 1 + inFlight[job, default: 0], "job \(job) was done \(times) times")
        }
    }

    private func number(in line: String, after word: String) -> Int? {
        line.hasPrefix(word) ? Int(line.dropFirst(word.count)) : nil
    }

    /// What it said, until it was killed or came to an end.
    private func run(_ place: String, killedAfter time: Duration?) async throws -> [String] {
        let process = Process()
        process.executableURL = try Self.program
        process.arguments = [place]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        if let time {
            // On a thread of its own: beside hundreds of tests a task may be woken seconds late.
            let program = process.processIdentifier
            let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: seconds)
                kill(program, SIGKILL)
            }
        }
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // A line cut short by the kill was not said.
        return said.components(separatedBy: "\n").dropLast()
    }

    /// Beside the tests themselves.
    private static var program: URL {
        get throws {
            var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
            for _ in 0..<4 {
                let program = folder.appendingPathComponent("JobProbe")
                if FileManager.default.isExecutableFile(atPath: program.path) { return program }
                folder.deleteLastPathComponent()
            }
            let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("../../.build/debug/JobProbe").standardizedFileURL
            try #require(FileManager.default.isExecutableFile(atPath: program.path))
            return program
        }
    }
}
