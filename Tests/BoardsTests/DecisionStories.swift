import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Boards

/// What a board decides, on the pages of what it is about.
@Suite struct DecisionStories {
    @Test(arguments: TestStore.allCases)
    func aDecisionIsAboutAnyLevelAndAColleagueWhoDoesItIsToldOnce(in store: TestStore) async throws {
        let server = try MailServer(.plain)
        try await withSite(store, clock: .dated, mail: server.settings()) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let owen = try await world.colleagueWithAccount()
            let tree = try await site.store.read { [plan = world.plan] db in
                try db.planTree(plan, visibleTo: .system("test"))
            }
            let branches = tree.themes.flatMap { $0.outcomes }.flatMap { $0.objectives }
            let objective = try #require(branches.first { $0.objective.ref != nil }).objective.id
            let form = [
                "kind": "action", "words": "Find a cook", "who_account": owen.written,
                "item": "objective-\(objective.written)",
            ]

            let page = try await world.lead.get(meeting + "/decisions").text
            let logged = try await world.lead.post(meeting + "/decisions", form)
            try await site.runJobs()
            let id: UUID? = try await site.store.read { try $0.value("id", "SELECT id FROM decision") }
            let changed = try await world.lead.post(
                world.board + "/decisions/\(try #require(id).written)",
                form.merging(["version": "1", "outcome": "open", "words": "Find two cooks"]) { $1 }
            )
            try await site.runJobs()

            #expect(page.contains("name=\"who_account\""))
            #expect(page.contains("<optgroup label=\"") && page.contains("value=\"objective-\(objective.written)\""))
            #expect(logged.status == .seeOther && changed.status == .seeOther)
            let log = try await world.member.get(world.board + "/decisions").text
            #expect(log.contains("Owen Bevan") && log.contains("/objectives/\(objective.written)"))
            let letters = try server.letters
            #expect(letters.count == 1 && letters.allSatisfy { !$0.plain.contains("cook") })

            let part = "/plans/\(world.plan.written)/objectives/\(objective.written)"
            let open = try await world.lead.get(part).text
            let closed = try await world.lead.post(
                world.board + "/decisions/\(try #require(id).written)",
                form.merging(["version": "2", "outcome": "done", "result": "Two cooks began in May"]) { $1 }
            )
            let after = try await world.lead.get(part).text
            let other = try #require(branches.first { $0.objective.id != objective }).objective.id
            #expect(open.contains("Asked for by boards") && open.contains("Find two cooks"))
            #expect(closed.status == .seeOther && after.contains("Two cooks began in May"))
            #expect(after.contains(world.board + "/decisions") && !after.contains("All that Working Group decided"))
            let elsewhere = try await world.lead.get("/plans/\(world.plan.written)/objectives/\(other.written)").text
            #expect(!elsewhere.contains("Asked for by boards"))

            for number in 1...10 {
                _ = try await world.lead.post(
                    meeting + "/decisions",
                    form.merging(["words": "Find a room \(number)"]) { $1 }
                )
            }
            #expect(try await world.lead.get(part).text.contains("All that Working Group decided"))
        }
    }
}
