import Carers
import Dates
import Desk
import Foundation
import People
import Records
import TestSupport
import Testing
import Web

/// A team with a worker and a manager, another team, and carers who may be given a way in.
struct OwnWorld: Sendable {
    let site: SiteUnderTest
    let asha: Visitor
    let mair: Visitor
    let stranger: Visitor

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Trentham Council"), \("council"), 1)"
            )
            for team in ["north", "south"] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(team)), \(agency), \(team), \(team), 1)
                    """
                )
            }
        }
        asha = try await Self.worker(.carersWorker, of: "north", named: "Asha Patel", at: site)
        mair = try await Self.worker(.carersManager, of: "north", named: "Mair Huws", at: site)
        stranger = try await Self.worker(.carersManager, of: "south", named: "Sian Stone", at: site)
    }

    private static func worker(_ role: Role, of team: String, named name: String, at site: SiteUnderTest) async throws
        -> Visitor
    {
        let id = site.clock.clock.newID()
        let email = "\(id.text)@trentham.example"
        let now = site.clock.now
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \(name), \(name), \(email), \(email), 'none', 1, \(now))
                """
            )
            try db.execute(
                "INSERT INTO membership (account_id, team_id, role) VALUES (\(id), \(TestTeams.id(team)), \(role))"
            )
        }
        return site.visitor(account: id, named: name, [Actor.Membership(team: TestTeams.id(team), role: role)])
    }

    /// A carer of the register.
    func carer(_ given: String, _ family: String, born: String = "1958-03-12") async throws -> UUID {
        let details = PersonDetails(PersonName(given: given, family: family), born: PartialDay(iso: born))
        let register = RegisterPerson(details: details, team: TestTeams.id("north"))
        return try await site.desk.perform(register, as: .system("test"))
    }

    /// The reference and the code that a worker is shown once.
    func wayIn(for person: UUID, by visitor: Visitor? = nil) async throws -> (reference: String, code: String) {
        let page = try await (visitor ?? asha).post("/carers/\(person.text)/own/code")
        try #require(page.status == .ok, "\(page.status)")
        return try Self.code(on: page)
    }

    static func code(on page: Answer) throws -> (reference: String, code: String) {
        let digits = page.text.matches(of: /class="digits">([^<]*)</).map { String($0.output.1) }
        try #require(digits.count == 2, "a reference and a code")
        return (digits[0], digits[1])
    }

    /// Someone at the door with a reference and a code, as they type them.
    @discardableResult
    func comeIn(_ visitor: Visitor, _ reference: String, _ code: String) async throws -> Answer {
        try await visitor.post("/mine/come-in", ["reference": reference, "secret": code])
    }

    /// Someone who has come in to their own pages and has their next code.
    func onOwnPages(_ person: UUID) async throws -> Visitor {
        let (reference, code) = try await wayIn(for: person)
        let visitor = site.visitor()
        let answer = try await comeIn(visitor, reference, code)
        try #require(answer.location == "/mine/code", "\(answer.status)")
        _ = try await visitor.post("/mine/code/kept")
        return visitor
    }

    func note(_ words: String, shared: Bool, of person: UUID) async throws {
        let day = site.clock.clock.day(of: site.clock.now)
        var form = [
            "kind": "call", "on-day": "\(day.day)", "on-month": "\(day.month)", "on-year": "\(day.year)",
            "words": words,
        ]
        if shared { form["shared"] = "1" }
        try #require(try await asha.post("/carers/\(person.text)/notes/new", form).status == .seeOther)
    }

    func values<V: SQLConvertible>(_ column: String, _ statement: SQL) async throws -> [V] {
        try await site.store.read { try $0.values(column, statement) }
    }
}
