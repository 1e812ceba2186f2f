import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Boards

/// Whose words go where: what is forwarded, who signs, and what stays with a decision or a plan.
@Suite struct ReportDutyStories {
    @Test(arguments: TestStore.allCases)
    func aSectionIsForwardedIntoNoCorrection(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let above = try await world.meetings(world.parent)
            let report = try await world.report(to: meeting, signed: false)
            let late = try await world.section(.late, of: report)
            try await world.sign(report)
            let corrected = try await world.report(to: above[0])
            _ = try await world.lead.post(corrected + "/correction", ["reason": "A slip"])

            let sent = try await world.lead.post(report + "/versions/1/forward", ["section": late.id.written])
            _ = try await world.lead.post(corrected + "/facts")
            try await world.sign(corrected)
            let next = try await world.report(to: above[1])

            #expect(sent.status == .seeOther)
            #expect(try await world.content(corrected, number: 2).parts.allSatisfy { $0.kind != .forwarded })
            #expect(try await world.content(next).parts.contains { $0.kind == .forwarded })
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoWroteTheWordsDoesNotSignThemThoughSomebodyElseMovedThem(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let report = try await world.report(to: meeting, signed: false)
            let late = try await world.section(.late, of: report)
            let path = "\(report)/sections/\(late.id.written)"
            _ = try await world.colleague.post(path, ["words": "We worry.", "was": ""])
            _ = try await world.lead.post(report + "/order", ["section": late.id.written, "to": "up"])

            let version = try await world.colleague.get(report + "/sign-off").text.value(of: "version") ?? ""
            let own = try await world.colleague.post(report + "/sign-off", ["version": version])
            let third = site.visitor(.strategyLead, of: "north", named: "Mei Lin")
            let signed = try await third.post(report + "/sign-off", ["version": version])

            #expect(own.status != .seeOther)
            #expect(signed.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDecisionKeepsWhoHadItAndWhatItWasAbout(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let owen = try await world.colleagueWithAccount()
            let action = try await world.action("Open a café")
            let form = [
                "kind": "action", "words": "Find a cook", "who_account": owen.written,
                "item": "action-\(action.written)",
            ]
            let both = try await world.lead.post(
                meeting + "/decisions",
                form.merging(["who": "Someone too"]) { $1 }
            )
            _ = try await world.lead.post(meeting + "/decisions", form)
            let id: UUID? = try await site.store.read { try $0.value("id", "SELECT id FROM decision") }
            let path = world.board + "/decisions/\(try #require(id).written)"
            try await site.store.write { db in
                try db.execute("DELETE FROM membership WHERE account_id = \(owen)")
                try db.execute("DELETE FROM board_oversees")
            }

            let page = try await world.lead.get(path).text
            let closed = try await world.lead.post(
                path,
                form.merging(["version": "1", "outcome": "done", "result": "Found"]) { $1 }
            )

            #expect(both.status.code == 422 && both.text.contains("not both"))
            #expect(page.contains("Owen Bevan") && page.contains("As it was logged"))
            #expect(closed.status == .seeOther)
            let kept = try await site.store.read { db in
                try db.rows("SELECT who, plan_id, about_id FROM decision").map { row in
                    try (row["who"] as String?, row["plan_id"] as UUID?, row["about_id"] as UUID?)
                }
            }
            #expect(kept.first?.0 == "Owen Bevan" && kept.first?.1 == world.plan && kept.first?.2 == action)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatFollowsAPlanIsOverseenAndTheClosedOneIsToldNoMore(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let read = try ReadPlanApplied(
                bytes: Array(BoardWorld.document.utf8),
                named: "plan.html",
                team: TestTeams.id("north"),
                title: "The next plan"
            )
            let next = try await site.desk.perform(read, as: .system("test"))
            try await site.desk.perform(AdoptDraft(id: next), as: .system("test"))
            try await site.store.write { [plan = world.plan] db in
                try db.overseeToo(next, after: plan)
                try db.execute("UPDATE plan SET status = 'closed' WHERE id = \(plan)")
            }

            let report = try await world.report(to: meeting)

            let actions = try await world.content(report).actions
            let own = try await site.store.read { db in
                Set(try db.values("id", "SELECT id FROM action WHERE plan_id = \(next)") as [UUID])
            }
            #expect(!actions.isEmpty && actions.allSatisfy { own.contains($0.id) })
        }
    }
}
