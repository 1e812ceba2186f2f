import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// What is written about someone is on the pages of whoever may read it, and nowhere else.
@Suite struct WorkCanaryTests {
    static let canary = "Zyxwvuts"

    @Test(arguments: TestStore.allCases)
    func nothingWrittenOfAnyoneLeavesATrace(in store: TestStore) async throws {
        try await withSite(store, mail: LetterStories.mail) { site in
            let world = try await WorkWorld(site)
            let maggie = try await WorkWorld.register(
                "Maggie",
                "Hughes",
                contacts: [ContactDetails(.email, "maggie@example.org", safety: .safe)],
                at: site
            )
            let answers = try await Self.work(world, "/carers/\(maggie.text)")

            for answer in answers {
                #expect(answer.status == .seeOther, "\(answer.status)")
                #expect(answer.location?.contains(Self.canary) != true)
            }
            let kept = try await site.store.read { db in
                try db.tableNames().flatMap { table in
                    try db.rows("SELECT * FROM \(name: table)").filter { "\($0)".contains(Self.canary) }.map { _ in
                        table
                    }
                }
            }
            #expect(kept == [], "it is sealed wherever it is kept")
            for path in ["/timeline", "/tasks", "/letters", "", "/notes/new"] {
                let page = try await world.asha.get("/carers/\(maggie.text)\(path)").text
                let title = page.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.output.1) } ?? ""
                #expect(!title.isEmpty && !title.contains(Self.canary))
                #expect(!title.contains("Maggie") && !title.contains("Hughes"))
                let links = page.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
                #expect(!links.contains { $0.contains("Maggie") || $0.contains("Hughes") || $0.contains(Self.canary) })
            }
            let timeline = try await world.asha.get("/carers/\(maggie.text)/timeline").text
            #expect(timeline.contains(Self.canary), "whoever may read it reads it")
        }
    }

    /// Everything that can be written in the daily work, the canary in each.
    static func work(_ world: WorkWorld, _ path: String) async throws -> [Answer] {
        var answers = [
            try await world.asha.post(
                path + "/notes/new",
                world.note(
                    "Note \(canary)",
                    ["next": "Task \(canary)", "shared": "1"].merging(world.day("by", in: 3)) { $1 }
                )
            )
        ]
        let notes: [UUID] = try await world.site.store.read { try $0.values("id", "SELECT id FROM note") }
        let tasks: [UUID] = try await world.site.store.read { try $0.values("id", "SELECT id FROM task") }
        let note = path + "/notes/\(try #require(notes.first).text)"
        let task = path + "/tasks/\(try #require(tasks.first).text)"
        let change = ["version": "1", "why": "Why \(canary)", "shared": "1"]
        answers.append(try await world.asha.post(note + "/edit", world.note("Changed \(canary)", change)))
        answers.append(try await world.asha.post(note + "/strike", ["reason": "Struck \(canary)"]))
        let later = ["reason": "Later \(canary)", "version": "1"].merging(world.day("due", in: 9)) { $1 }
        answers.append(try await world.asha.post(task + "/delay", later))
        answers.append(try await world.asha.post(task + "/done", ["how": "How \(canary)"]))
        let letter = LetterStories.ring.merging(["more": "More \(canary)"]) { $1 }
        answers.append(try await world.asha.post(path + "/letters/new", letter))
        return answers
    }
}
