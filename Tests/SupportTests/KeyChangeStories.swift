import Carers
import Desk
import Foundation
import Records
import Synchronization
import TestSupport
import Testing

@testable import App

/// The sealing key of a place is changed while it serves.
@Suite struct KeyChangeStories {
    @Test(arguments: TestStore.allCases)
    func theKeyIsChangedWhileThePlaceServes(in store: TestStore) async throws {
        try await withSite(store) { site in
            _ = try await SupportWorld(site)
            let first = PlaceKeys(random: site.clock.clock.random)
            let file = KeyFile(first)
            func desk(_ keys: PlaceKeys) -> Desk {
                Desk(store: site.store, clock: site.clock.clock, means: Means(keys: keys))
            }
            let running = desk(first.rereading { file.keys })
            var people: [UUID] = []
            for number in 1...40 { people.append(try await Self.register(number, at: running)) }

            let rotated = try #require(first.rotated(random: site.clock.clock.random))
            file.keys = rotated
            people.append(try await Self.register(41, at: running))
            let job = desk(rotated.rereading { file.keys })
            #expect(try await Self.pass(job) == 41, "with what the running place sealed before it knew")
            #expect(try await Self.address(people[0], running) == "1 Mill Lane", "it takes the new key up by itself")
            people.append(try await Self.register(42, at: running))
            #expect(try await Self.pass(job) == 0, "nothing is left, however often it is asked")

            file.keys = rotated.retired()
            let later = desk(rotated.retired())
            for (place, person) in people.enumerated() {
                #expect(try await Self.address(person, later) == "\(place + 1) Mill Lane")
            }
            await #expect(throws: (any Error).self) { try await Self.address(people[0], desk(first)) }
            #expect(try await job.ask(AreKeysChanging(), as: .system("test")) == false)
        }
    }

    /// Whatever is sealed for a column anywhere in the sources is found when the key is changed.
    @Test func everySealedColumnIsKnown() throws {
        var root = URL(fileURLWithPath: #filePath)
        while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
        let sources = root.deletingLastPathComponent().appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
        var found = 0
        for file in files where file.hasSuffix(".swift") && !file.hasPrefix("TestSupport") {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            for match in text.matches(of: /table: "([a-z_]+)",[^)]*?column: "([a-z_]+)"/) {
                let (table, column) = (String(match.output.1), String(match.output.2))
                found += 1
                let isKnown =
                    SealedColumns.hold(column, of: table) || SealedColumns.left.contains("\(table).\(column)")
                #expect(isKnown, "\(table).\(column)")
            }
        }
        #expect(found > 50)
    }

    private static func register(_ number: Int, at desk: Desk) async throws -> UUID {
        var details = PersonDetails(PersonName(given: "Ann", family: "Lloyd"), born: nil, isCarer: true)
        details.address = "\(number) Mill Lane"
        return try await desk.perform(
            RegisterPerson(details: details, team: TestTeams.id("north")),
            as: .system("test")
        )
    }

    private static func pass(_ desk: Desk) async throws -> Int {
        let actor = Actor.system("test")
        let pass = try await sealEverythingAnew(
            ask: { try await desk.ask($0, as: actor) },
            perform: { try await desk.perform($0, as: actor) },
            tables: try await desk.ask(TablesThereAre(), as: actor)
        )
        #expect(pass.lost == 0)
        return pass.anew
    }

    private static func address(_ person: UUID, _ desk: Desk) async throws -> String? {
        try await desk.ask(AddressOf(person: person), as: .system("test"))
    }
}

/// The file of keys, as it stands.
private final class KeyFile: Sendable {
    private let held: Mutex<PlaceKeys>

    init(_ keys: PlaceKeys) { held = Mutex(keys) }

    var keys: PlaceKeys {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}

private struct AddressOf: Question {
    let person: UUID
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }
    func answer(_ look: Look) throws -> String? { try look.address(of: try look.person(person)) }
}
