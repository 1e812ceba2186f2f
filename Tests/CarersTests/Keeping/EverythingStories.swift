import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers
@testable import PlanReading

/// All that is kept of someone, and that the schema leads to all of it.
@Suite struct EverythingStories {
    @Test(arguments: TestStore.allCases)
    func allThatIsKeptOfSomeoneIsGivenToThem(in store: TestStore) async throws {
        try await withSite(store, mail: LetterStories.mail) { site in
            let world = try await WorkWorld(site)
            let ways = [ContactDetails(.email, "maggie@example.org", safety: .safe)]
            let maggie = try await WorkWorld.register("Maggie", "Hughes", contacts: ways, at: site)
            let path = "/carers/\(maggie.text)"
            for answer in try await WorkCanaryTests.work(world, path) { #expect(answer.status == .seeOther) }
            let whole = path + "/everything"
            #expect(try await world.asha.get(whole).status == .forbidden)
            #expect(try await world.asha.post(whole, ["as": "html"]).status == .forbidden)
            let page = try await world.owen.get(whole).text
            let words = ["Note", "Changed", "Struck", "Task", "Later", "How", "More"].map {
                "\($0) \(WorkCanaryTests.canary)"
            }
            for said in words { #expect(page.contains(said), "\(said)") }
            #expect(page.contains("Leave this out"))

            let html = try await world.owen.post(whole, ["as": "html"])
            for said in words { #expect(html.text.contains(said), "\(said)") }
            #expect(html.text.contains("maggie@example.org") && html.text.contains("Maggie Hughes"))
            let notes: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM note") }
            let less = ["as": "json", "without": "note/\(try #require(notes.first).text)"]
            let json = try await world.owen.post(whole, less).text
            #expect(!json.contains("Struck \(WorkCanaryTests.canary)"), "the note was left out")
            #expect(json.contains("More \(WorkCanaryTests.canary)"))
            let audit = try await site.desk.ask(AuditTrail(), as: .system("test"))
            let taken = try #require(audit.first { $0.event == "person.everything_taken" })
            #expect(taken.particulars.contains("\"left_out\":\"1\""))
            let zip = try await world.owen.post(whole, ["as": "zip"])
            #expect(zip.headers[.contentDisposition]?.contains(".zip") == true)
            for (file, said) in [
                ("index.html", "Struck"), ("everything.json", "More"), ("tables/note.csv", "Struck"),
                ("letters/1.html", "More"),
            ] {
                let text = try Self.file(file, in: zip.body)
                #expect(text.contains("\(said) \(WorkCanaryTests.canary)"), "\(file)")
            }
            let (south, _) = try await WorkWorld.member("Sian Stone", .carersManager, of: "south", at: site)
            #expect(try await south.get(whole).status == .notFound)
            #expect(try await world.owen.get("/cy" + whole).text.contains("Popeth a gedwir"))
        }
    }

    /// A file out of a zip.
    private static func file(_ name: String, in zip: [UInt8]) throws -> String {
        var package = try Package(zip)
        var bytes: [UInt8] = []
        let isThere = try package.read(name) { (part) throws(UnreadablePlan) in
            bytes += part
            return true
        }
        try #require(isThere, "\(name) is not among \(package.names.sorted())")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Rows of every table that can point at someone are made up, and one person is erased.
    @Test func whateverTheSchemaHangsOnSomeoneGoesWithThem() async throws {
        try await withSite(.sqlite) { site in
            let world = try await MergeWorld(site, people: 12, rows: 12, seed: 7)
            let person = try #require(world.people.first)
            let others = world.people.dropFirst()
            let kept = try await site.store.read { db in try others.map { try db.trail(of: $0).count } }
            #expect(kept.allSatisfy { $0 > 0 })
            let rows = try await site.desk.perform(EraseNow(person: person), as: .system("test"))
            #expect(rows > 20, "\(rows)")
            try await site.store.read { db in
                for reference in try db.references(to: "person") {
                    #expect(try db.countRowsPointing(by: reference, at: person) == 0, "\(reference)")
                }
                #expect(try db.rows("PRAGMA foreign_key_check").isEmpty)
                let left: Int? = try db.value("many", "SELECT count(*) AS many FROM person")
                #expect((left ?? 0) >= 1)
            }
        }
    }

    /// A table that hangs on a person has words for whoever reads what is kept of them.
    @Test(arguments: TestStore.allCases)
    func everyTableThatHangsOnAPersonHasWords(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await site.store.read { db in
                var waiting = ["person"]
                var seen: Set<String> = []
                while let table = waiting.popLast() {
                    guard seen.insert(table).inserted else { continue }
                    waiting += try db.references(to: table).filter { !OnlyPointers.columns.contains($0) }.map(\.table)
                }
                let unsaid = seen.filter { table in
                    !EverythingTables.own.contains(table) && EverythingTables.beneath[table] == nil
                        && !PersonTables.words.keys.contains { $0.hasPrefix(table + ".") }
                }
                #expect(unsaid == [], "say in EverythingTables what they are called")
            }
        }
    }
}

struct EraseNow: Command {
    let person: UUID
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func perform(_ work: Work) throws -> Int {
        try work.record(.recordErased, about: Person.subject(person))
        return try work.erase(person)
    }
}
