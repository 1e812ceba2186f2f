import Dates
import Desk
import Foundation
import People
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// A council with two teams and a carers centre with one, each with its people; Asha works in the north.
struct CarersWorld: Sendable {
    let site: SiteUnderTest
    let asha: Visitor
    let ashaID: UUID

    static let council = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1))
    static let centre = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 2))

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        try await site.store.write { db in
            for (id, name, kind) in [
                (Self.council, "Trentham Council", "council"), (Self.centre, "Carers Centre", "charity"),
            ] {
                try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(id), \(name), \(kind), 1)")
                try db.execute(
                    "INSERT INTO agency_name (folded, agency_id, name, is_own) VALUES (\(name), \(id), \(name), TRUE)"
                )
            }
            for (team, agency) in [("north", Self.council), ("south", Self.council), ("centre", Self.centre)] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(team)), \(agency), \(team), \(team), 1)
                    """
                )
            }
        }
        (asha, ashaID) = try await Self.worker([.carersWorker], of: ["north"], named: "Asha Patel", at: site)
    }

    /// Someone with an account of their own.
    func worker(_ roles: Role..., of team: String = "north", named name: String = "Owen Bevan") async throws -> Visitor
    {
        try await Self.worker(roles, of: [team], named: name, at: site).0
    }

    static func worker(_ roles: [Role], of teams: [String], named name: String, at site: SiteUnderTest) async throws
        -> (Visitor, UUID)
    {
        let id = site.clock.clock.newID()
        let email = "\(id.text)@trentham.example"
        let now = site.clock.now
        let memberships = teams.flatMap { team in roles.map { Actor.Membership(team: TestTeams.id(team), role: $0) } }
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \(name), \(name), \(email), \(email), 'none', 1, \(now))
                """
            )
            for membership in memberships {
                try db.execute(
                    "INSERT INTO membership (account_id, team_id, role) VALUES (\(id), \(membership.team), \(membership.role))"
                )
            }
        }
        return (site.visitor(account: id, named: name, memberships), id)
    }

    /// Registers someone by the form, and gives the address of their record.
    func register(_ given: String, _ family: String, _ more: [String: String] = [:], by visitor: Visitor? = nil)
        async throws -> String
    {
        var form = ["given": given, "family": family, "unreachable": "1", "sure": "1"]
        form.merge(more) { $1 }
        let answer = try await (visitor ?? asha).post("/carers/new", form)
        return try #require(answer.location, "\(answer.status)")
    }

    /// What a search finds, as its page shows it.
    func search(_ typed: String, by visitor: Visitor? = nil) async throws -> String {
        let visitor = visitor ?? asha
        return try await visitor.follow(try await visitor.post("/carers/search", ["find": typed])).text
    }

    func values<V: SQLConvertible>(_ column: String, _ statement: SQL) async throws -> [V] {
        try await site.store.read { try $0.values(column, statement) }
    }

    func referenceOf(given name: String) async throws -> String {
        let found: [String] = try await values("reference", "SELECT reference FROM person WHERE given_name = \(name)")
        return try #require(found.first)
    }

    /// The reference that stands on a record's page.
    func reference(of path: String) async throws -> String {
        let page = try await asha.get(path).text
        let found = page.firstMatch(of: /C\d{4}-\d{4}/)
        return try String(#require(found).output)
    }
}

/// The gate, as whoever writes letters asks it.
struct MayRing: Question {
    let person: UUID
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }
    func answer(_ look: Look) throws -> ContactAnswer {
        try look.mayBeContacted(try look.person(person), by: .phone)
    }
}
