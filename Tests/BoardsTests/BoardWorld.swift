import Dates
import Delivery
import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Boards

/// A plan in force, two boards in a chain that oversee it, two meetings of each, and the people who write to them.
struct BoardWorld: Sendable {
    let site: SiteUnderTest
    /// Composes.
    let lead: Visitor
    /// Signs off.
    let colleague: Visitor
    /// Sits on the board.
    let member: Visitor
    let plan: UUID
    let board: String
    let parent: String

    init(_ site: SiteUnderTest, document: String = BoardWorld.document) async throws {
        self.site = site
        let team = TestTeams.id("north")
        lead = site.visitor(.strategyLead, of: "north", named: "Asha Patel")
        colleague = site.visitor(.strategyLead, of: "north", named: "Owen Bevan")
        member = site.visitor(.boardMember, of: "north", named: "Sunita Rao")
        let read = try ReadPlanApplied(bytes: Array(document.utf8), named: "plan.html", team: team)
        plan = try await site.desk.perform(read, as: .system("test"))
        try await site.desk.perform(AdoptDraft(id: plan), as: .system("test"))
        parent = try #require(
            try await lead.post("/boards", ["name": "Partnership Board", "papers_days": "10"]).location
        )
        let above = String(parent.dropFirst("/boards/".count))
        board = try #require(
            try await lead.post("/boards", ["name": "Working Group", "parent": above, "papers_days": "5"]).location
        )
        for path in [board, parent] {
            _ = try await lead.post(path + "/plans", ["oversees": plan.written])
            _ = try await lead.post(path + "/meetings", Self.series)
        }
    }

    /// Two meetings, on 14 April and on 14 July 2026; the clock stands at 16 March.
    static let series = [
        "first-day": "14", "first-month": "April", "first-year": "2026", "many": "2", "every": "3",
        "keeping": "weekday",
    ]

    /// The paths of a board's meetings, the earliest first.
    func meetings(_ board: String) async throws -> [String] {
        let id = try #require(UUID(uuidString: String(board.dropFirst("/boards/".count))))
        let found = try await site.store.read { try $0.meetings(of: id) }
        return found.reversed().map { BoardPaths.meeting($0.id, of: id) }
    }

    /// Composes the report to a meeting, and signs it off; its path.
    func report(to meeting: String, signed: Bool = true) async throws -> String {
        let answer = try await lead.post(meeting + "/report")
        let draft = try #require(answer.location, "\(answer.status)")
        let report = String(draft.dropLast("/draft".count))
        if signed { try await sign(report) }
        return report
    }

    func sign(_ report: String) async throws {
        let version = try await colleague.get(report + "/sign-off").text.value(of: "version") ?? ""
        let answer = try await colleague.post(report + "/sign-off", ["version": version])
        try #require(answer.status == .seeOther)
    }

    /// The section of a draft of this kind.
    func section(_ kind: SectionKind, of report: String) async throws -> ReportSection {
        let id = try #require(UUID(uuidString: String(report.dropFirst("/reports/".count))))
        let found = try await site.store.read { db in
            let draft = try db.report(id, visibleTo: .system("test")).draft
            return try draft.map { try db.sections(of: $0.id) } ?? []
        }
        return try #require(found.first { $0.kind == kind })
    }

    /// What a version that was signed off holds.
    func content(_ report: String, number: Int = 1) async throws -> ReportContent {
        let id = try #require(UUID(uuidString: String(report.dropFirst("/reports/".count))))
        return try await site.store.read { db in
            let version = try db.report(id, visibleTo: .system("test")).versions.first { $0.number == number }
            return try db.content(of: #require(version))
        }
    }

    /// Somebody of the team with an account of their own.
    func colleagueWithAccount() async throws -> UUID {
        let (id, now) = (site.clock.clock.newID(), site.clock.now)
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Council"), \("council"), \(1))"
            )
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(TestTeams.id("north")), \(agency), \("North"), \("north"), \(1))
                """
            )
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \("Owen Bevan"), \("owen bevan"), \("owen@north.example"), \("owen@north.example"),
                        \("none"), \(1), \(now))
                """
            )
            try db.execute(
                """
                INSERT INTO membership (account_id, team_id, role)
                VALUES (\(id), \(TestTeams.id("north")), \(Role.strategyLead))
                """
            )
        }
        return id
    }

    /// The action whose wording holds these words.
    func action(_ words: String) async throws -> UUID {
        let found: [UUID] = try await site.store.read { db in
            try db.values("id", "SELECT id FROM action WHERE text LIKE \(containing: words)")
        }
        return try #require(found.first)
    }

    /// Says how an action is going, as the page of the plan would.
    func set(_ words: String, _ status: Action.Status) async throws {
        let actor = Actor(account: MapIDs.someone, name: "Asha Patel", memberships: [MapIDs.leadOfNorth])
        try await site.desk.perform(ReportStatus(plan: plan, actionThatBegins: words, status: status), as: actor)
    }

    /// News of an action, sent and approved by a second person now: the action then stands as it says.
    func approve(_ words: String, _ status: Action.Status, why: String? = nil, help: String? = nil) async throws {
        var news = News(plan: plan, action: try await action(words), narrative: "News", status: status)
        news.statusReason = why
        news.helpNeeded = help
        let sent = try await site.desk.perform(SendNews([news]), as: .system("test"))
        let colleague = Actor(account: MapIDs.someone, name: "Owen Bevan", memberships: [MapIDs.leadOfNorth])
        try await site.desk.perform(ApproveUpdates(plan: plan, updates: sent), as: colleague)
    }

    static let document = """
        <title>Carers’ plan</title><h1>Carers’ plan</h1><table>
        <tr><th>Ref</th><th>Objective</th><th>Action</th><th>Lead</th><th>By when</th><th>How will we know</th></tr>
        <tr><td>1.1</td><td>Find carers early</td><td>Train reception staff in every surgery</td><td>Northshire NHS</td>
        <td>January 2026</td><td>40 surgeries trained</td></tr>
        <tr><td>1.2</td><td>Be seen</td><td>Put posters in pharmacies</td><td>Carers Centre</td>
        <td>June 2026</td><td>Posters in 20 pharmacies</td></tr>
        <tr><td>1.3</td><td>Give carers a break</td><td>Buy 200 more hours of sitting service</td>
        <td>Northshire Council</td><td>Ongoing</td><td>Hours bought</td></tr>
        <tr><td>1.4</td><td>Meet others</td><td>Open a café on Saturdays</td><td>Carers Centre</td>
        <td>February 2026</td><td>Open on 40 Saturdays</td></tr></table>
        """
}

enum MapIDs {
    static let someone = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 7, 7, 7, 7, 7))
    static let leadOfNorth = Actor.Membership(team: TestTeams.id("north"), role: .strategyLead)
}

extension String {
    /// What a field of a page holds.
    func value(of name: String) -> String? {
        let pattern = try? Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self)
        return pattern.flatMap { firstMatch(of: $0) }.map { String($0.output.1) }
    }
}
