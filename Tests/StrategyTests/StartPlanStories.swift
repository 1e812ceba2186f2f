import Desk
import Foundation
import TestSupport
import Testing
import Web

/// A plan started by hand, page by page: the product's first journey, and so the story of every other one.
@Suite struct StartPlanStories {
    @Test(arguments: TestStore.allCases)
    func aPlanIsStartedPageByPage(on store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")

            let period = try #require(try await lead.post("/plans/new", ["title": "By hand", "go": "on"]).location)
            let words = try #require(try await lead.post(period, ["period_start": "2026-04"]).location)
            let check = try #require(try await lead.post(words, ["theme_word": "Aim"]).location)
            let page = try await lead.get(check).text
            let plan = try #require(try await lead.post(check).location)

            #expect(period.hasSuffix("/period") && words.hasSuffix("/words") && check.hasSuffix("/check"))
            #expect(page.contains("By hand") && page.contains("2026-04") && page.contains("Aim"))
            #expect(try await lead.get(plan).text.contains("By hand"))
            #expect(!(try await lead.get("/unfinished").text.contains("By hand")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theLastButtonPressedTwiceMakesOnePlan(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let check = try await lead.untilCheck()

            let first = try await lead.post(check)
            let second = try await lead.post(check)

            #expect(first.status == .seeOther)
            #expect(second.status == .notFound)
            #expect(try await lead.get("/plans").text.matches(of: /By hand/).count == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func halfATitleIsKeptAndComeBackTo(on store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let period = try #require(try await lead.post("/plans/new", ["title": "By hand"]).location)

            let saved = try await lead.post(period, ["period_start": "next sp", "go": "later"])
            let list = try await lead.follow(saved).text

            #expect(saved.location == "/unfinished")
            #expect(list.contains("By hand") && list.contains("href=\"\(period)\""))
            #expect(try await lead.get(period).text.contains("value=\"next sp\""), "a draft is not checked")
        }
    }

    @Test(arguments: TestStore.allCases)
    func goingBackShowsWhatWasTypedAndWrongAnswersAreKeptToo(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let period = try #require(try await lead.post("/plans/new", ["title": "By <hand>"]).location)

            let refused = try await lead.post(period, ["period_start": "spring"])
            let naming = period.replacing("/period", with: "/naming")

            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("href=\"#period_start\""))
            #expect(try await lead.get(period).text.contains("value=\"spring\""))
            #expect(try await lead.get(naming).text.contains("value=\"By &lt;hand&gt;\""))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAnswerIsChangedFromTheCheckAndLeadsBackToIt(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let check = try await lead.untilCheck()
            let naming = check.replacing("/check", with: "/naming")

            let page = try await lead.get(check).text
            let changed = try await lead.post(naming, ["title": "By two hands", "return": "check"])

            #expect(page.contains("href=\"\(naming)?return=check\""))
            #expect(changed.location == check)
            #expect(try await lead.get(check).text.contains("By two hands"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsNotReadyIsNotFinished(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let first = try await lead.post("/plans/new", ["place": "Harbour ward", "go": "later"])
            #expect(first.location == "/unfinished")
            let list = try await lead.get("/unfinished").text
            let path = try #require(list.firstMatch(of: #/href="(/plans/new/[^"]+)/naming"/#)).1

            let answer = try await lead.post("\(path)/check")
            let step = try await lead.follow(answer).text

            #expect(answer.location == "\(path)/naming?return=check&problems=1")
            #expect(step.contains("href=\"#title\"") && step.contains("value=\"Harbour ward\""))
            #expect(!(try await lead.get("/plans").text.contains("Harbour ward")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDraftIsItsOwnersAlone(on store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let colleague = site.visitor(.strategyLead, of: "north", named: "Idris Obi")
            let period = try #require(try await lead.post("/plans/new", ["title": "By hand"]).location)
            let id = try #require(period.split(separator: "/").dropFirst(2).first)

            for path in [period, period.replacing("/period", with: "/check"), "/drafts/\(id)"] {
                #expect(try await colleague.get(path).status == .notFound, "\(path)")
            }
            for path in [period, period.replacing("/period", with: "/check"), "/drafts/\(id)/removal"] {
                #expect(try await colleague.post(path, ["title": "Theirs"]).status == .notFound, "\(path)")
            }
            #expect(!(try await colleague.get("/unfinished").text.contains("By hand")))
            #expect(try await lead.get("/unfinished").text.contains("By hand"))
            #expect(try await lead.post("/drafts/\(id)/removal").location == "/unfinished")
            #expect(try await lead.get(period).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDraftIsSealedAndGoesAfterFourWeeks(on store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let period = try #require(try await lead.post("/plans/new", ["title": "By hand"]).location)
            let stored: [String] = try await site.store.read { try $0.values("typed", "SELECT typed FROM draft") }
            #expect(stored.count == 1 && !stored.joined().contains("hand"))

            site.clock.advance(seconds: 27 * 86_400)
            #expect(try await lead.get(period).status == .ok)
            site.clock.advance(seconds: 86_400)
            #expect(try await lead.get(period).status == .notFound)
            _ = try await lead.post("/plans/new", ["title": "Another"])

            let left: [String] = try await site.store.read { try $0.values("id", "SELECT id FROM draft") }
            #expect(left.count == 1, "saving anything lets go of what is over")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoeverHasTwoTeamsIsAskedWhich(in store: TestStore) async throws {
        try await withSite(store) { site in
            let teams = ["north", "south"].map { Actor.Membership(team: TestTeams.id($0), role: .strategyLead) }
            let lead = site.visitor(account: site.clock.clock.newID(), named: "Asha Patel", teams)
            let south = TestTeams.id("south").uuidString.lowercased()

            let refused = try await lead.post("/plans/new", ["title": "By hand"])
            let period = try await lead.post("/plans/new", ["title": "By hand", "team": south])

            #expect(refused.text.contains("href=\"#team\""))
            #expect(period.location?.hasSuffix("/period") == true)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPageIsSavedAsItIsTyped(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")

            let first = try await lead.post("/cy/plans/new", ["title": "By h", "autosave": "1"])
            let again = try await lead.post(first.text, ["title": "By hand", "autosave": "1"])

            #expect(first.text.hasPrefix("/cy/plans/new/") && first.text.hasSuffix("/naming"))
            #expect(again.text == first.text)
            #expect(try await lead.get(first.text).text.contains("value=\"By hand\""))
            #expect(try await lead.get("/unfinished").text.matches(of: /By hand/).count >= 1)
        }
    }
}

extension Visitor {
    /// A plan started by hand, all its pages answered from `fields`.
    func startPlan(_ fields: [String: String]) async throws -> String {
        var page = "/plans/new"
        while !page.hasSuffix("/check") { page = try #require(try await post(page, fields).location) }
        return try #require(try await post(page).location)
    }

    /// A plan begun and answered as far as the page on which answers are checked.
    fileprivate func untilCheck() async throws -> String {
        let period = try #require(try await post("/plans/new", ["title": "By hand"]).location)
        let words = try #require(try await post(period, ["period_start": "2026-04"]).location)
        return try #require(try await post(words, ["theme_word": "Aim"]).location)
    }
}
