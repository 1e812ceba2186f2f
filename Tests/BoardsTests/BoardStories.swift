import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Boards

/// Boards as their teams keep them.
@Suite struct BoardStories {
    @Test(arguments: TestStore.allCases)
    func aBoardHasItsChainItsPeopleItsPlansAndItsMeetings(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BoardWorld(site)
            _ = try await world.lead.post(
                world.board + "/members",
                ["member_name": "Wyn Parry", "part": "carers_seat"]
            )
            _ = try await world.lead.post(world.board + "/members", ["member_name": "Jo Ash", "part": "chair"])

            let page = try await world.member.get(world.board).text

            #expect(page.contains("Partnership Board"))
            #expect(page.contains("<a href=\"/plans/\(world.plan.written)\">Carers’ plan</a>"))
            #expect(page.contains("Wyn Parry"))
            #expect(page.contains("14 April 2026"))
            #expect(page.contains("7 April 2026"), "papers are due five working days before")
            let above = try await world.member.get(world.parent).text
            #expect(above.contains("Working Group"))
            #expect(above.contains("27 March 2026"), "and ten before the board’s own, over Easter")

            let end = try #require(
                try await world.lead.get(world.board).text.firstMatch(of: #/action="([^"]+/end)"/#)
            ).output.1
            _ = try await world.lead.post(String(end))
            #expect(try await !world.member.get(world.board).text.contains("Jo Ash"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoWhoChangeABoardAtOnceChooseFieldByField(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BoardWorld(site)
            let above = String(world.parent.dropFirst("/boards/".count))
            let seen = ["version": "1", "papers_days": "5", "parent": above]
            let edit = world.board + "/edit"
            _ = try await world.colleague.post(edit, seen.merging(["name": "Working Party", "terms": "To act"]) { $1 })

            let clash = try await world.lead.post(
                edit,
                seen.merging(["name": "Task Group", "papers_days": "7"]) { $1 }
            )

            #expect(clash.status.code == 409)
            #expect(clash.text.contains("Owen Bevan wrote:") && clash.text.contains("Working Party"))
            #expect(clash.text.contains("Task Group"))
            #expect(!clash.text.contains("To act"), "only one of them touched that")
            let version = try #require(clash.text.value(of: "version"))
            let chosen = seen.merging(["name": "Task Group", "papers_days": "7", "version": version, "terms": "To act"])
            {
                $1
            }
            #expect(try await world.lead.post(edit, chosen).location == world.board)
            let page = try await world.member.get(world.board).text
            #expect(page.contains("Task Group") && page.contains("To act") && page.contains("7 working days"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aChainOfBoardsEndsSomewhere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BoardWorld(site)
            let child = String(world.parent.dropFirst("/boards/".count))

            let circle = try await world.lead.post(
                world.parent + "/edit",
                ["name": "Partnership Board", "parent": child, "papers_days": "10", "version": "1"]
            )
            let twice = try await world.lead.post("/boards", ["name": "working group"])
            let renamed = try await world.lead.post(
                world.parent + "/edit",
                ["name": "Carers Board", "parent": "", "papers_days": "10", "version": "1"]
            )

            #expect(circle.status.code == 422)
            #expect(circle.text.contains("href=\"#parent\""))
            #expect(twice.status.code == 422)
            #expect(renamed.status == .seeOther)
            #expect(try await world.lead.get(world.board).text.contains("Carers Board"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aMeetingIsMovedAndCalledOff(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let fields = [
                "held-day": "21", "held-month": "4", "held-year": "2026", "papers-day": "22", "papers-month": "4",
                "papers-year": "2026", "version": "1",
            ]

            let wrong = try await world.lead.post(meeting + "/edit", fields)
            let moved = try await world.lead.post(
                meeting + "/edit",
                fields.merging(["papers-day": "14", "cancelled": "1"]) { $1 }
            )
            let again = try await world.lead.post(meeting + "/edit", fields.merging(["papers-day": "14"]) { $1 })

            #expect(wrong.status.code == 422)
            #expect(moved.status == .seeOther)
            #expect(again.status.code == 409)
            let page = try await world.member.get(meeting).text
            #expect(page.contains("Meeting of 21 April 2026"))
            #expect(page.contains("Called off"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoLeadsTwoTeamsSaysWhoseBoardItIs(in store: TestStore) async throws {
        try await withSite(store) { site in
            let teams = ["north", "south"].map { Actor.Membership(team: TestTeams.id($0), role: .strategyLead) }
            let both = site.visitor(account: site.clock.clock.newID(), named: "Asha Patel", teams)
            let form = ["name": "Carers Board", "papers_days": "5"]
            let south = TestTeams.id("south")

            let page = try await both.get("/boards/new").text
            let bare = try await both.post("/boards", form)
            let nothing = try await both.post("/boards", ["papers_days": "5"]).text
            #expect(nothing.contains("Enter the board’s name") && nothing.contains("Choose whose board it is"))
            let other = try await both.post("/boards", form.merging(["team": UUID().uuidString]) { $1 })
            let made = try await both.post("/boards", form.merging(["team": south.written]) { $1 })

            #expect(page.contains("name=\"team\""))
            #expect(bare.status.code == 422 && other.status.code == 422)
            #expect(made.status == .seeOther)
            let of: [UUID] = try await site.store.read {
                try $0.values("team_id", "SELECT team_id FROM board ORDER BY id")
            }
            #expect(of == [south])
        }
    }

    @Test(arguments: TestStore.allCases)
    func papersAreDueOnWorkingDays(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)

            let meetings = try await site.store.read { db in
                try db.meetings(of: try #require(UUID(uuidString: String(world.parent.dropFirst("/boards/".count)))))
            }

            // Ten working days before 14 April 2026, with Good Friday and Easter Monday between.
            #expect(meetings.first { $0.heldOn.iso == "2026-04-14" }?.papersDue.iso == "2026-03-27")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSeriesAddedTwiceIsThereOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BoardWorld(site)

            _ = try await world.lead.post(world.board + "/meetings", BoardWorld.series)

            #expect(try await world.meetings(world.board).count == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aBoardIsForItsOwnTeam(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await BoardWorld(site)
            let report = try await world.report(to: try #require(try await world.meetings(world.board).first))
            let stranger = site.visitor(.boardMember, of: "south")
            let other = site.visitor(.strategyLead, of: "south")

            for path in [world.board, report, report + "/versions/1", report + "/versions/1/export.csv"] {
                #expect(try await world.member.get(path).status == .ok)
                #expect(try await stranger.get(path).status == .notFound)
                #expect(try await other.get(path).status == .notFound)
                #expect(try await site.visitor().get(path).location?.hasPrefix("/sign-in") == true)
            }
            #expect(try await !other.get("/boards").text.contains("Working Group"))
            #expect(try await world.member.post(world.board + "/edit", ["name": "Mine"]).status == .forbidden)
        }
    }
}
