import Dates
import Desk
import Foundation
import HTTPTypes
import Records
import Synchronization
import TestSupport
import Testing
import Web

@testable import Delivery
@testable import Strategy

/// A review after which a plan goes on, and what goes with it into the plan that follows.
@Suite struct CarryingStories {
    @Test(arguments: TestStore.allCases)
    func theButtonThatEndsAReviewKeepsWhatWasTypedBesideIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let path = SuccessionPaths.review(world.plan)
            let typed = ["learned": "Typed and never saved.", "public": "It goes well."]

            let nothing = try await world.lead.post(path + "/hold", ["learned": "", "public": ""])
            let held = try await world.lead.post(path + "/hold", typed)
            let again = try await world.lead.post(path + "/hold", ["learned": "", "public": ""])

            #expect(nothing.status == .unprocessableContent && again.status == .unprocessableContent)
            #expect(held.status == .seeOther)
            let page = try await world.lead.get(path).text
            #expect(page.contains("Typed and never saved.") && page.contains("It goes well."))
            let many: Int? = try await site.store.read {
                try $0.value("many", "SELECT count(*) AS many FROM held_review")
            }
            #expect(many == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aReviewMayEndWithThePlanGoingOn(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let path = SuccessionPaths.review(world.plan)
            _ = try await world.lead.post(
                SuccessionPaths.reviewDate(world.plan),
                ["next-day": "1", "next-month": "9", "next-year": "2026", "every": "12"]
            )
            try await world.decide("Put posters", ["fate": "kept", "learned": "It stands ready."])
            _ = try await world.lead.post(path, ["learned": "Begin sooner.", "public": "It goes well."])
            try world.moveTo("2026-09-03")
            let page = try await world.lead.get(path).text

            let held = try await world.lead.post(path + "/hold")

