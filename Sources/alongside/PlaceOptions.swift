import App
import ArgumentParser
import Logging
import Markup

/// Where the place is kept: shared by every command that opens it.
struct PlaceOptions: ParsableArguments {
    @Option(help: "The folder of the place: its database, its keys, files in passing.")
    var place = "place"

    @Option(help: "A PostgreSQL connection string, to keep the records there instead of in the folder.")
    var postgres: String?

    var configuration: Configuration { Configuration(folder: place, postgres: postgres) }
}

/// One line an event on standard error, from this level up.
func logger(_ level: Logger.Level) -> Logger {
    var logger = Logger(label: "alongside") { _ in LogLines() }
    logger.logLevel = level
    return logger
}
