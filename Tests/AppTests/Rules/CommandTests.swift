import Foundation
import Testing

/// Every command has a story: tests go in by the front door, so they do not name commands, and this table does.
@Suite struct CommandTests {
    /// A command, and the test that tells what it does.
    static let stories = CommandStories.aToH.merging(CommandStories.iToZ) { first, _ in first }

    @Test func everyCommandHasAStory() {
        let commands = Set(Repository.conformers(to: "Command"))

        #expect(commands.subtracting(Self.stories.keys) == [], "say here which test tells what it does")
        #expect(Set(Self.stories.keys).subtracting(commands) == [], "is no command any more")
    }

    @Test func everyStoryIsATest() {
        let pattern = /\bfunc (\w+)\(/
        let tests = Set(
            Repository.tests.flatMap { test in
                test.code.compactMap { $0.text.firstMatch(of: pattern).map { String($0.output.1) } }
            }
        )

        #expect(Set(Self.stories.values).subtracting(tests) == [], "is no test any more")
    }
}
