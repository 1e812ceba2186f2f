import App
import ArgumentParser

/// The program: everything it can be asked to do.
@main
struct Alongside: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alongside",
        abstract: "Runs a place's carers' strategy.",
        discussion: Failure.codes,
        subcommands: [
            Serve.self, Migrate.self, Routes.self, Schema.self, PlanCommands.self, Backup.self, Restore.self,
            CopyPlace.self, Archive.self, Audit.self, KeyCommands.self, MailCommands.self, MeasureCommands.self,
            Example.self,
        ]
    )
}
