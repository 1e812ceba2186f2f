import App
import ArgumentParser

/// About measures.
struct MeasureCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "Counts what counts itself from the records.",
        subcommands: [Count.self]
    )

    /// Counts every month again that is not frozen.
    struct Count: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Counts every measure anew for three years; what is frozen stays as it is."
        )

        @OptionGroup var options: PlaceOptions

        func run() async throws {
            let bar = ProgressBar(saysLines: true)
            try await atPlace(options) { place in
                print(try await place.countMeasures(progress: { bar.show($0) }))
            }
        }
    }
}
