import Dates
import Desk
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

            let told = try await follow(
                String(sentence),
                in: plan,
                list,
                String(measure),
                indicator,
                through: "2026-02-28",
                world
            )
            #expect(told.page.contains("60% ar gyfer Chwefror 2026 (60 o 100)."))
            #expect(told.feed.contains("60% for February 2026"))
            #expect(told.open.contains("2026-02-01,2026-02-28,60,60,100,"))
        }
    }

    /// Twelve months of people coming on the register, by the form that workers use; in one of them only three.
    static let came = [9, 8, 10, 3, 9, 8, 14, 15, 16, 14, 15, 17]

    @Test(arguments: TestStore.allCases)
    func aYearOfCaseworkIsTheNumberThatEveryoneReads(in store: TestStore) async throws {
        let clock = TestClock(start: Instant(iso: "2025-04-07T10:00:00.000Z"))
        try await withSite(store, clock: clock) { site in
            let document = """
                Theme,Ref,Objective,Action,Lead,By when,How will we know
                Finding carers,1.1,Know our carers,Ask at every front desk,Northshire Council,March 2027,More carers newly registered each month
                Giving breaks,2.1,Listen,Hold a forum,Carers Centre,Ongoing,Carers say they are heard
                """
            let read = try ReadPlanApplied(
                bytes: Array(document.utf8),
                named: "plan.csv",
                team: TestTeams.id("north"),
                title: "Carers’ plan"
            )
            let plan = try await site.desk.perform(read, as: .system("test"))
            try await site.desk.perform(AdoptDraft(id: plan), as: .system("test"))
            let worker = try await Self.worker(site)
            for (month, many) in Self.came.enumerated() {
                for place in 0..<many {
                    let form = [
                        "given": "A\(month)x\(place)", "family": "Carer", "unreachable": "1", "sure": "1",
                    ]
                    let answer = try await worker.post("/carers/new", form)
                    try #require(answer.status == .seeOther, "\(answer.status) \(answer.text.suffix(2000))")
                }
                let next = try #require(Day(2025, 4, 7)).adding(months: month + 1)
                let day = try min(next, #require(Day(2026, 3, 31)))
                site.clock.advance(to: try #require(Instant(iso: "\(day.iso)T10:00:00.000Z")))
            }
            let world = MeasuresWorld(site)
            let indicator = try #require(
                try await world.lead.post("/measures/built-in", ["code": "registered"]).location
            )
            let list = try await world.lead.get("/plans/\(plan.uuidString.lowercased())/measures").text
            let measure = try #require(list.firstMatch(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#)).output.1
            #expect(try await world.lead.get(String(measure)).text.contains("Carers newly registered"), "suggested")
            let choice = [
                "kind": "indicator", "indicator": String(indicator.dropFirst("/measures/".count)),
                "direction": "higher", "target": "12",
            ]
            _ = try await world.lead.post(String(measure), choice)
            _ = try await world.lead.post(indicator + "/freezing", ["through": "2026-03-31"])
            let csv = try await world.member.get(indicator + "/numbers.csv").text
            #expect(csv.contains(",2026-03-01,2026-03-31,15,15,"), "17 as everyone is told: \(csv)")
            #expect(csv.contains(",2025-07-01,2025-07-31,,") && csv.contains("[c]"), "three are hidden")
            let page = try await world.lead.get("/plans/\(plan.uuidString.lowercased())/measures").text
            let sentence = try #require(page.firstMatch(of: #/15 for March 2026[^<]+/#)).output
            let told = try await follow(
                String(sentence),
                in: plan,
                list,
                String(measure),
                indicator,
                through: nil,
                world
            )
            #expect(told.page.contains("15 ar gyfer Mawrth 2026"))
            #expect(told.open.contains("2026-03-01,2026-03-31,15,15,"))
            #expect(told.open.contains("2025-07-01,2025-07-31,,,,,,[c]"))
        }
    }

    /// Someone with an account who keeps the records of team north.
    private static func worker(_ site: SiteUnderTest) async throws -> Visitor {
        let (agency, id, now) = (site.clock.clock.newID(), site.clock.clock.newID(), site.clock.now)
        let membership = Actor.Membership(team: TestTeams.id("north"), role: .carersWorker)
        try await site.store.write { db in
            try db.execute("INSERT INTO agency (id, name, kind, version) VALUES (\(agency), 'Council', 'council', 1)")
            try db.execute(
                """
                INSERT INTO team (id, agency_id, name, folded, version)
                VALUES (\(membership.team), \(agency), 'north', 'north', 1)
                """
            )
            try db.execute(
                """
                INSERT INTO account (id, name, sort_name, email, email_folded, password, version, created_at)
                VALUES (\(id), 'Wyn', 'wyn', 'wyn@north.example', 'wyn@north.example', 'none', 1, \(now))
                """
            )
            try db.execute(
                """
                INSERT INTO membership (account_id, team_id, role)
                VALUES (\(id), \(membership.team), \(membership.role))
                """
            )
        }
        return site.visitor(account: id, named: "Wyn", [membership])
    }

    /// From the plan to the page that everyone sees: the action, the form that asks how it goes, the board's report, the
    /// published plan and its feed say one sentence; the open data says its number.
    private func follow(
        _ sentence: String,
        in plan: UUID,
        _ list: String,
        _ measure: String,
        _ indicator: String,
        through last: String?,
        _ world: MeasuresWorld
    ) async throws -> (page: String, feed: String, open: String) {
        let site = world.site
        let home = "/plans/\(plan.uuidString.lowercased())"
        let colleague = site.visitor(.strategyLead, of: "north", named: "Gwen Rees")
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
        if let last {
            #expect(try await world.lead.post(indicator + "/freezing", ["through": last]).status == .seeOther)
        }
        _ = try await world.lead.post(indicator + "/publicity", ["public": "1"])
        let confirmation = try await world.lead.get(home + "/publishing/confirmation").text
        let hash = try #require(confirmation.firstMatch(of: #/name="hash" value="([^"]+)"/#)).output.1
        _ = try await world.lead.post(home + "/publishing", ["hash": String(hash)])
        let open = String(action).replacing("/plans/", with: "/our-plans/")
        let seen = try await site.visitor().get(open)
        #expect(seen.status == .ok)
        #expect(seen.text.contains(sentence))
        #expect(seen.text.contains("<svg class=\"small\""))
        let welsh = try await site.visitor().get("/cy" + open).text
        let published = open.prefix { $0 != "#" }.split(separator: "/").prefix(2).reduce("") { $0 + "/" + $1 }
        // The plan's first page and the theme's say it too, each with its small chart and the chart's numbers.
        let first = try await site.visitor().get(published).text
        let theme = try #require(first.firstMatch(of: #/href="(/our-plans/[^"]+/themes/[^"]+)"/#)).output.1
        for page in [first, try await site.visitor().get(String(theme)).text] {
            #expect(page.contains("What the numbers say") && page.contains(sentence))
            #expect(page.contains("<svg class=\"small\"") && page.contains("See the numbers as a table"))
            #expect(page.contains("<desc id=\"f-"))
        }
        let feed = try await site.visitor().get(published + "/feed.json").text
        #expect(feed.contains(sentence))
        return (welsh, feed, try await site.visitor().get("/open-data/measures.csv").text)
    }
}
