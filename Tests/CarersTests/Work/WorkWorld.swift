import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// Two teams of one agency and one of another, with a worker and a manager, and someone whose record the north team keeps.
struct WorkWorld {
    let site: SiteUnderTest
    /// A worker of north, and their manager.
    let asha: Visitor
    let owen: Visitor
    let ashaID: UUID
    let owenID: UUID
    /// A worker of south, the other team.
    let cerys: Visitor
    /// Joan Price, a carer.
    let joan: UUID

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Carers Centre"), \("charity"), \(1))"
            )
            for team in ["north", "south"] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(team)), \(agency), \(team), \(team), \(1))
                    """
                )
            }
        }
        (asha, ashaID) = try await Self.member("Asha Patel", .carersWorker, of: "north", at: site)
        (owen, owenID) = try await Self.member("Owen Bevan", .carersManager, of: "north", at: site)
        (cerys, _) = try await Self.member("Cerys Lloyd", .carersWorker, of: "south", at: site)
        joan = try await Self.register("Joan", "Price", at: site)
    }

    /// Someone with an account and a role in a team, signed in.
    static func member(_ name: String, _ role: Role, of team: String, at site: SiteUnderTest) async throws
        -> (Visitor, UUID)
    {
        let id = site.clock.clock.newID()
        let now = site.clock.now
        let email = "\(id.text)@trentham.example"
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \(name), \(name.lowercased()), \(email), \(email), \("none"), \(1), \(now))
                """
            )
            try db.execute(
                "INSERT INTO membership (account_id, team_id, role) VALUES (\(id), \(TestTeams.id(team)), \(role))"
            )
        }
        return (site.visitor(account: id, named: name, [Actor.Membership(team: TestTeams.id(team), role: role)]), id)
    }

    static func register(
        _ given: String,
        _ family: String,
        of team: String = "north",
        contacts: [ContactDetails] = [],
        born: PartialDay? = nil,
        isCarer: Bool = true,
        at site: SiteUnderTest
    ) async throws -> UUID {
        var details = PersonDetails(PersonName(given: given, family: family), born: born, isCarer: isCarer)
        details.contacts = contacts
        return try await site.desk.perform(
            RegisterPerson(details: details, team: TestTeams.id(team)),
            as: .system("test")
        )
    }

    func path(_ part: String = "") -> String { "/carers/\(joan.text)\(part)" }

    /// A note's fields as the form sends them.
    func note(_ words: String, _ more: [String: String] = [:]) -> [String: String] {
        let day = site.desk.clock.day(of: site.clock.now)
        return [
            "kind": "call", "on-day": String(day.day), "on-month": String(day.month), "on-year": String(day.year),
            "words": words,
        ].merging(more) { $1 }
    }

    /// The address of the note written last.
    func lastNote() async throws -> String {
        let ids: [UUID] = try await site.store.read {
            try $0.values("id", "SELECT id FROM note ORDER BY written_at, id")
        }
        return path("/notes/\(try #require(ids.last).text)")
    }

    func count(_ table: String) async throws -> Int {
        try await site.store.read { try $0.rows("SELECT * FROM \(name: table)").count }
    }

    /// Three boxes of a day so many days from today.
    func day(_ name: String, in days: Int) -> [String: String] {
        let day = site.desk.clock.day(of: site.clock.now).adding(days: days)
        return ["\(name)-day": String(day.day), "\(name)-month": String(day.month), "\(name)-year": String(day.year)]
    }
}

extension String {
    /// The fields of a page's forms that stand in boxes and ticks, as a browser would send them.
    var fields: [String: String] {
        var fields: [String: String] = [:]
        for match in matches(of: #/<input[^>]*>/#) {
            let tag = String(match.output)
            guard let name = tag.attribute("name"), name != "form_token" else { continue }
            let isChoice = ["radio", "checkbox"].contains(tag.attribute("type") ?? "")
            if isChoice, !tag.contains(" checked") { continue }
            fields[name] = tag.attribute("value") ?? ""
        }
        for match in matches(of: /<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/) {
            fields[String(match.output.1)] = String(match.output.2.drop { $0.isNewline })
        }
        return fields
    }

    private func attribute(_ name: String) -> String? {
        guard let start = range(of: " \(name)=\"") else { return nil }
        return String(self[start.upperBound...].prefix { $0 != "\"" }).replacing("&#39;", with: "'")
    }
}
