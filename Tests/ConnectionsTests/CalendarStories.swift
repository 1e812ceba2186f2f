import Dates
import Desk
import Foundation
import HTTPTypes
import Records
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

    @Test func aCalendarOfADraftIsForItsTeam() async throws {
        try await withSite(.sqlite) { site in
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
