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

/// What somebody's own calendar shows.
@Suite struct CalendarStories {
    @Test(arguments: TestStore.allCases)
    func aCalendarShowsWhatIsDueUntilItsAddressEnds(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let made = try await world.lead.post(ConnectionsPaths.calendars, ["plan": ""])
            let address = try #require(made.text.firstMatch(of: /\/calendars\/[A-Za-z0-9_-]{43}/)).output
            let reader = site.visitor()

            let feed = try await reader.get(String(address))
            let welsh = try await reader.get("/cy" + address)

            #expect(feed.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(feed.text.contains("DTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701"))
            #expect(feed.text.contains("SUMMARY:Action"))
            #expect(feed.text.contains("DTSTART;VALUE=DATE:20261130"), "what comes round each autumn has its next day")
            #expect(!feed.text.contains("pharmacies"))
            #expect(welsh.text.contains("SUMMARY:Cam"))
            #expect(feed.text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
            let id: UUID? = try await site.store.read { try $0.value("id", "SELECT id FROM calendar_link") }
            _ = try await world.lead.post(ConnectionsPaths.end(calendar: try #require(id)))
            #expect(try await reader.get(String(address)).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func meetingsAndTheirPapersAreInItUntilTheyAreCalledOff(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await ConnectionsWorld(site)
            let board = try #require(
                try await world.lead.post("/boards", ["name": "Partnership Board", "papers_days": "10"]).location
            )
            _ = try await world.lead.post(board + "/plans", ["oversees": world.plan.text])
            let meetings = [
                "first-day": "14", "first-month": "April", "first-year": "2026", "many": "2", "every": "3",
                "keeping": "weekday",
            ]
            #expect(try await world.lead.post(board + "/meetings", meetings).status == .seeOther)
            let made = try await world.lead.post(ConnectionsPaths.calendars, ["plan": ""])
            let address = String(try #require(made.text.firstMatch(of: /\/calendars\/[A-Za-z0-9_-]{43}/)).output)

            let feed = try await site.visitor().get(address).text
            #expect(feed.contains("DTSTART;VALUE=DATE:20260414") && feed.contains("SUMMARY:Board meeting"))
            #expect(feed.contains("SUMMARY:Board papers due"))
            #expect(feed.contains("DTSTART;VALUE=DATE:20260714"))
            #expect(!feed.contains("Partnership Board"), "no name stands in a calendar that others may see")

            try await site.store.write {
                try $0.execute("UPDATE meeting SET state = 'cancelled' WHERE held_on = '2026-07-14'")
            }
            let after = try await site.visitor().get(address).text
            #expect(after.contains("20260414") && !after.contains("20260714"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func eachOfSeveralDatesAndEachMilestoneHasItsDayUntilItIsDone(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await ConnectionsWorld(site)
            let document = """
                Ref,Objective,Action,Lead,By when
                7.1,Write,Write a guide,Carers Centre,May 2026; October 2026
                """
            let plan = try await site.plan(of: "north", document)
            try await site.desk.perform(AdoptDraft(id: plan), as: .system("test"))
            let action = try await site.store.read { db in
                try #require(try db.planTree(plan, visibleTo: .system("test")).actions.first).action
            }
            let list = PlanPaths.action(action) + "/milestones"
            let own = [
                "words": "Ask the printers", "due-day": "3", "due-month": "9", "due-year": "2026",
            ]
            #expect(try await world.lead.post(list, own).status == .seeOther)
            let made = try await world.lead.post(ConnectionsPaths.calendars, ["plan": plan.text])
            let address = String(try #require(made.text.firstMatch(of: /\/calendars\/[A-Za-z0-9_-]{43}/)).output)

            let feed = try await site.visitor().get(address).text
            #expect(feed.days(of: "Milestone of action:") == ["20260531", "20260903"])
            #expect(feed.days(of: "Action due:") == ["20261031"], "its last date is its own, once")
            #expect(!feed.contains("printers"))

            let page = try await world.lead.get(list).text
            let done = try #require(page.firstMatch(of: /action="([^"]+\/done)"/)).output.1
            #expect(try await world.lead.post(String(done), [:]).status == .seeOther)
            #expect(try await site.visitor().get(address).text.days(of: "Milestone of action:") == ["20260903"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatABoardGaveSomeoneToDoIsInTheirCalendarAndNoOthers(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await ConnectionsWorld(site)
            let made = try await world.lead.post("/boards", ["name": "Partnership Board", "papers_days": "10"])
            let board = try #require(made.location)
            _ = try await world.lead.post(board + "/plans", ["oversees": world.plan.text])
            let meetings = [
                "first-day": "14", "first-month": "April", "first-year": "2026", "many": "1", "every": "3",
                "keeping": "weekday",
            ]
            _ = try await world.lead.post(board + "/meetings", meetings)
            let id: UUID? = try await site.store.read { try $0.value("id", "SELECT id FROM meeting") }
            let meeting = board + "/meetings/" + (try #require(id)).text
            let task = [
                "kind": "action", "words": "Find a cook", "who_account": world.leadID.text, "due-day": "1",
                "due-month": "6", "due-year": "2026",
            ]
            #expect(try await world.lead.post(meeting + "/decisions", task).status == .seeOther)
            let other = try await site.account("Gwen Rees", [.strategyLead], of: "north")
            let gwen = site.staff(other, "Gwen Rees", [.strategyLead], of: "north")
            func feed(of visitor: Visitor) async throws -> String {
                let made = try await visitor.post(ConnectionsPaths.calendars, ["plan": ""])
                let address = try #require(made.text.firstMatch(of: /\/calendars\/[A-Za-z0-9_-]{43}/)).output
                return try await site.visitor().get(String(address)).text
            }

            let mine = try await feed(of: world.lead)
            #expect(mine.days(of: "Action for a board due") == ["20260601"])
            #expect(!mine.contains("cook"))
            #expect(try await feed(of: gwen).days(of: "Action for a board due").isEmpty)

            let decision: UUID? = try await site.store.read { try $0.value("id", "SELECT id FROM decision") }
            let closed = task.merging(["version": "1", "outcome": "done", "result": "A cook began"]) { $1 }
            let path = board + "/decisions/" + (try #require(decision)).text
            #expect(try await world.lead.post(path, closed).status == .seeOther)
            #expect(try await feed(of: world.lead).days(of: "Action for a board due").isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCalendarOfADraftIsForItsTeam(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ConnectionsWorld(site)
            let draft = try await site.plan(of: "north", ConnectionsWorld.document)
            let id = try await site.account("Gwen Rees", [.strategyLead], of: "south")
            let other = site.staff(id, "Gwen Rees", [.strategyLead], of: "south")

            #expect(try await other.post(ConnectionsPaths.calendars, ["plan": draft.text]).status == .notFound)
            #expect(try await other.post(ConnectionsPaths.calendars, ["plan": world.plan.text]).status == .ok)
            #expect(try await other.post(ConnectionsPaths.calendars, ["plan": "x"]).status == .unprocessableContent)
        }
    }

    @Test func textsAreMarkedAndLinesFolded() {
        #expect(ICalendar.escaped("a,b;c\\d\ne\r\u{7}") == "a\\,b\\;c\\\\d\\ne")
        let long = String(repeating: "ŵ", count: 60)
        let lines = ICalendar.folded("SUMMARY:\(long)").components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }.joined() == "SUMMARY:\(long)")
    }
}

extension String {
    /// The days of the entries whose title begins so, in their order.
    fileprivate func days(of title: String) -> [String] {
        components(separatedBy: "BEGIN:VEVENT").dropFirst().filter { $0.contains("SUMMARY:\(title)") }.compactMap {
            $0.firstMatch(of: /DTSTART;VALUE=DATE:(\d{8})/).map { String($0.output.1) }
        }
    }
}
