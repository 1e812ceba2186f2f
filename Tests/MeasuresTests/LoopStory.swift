import Foundation
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Measures

/// The loop: what a plan promises to measure is counted for a year, and one number with one sentence stands everywhere.
@Suite struct LoopStory {
    @Test(arguments: TestStore.allCases)
    func oneNumberAndOneSentenceEverywhere(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            let colleague = site.visitor(.strategyLead, of: "north", named: "Gwen Rees")
            let plan = try await BindingStories.plan(world)
            let home = "/plans/\(plan.uuidString.lowercased())"
            let indicator = try await world.define()
            try await world.bring(MeasuresWorld.faster, to: indicator)
            let list = try await world.lead.get(home + "/measures").text
            let measure = try #require(list.firstMatch(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#)).output.1
            let choice = [
                "kind": "indicator", "indicator": String(indicator.dropFirst("/measures/".count)),
                "direction": "higher", "target": "65",
            ]
            _ = try await world.lead.post(String(measure), choice)
            let sentence = try #require(
                try await world.lead.get(home + "/measures").text.firstMatch(of: #/60% for February 2026 [^<]+/#)
            ).output

            // The indicator's own page and file.
            let own = try await world.member.get(indicator).text
            #expect(own.contains("<p class=\"fig\">60%</p>"))
            #expect(own.contains("above its average since August 2025"))
            #expect(try await world.member.get(indicator + "/numbers.csv").text.contains(",60,60,100,"))
            #expect(
                try await world.member.get("/measures/at-a-glance").text.contains("60% for February 2026 (60 of 100).")
            )

            // The action, and the form that asks how it goes.
            let action = try #require(list.firstMatch(of: #/href="(/plans/[^"]+/actions/[^"]+)"/#)).output.1
            #expect(try await world.member.get(String(action)).text.contains(sentence))
            let form = try await world.lead.get(action + "/updates/new").text
            #expect(form.contains(sentence))
            let id = String(action.suffix(36))
            let said = String(measure.suffix(36))
            let news = [
                "status-\(id)": "on_track", "narrative-\(id)": "A second team started in August.",
                "measure-\(said)": "Faster since the second team", "public-\(id)": "Assessments are faster.",
            ]
            let sent = try await world.lead.post(action + "/updates/new", news)
            try #require(sent.status == .seeOther, "\(sent.status)")
            let update = try await site.store.read { db in
                try db.values("id", "SELECT id FROM progress_update ORDER BY id") as [UUID]
            }
            let approved = try await colleague.post(
                "\(home)/updates/\(try #require(update.first).uuidString.lowercased())/approval"
            )
            #expect(approved.status == .seeOther)

            // The board's report.
            let board = try #require(
                try await world.lead.post("/boards", ["name": "Board", "papers_days": "5"]).location
            )
            _ = try await world.lead.post(board + "/plans", ["oversees": plan.uuidString.lowercased()])
            let series = [
                "first-day": "14", "first-month": "4", "first-year": "2026", "many": "1", "every": "3",
                "keeping": "weekday",
            ]
            _ = try await world.lead.post(board + "/meetings", series)
            let meetings = try await world.lead.get(board).text
            let meeting = try #require(meetings.firstMatch(of: #/href="(/boards/[^"/]+/meetings/[0-9a-f-]{36})"/#))
                .output.1
            let draft = try #require(try await world.lead.post(meeting + "/report").location)
            let paper = String(draft.dropLast("/draft".count))
            let signing = try await colleague.get(paper + "/sign-off").text
            let version = try #require(signing.firstMatch(of: #/name="version" value="([^"]+)"/#)).output.1
            let signed = try await colleague.post(paper + "/sign-off", ["version": String(version)])
            let report = try await world.member.get(try #require(signed.location)).text
            #expect(report.contains("1 measure of success is known by a number; 1 of them shows an unusual change."))
            #expect(report.contains(sentence))
            #expect(report.contains("Faster since the second team"))

            // What everyone sees, once it is frozen.
            #expect(try await world.lead.post(indicator + "/freezing", ["through": "2026-02-28"]).status == .seeOther)
            let confirmation = try await world.lead.get(home + "/publishing/confirmation").text
            let hash = try #require(confirmation.firstMatch(of: #/name="hash" value="([^"]+)"/#)).output.1
            _ = try await world.lead.post(home + "/publishing", ["hash": String(hash)])
            let open = String(action).replacing("/plans/", with: "/our-plans/")
            let seen = try await site.visitor().get(open)
            #expect(seen.status == .ok)
            #expect(seen.text.contains(sentence))
            #expect(try await site.visitor().get("/cy" + open).text.contains("60% ar gyfer Chwefror 2026 (60 o 100)."))
            let feed = try await site.visitor().get(
                open.prefix { $0 != "#" }.split(separator: "/").prefix(2).reduce("") { $0 + "/" + $1 } + "/feed.json"
            )
            #expect(feed.text.contains("60% for February 2026"))
        }
    }
}
