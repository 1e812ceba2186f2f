import Dates
import Desk
import Forms
import Foundation
import HTTPTypes
import Markup
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// A plan in force of team north, its two leads, and an owner with an account who answers for the Carers Centre's actions.
struct DeliveryWorld: Sendable {
    let site: SiteUnderTest
    let plan: UUID
    let lead: Visitor
    let other: Visitor
    /// Signs in, and answers for actions; has no role.
    let owner: Visitor
    let ownerID: UUID
    let leadID: UUID

    static let document = """
        Ref,Objective,Action,Lead,By when,How will we know
        1.1,Find carers early,a) Train reception staff,Northshire NHS,March 2027,40 surgeries trained
        1.1,Find carers early,b) Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies
        1.2,Give carers a break,a) Buy 200 more hours of sitting,Carers Centre,Ongoing,Hours bought each year
        1.2,Give carers a break,b) Hold a carers’ day,Carers Centre,Each autumn,Carers who came
        """

    init(_ site: SiteUnderTest, document: String = DeliveryWorld.document) async throws {
        self.site = site
        leadID = try await site.account("Asha Patel", "asha@northshire.example")
        let otherID = try await site.account("Gwen Rees", "gwen@northshire.example")
        let ownerAccount = try await site.account("Priya Nair", "priya@centre.example")
        lead = site.staff(leadID, "Asha Patel", .strategyLead)
        other = site.staff(otherID, "Gwen Rees", .strategyLead)
        owner = site.visitor(account: ownerAccount, named: "Priya Nair", [])
        let read = try ReadPlanApplied(
            bytes: Array(document.utf8),
            named: "plan.csv",
            team: TestTeams.id("north"),
            title: "Carers’ plan"
        )
        plan = try await site.desk.perform(read, as: .system("test"))
        try await site.desk.perform(AdoptDraft(id: plan), as: .system("test"))
        let answer = try await lead.post(
            DeliveryPaths.newOwner(plan),
            ["name": "Priya Nair", "email": "Priya@centre.example", "language": "en", "lead": "carers centre"]
        )
        try #require(answer.status == .seeOther, "\(answer.status)")
        let owners = try await site.store.read { [plan] db in try db.owners(of: plan) }
        ownerID = try #require(owners.values.first?.first?.id)
    }

    /// Asks for news each quarter from the one that today is in.
    func setRhythm(from start: Day? = nil) async throws {
        let first = start ?? site.clock.clock.day(of: site.clock.now)
        let rhythm = ReportingRhythm(kind: .quarterlyApril, start: first, dueDays: 14, graceDays: 7)
        try await site.desk.perform(SetRhythm(plan: plan, rhythm: rhythm), as: .system("test"))
    }

    /// The action whose words begin so.
    func action(_ words: String) async throws -> Action {
        let tree = try await tree()
        return try #require(tree.actions.first { $0.action.text.contains(words) }).action
    }

    func tree() async throws -> PlanTree {
        try await site.store.read { [plan] db in try db.planTree(plan, visibleTo: .system("test")) }
    }

    func updates() async throws -> [ProgressUpdate] {
        try await site.store.read { [plan] db in try db.updates(of: plan) }
    }

    func state(_ words: String) async throws -> UpdateState {
        let id = try await action(words).id
        let today = site.clock.clock.day(of: site.clock.now)
        let tree = try await tree()
        let leaf = try #require(tree.actions.first { $0.action.id == id })
        return try await site.store.read { db in try db.news(of: tree.plan, today: today).state(of: leaf) }
    }

    /// Gives news of the action whose words begin so; `more` by the names of fields without the action's id.
    @discardableResult
    func say(_ status: String, of words: String, as visitor: Visitor? = nil, _ more: [String: String] = [:])
        async throws -> Answer
    {
        let action = try await action(words)
        let id = action.id.uuidString.lowercased()
        var form = ["status-\(id)": status, "narrative-\(id)": "We did some of it."]
        for (name, value) in more {
            form[["for", "earlier"].contains(name) || name.hasPrefix("measure-") ? name : "\(name)-\(id)"] = value
        }
        return try await (visitor ?? owner).post(DeliveryPaths.news(of: action.id, in: plan), form)
    }

    /// Somebody approves the newest update.
    func approveLast(as visitor: Visitor? = nil) async throws -> Answer {
        let last = try #require(try await updates().last)
        return try await (visitor ?? other).post(DeliveryPaths.update(last.id, of: plan) + "/approval")
    }

    func moveTo(_ iso: String) throws {
        let then = try #require(Instant(iso: iso + "T10:00:00.000Z"))
        site.clock.advance(seconds: (then.milliseconds - site.clock.now.milliseconds) / 1000)
    }
}

extension SiteUnderTest {
    /// Someone in the place, with an account and a role in team north.
    func staff(_ account: UUID, _ name: String, _ role: Role) -> Visitor {
        visitor(account: account, named: name, [Actor.Membership(team: TestTeams.id("north"), role: role)])
    }

    func account(_ name: String, _ email: String) async throws -> UUID {
        let id = clock.clock.newID()
        let now = clock.now
        try await store.write { db in
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), \(name), \(name.lowercased()), \(email), \(email), \("none"), \(1), \(now))
                """
            )
        }
        return id
    }
}
