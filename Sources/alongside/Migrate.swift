import App
import ArgumentParser

/// Brings the tables up to date.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Brings the place's tables up to date.")

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        let run = try await App.migrate(options.configuration)
        print(run.isEmpty ? "The tables are up to date." : "Done: \(run.joined(separator: ", ")).")
    }
}
