import Dates
import Desk
import Forms
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// The list, its count and its export are of the same people, and of those that a plain rule gives.
@Suite struct CaseOracleTests {
    @Test(arguments: TestStore.allCases)
    func listCountAndExportAgreeWithThePlainRule(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            try await Self.people(world)
            try await CaseListStories.spread(site)
            let today = site.desk.clock.day(of: site.clock.now)
            let manager = Actor(
                account: world.owenID,
                name: "Owen",
                memberships: [Actor.Membership(team: TestTeams.id("north"), role: .carersManager)]
            )
            let all: [Row] = try await site.store.read { try $0.rows("SELECT * FROM person ORDER BY id") }
            for query in Self.queries {
                let filter = CaseFilter(.init(encoded: query), manager)
                let expected = try all.filter { try Self.belongs($0, filter, manager, today) }.map { row in
                    try row["reference"] as String
                }
                let now = site.clock.now
                let (lines, many) = try await site.store.read { db in
                    (
                        try db.cases(filter, visibleTo: manager, at: now, today: today, limit: 10_000),
                        try db.countCases(filter, visibleTo: manager, at: now, today: today)
                    )
                }
                let table = try await site.desk.perform(ExportCases(filter: filter, purpose: .figures), as: manager)

                #expect(Set(lines.map(\.reference)) == Set(expected), "\(query)")
                #expect(many == expected.count, "\(query)")
                #expect(table.rows.compactMap(\.first) == lines.map(\.reference), "\(query)")
            }
        }
    }

    static let queries: [String] = {
        let status = ["", "status=closed", "status=all"]
        let kind = ["", "kind=adult", "kind=young", "kind=cared"]
        let more = [
            "", "contact=none", "contact=28", "contact=91", "next=none", "next=late", "next=week", "worker=none",
            "scope=mine",
        ]
        return status.flatMap { one in kind.flatMap { two in more.map { "\(one)&\(two)&\($0)" } } }
    }()

    /// The rule once more, over rows, as anyone would say it.
    private static func belongs(_ row: Row, _ filter: CaseFilter, _ actor: Actor, _ today: Day) throws -> Bool {
        let person = try Person(row: row)
        let contact: Day? = try row["last_contact_on"]
        let next: Day? = try row["next_due"]
        let worker: UUID? = try row["worker_id"]
        let isOpen = person.endedOn == nil && person.diedOn == nil
        // Of those they work with, too, only what their own team keeps is theirs to see.
        let inScope = person.team == filter.team && (filter.scope != .mine || worker == actor.id)
        let inStatus = filter.status == .all || (filter.status == .open) == isOpen
        let isOfKind: Bool =
            switch filter.kind {
            case .young: person.isCarer && isYoung(person, today)
            case .adult: person.isCarer && !isYoung(person, today)
            case .cared: !person.isCarer
            default: true
            }
        let hasContact: Bool =
            switch filter.contact {
            case CaseFilter.Contact.none?: contact == nil
            case .month?: contact.map { $0 < today.adding(days: -28) } ?? true
            case .quarter?: contact.map { $0 < today.adding(days: -91) } ?? true
            case nil: true
            }
        let hasNext: Bool =
            switch filter.next {
            case CaseFilter.Next.none?: next == nil
            case .late?: next.map { $0 < today } ?? false
            case .week?: next.map { (today...today.adding(days: 7)).contains($0) } ?? false
            case nil: true
            }
        let hasWorker = filter.whose == nil || worker == nil
        return inScope && inStatus && isOfKind && hasContact && hasNext && hasWorker && !person.isRestricted
    }

    private static func isYoung(_ person: Person, _ today: Day) -> Bool {
        // Whether they were alive to turn eighteen is not the list's question.
        person.born?.ages(on: today).map { $0.upperBound < 18 } ?? false
    }

    private static func people(_ world: WorkWorld) async throws {
        let born = ["1958", "2008-03-16", "2008-03-17", "2008-03", "2008", "2012-05-01", "2009", "1990-01-01"]
        for number in 0..<80 {
            let id = try await WorkWorld.register(
                "Person",
                "Number\(number)",
                of: number % 5 == 0 ? "south" : "north",
                born: number % 9 == 0 ? nil : PartialDay(iso: born[number % born.count]),
                isCarer: number % 6 != 0,
                at: world.site
            )
            let owen = world.owenID
            try await world.site.store.write { db in
                if number % 7 == 0 { try db.execute("UPDATE person SET ended_on = '2026-01-02' WHERE id = \(id)") }
                if number % 11 == 0 { try db.execute("UPDATE person SET died_on = '2026-01-03' WHERE id = \(id)") }
                if number % 13 == 0 { try db.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(id)") }
                if number % 4 == 0 { try db.execute("UPDATE person SET worker_id = \(owen) WHERE id = \(id)") }
            }
        }
    }
}
