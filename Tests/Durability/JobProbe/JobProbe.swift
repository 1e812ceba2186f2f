import Desk
import Foundation
import Jobs
import Logging
import Records
import RecordsInPostgres
import RecordsInSQLite

/// A small program that does jobs and says what it did, for others to kill.
///
///     JobProbe PLACE
///
/// PLACE is a file, or a connection string with `host=` in it and perhaps ` schema=…` at its end. It says `begun ID`
/// before it does a job and `did ID` after, and stops by itself when nothing is left to do.
@main struct Probe {
    static func main() async throws {
        guard let place = CommandLine.arguments.dropFirst().first else { exit(64) }
        let store = try open(place)
        let runner = JobRunner(
            store: store,
            desk: Desk(store: store),
            handlers: [JobHandler(ProbeJob.self) { job, run in try await handle(job, run) }],
            recurring: [],
            logger: Logger(label: "probe") { _ in SwiftLogNoOpLogHandler() },
            lease: 1
        )
        say("ready\n")
        while try await store.read({
            try !$0.rows("SELECT id FROM job WHERE kind = 'probe' AND done_at IS NULL").isEmpty
        }) {
            if try await !runner.runOne() { try await Task.sleep(for: .milliseconds(50)) }
        }
        say("finished\n")
        try await store.close()
    }

    private static func handle(_ job: ProbeJob, _ run: JobRun) async throws {
        say("begun \(job.number)\n")
        try await Task.sleep(for: .milliseconds(Int(job.number % 20)))
        say("did \(job.number)\n")
    }

    private static func open(_ place: String) throws -> any RecordStore {
        guard place.contains("host=") else { return try SQLiteDatabase(path: place) }
        let sides = place.components(separatedBy: " schema=")
        return PostgresDatabase(
            sides.first ?? "",
            settings: PostgresSettings(sessions: 2, schema: sides.count > 1 ? sides[1] : nil)
        )
    }
}

struct ProbeJob: Job {
    static let kind = "probe"
    let number: Int
}

/// Writes a whole line at once, past any buffer that a kill would take with it.
func say(_ words: String) { FileHandle.standardOutput.write(Data(words.utf8)) }
