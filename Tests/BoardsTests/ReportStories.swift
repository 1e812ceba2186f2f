import Desk
import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Boards

/// Reports from composing to the next meeting.
@Suite struct ReportStories {
    @Test(arguments: TestStore.allCases)
    func aReportIsComposedSignedOffByAColleagueAndNeverChanges(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            try await world.approve("Train reception staff", .offTrack, why: "Two posts are empty", help: "A trainer")
            let report = try await world.report(to: meeting, signed: false)
            #expect(try await world.member.get(report).status == .notFound, "a draft is for those who compose it")

            let own = try await world.lead.post(
                report + "/sign-off",
                ["version": try await world.lead.get(report + "/sign-off").text.value(of: "version") ?? "1"]
            )
            #expect(own.status.code == 422, "whoever wrote it last does not sign it")
            try await world.sign(report)
            let before = try await world.member.get(report + "/versions/1").text
            let files = try await world.files(of: report)

            #expect(before.contains("signed off by Owen Bevan"))
            #expect(before.contains("None of the 4 actions is done."))
            #expect(before.contains("2 actions are late."))
            #expect(before.contains("Two posts are empty"))
            #expect(before.contains("A trainer"))
            site.clock.advance(seconds: 86_400 * 30)
            try await world.set("Train reception staff", .done)
            try await world.set("Open a café", .stopped)
            try await world.approve("Train reception staff", .done, why: "All trained")
            _ = try await world.lead.post(report + "/facts")
            #expect(try await world.member.get(report + "/versions/1").text.page == before.page)
            #expect(try await world.files(of: report) == files)
            #expect(try await world.lead.get(report + "/draft").status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func theNextReportIsToldSinceTheLast(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meetings = try await world.meetings(world.board)
            try await world.set("Put posters", .onTrack)
            _ = try await world.report(to: meetings[0])
            site.clock.advance(seconds: 86_400 * 60)
            try await world.set("Put posters", .done)
            try await world.approve("Open a café", .atRisk, why: "No cook", help: "A cook for Saturdays")
            _ = try await world.report(to: meetings[1])

            let second = try await world.content(try await world.report(at: meetings[1]))
            func sentences(_ kind: SectionKind) -> [String] {
                second.parts.first { $0.kind == kind }?.composed.english ?? []
            }

            #expect(sentences(.changes) == ["Since the report of 14 April 2026, 2 actions have a new status."])
            #expect(
                sentences(.done) == ["1 of the 4 actions is done.", "1 was finished since the last report."]
            )
            #expect(sentences(.late).first == "2 actions are late.")
            #expect(sentences(.offTrack) == ["No action is off track and 1 is at risk."])
            #expect(sentences(.help) == ["Help is asked for with 1 action."])
            let late = second.parts.first { $0.kind == .late }?.composed.cells.map(\.last)
            #expect(late == ["No approved update says why.", "No cook"])
            #expect(
                sentences(.progress) == [
                    "33% of what counts is done (1 ÷ 3 = 33%).", "3 of 4 actions count; 1 is left out: 1 ongoing.",
                    "67% was promised by now; only 33% is done.",
                ]
            )
            try await world.agrees(second)
        }
    }

    @Test(arguments: TestStore.allCases)
    func sectionsAreChosenAndOrdered(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let report = try await world.report(to: meeting, signed: false)
            let asks = try await world.section(.asks, of: report)
            let late = try await world.section(.late, of: report)
            let help = try await world.section(.help, of: report)
            for step in [(help.id, "out"), (late.id, "up"), (late.id, "up")] {
                _ = try await world.lead.post(report + "/order", ["section": step.0.written, "to": step.1])
            }
            let path = "\(report)/sections/\(asks.id.written)"
            _ = try await world.lead.post(path, ["words": "- Agree a new date\n- Pay for a cook", "was": ""])
            let clash = try await world.colleague.post(path, ["words": "Something else", "was": ""])

            #expect(clash.status.code == 409)
            #expect(clash.text.contains("Something else"))
            #expect(clash.text.contains("Someone wrote here meanwhile"))
            try await world.sign(report)
            let content = try await world.content(report)
            #expect(content.parts.map(\.kind).prefix(3) == [.asks, .progress, .late])
            #expect(!content.parts.contains { $0.kind == .help || $0.kind == .introduction })
            #expect(content.asks == ["Agree a new date", "Pay for a cook"])
            #expect(try await world.member.get(meeting).text.contains("Pay for a cook"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCorrectionIsAnotherVersionAndTheTwoAreCompared(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let report = try await world.report(to: meeting)
            let first = try await world.member.get(report + "/versions/1").text
            _ = try await world.lead.post(report + "/correction", ["reason": "The café opened after all"])
            try await world.set("Open a café", .done)
            _ = try await world.lead.post(report + "/facts")
            let intro = try await world.section(.introduction, of: report)
            _ = try await world.lead.post(
                "\(report)/sections/\(intro.id.written)",
                ["words": "A good quarter.", "was": ""]
            )
            #expect(try await world.member.get(report).text.contains("Version 1"))
            try await world.sign(report)

            let page = try await world.member.get(report + "/versions?from=1&to=2").text

            #expect(page.contains("2 actions are late."))
            #expect(page.contains("1 action is late."))
            #expect(page.contains("A good quarter."))
            #expect(page.contains("The café opened after all"))
            #expect(try await world.member.get(report).text.contains("Version 2"))
            let old = try await world.member.get(report + "/versions/1").text
            #expect(old.contains("There is a newer version"))
            #expect(first.hash == old.hash)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSectionGoesToTheBoardAbove(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meeting = try #require(try await world.meetings(world.board).first)
            let above = try #require(try await world.meetings(world.parent).first)
            let report = try await world.report(to: meeting, signed: false)
            let late = try await world.section(.late, of: report)
            _ = try await world.lead.post("\(report)/sections/\(late.id.written)", ["words": "We worry.", "was": ""])
            try await world.sign(report)

            let sent = try await world.lead.post(report + "/versions/1/forward", ["section": late.id.written])
            let again = try await world.lead.post(report + "/versions/1/forward", ["section": late.id.written])
            try await world.set("Train reception", .done)
            let parents = try await world.report(to: above)

            #expect(sent.status == .seeOther)
            #expect(again.status.code == 409)
            let part = try #require(try await world.content(parents).parts.first { $0.kind == .forwarded })
            #expect(part.composed.english.first == "2 actions are late.", "as it was when it was signed off")
            #expect(part.originalCommentary?.words == "We worry.")
            let page = try await world.member.get(parents).text
            #expect(
                page.contains("From the report to Working Group of 14 April 2026, version 1, forwarded by Asha Patel.")
            )
            #expect(page.contains("1 action is late."), "and the board’s own facts are of today")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSectionGoesOnUpTheChainWithWhereItCameFrom(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let top = try #require(
                try await world.lead.post("/boards", ["name": "Health Board", "papers_days": "5"]).location
            )
            _ = try await world.lead.post(top + "/plans", ["oversees": world.plan.written])
            _ = try await world.lead.post(top + "/meetings", BoardWorld.series)
            try await site.store.write { db in
                try db.execute(
                    """
                    UPDATE board SET parent_id = \(String(top.dropFirst("/boards/".count)))
                    WHERE id = \(String(world.parent.dropFirst("/boards/".count)))
                    """
                )
            }
            let first = try await world.report(to: try #require(try await world.meetings(world.board).first))
            let late = try #require(try await world.content(first).parts.first { $0.kind == .late })
            _ = try await world.lead.post(first + "/versions/1/forward", ["section": late.id.written])
            let above = try #require(try await world.meetings(world.parent).first)
            let second = try await world.report(to: above, signed: false)
            let middle = try await world.section(.forwarded, of: second)
            _ = try await world.lead.post("\(second)/sections/\(middle.id.written)", ["words": "So do we.", "was": ""])
            try await world.sign(second)

            let sent = try await world.lead.post(second + "/versions/1/forward", ["section": middle.id.written])
            let third = try await world.report(to: try #require(try await world.meetings(top).first))

            #expect(sent.status == .seeOther)
            let part = try #require(try await world.content(third).parts.first { $0.kind == .forwarded })
            #expect(part.originalKind == .late && part.composed == late.composed)
            #expect(part.originalCommentary?.words == "So do we.")
            #expect(part.origin?.chain.map(\.board) == ["Partnership Board", "Working Group"])
            let page = try await world.member.get(third).text
            #expect(
                page.contains("From the report to Partnership Board")
                    && page.contains("From the report to Working Group")
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsDecidedComesBackUntilItIsClosed(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await BoardWorld(site)
            let meetings = try await world.meetings(world.board)
            let action = try await world.action("Open a café")
            let bare = try await world.lead.post(
                meetings[0] + "/decisions",
                ["kind": "action", "words": "Find a cook"]
            )
            #expect(bare.status.code == 422, "an action is somebody’s")
            _ = try await world.lead.post(
                meetings[0] + "/decisions",
                [
                    "kind": "action", "words": "Find a cook", "who": "Jo Ash", "due-day": "1", "due-month": "6",
                    "due-year": "2026", "item": "action-\(action.written)",
                ]
            )
            _ = try await world.report(to: meetings[0])
            site.clock.advance(seconds: 86_400 * 90)

            let page = try await world.member.get("/plans/\(world.plan.written)/actions/\(action.written)").text
            #expect(page.contains("Find a cook"))
            let second = try await world.report(to: meetings[1], signed: false)
            #expect(
                try await world.lead.get(second + "/preview").text.contains(
                    "1 thing is still open from earlier meetings."
                )
            )
            let log = try await world.lead.get(world.board + "/decisions").text
            let edit = String(try #require(log.firstMatch(of: #/href="(/boards/[^"]+/decisions/[^"]+)"/#)).output.1)
            let closed = try await world.lead.post(
                edit,
                [
                    "kind": "action", "words": "Find a cook", "who": "Jo Ash", "outcome": "done",
                    "result": "She begins in July", "version": "1",
                ]
            )
            _ = try await world.lead.post(second + "/facts")

            #expect(closed.status == .seeOther)
            let preview = try await world.lead.get(second + "/preview").text
            #expect(preview.contains("1 thing was closed since the last report."))
            #expect(preview.contains("She begins in July"))
        }
    }
}
