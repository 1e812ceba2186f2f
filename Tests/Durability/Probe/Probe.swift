import Foundation
import Records
import RecordsInPostgres
import RecordsInSQLite

/// A small program that writes through the store and says what it was told, for others to kill.
///
///     DurabilityProbe serve PLACE [normal] [alone]
///     DurabilityProbe bench PLACE CLIENTS SECONDS [normal] [alone]
///
/// PLACE is a file, or a connection string with `host=` in it. `serve` reads an id a line and answers each with `ok`,
/// `refused` or `unknown` once it knows. `normal` takes away the wait for the disk, and must lose; `alone` gives each
/// write a commit of its own.
@main struct Probe {
    let store: any RecordStore

    static func main() async throws {
        let words = CommandLine.arguments.dropFirst()
        guard let task = words.first, let place = words.dropFirst().first else {
            print("DurabilityProbe serve|bench PLACE …")
            exit(64)
        }
        let probe = Probe(store: try open(place, words))
        try await probe.store.migrate([table])
        switch task {
        case "serve": await probe.serve()
        case "bench":
            let numbers = words.dropFirst(2).compactMap(Int.init)
            await probe.measure(clients: numbers.first ?? 1, seconds: numbers.dropFirst().first ?? 2)
        default: exit(64)
        }
        try await probe.store.close()
    }

    static let table = Migration("0001-probe") { "CREATE TABLE probe (id TEXT PRIMARY KEY, words TEXT NOT NULL)" }

    private static func open(_ place: String, _ words: ArraySlice<String>) throws -> any RecordStore {
        if place.contains("host=") {
            return PostgresDatabase(place, settings: PostgresSettings(waitForSession: .seconds(2)))
        }
        let settings = SQLiteSettings(
            isDurable: !words.contains("normal"),
            writesTogether: words.contains("alone") ? 1 : 64
        )
        return try SQLiteDatabase(path: place, settings: settings)
    }

    /// Writes an id, and says how it ended in a word.
    private func write(_ id: String) async -> String {
        do {
            let words = String(repeating: "v", count: 300)
            try await store.write { try $0.execute("INSERT INTO probe (id, words) VALUES (\(id), \(words))") }
            return "ok"
        } catch StoreError.outcomeUnknown { return "unknown" } catch { return "refused" }
    }

    private func serve() async {
        let (lines, feed) = AsyncStream<String>.makeStream()
        Thread.detachNewThread {
            while let line = readLine() { feed.yield(line) }
            feed.finish()
        }
        say("ready\n")
        await withDiscardingTaskGroup { group in
            for await id in lines {
                group.addTask {
                    let word = await write(id)
                    say("\(word) \(id)\n")
                }
            }
        }
    }

    /// Each client writes, waits to be told, and writes again.
    private func measure(clients: Int, seconds: Int) async {
        let clock = ContinuousClock()
        let start = clock.now
        let run = UUID().uuidString
        let count = await withTaskGroup(of: Int.self) { group in
            for client in 0..<clients {
                group.addTask {
                    var count = 0
                    while clock.now - start < .seconds(seconds) {
                        if await write("\(run)-\(client)-\(count)") == "ok" { count += 1 }
                    }
                    return count
                }
            }
            return await group.reduce(0, +)
        }
        let (whole, part) = (clock.now - start).components
        let elapsed = Double(whole) + Double(part) / 1e18
        say("\(Int(Double(count) / elapsed))\n")
    }
}

/// Writes a whole line at once, past any buffer that a kill would take with it.
private func say(_ line: String) {
    FileHandle.standardOutput.write(Data(line.utf8))
}
