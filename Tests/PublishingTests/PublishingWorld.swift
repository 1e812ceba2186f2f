import Dates
import Delivery
import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Publishing

/// A plan in force of team north, its two leads, and news of it that a second person approved.
struct PublishingWorld: Sendable {
    let site: SiteUnderTest
    let plan: UUID
    let lead: Visitor
    let other: Visitor

    static let document = """
        Theme,Ref,Objective,Action,Lead,By when,How will we know,Risks
        Finding carers,1.1,Find carers early,Train reception staff,Northshire NHS,March 2027,40 surgeries trained,Staff leave
        Finding carers,1.1,Find carers early,Put posters in pharmacies,Carers Centre,June 2026,Posters in 20 pharmacies,
        Giving breaks,2.1,Give carers a break,Buy 200 more hours of sitting,Mrs Jones of Sitters,Ongoing,Hours bought,Money ends
        """

    init(_ site: SiteUnderTest, document: String = PublishingWorld.document, adopted: Bool = true) async throws {
        self.site = site
        lead = site.visitor(.strategyLead, of: "north", named: "Asha Patel")
        other = site.visitor(.strategyLead, of: "north", named: "Gwen Rees")
        let known = try await site.store.read { try $0.agencies().map(\.name) }
        for agency in ["Carers Centre", "Northshire NHS"] where !known.contains(agency) {
            try await site.addAgency(agency)
        }
        let read = try ReadPlanApplied(
            bytes: Array(document.utf8),
            named: "plan.csv",
            team: TestTeams.id("north"),
            title: "Carers’ plan"
        )
        plan = try await site.desk.perform(read, as: .system("test"))
        if adopted { try await site.desk.perform(AdoptDraft(id: plan), as: .system("test")) }
    }

    var queue: String { PublishingPaths.queue(plan) }
    var open: String { PublishingPaths.plan(plan) }

    /// Publishes as a person does: looks, confirms.
    @discardableResult
    func publish(as visitor: Visitor? = nil) async throws -> Answer {
        let visitor = visitor ?? lead
        let page = try await visitor.get(PublishingPaths.confirmation(plan))
        return try await visitor.post(queue, ["hash": page.text.field("hash") ?? ""])
    }

    func action(_ words: String) async throws -> Action {
        let tree = try await site.store.read { [plan] db in try db.planTree(plan, visibleTo: .system("test")) }
        return try #require(tree.actions.first { $0.action.text.contains(words) }).action
    }

    /// News of an action, approved by a second person.
    @discardableResult
    func say(_ text: String?, of words: String, narrative: String = "Between us.", correcting: UUID? = nil)
        async throws -> UUID
    {
        let action = try await action(words).id
        let id = site.clock.clock.newID()
        let now = site.clock.now
        let day = site.clock.clock.day(of: now)
        try await site.store.write { [plan] db in
            try db.execute(
                """
                INSERT INTO progress_update (id, plan_id, action_id, narrative, status, public_text, state, by_name, at,
                    said_on, about_at, corrects, is_revised)
                VALUES (\(id), \(plan), \(action), \(narrative), 'on_track', \(text), 'approved', 'Priya Nair', \(now),
                    \(day), \(now), \(correcting), \(false))
                """
            )
        }
        return id
    }

    /// What someone without a session gets.
    func seen(_ path: String) async throws -> Answer { try await site.visitor().get(path) }
}

extension SiteUnderTest {
    @discardableResult
    func addAgency(_ name: String) async throws -> UUID {
        let id = clock.clock.newID()
        try await store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(id), \(name), \("charity"), \(1))")
            try db.execute(
                """
                INSERT INTO agency_name (agency_id, name, folded, is_own)
                VALUES (\(id), \(name), \(name.lowercased()), \(true))
                """
            )
        }
        return id
    }
}

extension String {
    /// The value of a hidden field of a page.
    func field(_ name: String) -> String? {
        guard let start = range(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(self[start.upperBound...].prefix { $0 != "\"" })
    }
}
