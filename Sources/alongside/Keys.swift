import App
import ArgumentParser

/// About the place's sealing key.
struct KeyCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Changes the key that seals what is written about people.",
        subcommands: [Rotate.self, Retire.self]
    )

    /// Begins to seal with a new key, beside the running place.
    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new sealing key; the place may be served meanwhile."
        )

        @OptionGroup var options: PlaceOptions

        func run() throws { print(try options.configuration.rotateKeys()) }
    }

    /// Forgets the former key.
    struct Retire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forgets the former key, once nothing is sealed with it."
        )

        @OptionGroup var options: PlaceOptions

        func run() async throws {
            let configuration = options.configuration
            try await atPlace(options) { print(try await $0.retireKey(configuration)) }
        }
    }
}
