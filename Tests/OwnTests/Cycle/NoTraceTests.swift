import Carers
import Desk
import Foundation
import PageChecking
import Records
import TestSupport
import Testing

/// Nothing of anyone is left where it would be kept, seen over a shoulder, or copied: not in an address, a title, a log, a
/// letter, a figure, the audit trail, or the work that waits; and what is sealed is not in the file.
@Suite struct NoTraceTests {
    @Test(arguments: TestStore.allCases)
    func nothingOfAnyoneIsLeftAnywhere(in store: TestStore) async throws {
        try await withSite(store, clock: .dated, mail: CycleMail.settings) { site in
            site.log.keepVisits()
            let world = try await CycleWorld(site)
            let (person, pages) = try await world.liveWithCanaries()
            try await site.runJobs()
            try await Self.walk(world, person, pages)

            let visits = site.log.visits
            for visit in visits {
                let checker = PageChecker(visit.page)
                let links = visit.page.matches(of: /(?:href|action|src)="(\/[^"]*|https?:[^"]*)"/).map {
                    String($0.output.1)
                }
                let seen = [visit.address, visit.location ?? "", checker.title] + links
                for text in seen {
                    let decoded = text.removingPercentEncoding ?? text
                    #expect(Canaries.found(in: decoded) == [], "\(visit.address): \(text)")
                }
            }
            #expect(visits.count > 200, "\(visits.count) pages were asked for")

            let lines = site.log.lines
            #expect(lines.count > 200, "\(lines.count) lines were logged")
            #expect(Canaries.found(in: lines.joined(separator: "\n")) == [])
            #expect(Canaries.found(in: site.site.metrics.text) == [])

            let kept = try await site.store.read { db in
                try ["audit_entry", "job", "job_run", "change"].filter { try db.tableNames().contains($0) }.map {
                    table in
                    try db.rows("SELECT * FROM \(name: table)").map { "\($0)" }.joined(separator: "\n")
                }
            }
            for table in kept { #expect(Canaries.found(in: table, among: Canaries.sealed) == []) }
            let open = try await site.store.read { db in
                try ["audit_entry", "job"].map { table in
                    try db.rows("SELECT * FROM \(name: table)").map { "\($0)" }.joined(separator: "\n")
                }.joined(separator: "\n")
            }
            #expect(Canaries.found(in: open) == [], "neither the trail nor the work that waits names anyone")
            try await Self.lookIntoLetters(site)
            print("\(visits.count) pages, \(lines.count) lines of logs")
        }
    }

    /// What is in a letter that waits: where it goes, and nothing of whom it is for or why.
    private static func lookIntoLetters(_ site: SiteUnderTest) async throws {
        for canary in Canaries.all where canary != "quilly@feather.example" && canary != "canaryletterzq" {
            let places = try await site.desk.ask(FindWord(canary), as: .system("test"))
            #expect(!places.contains { $0.hasPrefix("mail.") }, "\(canary) is in a letter")
        }
        let places = try await site.desk.ask(FindWord("canarynotezq"), as: .system("test"))
        #expect(places.contains("note.words_sealed"), "it is looked for under the seals")
    }

    /// Every page that leads on from the record and from their own pages, for the worker, the manager and the carer.
    private static func walk(_ world: CycleWorld, _ person: UUID, _ pages: Visitor) async throws {
        let record = "/carers/\(person.text)"
        let starts = [
            "/carers", "/carers/work", "/carers/cases", "/carers/late", "/carers/keeping", "/carers/arrivals",
            "/carers/arrivals/decided", "/support", "/breaks", "/cards", "/emergency-plans", "/measures", record,
            record + "/timeline", record + "/everything", record + "/looked",
        ]
        for visitor in [world.asha, world.mair] { try await crawl(visitor, starts, most: 250) }
        try await crawl(pages, ["/mine"], most: 100)
    }

    private static func crawl(_ visitor: Visitor, _ starts: [String], most: Int) async throws {
        var (waiting, seen): ([String], Set<String>) = (starts, Set(starts))
        var count = 0
        while !waiting.isEmpty, count < most {
            let address = waiting.removeFirst()
            count += 1
            let answer = try await visitor.get(address)
            #expect(answer.status.code < 500, "\(address): \(answer.status)")
            let links = PageChecker(answer.text).localLinks.map { String($0.prefix { $0 != "#" }) }
            for link in links where !link.hasSuffix("/leave") && !link.hasPrefix("/cy") && !link.contains("/api") {
                if seen.insert(link).inserted { waiting.append(link) }
            }
        }
    }

    /// The file itself, its write-ahead log too, byte by byte, while it is open and when it is closed.
    @Test func whatIsSealedIsNotInTheFile() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("no-trace-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withSite(inFolder: folder.path, mail: CycleMail.settings) { site in
            let world = try await CycleWorld(site)
            var details = PersonDetails(PersonName(given: "Sam", family: "Rees"))
            details.nhsNumber = "943 476 5919"
            let register = RegisterPerson(details: details, team: TestTeams.id("north"))
            _ = try await site.desk.perform(register, as: .system("test"))
            _ = try await world.liveWithCanaries()
            try await site.runJobs()
            try Self.readFiles(in: folder)
            try Self.readFiles(in: URL(fileURLWithPath: site.folder))
        }
        try Self.readFiles(in: folder)
    }

    private static func readFiles(in folder: URL) throws {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard let bytes = try? Data(contentsOf: file) else { continue }
            for canary in Canaries.sealed {
                #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) is in \(file.lastPathComponent)")
            }
        }
    }
}
