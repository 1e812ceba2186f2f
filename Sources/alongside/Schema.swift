import App
import ArgumentParser

/// Prints the tables.
struct Schema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the tables as they are made, for docs/schema.sql."
    )

    func run() async throws { print(try await App.schema(), terminator: "") }
}
