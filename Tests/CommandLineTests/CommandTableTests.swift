import ArgumentParser
import Foundation
import Testing

@testable import alongside

/// The table of commands in README against the program's own.
@Suite struct CommandTableTests {
    @Test func everyCommandStandsInTheTable() throws {
        let table = try Self.readme
        for command in Self.commands(of: Alongside.self, after: []) {
            #expect(table.contains("| `\(command)"), "\(command)")
        }
    }

    @Test func nothingElseStandsInIt() throws {
        let known = Self.commands(of: Alongside.self, after: [])
        for line in try Self.readme.split(separator: "\n") where line.hasPrefix("| `alongside ") {
            let words = line.dropFirst(3).prefix { $0 != "`" }
            #expect(known.contains { words == $0 || words.hasPrefix($0 + " ") }, "\(words)")
        }
    }

    @Test func everyCommandSaysWhatItDoes() {
        for command in Self.all(of: Alongside.self) {
            #expect(!command.configuration.abstract.isEmpty, "\(command)")
        }
    }

    /// What a person types for each command that does something.
    private static func commands(of command: any ParsableCommand.Type, after names: [String]) -> [String] {
        let names = names + [command._commandName]
        let under = command.configuration.subcommands
        return under.isEmpty ? [names.joined(separator: " ")] : under.flatMap { commands(of: $0, after: names) }
    }

    private static func all(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap { all(of: $0) }
    }

    private static var readme: String {
        get throws {
            let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            return try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
        }
    }
}
