import Delivery
import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

/// A place with something of each kind in it, all of team north: a draft plan with every level, and a document brought in.
struct MapWorld: Sendable {
    let site: SiteUnderTest
    /// Someone with every role in team north.
    let everything: Visitor
    let ids: [String: UUID]

    static let unknown = UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 9, 9, 9, 9, 9))

    /// Someone in the place, with an account of their own.
    static func person(
        _ roles: [Role],
        of team: String,
        at site: SiteUnderTest,
        stage: SignedIn.Stage = .full,
        codeAge: Int = 0
    ) async throws -> Visitor {
        let memberships = roles.map { Actor.Membership(team: TestTeams.id(team), role: $0) }
        let id = try await account(roles, of: team, at: site)
        return site.visitor(account: id, named: "Asha Patel", memberships, stage: stage, codeAge: codeAge)
    }

    private static func account(_ roles: [Role], of team: String, at site: SiteUnderTest) async throws -> UUID {
        let id = site.clock.clock.newID()
        let now = site.clock.now
        let email = "\(id.uuidString.lowercased())@trentham.example"
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \("Asha Patel"), \("asha patel"), \(email), \(email), \("none"), \(1), \(now))
                """
            )
            for role in roles {
                try db.execute(
                    "INSERT INTO membership (account_id, team_id, role) VALUES (\(id), \(TestTeams.id(team)), \(role))"
                )
            }
        }
        return id
    }

    private static var invitation: [String: String] {
        [
            "name": "Idris Obi", "email": "idris@trentham.example", "role": "board_member",
            "team": TestTeams.id("north").uuidString.lowercased(),
        ]
    }

    private static var north: [Actor.Membership] { [.init(team: TestTeams.id("north"), role: .strategyLead)] }

    static func begin(_ site: SiteUnderTest) async throws -> MapWorld {
        try await teams(of: site)
        let lead = try await person(Role.allCases, of: "north", at: site)
        let plan = try await bring("plan.csv", for: lead)
        let facts = try await lead.post(plan + "/facts", ["title": "Carers’ plan"])
        try #require(facts.status == .seeOther)
        let check = try await lead.get(plan + "/check").text
        let applied = try await lead.post(
            plan + "/apply",
            ["version": check.fields["version"] ?? "", "seen": check.fields["seen"] ?? ""]
        )
        try #require(applied.location?.hasPrefix("/plans/") == true, "\(applied.status)")
        let open = try await bring("another.csv", for: lead)
        _ = try await lead.post(open + "/facts", ["title": "Another plan"])
        let colleague = try await account([.strategyLead], of: "north", at: site)
        let invited = try await lead.post("/invitations", invitation)
        try #require(invited.status.code < 400, "\(invited.status)")
        var ids: [String: UUID] = [
            "job": try await failedJob(of: site),
            "import": try #require(UUID(uuidString: String(open.dropFirst("/plans/imports/".count)))),
            "team": TestTeams.id("north"), "account": colleague,
        ]
        let made = try #require(UUID(uuidString: String(applied.location?.dropFirst("/plans/".count) ?? "")))
        ids["plan"] = made
        for table in ["theme", "outcome", "objective", "action"] {
            ids[table] = try await first("SELECT id FROM \(name: table) WHERE plan_id = \(made) ORDER BY id", at: site)
        }
        _ = try await lead.post("/plans/new", ["title": "A plan by hand"])
        for table in ["agency", "draft", "invitation"] {
            ids[table] = try await first("SELECT id FROM \(name: table) ORDER BY id", at: site)
        }
        let other = try await person([.strategyLead], of: "north", at: site)
        try await beginBoards(overseeing: made, lead, other)
        for table in ["board", "board_member", "meeting", "decision", "report", "report_section"] {
            let name = String(table.split(separator: "_").last ?? "")
            ids[name] = try await first("SELECT id FROM \(name: table) ORDER BY id DESC", at: site)
        }
        ids["frozen"] = try await first("SELECT id FROM report_section WHERE kind = 'late' ORDER BY id", at: site)
        try await beginConnections(lead)
        for (name, table) in [("program", "api_token"), ("calendar", "calendar_link"), ("webhook", "webhook")] {
            ids[name] = try await first("SELECT id FROM \(name: table) ORDER BY id", at: site)
        }
        ids.merge(try await notes(on: made, ids["action", default: unknown], by: lead, at: site)) { $1 }
        ids.merge(try await news(of: made, ids["action"] ?? unknown, at: site)) { $1 }
        let colleagueOfVoices = site.visitor(account: colleague, named: "Owen Bevan", north)
        ids.merge(try await hear(for: lead, colleague: colleagueOfVoices)) { $1 }
        for (name, table) in ["answer": "voice_answer", "seat": "voice_seat"] {
            ids[name] = try await first("SELECT id FROM \(name: table) ORDER BY id", at: site)
        }
        ids["pledge"] = try await pledge(for: made, by: colleague, at: site)
        ids["item"] = ids["action"]
        ids.merge(try await assess(for: lead, at: site)) { $1 }
        ids.merge(try await beginCarers(ids["person", default: unknown], by: lead, at: site)) { $1 }
        ids.merge(try await beginMeasures(of: made, lead, at: site)) { $1 }
        ids.merge(try await likeness(of: ids["person", default: unknown], by: lead, at: site)) { $1 }
        ids.merge(try await beginWork(on: ids["person", default: unknown], by: lead, at: site)) { $1 }
        ids["thing"] = ids["written"]
        _ = try await lead.post("/carers/\(ids["person", default: unknown].uuidString.lowercased())/own/code")
        ids["publication"] = try await withdrawnPublication(of: made, at: site)
        ids.merge(try await prepareForCrisis(of: ids["person"], by: lead, at: site)) { $1 }
        ids.merge(try await needBreak(of: ids["person"] ?? unknown, by: lead, at: site)) { $1 }
        ids.merge(try await find(for: lead, ids["person"], at: site)) { $1 }
        return MapWorld(site: site, everything: lead, ids: ids)
    }

    /// A risk, a milestone and a comment of the plan.
    private static func notes(on plan: UUID, _ action: UUID, by lead: Visitor, at site: SiteUnderTest) async throws
        -> [String: UUID]
    {
        let path = "/plans/\(plan.uuidString.lowercased())"
        let one = "\(path)/actions/\(action.uuidString.lowercased())"
        let notes = [
            try await lead.post(path + "/risks/new", newRisk),
            try await lead.post(one + "/milestones", ["words": "A first step"]),
            try await lead.post(one + "/comments", ["words": "How is it going?"]),
        ]
        for note in notes { try #require(note.status == .seeOther, "\(note.status)") }
        var ids: [String: UUID] = [:]
        for table in ["risk", "milestone", "comment"] {
            ids[table] = try await first("SELECT id FROM \(name: table) WHERE plan_id = \(plan) ORDER BY id", at: site)
        }
        return ids
    }

    private static let newRisk = [
        "cause": "A post may end", "effect": "No training", "likelihood": "likely", "impact": "serious",
    ]

    /// Somebody who answers for an action, and what they said of it with a file beside it.
    ///
    /// A draft takes no news, so it is put there by hand: its pages are to be looked at before the plan is in force.
    private static func news(of plan: UUID, _ action: UUID, at site: SiteUnderTest) async throws -> [String: UUID] {
        let (owner, update, evidence) = (site.clock.clock.newID(), site.clock.clock.newID(), site.clock.clock.newID())
        let file = try EvidenceFolder(site.folder + "/evidence").keep(Array("Forty posters.".utf8), named: "up.txt")
        let now = site.clock.now
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO owner (id, team_id, name, sort_name, email, email_folded, language, version)
                VALUES (\(owner), \(TestTeams.id("north")), \("Priya Nair"), \("priya nair"), \("p@trentham.example"),
                    \("p@trentham.example"), \("en"), \(1))
                """
            )
            try db.execute(
                """
                INSERT INTO action_owner (action_id, owner_id, plan_id, since)
                VALUES (\(action), \(owner), \(plan), \("2026-03-16"))
                """
            )
            try db.execute(
                """
                INSERT INTO progress_update
                    (id, plan_id, action_id, narrative, status, state, by_owner, by_name, at, said_on, about_at, is_revised)
                VALUES (\(update), \(plan), \(action), \("Going well."), \("on_track"), \("submitted"), \(owner),
                    \("Priya Nair"), \(now), \("2026-03-16"), \(now), FALSE)
                """
            )
            try db.execute(
                """
                INSERT INTO update_evidence (id, update_id, plan_id, file_name, kind, bytes, hash, added_by, added_at)
                VALUES (\(evidence), \(update), \(plan), \(file.name), \(file.kind), \(file.bytes), \(file.hash),
                    \("Priya Nair"), \(now))
                """
            )
        }
        return ["owner": owner, "update": update, "evidence": evidence]
    }

    private static func first(_ statement: SQL, at site: SiteUnderTest) async throws -> UUID? {
        let found: [UUID] = try await site.store.read { db in try db.values("id", statement) }
        return found.first
    }

    /// Work that went wrong for the last time.
    private static func failedJob(of site: SiteUnderTest) async throws -> UUID {
        let id = site.clock.clock.newID()
        let now = site.clock.now
        try await site.store.write { db in
            try db.execute(
                """
                INSERT INTO job (id, kind, payload, run_at, attempts, failed_at, last_error)
                VALUES (\(id), \("odd"), \("{}"), \(now), \(5), \(now), \("Nobody knows this kind of work"))
                """
            )
        }
        return id
    }

    private static func teams(of site: SiteUnderTest) async throws {
        let agency = site.clock.clock.newID()
        try await site.store.write { db in
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Trentham Council"), \("council"), \(1))"
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
    }

    private static func bring(_ name: String, for lead: Visitor) async throws -> String {
        let answer = try await lead.post("/plans/imports", [:], file: ("file", name, Array(smallPlan.utf8)))
        return try #require(answer.location, "\(answer.status)")
    }

    /// Makes the plan the one in force.
    func adopt() async throws {
        let plan = "/plans/\(ids["plan", default: Self.unknown].uuidString.lowercased())"
        let answer = try await everything.post(
            plan + "/adoption",
            ["version": try await everything.get(plan + "/adoption").text.fields["version"] ?? ""]
        )
        try #require(answer.status == .seeOther)
    }

    /// The address of what is there.
    func address(_ route: Route) -> String { route.address { ids[$0] ?? Self.unknown } }

    /// The fields a browser would send: those of the page at the same address, one of them changed.
    func form(_ route: Route) async throws -> [String: String] {
        if let form = ownForms[route.path] { return form }
        // What is applied is what the page of changes was looked at for.
        let page = address(route).replacing("/apply", with: "/check").replacing("/sending", with: "")
        var fields = try await everything.get(page).text.fields
        for name in ["title", "text", "statement", "ref", "name"] where fields[name] != nil {
            fields[name] = (fields[name] ?? "") + " changed"
            break
        }
        if fields["reason"]?.isEmpty == true, page.hasSuffix("/removal") { fields["reason"] = "No longer needed" }
        if let box = fields.keys.filter({ $0.hasPrefix("welsh-") }).min() { fields[box] = "Yn Gymraeg" }
        return fields
    }

    /// Forms that stand on a page of another address.
    private var ownForms: [String: [String: String]] {
        let owner = ids["owner"]?.uuidString.lowercased() ?? ""
        let update = ids["update"]?.uuidString.lowercased() ?? ""
        let action = ids["action"]?.uuidString.lowercased() ?? ""
        let team = TestTeams.id("north").uuidString.lowercased()
        return [
            "/drafts": ["form_page": "/plans", "form_action": "/plans", "text": "Half a sentence"],
            "/plans/:plan/owners/new": ["name": "Cerys Owen", "email": "cerys@trentham.example", "language": "cy"],
            "/plans/:plan/owners/assignment": ["lead": "carers centre", "owner": owner],
            "/plans/:plan/actions/:action/owners": [:],
            "/plans/:plan/updates/approval": ["update": update],
            "/plans/:plan/updates/:update/return": ["comment": "How many posters?"],
            "/plans/:plan/publishing/items/:item": ["note": "Not agreed yet"],
            "/plans/:plan/publishing/rules": ["second": "two", "licence": "ogl", "version": "0"],
            "/plans/:plan/order": ["id": action, "kind": "actions", "to": "down"],
            "/plans/imports": ["pasted": smallPlan.replacing(",", with: "\t"), "team": team],
            "/plans/imports/:import/answers": ["row-0": "new"],
            "/agencies": ["name": "Carers Centre", "kind": "charity"],
            "/teams": ["name": "West", "agency": ids["agency"]?.uuidString.lowercased() ?? ""],
            "/invitations": Self.invitation.merging(["email": "cerys@trentham.example"]) { $1 },
            "/people/:account/roles": ["role": "board_member", "team": team],
            "/plans/:plan/risks/new": Self.newRisk,
            "/plans/:plan/risks/:risk/closure": ["reason": "It did not happen", "version": "1"],
            "/plans/:plan/actions/:action/milestones": ["words": "A second step"],
            "/plans/:plan/actions/:action/milestones/:milestone/removal": ["version": "1"],
            "/plans/:plan/actions/:action/milestones/:milestone/edit": ["words": "Another step", "version": "1"],
            "/plans/:plan/actions/:action/comments": ["words": "Well"],
        ].merging(formsOfPartners) { first, _ in first }.merging(formsOfBoards) { first, _ in first }
            .merging(formsOfVoices) { $1 }.merging(formsOfConnections) { $1 }
            .merging(formsOfSupport) { $1 }.merging(formsOfCrisis) { $1 }.merging(formsOfBreaks) { $1 }
            .merging(formsOfCarers) { $1 }.merging(formsOfMeasures) { $1 }.merging(formsOfWork) { $1 }
            .merging(formsOfMatching) { $1 }.merging(formsOfFinding) { $1 }.merging(formsOfOwn) { $1 }
    }
}

/// A small plan as a spreadsheet would save it.
let smallPlan = """
    Ref,Objective,Action,Lead,By when,How will we know
    1.1,Find carers early,a) Train reception staff in every surgery,Northshire NHS,March 2027,40 surgeries trained
    1.1,Find carers early,b) Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies
    1.2,Give carers a break,a) Buy 200 more hours of sitting service,Northshire Council,Ongoing,Hours bought each year
    """
