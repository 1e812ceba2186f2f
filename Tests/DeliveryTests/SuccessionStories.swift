import Dates
import Desk
import Foundation
import HTTPTypes
import Records
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// A plan ends with a review, and the next one begins with what was carried forward.
@Suite struct SuccessionStories {
    @Test(arguments: TestStore.allCases)
    func aPlanIsReviewedClosedAndFollowed(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm()
            let asking = ["version": "0", "soon_days": "5", "asks_sign_in": "yes"]
            _ = try await world.lead.post(LinkPaths.asking(world.plan), asking)
            let path = SuccessionPaths.review(world.plan)
            #expect(try await world.lead.get(path).text.contains("Say what becomes of each action"))

            try await world.decide("Train reception", ["fate": "kept", "public": "It goes on."])
            try await world.decide(
                "Put posters",
                ["fate": "changed", "words": "Put posters in pharmacies and barbers"]
            )
            let into = try await world.action("Train reception").id.uuidString
            try await world.decide("Buy 200 more", ["fate": "merged", "into": into, "learned": "Canary: too dear"])
            #expect(try await world.lead.get(path).text.contains("3 of 4"), "a draft stays as far as it came")
            let early = try await world.lead.post(path + "/finish")
            #expect(early.status == .unprocessableContent && early.text.contains("1 action first"))
            try await world.decide("Hold a carers", ["fate": "ended"])
            #expect(
                try await world.owner.get(PlanPaths.action(try #require(UUID(uuidString: into)), in: world.plan)).text
                    .contains("It goes on.") == false
            )
            #expect(try await world.lead.post(path + "/finish").status == .seeOther)

            #expect(try await world.tree().plan.status == .closed)
            let everyone = site.visitor(.boardMember, of: "south")
            let shown = try await everyone.get(PlanPaths.action(try #require(UUID(uuidString: into)), in: world.plan))
                .text
            #expect(shown.contains("It goes on."), "once it is finished, everyone reads it")
            let made = try await world.lead.post(
                path + "/successor",
                ["title": "Carers’ plan 2027", "period": "2027 to 2030"]
            )
            let next = try #require(made.location.flatMap { UUID(uuidString: String($0.dropFirst("/plans/".count))) })
            let tree = try await site.store.read { db in try db.planTree(next, visibleTo: .system("test")) }
            #expect(
                tree.actions.map(\.action.text).sorted()
                    == [
                        "Put posters in pharmacies and barbers", "Train reception staff",
                    ].sorted()
            )
            #expect(tree.plan.status == .draft && tree.plan.period.text == "2027 to 2030")
            let carried = try await site.store.read { db in
                (rhythm: try db.rhythm(of: next)?.rhythm, policy: try db.askingPolicy(of: next).policy)
            }
            #expect(carried.rhythm?.kind == .quarterlyApril && carried.rhythm?.dueDays == 14)
            #expect(carried.policy == AskingPolicy(soonDays: 5, asksSignIn: true))
            #expect(try await site.store.read { try $0.plansThatAsk(ofTeam: TestTeams.id("north")) }.isEmpty)
            let merged = try #require(tree.actions.first { $0.action.text.contains("Train reception") })
            #expect(merged.leads.map(\.written) == ["Northshire NHS", "Carers Centre"])
            #expect(merged.measures.map(\.text) == ["40 surgeries trained", "Hours bought each year"])
            let owners = try await site.store.read { db in try db.owners(ofAction: merged.action.id) }
            #expect(owners.map(\.name) == ["Priya Nair"], "who answers goes with it")
            #expect(
                try await world.lead.post(path + "/successor", ["title": "Another"]).status == .notFound,
                "one successor"
            )
            #expect(try await world.lead.get(PlanPaths.plan(world.plan)).text.contains("It is followed by"))
            #expect(try await world.lead.get(PlanPaths.plan(next)).text.contains("It follows"))
            #expect(
                !(try await everyone.get(PlanPaths.plan(world.plan)).text.contains("2027")),
                "a draft is the team’s alone"
            )
            #expect(try await world.lead.get(SuccessionPaths.archive).text.contains("Carers’ plan"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anActionsHistoryIsReadAcrossPlans(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters")
            #expect(try await world.approveLast().status == .seeOther)
            let next = try await world.follow()
            let tree = try await site.store.read { db in try db.planTree(next, visibleTo: .system("test")) }
            let new = try #require(tree.actions.first { $0.action.text.contains("Put posters") }).action

            let page = try await world.lead.get(SuccessionPaths.lineage(new.id, in: next)).text

            #expect(page.contains("Carers’ plan") && page.contains("The next plan"))
            #expect(page.contains("On track"), "what was said in the plan before")
            #expect(new.status == .notStarted)
            let old = try await world.action("Put posters")
            #expect(
                try await world.lead.get(SuccessionPaths.lineage(old.id, in: world.plan)).text.contains("The next plan")
            )
            #expect(try await world.lead.get(PlanPaths.action(new)).text.contains("Carried forward from"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsSaidOfAReviewIsTheTeamsUntilItIsFinished(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let path = SuccessionPaths.review(world.plan)
            let learned = ["learned": "Canary one", "public": "Canary two"]
            try await world.decide("Put posters", ["fate": "ended"].merging(learned) { first, _ in first })
            let version = try await world.lead.get(path).hidden("version") ?? ""
            #expect(
                try await world.lead.post(path, learned.merging(["version": version]) { first, _ in first }).status
                    == .seeOther
            )
            let stale = ["learned": "Canary three", "public": "Canary two", "version": version]
            #expect(try await world.lead.post(path, stale).status == .conflict)
            let action = try await world.action("Put posters")
            let member = site.staff(try await site.account("Mo", "mo@northshire.example"), "Mo", .boardMember)
            let elsewhere = Actor.Membership(team: TestTeams.id("south"), role: .strategyLead)
            let other = site.visitor(account: try await site.account("Bo", "bo@else.example"), named: "Bo", [elsewhere])

            for visitor in [other, site.visitor(), world.owner] {
                for page in [PlanPaths.plan(world.plan), PlanPaths.action(action), SuccessionPaths.archive] {
                    #expect(!(try await visitor.get(page).text.contains("Canary")))
                }
            }
            for page in [path, SuccessionPaths.versions(world.plan), SuccessionPaths.comparison(world.plan)] {
                #expect(try await other.get(page).status == .notFound)
            }
            #expect(
                try await member.get(path).text.contains("Canary one"),
                "the team’s board sees it, and changes none"
            )
            #expect(try await member.post(path + "/finish").status == .forbidden)
            #expect(try await other.post(path + "/finish").status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func severalActionsAreDecidedAtOnce(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let path = SuccessionPaths.review(world.plan)
            try await world.decide("Put posters", ["fate": "ended"])

            #expect(
                try await world.lead.post(path + "/many", ["which": "done", "fate": "ended"]).status
                    == .unprocessableContent
            )
            #expect(try await world.lead.post(path + "/many", ["which": "all", "fate": "kept"]).status == .seeOther)

            let fates = try await site.store.read { [plan = world.plan] db in try db.fates(ofPlan: plan) }
            #expect(fates.values.filter { $0.fate == .kept }.count == 3)
            #expect(fates.values.filter { $0.fate == .ended }.count == 1, "what was decided stays")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanIsSeenAsItWasAndComparedWithItself(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let action = try await world.action("Put posters")
            try world.moveTo("2026-05-01")
            try await site.desk.perform(
                ReportStatus(plan: world.plan, actionThatBegins: String(action.text.prefix(12)), status: .done),
                as: .system("test")
            )
            try world.moveTo("2026-06-01")
            let before = Day(iso: "2026-04-30"), after = Day(iso: "2026-05-01")
            let list = try await world.lead.get(SuccessionPaths.versions(world.plan)).text
            #expect(list.contains("1 May 2026"))

            let then = try await world.lead.get(SuccessionPaths.version(try #require(before), of: world.plan)).text
            let now = try await world.lead.get(SuccessionPaths.version(try #require(after), of: world.plan)).text
            #expect(!then.contains("Done") && now.contains("Done"))
            let compared = try await world.lead.get(
                SuccessionPaths.comparison(world.plan) + "?before=2026-04-30&after=2026-05-02"
            ).text
            #expect(compared.contains("Not started") && compared.contains("Done"))
            let same = try await world.lead.get(SuccessionPaths.comparison(world.plan) + "?before=2026-05-02").text
            #expect(same.contains("They say the same."))
            let gone = try await world.action("Hold a carers")
            let removal = PlanPaths.action(gone) + "/removal"
            #expect(try await world.lead.post(removal, ["reason": "It was in the plan twice."]).status == .seeOther)
            let without = try await world.lead.get(SuccessionPaths.comparison(world.plan) + "?before=2026-05-02").text
            #expect(without.contains("Hold a carers") && !without.contains("They say the same."))
            let later = try await world.lead.get(SuccessionPaths.versions(world.plan) + "/2026-07-01")
            #expect(later.status == .notFound, "nobody knows yet")
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoPlansAreCompared(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let next = try await world.follow()

            let page = try await world.lead.get(
                SuccessionPaths.comparison(world.plan) + "?with=\(next.uuidString.lowercased())"
            ).text

            #expect(page.contains("The next plan") && page.contains("No longer there"))
            let elsewhere = Actor.Membership(team: TestTeams.id("south"), role: .strategyLead)
            let other = site.visitor(account: try await site.account("Bo", "bo@else.example"), named: "Bo", [elsewhere])
            let hidden = try await other.get(SuccessionPaths.comparison(world.plan) + "?with=\(next.uuidString)")
            #expect(hidden.status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func leadsAreRemindedOfAReviewOnceForEachStage(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let path = SuccessionPaths.reviewDate(world.plan)
            let set = try await world.lead.post(
                path,
                ["next-day": "1", "next-month": "9", "next-year": "2026", "every": "36"]
            )
            #expect(set.status == .seeOther)
            let past = try await world.lead.post(
                path,
                ["next-day": "15", "next-month": "3", "next-year": "2026", "every": "12"]
            )
            #expect(past.status == .unprocessableContent)
            #expect(past.text.contains("Next review must be today or later"))
            let kept = try await site.store.read { try $0.reviewDates(of: [world.plan])[world.plan] }
            #expect(kept?.next == Day(2026, 9, 1) && kept?.everyMonths == 36, "what was refused changed nothing")
            func remind() async throws -> Int {
                let due = try await site.desk.ask(ReviewsToRemindOf(), as: .system("test"))
                for one in due { try await site.desk.perform(RemindOfReview(one: one), as: .system("test")) }
                return due.count
            }

            #expect(try await remind() == 0, "too early")
            try world.moveTo("2026-06-10")
            #expect(try await remind() == 1)
            #expect(try await remind() == 0, "nobody is nagged twice")
            #expect(try await world.lead.get(SuccessionPaths.timetable).text.contains("Due in 83 days"))
            #expect(
                try await world.lead.get(PlanPaths.plan(world.plan)).text.contains(
                    "Review of this plan: Due in 83 days"
                )
            )
            try world.moveTo("2026-09-03")
            #expect(try await remind() == 1)
            #expect(try await world.lead.get(SuccessionPaths.timetable).text.contains("2 days late"))
            #expect(!(try await site.visitor().get(PlanPaths.plan(world.plan)).text.contains("days late")))
        }
    }
}

extension DeliveryWorld {
    /// Says what becomes of the action whose words begin so.
    func decide(_ words: String, _ form: [String: String]) async throws {
        let answer = try await lead.post(SuccessionPaths.fate(try await action(words).id, in: plan), form)
        try #require(answer.status == .seeOther, "\(answer.status) \(words)")
    }

    /// Ends the plan, carrying all but one forward, and makes the next.
    func follow() async throws -> UUID {
        try await decide("Hold a carers", ["fate": "ended"])
        let path = SuccessionPaths.review(plan)
        try #require(try await lead.post(path + "/many", ["which": "all", "fate": "kept"]).status == .seeOther)
        try #require(try await lead.post(path + "/finish").status == .seeOther)
        let made = try await lead.post(path + "/successor", ["title": "The next plan"])
        return try #require(made.location.flatMap { UUID(uuidString: String($0.dropFirst("/plans/".count))) })
    }
}
