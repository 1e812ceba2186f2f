import App
import ArgumentParser

/// Makes the example place.
struct Example: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Makes an invented place to look around in: agencies, five plans, and people with five years of history."
    )

    @Option(help: "How many people are on its register, carers and those they look after; up to 1,000,000.")
    var people = ExampleSize.usual.people

    @Option(help: "The same seed makes the same place on the same day.")
    var seed: UInt64 = ExampleSize.usual.seed

    @Option(help: "How much is written of each person: 1 is usual; 0.2 is much less, and quicker to make.")
    var pace = 1.0

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        guard (0...1_000_000).contains(people) else { throw ValidationError("--people is between 0 and 1,000,000.") }
        guard (0.05...5).contains(pace) else { throw ValidationError("--pace is between 0.05 and 5.") }
    }

    func run() async throws {
        try await App.migrate(options.configuration)
        let bar = ProgressBar()
        let size = ExampleSize(people: people, seed: seed, pace: pace)
        try await atPlace(options) { place in
            try await place.makeExample(size, progress: { bar.show($0) }, { print($0) })
        }
    }
}
