import Dates
import Foundation
import Records
import TestSupport
import Testing

@testable import Desk

/// What the desk does for every question and command, whoever wrote them.
@Suite struct DeskTests {
    private let lead = Actor(
        account: TestTeams.id("asha"),
        name: "Asha Patel",
        memberships: [Actor.Membership(team: TestTeams.id("north"), role: .strategyLead)]
    )

    @Test(arguments: TestStore.allCases)
    func aChangeThatRecordsNothingIsNotKept(in store: TestStore) async throws {
        try await withDesk(store) { desk in
            await #expect(throws: Refusal.unaudited("Note")) {
                try await desk.perform(Note(records: false), as: lead)
            }

            let entries = try await desk.ask(Entries(), as: .system("test"))
            #expect(entries.isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoMayNotIsRefusedAndItIsWrittenDown(in store: TestStore) async throws {
        try await withDesk(store) { desk in
            await #expect(throws: Refusal.notPermitted) { try await desk.ask(AuditTrail(), as: lead) }
            await #expect(throws: Refusal.notPermitted) { try await desk.ask(AuditTrail(), as: .visitor) }

            let entries = try await desk.ask(Entries(), as: .system("test"))
            #expect(entries.map(\.event) == ["access.refused"])
            #expect(entries.first?.actorName == "Asha Patel")
        }
    }

    @Test(arguments: TestStore.allCases)
    func lookingAtAPersonIsWrittenDownBeforeTheAnswerLeaves(in store: TestStore) async throws {
        try await withDesk(store) { desk in
            _ = try await desk.ask(Look360(subject: Subject("account", TestTeams.id("maria"))), as: lead)

            let entries = try await desk.ask(Entries(), as: .system("test"))
            #expect(entries.map(\.event) == ["record.opened"])
            #expect(entries.first?.subject.id == TestTeams.id("maria"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theAuditTrailCannotBeChangedOrShortened(in store: TestStore) async throws {
        try await withDesk(store) { desk in
            for _ in 1...3 { try await desk.perform(Note(records: true), as: lead) }

            await #expect(throws: (any Error).self) {
                try await desk.keep(Tamper(sql: "UPDATE audit_entry SET event = 'x'"), as: lead)
            }
            await #expect(throws: (any Error).self) {
                try await desk.keep(Tamper(sql: "DELETE FROM audit_entry"), as: lead)
            }
            let finding = try await desk.ask(CheckAuditTrail(), as: .system("test"))
            guard case .whole(3, _) = finding else { return #expect(Bool(false), "\(finding)") }
        }
    }

    @Test(arguments: [
        "UPDATE audit_entry SET actor_name = 'Someone else' WHERE number = 2",
        "DELETE FROM audit_entry WHERE number = 2",
        "UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE number = 3",
        "UPDATE audit_entry SET hash = 'x' WHERE number = 1",
    ])
    func whoeverGetsPastTheTriggersIsFound(_ tampering: String) async throws {
        try await withDesk(.sqlite) { desk in
            for _ in 1...4 { try await desk.perform(Note(records: true), as: lead) }
            try await desk.keep(Tamper(sql: "DROP TRIGGER audit_entry_never_changes"), as: lead)
            try await desk.keep(Tamper(sql: "DROP TRIGGER audit_entry_never_goes"), as: lead)

            try await desk.keep(Tamper(sql: tampering), as: lead)

            let finding = try await desk.ask(CheckAuditTrail(), as: .system("test"))
            guard case .broken = finding else { return #expect(Bool(false), "\(finding)") }
        }
    }

    @Test(arguments: [
        ("2026-03-29T00:59:59.000Z", "2026-03-29"), ("2026-03-28T23:59:59.000Z", "2026-03-28"),
        ("2026-06-30T23:30:00.000Z", "2026-07-01"), ("2026-10-25T00:30:00.000Z", "2026-10-25"),
        ("2026-12-31T23:59:59.999Z", "2026-12-31"), ("2028-02-29T12:00:00.000Z", "2028-02-29"),
    ])
    func todayIsTheDayWhereThePlaceIs(_ instant: String, _ day: String) throws {
        let moment = try #require(Instant(iso: instant))

        #expect(TestClock().clock.day(of: moment).iso == day)
    }

    @Test func laterIdsSortLater() {
        let ids = (0..<50).map { UUID.timeOrdered(at: Instant(milliseconds: 1_700_000_000_000 + Int64($0))).uuidString }

        #expect(ids == ids.sorted())
    }
}

/// A store with the tables the desk keeps, and a desk over it.
private func withDesk(_ store: TestStore, _ body: (Desk) async throws -> Void) async throws {
    try await store.withStore { records in
        let clock = TestClock()
        try await records.migrate(deskMigrations, at: clock.now)
        try await body(Desk(store: records, clock: clock.clock))
    }
}

private struct Note: Command {
    let records: Bool
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func perform(_ work: Work) throws {
        let subject = Subject("account", work.newID())
        try work.remember("name", of: subject, version: 1, before: nil, after: "new")
        if records { try work.record(.recordOpened, about: subject, ["why": "a test"]) }
    }
}

private struct Entries: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func answer(_ look: Look) throws -> [AuditEntry] { try look.db.all("SELECT * FROM audit_entry ORDER BY number") }
}

private struct Look360: OpensRecord {
    let subject: Subject
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func answer(_ look: Look) -> Bool { true }
}

private struct Tamper: Upkeep {
    let sql: String
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func keep(_ chore: Chore) throws { try chore.db.execute(SQL(stringLiteral: sql)) }
}
