import App
import ArgumentParser
import Foundation

/// About letters.
struct MailCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Tries the mail server, and takes letters that came back.",
        subcommands: [Test.self, Bounce.self]
    )

    /// Sends a letter that says only that letters arrive.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends a test letter by the mail server that ALONGSIDE_SMTP names."
        )

        @Argument(help: "Whom it is for.")
        var address: String

        func run() async throws {
            var configuration = Configuration()
            try configuration.readMail(from: ProcessInfo.processInfo.environment)
            print(try await App.sendTestLetter(to: address, configuration))
        }
    }

    /// Takes a letter that came back.
    struct Bounce: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads a report of a letter that came back from standard input, as a mail system hands it over."
        )

        @OptionGroup var options: PlaceOptions

        func run() throws {
            let bytes = FileHandle.standardInput.readData(ofLength: 1 << 20)
            print(try App.takeBounce([UInt8](bytes), options.configuration))
        }
    }
}
