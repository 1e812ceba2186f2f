import App
import Foundation
import Testing

/// How the sources are laid out: where statements stand, how long a file may be, what is told where.
@Suite struct SourceTests {
    /// Where statements stand besides the files named for it (`…Records.swift`, `…Schema.swift`), each with its reason.
    static let statements: [String: String] = [
        "Records": "the seam itself",
        "RecordsInSQLite": "the seam itself",
        "RecordsInPostgres": "the seam itself",
        "TestSupport": "tests",
        "Desk/Change.swift": "what a field said before: the one table beside the audit trail",
        "Strategy/Plan": "the plan's tables, by what is done to them: too many for one file",
        "App/FrontDoor.swift": "asks only whether the store answers",
    ]

    @Test func statementsStandInFilesNamedForThem() {
        let sources = Repository.sources.filter {
            !$0.path.hasSuffix("Records.swift") && !$0.path.hasSuffix("Schema.swift")
        }
        let pattern =
            /(^\s*|")(SELECT .|INSERT INTO |UPDATE \w+ SET|DELETE FROM |CREATE (TABLE|INDEX|TRIGGER) |WITH \w+ AS)/

        #expect(Repository.places(of: pattern, in: sources, except: Set(Self.statements.keys)) == [])
    }

    /// Files that may be longer than 300 lines, with a reason; none is.
    static let long: [String: String] = [:]

    @Test func aFileIsOneThing() {
        let files = (Repository.sources + Repository.tests).map { ($0.path, $0.lines.count - 1) }

        #expect(files.filter { $0.1 > 300 && Self.long[$0.0] == nil }.map { "\($0.0): \($0.1)" } == [])
        let warned = files.filter { $0.1 > 150 && $0.0.hasPrefix("Sources/") }
        print("\(warned.count) files of \(files.count) are over 150 lines")
    }

    /// What may change records without a line in the audit trail.
    static let upkeep: Set<String> = [
        "AskForNewPassword", "ForgetFormDraft", "ForgetHookDeliveries", "ForgetListRows", "ForgetOldJobs",
        "ForgiveGuess", "KeepListRows", "KeepMatches", "KeepUnsentForm", "KeepWayBack", "MakeFirstRunCode",
        "RememberAnswer",
        "RemoveDraft",
        "SaveFormDraft", "SaveStep", "SawCalendar", "SawOwnSession",
        "SawSession", "SawToken", "SweepDrafts", "TakeGuess", "UseWayBack",
    ]

    @Test func onlyWhatIsListedLeavesNoTrace() {
        #expect(Set(Repository.conformers(to: "Upkeep")) == Self.upkeep)
    }

    /// A publication is made of public text, and one file says which of a plan's own words become that.
    @Test func onlyOneFileLetsAPlansWordsOut() {
        let sources = Repository.sources.filter { $0.path.hasPrefix("Sources/Publishing/") }
        let allowed: Set = [
            "Publishing/Snapshot/WhatIsForEveryone.swift",  // the list itself
            "Publishing/Snapshot/PublishedText.swift",  // read back from a snapshot
            "Publishing/Queue/WelshPage.swift",  // typed as the Welsh of public words
        ]

        #expect(Repository.places(of: /\bPublicText\(/, in: sources, except: allowed) == [])
        #expect(
            Repository.places(
                of: /InternalText|narrative|helpNeeded|\.risks|\.rag\b/,
                in: sources.filter {
                    $0.path.contains("/Public/") || $0.path.contains("/Feed/") || $0.path.contains("/Snapshot/Pub")
                        || $0.path.contains("/Snapshot/Mak")
                },
                except: ["Publishing/Snapshot/Publishable.swift"]
            ) == []
        )
    }

    @Test func everyEventIsListed() {
        let listed = App.events.map(\.name)
        let pattern = /\bEvent\(\s*"([a-z_.]+)"/
        let written = Repository.sources.flatMap { source in
            source.lines.joined(separator: "\n").matches(of: pattern).map { String($0.output.1) }
        }

        #expect(Set(listed).count == listed.count)
        #expect(Set(written).subtracting(listed) == [])
    }

    /// Where one language may have no words, each with its reason.
    static let wordless: [String: String] = [
        "DesignSystem/Page+Footer.swift": "that the Welsh is a draft is said on Welsh pages alone",
        "DesignSystem/Components/Correction.swift": "a cell beyond the last column has no header to be named by",
    ]

    @Test func everythingIsSaidInBothLanguages() {
        let empty = Repository.places(of: /\b(en|cy): ""/, except: Set(Self.wordless.keys))

        #expect(empty == [])
        for phrase in App.events.map(\.words) {
            #expect(!phrase.en.isEmpty && !phrase.cy.isEmpty)
        }
    }
}