            #expect(page.contains("1 September 2027"), "the day it will be is said before")
            #expect(held.status == .seeOther)
            #expect(try await world.tree().plan.status == .adopted)
            let date = try await site.store.read { [plan = world.plan] db in try db.reviewDates(of: [plan])[plan] }
            #expect(date?.next.iso == "2027-09-01" && date?.everyMonths == 12)
            let after = try await world.lead.get(path).text
            #expect(after.contains("Begin sooner.") && after.contains("It stands ready."))
            try world.moveTo("2027-08-05")
            let due = try await site.desk.ask(ReviewsToRemindOf(), as: .system("test"))
            #expect(due.map(\.stage) == ["month"], "its leads are told of the next")
        }
    }

    @Test(arguments: [("2027-01", true), ("2027-08", true), ("2027-09", false), (nil, false)])
    func aReviewThatWouldComeAfterThePlansEndIsSaidBeforeItIsSet(_ end: String?, _ isSaid: Bool) async throws {
        try await withSite(.sqlite, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            _ = try await world.lead.post(
                SuccessionPaths.reviewDate(world.plan),
                ["next-day": "1", "next-month": "9", "next-year": "2026", "every": "12"]
            )
            try await site.store.write { [plan = world.plan] db in
                try db.execute("UPDATE plan SET period_end = \(end) WHERE id = \(plan)")
            }
            try world.moveTo("2026-09-03")

            let page = try await world.lead.get(SuccessionPaths.review(world.plan)).text
            #expect(page.contains("The next review would be after the plan’s own end") == isSaid)
        }
    }

    @Test(arguments: [
        ("2026-09-01", 36, "2026-08-20", "2029-09-01"), ("2026-09-01", 12, "2028-03-01", "2028-09-01"),
        ("2026-01-31", 1, "2026-02-28", "2026-03-31"), ("2027-09-01", 36, "2026-03-01", "2027-09-01"),
    ])
    func theNextReviewKeepsToTheTimetable(_ next: String, _ every: Int, _ today: String, _ expected: String) throws {
        let day = try #require(Day(iso: next))
        let held = try #require(Day(iso: today))

        #expect(ReviewDate.next(after: day, every: every, today: held).iso == expected)
        #expect(ReviewDate.next(after: nil, every: nil, today: held) == held.adding(months: 36))
    }

    @Test(arguments: TestStore.allCases)
    func whatStandsBesideThePlansWordsGoesWithThem(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let posters = try await world.action("Put posters")
            let train = try await world.action("Train reception")
            let ended = try await world.action("Hold a carers")
            let ids = (0..<4).map { _ in site.clock.clock.newID() }
            let theme = try #require(try await world.tree().themes.first).theme.id
            try await site.store.write { [plan = world.plan] db in
                try db.execute("UPDATE action SET year = \("Year 2") WHERE id = \(posters.id)")
                for (number, (from, to)) in [(posters.id, train.id), (train.id, ended.id)].enumerated() {
                    try db.execute(
                        """
                        INSERT INTO cross_reference (action_id, plan_id, position, written, target_kind, target_id)
                        VALUES (\(from), \(plan), \(number), \("See \(number)"), \("action"), \(to))
                        """
                    )
                }
                try db.set(
                    [(kind: "action", part: posters.id, weight: 3), (kind: "theme", part: theme, weight: 2)],
                    of: plan,
                    seen: 0
                )
                try db.addMilestone(
                    ids[0],
                    to: posters.id,
                    of: plan,
                    source: .hand,
                    InternalText("First ten"),
                    due: Day(iso: "2027-01-31")
                )
                for (id, action) in zip(ids.dropFirst(), [posters.id, ended.id, nil]) {
                    try db.execute(
                        """
                        INSERT INTO risk (id, plan_id, action_id, cause, effect, likelihood, impact, state, raised_by,
                                          raised_by_name, raised_at, version)
                        VALUES (\(id), \(plan), \(action), \(action == nil ? "No money" : "No wall"), \("None go up"),
                                \("likely"), \("minor"), \("open"), \(id), \("Asha"), \("2026-01-01T00:00:00.000Z"), 1)
                        """
                    )
                }
            }

            let next = try await world.follow()

            let tree = try await site.store.read { db in try db.planTree(next, visibleTo: .system("test")) }
            let new = try #require(tree.actions.first { $0.action.text.contains("Put posters") })
            let other = try #require(tree.actions.first { $0.action.text.contains("Train reception") })
            #expect(new.action.year == "Year 2")
            #expect(new.crossReferences.map(\.targetID) == [other.action.id], "it leads within the new plan")
            #expect(other.crossReferences == [CrossReference(written: "See 1", targetKind: nil, targetID: nil)])
            let (weights, milestones, risks) = try await site.store.read { db in
                (try db.weights(of: next), try db.milestoneRows(ofAction: new.action.id), try db.risks(of: next))
            }
            #expect(weights.of(new.action.id) == 3 && weights.of(other.action.id) == 1)
            #expect(tree.themes.first.map { weights.of($0.theme.id) } == 2)
            #expect(milestones.map(\.words.words) == ["First ten"])
            #expect(Set(risks.map(\.action)) == [new.action.id, nil], "the risk of what ended ends with it")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherAreaCarriesWhatIsItsOwn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.decide("Hold a carers", ["fate": "ended"])
            let path = SuccessionPaths.review(world.plan)
            _ = try await world.lead.post(path + "/many", ["which": "all", "fate": "kept"])
            _ = try await world.lead.post(path + "/finish")
            let before = try #require(try await world.tree().actions.first { $0.action.text.contains("Put posters") })
            let carrier = NotedCarrier()
            let command = MakeSuccessor(
                plan: world.plan,
                details: SuccessorDetails(title: "Next"),
                carriers: [carrier]
            )

            let next = try await site.desk.perform(command, as: .system("test"))

            let tree = try await site.store.read { db in try db.planTree(next, visibleTo: .system("test")) }
            let after = try #require(tree.actions.first { $0.action.text.contains("Put posters") })
            let told = try #require(carrier.told)
            #expect(told.from == world.plan && told.to == next)
            #expect(told.parts[before.action.id] == after.action.id)
            #expect(told.measures[try #require(before.measures.first).id] == after.measures.first?.id)
        }
    }
}

/// Keeps what it was told, for a test to look at.
private final class NotedCarrier: PlanCarrier {
    private let kept = Mutex<CarriedPlan?>(nil)
    var told: CarriedPlan? { kept.withLock { $0 } }

    func carry(_ plan: CarriedPlan, _ work: Work) { kept.withLock { $0 = plan } }
}
