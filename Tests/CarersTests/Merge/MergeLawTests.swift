import Desk
import Forms
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// What holds of any merge, whatever hangs on the two.
@Suite struct MergeLawTests {
    /// Twenty rounds: some merges, undone in any order that is allowed, and everything is as it was.
    @Test(arguments: TestStore.allCases)
    func merges500AndTheirUndoingLeaveEveryTableAsItWas(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await MergeWorld(site, people: 60, rows: 60, seed: 11)
            print("tables that point at a person and hold no made-up row: \(world.empty.sorted())")
            try await rounds(20, of: 25, world, seed: 5)
        }
    }

    @Test func mergesOnTheOtherDatabaseToo() async throws {
        try await withSite(.postgres, clock: .dated) { site in
            let world = try await MergeWorld(site, people: 40, rows: 0, seed: 11)
            try await rounds(2, of: 20, world, seed: 6)
        }
    }

    private func rounds(_ rounds: Int, of merges: Int, _ world: MergeWorld, seed: UInt64) async throws {
        var random = SeededNumbers(seed: seed)
        var done = 0
        for _ in 0..<rounds {
            let before = try await world.everything()
            var open: [(kept: UUID, merge: UUID)] = []
            var standing = world.people
            var refused = 0
            while open.count < merges, standing.count > 1, refused < 1000 {
                standing.shuffle(using: &random)
                let (kept, gone) = (standing[0], standing.removeLast())
                let seen = try await versions([kept, gone], world)
                let fields = MergeField.allCases.filter { _ in random.chance(40) }
                let command = MergePeople(kept: kept, gone: gone, fromGone: Set(fields), seen: seen)
                do {
                    open.append((kept, try await world.site.desk.perform(command, as: .system("test"))))
                    done += 1
                } catch is InvalidForm {
                    // Somebody must not be told where one of the two lives: nothing is merged then.
                    standing.append(gone)
                    refused += 1
                }
            }
            #expect(try await world.everything() != before)
            #expect(try await contradictions(world) == [], "what was said last holds")
            while !open.isEmpty {
                let place = Int.random(in: open.indices, using: &random)
                let command = UndoMerge(kept: open[place].kept, merge: open[place].merge)
                do {
                    try await world.site.desk.perform(command, as: .system("test"))
                    open.remove(at: place)
                } catch is InvalidForm {
                    continue  // A later one must be undone first.
                } catch Refusal.notFound {
                    continue  // Its record went into another since.
                }
            }
            let after = try await world.everything()
            for (table, rows) in before {
                let isSame = after[table] == rows
                #expect(isSame, "\(table)")
            }
        }
        #expect(done == rounds * merges)
    }

    /// What is shared by a yes or by consent alone, though a later answer in the same record was no.
    private func contradictions(_ world: MergeWorld) async throws -> [String] {
        try await world.site.store.read { db in
            try db.values(
                "id",
                """
                SELECT sharing.id AS id FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
                JOIN person ON person.id = sharing.person_id
                JOIN sharing_wish said ON said.person_id = person.id AND said.wish <> 'yes'
                    AND said.recorded_at >= sharing.begins_at
                    AND (said.party = sharing.wish_party OR (said.party = agreement.party AND agreement.basis = 'consent'))
                WHERE sharing.withdrawn_at IS NULL AND person.merged_into IS NULL
                    AND EXISTS (SELECT 1 FROM merge WHERE merge.kept_id = person.id AND merge.undone_at IS NULL)
                    AND NOT EXISTS (
                        SELECT 1 FROM sharing_wish later WHERE later.person_id = person.id
                            AND later.party = said.party AND (later.recorded_at > said.recorded_at
                                OR (later.recorded_at = said.recorded_at AND later.id > said.id))
                    )
                ORDER BY sharing.id
                """
            )
        }
    }

    private func versions(_ people: [UUID], _ world: MergeWorld) async throws -> [UUID: Int] {
        try await world.site.store.read { db in
            var versions: [UUID: Int] = [:]
            for person in people { versions[person] = try db.personRow(person)["version"] }
            return versions
        }
    }

    /// A new table that points at a person is thought of by whoever adds it.
    @Test(arguments: TestStore.allCases)
    func everythingThatPointsAtAPersonIsKnownToMerging(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let columns: Set<String> = try await site.store.read { db in
                Set(try db.references(to: "person").map { "\($0.table).\($0.column)" })
            }
            let stuck: [String] = try await site.store.read { db in
                try Self.unmovable(db.references(to: "person"), db)
            }

            let unknown = columns.subtracting(PersonTables.words.keys)
            #expect(unknown.isEmpty, "add these to Sources/Carers/Merge/PersonTables.swift")
            #expect(stuck == [], "a merge cannot move these rows")
        }
    }

    /// Tables whose rows refuse to be changed, or hold text sealed for a row that a person’s id names.
    private static func unmovable(_ references: [TableReference], _ db: any Reader) throws -> [String] {
        guard db.dialect == .sqlite else { return [] }
        return try references.filter { !PersonTables.ledger.contains($0.table) }.compactMap { reference in
            let triggers: [String] = try db.values(
                "sql",
                "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = \(reference.table)"
            )
            if triggers.contains(where: { $0.uppercased().contains("BEFORE UPDATE") }) {
                return "\(reference.table): trigger"
            }
            let columns: [String] = try db.values("name", "SELECT name FROM pragma_table_info(\(reference.table))")
            let isKey = try db.keyColumns(of: reference.table) == [reference.column]
            return isKey && columns.contains { $0.hasSuffix("_sealed") }
                ? "\(reference.table): sealed for its key" : nil
        }
    }
}
