import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing

/// A plan in force of team north, whose people have accounts, brought in through the front door.
struct StandingWorld: Sendable {
    static let document = """
        Ref,Objective,Action,Lead,By when,How will we know,Risks
        1.1,Find carers early,Train reception staff,Carers Centre,March 2027,40 surgeries trained,The post is funded for one year
        1.1,Find carers early,Put posters in pharmacies,Carers Centre,January 2026,20 pharmacies,
        1.1,Find carers early,Write to every carer,Northshire Council,(i) by end of January 2026 (ii) March 2027,Letters sent,
        1.2,Give carers a break,Buy more hours of sitting,Northshire Council,Ongoing,Hours bought,
        1.2,Give carers a break,Hold a day for carers,Northshire Council,Annually,Who came,
        """

    let site: SiteUnderTest
    let lead: Visitor
    let id: UUID
    /// The accounts of team north, by name.
    let people: [String: UUID]

    init(_ site: SiteUnderTest, adopted: Bool = true) async throws {
        self.site = site
        let council = try await StandingWorld.agency("Northshire Council", "council", at: site)
        let centre = try await StandingWorld.agency("Carers Centre", "charity", at: site)
        try await StandingWorld.team("north", of: council, at: site)
        try await StandingWorld.team("south", of: council, at: site)
        try await StandingWorld.team("centre", of: centre, at: site)
        var people: [String: UUID] = [:]
        let roles: [(String, Role, String)] = [
            ("Asha Patel", .strategyLead, "north"), ("Owen Bevan", .boardMember, "north"),
            ("Joan Ashworth", .boardMember, "centre"), ("Idris Obi", .strategyLead, "south"),
        ]
        for (name, role, team) in roles {
            people[name] = try await StandingWorld.account(name, role, of: team, at: site)
        }
        self.people = people
        lead = StandingWorld.visitor("Asha Patel", .strategyLead, "north", people, site)
        let sent = try await lead.post("/plans/imports", [:], file: ("file", "plan.csv", Array(Self.document.utf8)))
        let path = try #require(sent.location)
        _ = try await lead.post(path + "/facts", ["title": "Carers’ plan"])
        let check = try await lead.get(path + "/check").text
        let applied = try await lead.post(
            path + "/apply",
            ["version": check.value(of: "version"), "seen": check.value(of: "seen")]
        )
        let plan = try #require(applied.location.flatMap { UUID(uuidString: String($0.dropFirst("/plans/".count))) })
        id = plan
        guard adopted else { return }
        let page = try await lead.get("/plans/\(plan.uuidString.lowercased())/adoption").text
        _ = try await lead.post(
            "/plans/\(plan.uuidString.lowercased())/adoption",
            ["version": page.value(of: "version")]
        )
    }

    var path: String { "/plans/\(id.uuidString.lowercased())" }

    func visitor(_ name: String, _ role: Role = .boardMember, of team: String = "north") -> Visitor {
        Self.visitor(name, role, team, people, site)
    }

    func tree() async throws -> PlanTree {
        let id = id
        return try await site.store.read { try $0.planTree(id, visibleTo: .system("test")) }
    }

    /// The path of the action that begins with these words.
    func action(_ words: String) async throws -> String {
        let leaf = try #require(try await tree().actions.first { $0.action.text.hasPrefix(words) })
        return PlanPaths.action(leaf.action)
    }

    func report(_ words: String, _ status: Action.Status) async throws {
        try await site.desk.perform(
            ReportStatus(plan: id, actionThatBegins: words, status: status),
            as: .system("test")
        )
    }

    private static func visitor(
        _ name: String,
        _ role: Role,
        _ team: String,
        _ people: [String: UUID],
        _ site: SiteUnderTest
    ) -> Visitor {
        site.visitor(
            account: people[name] ?? site.clock.clock.newID(),
            named: name,
            [Actor.Membership(team: TestTeams.id(team), role: role)]
        )
    }

    private static func agency(_ name: String, _ kind: String, at site: SiteUnderTest) async throws -> UUID {
        let id = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(id), \(name), \(kind), \(1))")
            try db.execute(
                """
                INSERT INTO agency_name (agency_id, name, folded, is_own)
                VALUES (\(id), \(name), \(name.lowercased()), TRUE)
                """
            )
        }
        return id
    }

    private static func team(_ name: String, of agency: UUID, at site: SiteUnderTest) async throws {
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(TestTeams.id(name)), \(agency), \(name), \(name), \(1))
                """
            )
        }
    }

    private static func account(_ name: String, _ role: Role, of team: String, at site: SiteUnderTest) async throws
        -> UUID
    {
        let id = site.clock.clock.newID()
        let now = site.clock.now
        let email = "\(id.uuidString.lowercased())@northshire.example"
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
        return id
    }
}

extension String {
    /// The value of a page's input of this name.
    func value(of name: String) -> String {
        guard let field = range(of: "name=\"\(name)\" value=\"") else { return "" }
        return String(self[field.upperBound...].prefix { $0 != "\"" })
    }

    /// Where the page's first link or form that ends so leads.
    func address(ending suffix: String) -> String? {
        let pattern = try? Regex("(?:href|action)=\"([^\"]*\(suffix))\"")
        guard let match = pattern.flatMap({ firstMatch(of: $0) }), match.output.count > 1 else { return nil }
        return match.output[1].substring.map(String.init)
    }
}
