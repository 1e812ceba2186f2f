import Foundation
import Testing

/// What whoever keeps a place does with the program, and what it says when it will not.
@Suite struct ProgramStories {
    private static func names(_ folder: URL) -> [String] {
        (try? FileManager.default.subpathsOfDirectory(atPath: folder.path))?.sorted() ?? []
    }

    @Test(arguments: [
        ["plan", "names"], ["audit", "verify"], ["backup", "b.db"], ["archive", "a.zip"], ["serve", "--as-root"],
        ["measures", "count"], ["keys", "rotate"], ["keys", "retire"],
    ])
    func aMistypedFolderIsNoNewPlace(_ words: [String]) throws {
        try withEmptyFolder { folder in
            let said = try Program.run(words + ["--place", "typo"], in: folder)

            #expect(said.code == 1)
            #expect(said.error.hasPrefix("Error: "))
            #expect(said.error.contains("typo"))
            #expect(Self.names(folder) == [], "\(words)")
        }
    }

    @Test func aRestoredPlaceWithoutItsKeysIsNotGivenNewOnes() throws {
        try withEmptyFolder { folder in
            #expect(try Program.run(["migrate", "--place", "one"], in: folder).code == 0)
            #expect(try Program.run(["backup", "one.db", "--place", "one"], in: folder).code == 0)
            let restored = try Program.run(["restore", "one.db", "--place", "two"], in: folder)
            #expect(restored.code == 0 && restored.out.contains("file of keys is not in two"))

            for words in [["plan", "names"], ["migrate"], ["audit", "verify"]] {
                let said = try Program.run(words + ["--place", "two"], in: folder)
                #expect(said.code == 1 && said.error.contains("there is no file of keys"), "\(words): \(said.error)")
            }
            #expect(!Self.names(folder).contains("two/keys"), "and none was made")

            #expect(try Program.run(["migrate", "--place", "three"], in: folder).code == 0)
            let files = FileManager.default
            let two = folder.appending(path: "two/keys")
            try files.copyItem(at: folder.appending(path: "three/keys"), to: two)
            let wrong = try Program.run(["plan", "names", "--place", "two"], in: folder)
            #expect(wrong.code == 1 && wrong.error.contains("not those these records were made with"))

            try files.removeItem(at: two)
            try files.copyItem(at: folder.appending(path: "one/keys"), to: two)
            #expect(try Program.run(["audit", "verify", "--place", "two"], in: folder).code == 0)
        }
    }

    @Test func whatIsNoBackupIsNotRestored() throws {
        try withEmptyFolder { folder in
            try Data("a letter".utf8).write(to: folder.appending(path: "letter.txt"))

            let said = try Program.run(["restore", "letter.txt"], in: folder)
            let gone = try Program.run(["restore", "gone.db"], in: folder)

            #expect(said.code == 1 && said.error.contains("letter.txt is no backup"))
            #expect(gone.code == 1 && gone.error.contains("There is no backup at gone.db"))
            #expect(Self.names(folder) == ["letter.txt"])
        }
    }

    @Test func aDryRunStopsWhereTheRealOneWould() throws {
        try withEmptyFolder { folder in
            #expect(try Program.run(["migrate"], in: folder).code == 0)
            try Data("Ref,Action,Lead,By when\n1.1,Open a café for carers,Council,March 2027\n".utf8)
                .write(to: folder.appending(path: "plan.csv"))

            let check = try Program.run(["plan", "apply", "plan.csv", "--check", "--team", "Nobody"], in: folder)
            let apply = try Program.run(["plan", "apply", "plan.csv", "--team", "Nobody"], in: folder)

            #expect(check.code == 2, "\(check)")
            #expect(check.out.contains("It would stop: There is no team called Nobody."))
            #expect(check.out.contains("It would stop: The document does not say what the plan is called."))
            #expect(apply.code == 1 && apply.error.contains("There is no team called Nobody."))

            try Data("Dear all, see you there.\n".utf8).write(to: folder.appending(path: "letter.txt"))
            let letter = try Program.run(["plan", "apply", "letter.txt", "--check"], in: folder)
            #expect(letter.code == 1 && letter.error.hasPrefix("Error: No table of actions was found"))
        }
    }

    @Test func aPlanThatIsNotThereIsSaidSo() throws {
        try withEmptyFolder { folder in
            #expect(try Program.run(["migrate"], in: folder).code == 0)
            let id = "00000000-0000-0000-0000-000000000000"
            for words in [["plan", "adopt", id], ["plan", "publish", id], ["plan", "export", id, "plan.csv"]] {
                let said = try Program.run(words, in: folder)
                #expect(said.code == 1 && said.error.contains("There is no such thing here"), "\(words): \(said.error)")
            }
            #expect(try Program.run(["plan", "adopt", "one"], in: folder).code == 64)
            #expect(try Program.run(["--help"], in: folder).out.contains("Exit codes: 0"))
        }
    }

    @Test func anExamplePlaceIsBackedUpRestoredAndExported() throws {
        try withEmptyFolder { folder in
            #expect(try Program.run(["example", "--people", "0"], in: folder).code == 0)
            let backup = try Program.run(["backup", "kept.db"], in: folder)
            #expect(backup.code == 0 && backup.error.isEmpty, "progress is for a terminal: \(backup.error)")
            #expect(try Program.run(["restore", "kept.db"], in: folder).code == 0)
            #expect(try Program.run(["audit", "verify"], in: folder).out.contains("The audit trail is whole"))

            let plans = try Program.run(["plan", "names"], in: folder).out.split(separator: "\n")
            #expect(plans.count >= 5)
            let id = String(try #require(plans.first).prefix(36))
            for file in ["plan.docx", "plan.odt", "plan.csv"] {
                #expect(try Program.run(["plan", "export", id, file], in: folder).code == 0)
                let path = folder.appending(path: file).path
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(mode == 0o600)
                #expect(try Program.run(["plan", "read", file], in: folder).out.contains("actions:"))
                #expect(try Program.run(["plan", "export", id, file], in: folder).code == 1, "nothing is written over")
                #expect(try Program.run(["plan", "export", id, file, "--force"], in: folder).code == 0)
            }
        }
    }
}
