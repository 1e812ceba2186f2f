import Dates
import Desk
import Foundation
import TestSupport

@testable import Carers
@testable import Records

/// Some people with a row in every table that can hold one, and everything the tables hold as text.
struct MergeWorld {
    let site: SiteUnderTest
    let people: [UUID]
    /// Tables that point at a person and hold nothing here, since no row could be made up for them.
    let empty: Set<String>

    init(_ site: SiteUnderTest, people count: Int, rows: Int, seed: UInt64) async throws {
        self.site = site
        _ = try await CarersWorld(site)
        var random = SeededNumbers(seed: seed)
        let invented = InventedPeople(count: count, seed: seed).people
        var ids: [UUID] = []
        for (place, person) in invented.enumerated() {
            var details = PersonDetails(PersonName(given: person.given, family: person.family), born: person.born)
            details.postcode = person.postcode
            details.address = person.postcode.map { "\(place) High Street, \($0)" }
            details.isCarer = random.chance(70)
            details.contacts = person.phones.map { ContactDetails(.phone, $0) }
            let team = TestTeams.id(random.chance(80) ? "north" : "south")
            ids.append(try await site.desk.perform(RegisterPerson(details: details, team: team), as: .system("test")))
        }
        people = ids
        empty = try await Self.fill(site.store, ids, rows: rows)
        let all = ids
        try await site.store.write { db in
            var consent = MadeUpConsent(db: db, seed: seed)
            try consent.fill(all)
        }
        // As in any place: what a list of work reads of a record is what hangs on it.
        try await site.desk.perform(RefreshAll(people: ids), as: .system("test"))
    }

    private struct RefreshAll: Command {
        let people: [UUID]
        func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
        func perform(_ work: Work) throws {
            try work.refreshWork(of: people)
            try work.record(.personConfirmed, about: Person.subject(people[0]))
        }
    }

    /// Makes up rows, each in a transaction of its own since some break a rule; names the tables that stay empty.
    private static func fill(_ store: any RecordStore, _ people: [UUID], rows: Int) async throws -> Set<String> {
        let tables = try await store.read { db in
            Set(try db.references(to: "person").map(\.table)).subtracting(["person", "merge", "merged_row"])
        }
        var number = 0
        for table in tables.sorted() {
            for _ in 0..<rows {
                number += 1000
                let start = number
                _ = try? await store.write { db in
                    var filler = TableFiller(db: db, people: people, number: start)
                    try filler.add(to: table)
                }
            }
        }
        return try await store.read { db in
            try tables.filter { try db.rows("SELECT 1 AS one FROM \(name: $0) LIMIT 1").isEmpty }
        }
    }

    /// What every table holds, but for what may only grow, and for the ledger of merges.
    func everything() async throws -> [String: [String]] {
        try await site.store.read { db in
            var all: [String: [String]] = [:]
            let left: Set = ["audit_entry", "change", "merge", "merged_row", "migration"]
            for table in try db.tableNames() where !left.contains(table) {
                // A version only ever grows, so that a form opened before is still noticed.
                all[table] = try db.rows("SELECT * FROM \(name: table)").map { row in
                    row.columns.names.filter { !["person", "contact_way"].contains(table) || $0 != "version" }
                        .map { "\($0)=\(String(describing: row.value($0)))" }.joined(separator: " ")
                }.sorted()
            }
            return all
        }
    }
}
