import App
import ArgumentParser

/// Makes the example place.
struct Example: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes an invented place to look around in: agencies, people and five plans."
    )

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        try await App.migrate(options.configuration)
        try await atPlace(options) { place in
            try await place.makeExample { print($0) }
        }
    }
}
