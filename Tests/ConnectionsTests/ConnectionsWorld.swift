import Dates
import Desk
import Foundation
import HTTPTypes
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Connections

/// A plan in force of team north, its lead with an account, and a program with a token of theirs.
struct ConnectionsWorld: Sendable {
    static let document = """
        Ref,Objective,Action,Lead,By when,How will we know
        1.1,Find carers early,a) Train reception staff,Northshire NHS,March 2027,40 surgeries trained
        1.1,Find carers early,b) Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies
        1.2,Give carers a break,a) Buy 200 more hours of sitting,Carers Centre,Ongoing,Hours bought each year
        1.2,Give carers a break,b) Hold a carers’ day,Carers Centre,Each autumn,Carers who came
        """

    let site: SiteUnderTest
    let plan: UUID
    let lead: Visitor
    let leadID: UUID

    var path: String { "/api/v1/plans/\(plan.text)" }

    init(_ site: SiteUnderTest) async throws {
        self.site = site
        try await site.store.write { db in
            let agency = site.clock.clock.newID()
            try db.execute(
                "INSERT INTO agency (id, name, kind, version) VALUES (\(agency), \("Northshire"), \("council"), \(1))"
            )
            for name in ["north", "south"] {
                try db.execute(
                    """
                    INSERT INTO team (id, agency_id, name, folded, version)
                    VALUES (\(TestTeams.id(name)), \(agency), \(name), \(name), \(1))
                    """
                )
            }
        }
        leadID = try await site.account("Asha Patel", [.strategyLead], of: "north")
        lead = site.staff(leadID, "Asha Patel", [.strategyLead], of: "north")
        plan = try await site.plan(of: "north", Self.document)
        try await site.desk.perform(AdoptDraft(id: plan), as: .system("test"))
    }

    func actions() async throws -> [Action] {
        try await site.store.read { [plan] db in try db.planTree(plan, visibleTo: .system("test")).actions.map(\.action)
        }
    }
}

extension SiteUnderTest {
    func plan(of team: String, _ document: String) async throws -> UUID {
        let read = try ReadPlanApplied(
            bytes: Array(document.utf8),
            named: "plan.csv",
            team: TestTeams.id(team),
            title: "Carers’ plan"
        )
        return try await desk.perform(read, as: .system("test"))
    }

    func account(_ name: String, _ roles: [Role], of team: String) async throws -> UUID {
        let id = clock.clock.newID()
        let now = clock.now
        let email = "\(id.text)@northshire.example"
        try await store.write { db in
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \(name), \(name), \(email), \(email), \("none"), \(1), \(now))
                """
            )
            for role in roles {
                try db.execute(
                    """
                    INSERT INTO membership (account_id, team_id, role) VALUES (\(id), \(TestTeams.id(team)), \(role))
                    """
                )
            }
        }
        return id
    }

    func staff(_ account: UUID, _ name: String, _ roles: [Role], of team: String) -> Visitor {
        visitor(
            account: account,
            named: name,
            roles.map { Actor.Membership(team: TestTeams.id(team), role: $0) }
        )
    }
}

/// Another program, which holds a token.
struct Program: Sendable {
    let browser: Visitor
    let token: String?

    func get(_ path: String, _ extra: [String: String] = [:]) async throws -> Answer {
        try await browser.send(.get, path, body: nil, contentType: nil, extra: headers.merging(extra) { $1 })
    }

    func post(
        _ path: String,
        _ body: String,
        _ extra: [String: String] = [:],
        contentType: String = "application/json"
    ) async throws -> Answer {
        let all = headers.merging(extra) { $1 }
        return try await browser.send(.post, path, body: Array(body.utf8), contentType: contentType, extra: all)
    }

    private var headers: [String: String] { token.map { ["Authorization": "Bearer \($0)"] } ?? [:] }
}

extension ConnectionsWorld {
    /// A program with a token that the lead made on the page for it.
    func program(_ scopes: [Scope] = Scope.allCases, days: Int = 90) async throws -> Program {
        try await program(of: lead, scopes, days: days)
    }

    /// The program with the token that takes this one's place.
    func renewed(_ token: UUID) async throws -> Program {
        let page = try await lead.post(ConnectionsPaths.renewal(token: token))
        try #require(page.status == .ok, "\(page.status)")
        let secret = try #require(page.text.firstMatch(of: /alongside_[A-Za-z0-9_-]{43}/)).output
        return Program(browser: site.visitor(), token: String(secret))
    }

    func program(of maker: Visitor, _ scopes: [Scope], days: Int = 90) async throws -> Program {
        let fields = scopes.map { ("scopes", $0.rawValue) } + [("name", "Dashboard"), ("days", String(days))]
        let page = try await maker.post(ConnectionsPaths.newToken, fields: fields)
        try #require(page.status == .ok, "\(page.status)")
        let secret = try #require(page.text.firstMatch(of: /alongside_[A-Za-z0-9_-]{43}/)).output
        return Program(browser: site.visitor(), token: String(secret))
    }
}

extension Answer {
    var json: JSON { get throws { try JSONDecoder().decode(JSON.self, from: Data(body)) } }

    /// The fields that a problem names.
    var faults: [String] {
        get throws {
            guard case .list(let errors)? = try json["errors"] else { return [] }
            return errors.compactMap { $0["field"]?.words }
        }
    }
}
