import App
import ArgumentParser
import Foundation

/// Copies the records to one file.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the records to one file; stop the server for as long as it takes."
    )

    @Argument(help: "The file to write. It must not exist yet.")
    var file: String

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        let bar = ProgressBar()
        try await atPlace(options) { try await $0.backup(to: file) { bar.show($0) } }
        print("The records are in \(file). Keep the place's key file apart from it.")
    }
}

/// Puts a backup in the place of the records.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup in the place of the records, which are set aside."
    )

    @Argument(help: "The file that backup wrote.")
    var file: String

    @OptionGroup var options: PlaceOptions

    func run() throws {
        let bar = ProgressBar()
        let aside = try OpenPlace.restore(file, options.configuration) { bar.show($0) }
        print("The records are those of \(file).")
        if let aside { print("Those there were before are in \(aside).") }
        if !options.configuration.hasKeys {
            print("The place's file of keys is not in \(options.place): put it back before anything else.")
        }
    }
}

/// Copies a place from its folder to PostgreSQL.
struct CopyPlace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copies every record to an empty PostgreSQL database."
    )

    @Option(help: "The connection string of the PostgreSQL database.")
    var to: String

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        try await atPlace(options) { place in
            let bar = ProgressBar()
            let counts = try await place.copy(toPostgres: to) { _, share in bar.show(share) }
            bar.show(1)
            print(
                "Copied \(counts.values.reduce(0, +)) rows of \(counts.count) tables; each was read back and compared."
            )
        }
    }
}

/// Writes the whole place to one file that others can read.
struct Archive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes everything the place holds to one zip that people and other programs can read."
    )

    @Argument(help: "The file to write, a .zip. It must not exist yet.")
    var file: String

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        let bar = ProgressBar()
        try await atPlace(options) { place in
            let rows = try await place.archive(to: file, options.configuration) { bar.show($0) }
            print("\(rows) rows are in \(file), in plain words. Keep it as safe as the place itself.")
        }
    }
}

/// About the audit trail.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Checks the audit trail.", subcommands: [Verify.self])

    /// Checks that no line was changed, dropped or slipped in.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks that no line of the audit trail was changed, dropped or slipped in."
        )

        @OptionGroup var options: PlaceOptions

        func run() async throws {
            let bar = ProgressBar()
            try await atPlace(options) { print(try await $0.checkAuditTrail { bar.show($0) }) }
        }
    }
}
