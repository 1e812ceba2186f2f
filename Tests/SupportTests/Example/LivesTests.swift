import Dates
import Desk
import Foundation
import Records
import Synchronization
import TestSupport
import Testing

@testable import App
@testable import Carers
@testable import Support

/// The invented people of the example place: five years, played through the commands that people use.
@Suite struct LivesTests {
    @Test(arguments: TestStore.allCases)
    func whatWasPlayedKeepsEveryRule(in store: TestStore) async throws {
        try await withLives(300, in: store) { place, site in
            for rule in LifeLaw.all {
                let broken = try await site.store.read { db in try db.rows(rule.broken).count }
                #expect(broken == 0, "\(rule.words): \(broken) times not")
            }
            for bound in LifeBounds.all {
                let many: Int = try await site.store.read { db in try db.value("n", bound.count) ?? 0 }
                #expect(bound.range.contains(many), "\(bound.words): \(many)")
            }
            let audit = try await place.checkAuditTrail()
            #expect(audit.contains("is whole"), "\(audit)")
            if store == .sqlite {
                #expect(try await site.store.read { db in try db.rows("PRAGMA foreign_key_check").count } == 0)
            }
        }
    }

    @Test func whatHappenedHappenedWithinWorkingDaysAndNothingIsStillToCome() async throws {
        try await withLives(150, in: .sqlite) { place, site in
            let now = site.clock.now
            let rows = try await site.store.read { db in
                try db.rows("SELECT at, actor_kind FROM audit_entry WHERE event = 'note.written'").map { row in
                    (at: try row["at"] as Instant, kind: try row["actor_kind"] as String)
                }
            }
            #expect(rows.count > 400)
            #expect(rows.allSatisfy { $0.at <= now })
            let people = rows.filter { $0.kind == "account" }
            let days = people.map { WorkingTime.day(of: $0.at) }
            #expect(days.allSatisfy { $0.weekday != .sunday })
            let first = days.min() ?? .first
            #expect(first < place.desk.clock.day(of: now).adding(years: -4), "\(first)")
        }
    }

    @Test func whatIsSealedCannotBeReadInTheRecords() async throws {
        try await withLives(120, in: .sqlite) { _, site in
            let columns = try await site.store.read { db in
                try db.rows(
                    """
                    SELECT tables.name AS one, columns.name AS two FROM sqlite_master tables
                    JOIN pragma_table_info(tables.name) columns ON columns.name LIKE '%!_sealed' ESCAPE '!'
                        AND columns.type = 'TEXT'
                    WHERE tables.type = 'table'
                    """
                ).map { (table: try $0["one"] as String, column: try $0["two"] as String) }
            }
            #expect(columns.count > 20)
            var seen = 0
            for (table, column) in columns {
                let values: [String] = try await site.store.read { db in
                    try db.values(
                        "words",
                        "SELECT \(name: column) AS words FROM \(name: table) WHERE \(name: column) IS NOT NULL"
                    )
                }
                for value in values {
                    seen += 1
                    #expect(!value.contains(" "), "\(table).\(column) holds words")
                }
            }
            #expect(seen > 1000)
        }
    }

    @Test func everyoneIsFoundByTheirNameAndTheirReference() async throws {
        try await withLives(120, in: .sqlite) { place, site in
            let managers = try await site.store.read { db in
                try db.rows(
                    """
                    SELECT id, team_id FROM account JOIN membership ON membership.account_id = account.id
                    WHERE role = 'carers_manager'
                    """
                ).map { row in
                    let membership = Actor.Membership(team: try row["team_id"], role: .carersManager)
                    return Actor(account: try row["id"], name: "Manager", memberships: [membership])
                }
            }
            let people: [Person] = try await site.store.read { db in
                try db.all("SELECT * FROM person WHERE NOT is_restricted ORDER BY id")
            }
            for person in people.prefix(60) {
                let actor = try #require(managers.first { $0.memberships.first?.team == person.team })
                for typed in [person.names.full, person.reference] {
                    let id = try await place.desk.perform(SearchPeople(typed: typed), as: actor)
                    let found = try await place.desk.ask(FoundPeople(id: id), as: actor)
                    #expect(found.people.contains { $0.id == person.id }, "\(person.reference)")
                }
            }
        }
    }

    @Test func theSameSeedMakesTheSamePlaceAndAnotherMakesAnother() async throws {
        let one = try await rows(seed: 7)
        let same = try await rows(seed: 7)
        let other = try await rows(seed: 8)
        #expect(one.count > 300)
        #expect(one == same)
        #expect(one != other)
    }

    @Test func fiveYearsOfMeasuresAreCountedAndSomeAreBound() async throws {
        try await withLives(120, in: .sqlite) { place, site in
            let today = place.desk.clock.day(of: site.clock.now)
            let (first, values, bound) = try await site.store.read { db in
                (
                    try db.value("day", "SELECT min(first_day) AS day FROM indicator_value") as Day?,
                    try db.value("n", "SELECT count(*) AS n FROM indicator_value WHERE numerator > 0") as Int?,
                    try db.value("n", "SELECT count(*) AS n FROM binding WHERE kind = 'indicator'") as Int?
                )
            }
            #expect(try #require(first) < today.adding(years: -4))
            #expect((values ?? 0) > 300)
            #expect((bound ?? 0) >= 4)
        }
    }

    /// What is not sealed, row by row, of all that lives leave behind.
    private func rows(seed: UInt64) async throws -> [String] {
        let kept = Kept()
        try await withLives(40, seed: seed, in: .sqlite) { _, site in
            let all = try await site.store.read { db in
                try [
                    "SELECT reference || given_name || family_name || coalesce(born, '') || registered_on AS words FROM person",
                    "SELECT relation || coalesce(hours, '') || conditions || coalesce(until, '') AS words FROM caring_role",
                    "SELECT kind || happened_at || coalesce(minutes, 0) || written_name AS words FROM note",
                    "SELECT due || coalesce(done_at, '') || made_name AS words FROM task",
                    "SELECT kind || state || requested_on || coalesce(approved_on, '') AS words FROM assessment",
                    "SELECT state || due_on || coalesce(review_on, '') AS words FROM support_plan",
                    "SELECT event || at || actor_name AS words FROM audit_entry WHERE subject_kind = 'person'",
                ].flatMap { (sql: SQL) in try db.rows(sql).map { try $0["words"] as String } }
            }
            kept.set(all.sorted())
        }
        return kept.all
    }

    private func withLives(
        _ people: Int,
        seed: UInt64 = 2026,
        in store: TestStore,
        _ body: @escaping @Sendable (OpenPlace, SiteUnderTest) async throws -> Void
    ) async throws {
        try await withSite(store, clock: .dated) { site in
            let place = OpenPlace(store: site.store, desk: site.desk)
            try await place.makeExample(ExampleSize(people: people, seed: seed)) { _ in }
            try await body(place, site)
        }
    }
}

/// What a body hands out.
private final class Kept: Sendable {
    private let rows = Mutex<[String]>([])
    var all: [String] { rows.withLock { $0 } }
    func set(_ all: [String]) { rows.withLock { $0 = all } }
}
