import Foundation
import Strategy
import TestSupport
import Testing

@testable import Delivery

/// What is told to people who send news at an awkward moment: late, twice, without the file, or for nobody but themselves.
@Suite struct AwkwardNewsStories {
    @Test(arguments: TestStore.allCases)
    func aFileThatMustBeChosenAgainIsNeverLostUnsaid(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let action = try await world.action("Put posters")
            let (id, path) = (action.id.uuidString.lowercased(), DeliveryPaths.news(of: action.id, in: world.plan))
            let wrong = ["status-\(id)": "", "narrative-\(id)": "See the file."]
            let right = ["status-\(id)": "on_track", "narrative-\(id)": "See the file."]
            let file = ("file-\(id)", "Posters up.pdf", EvidenceStories.pdf)

            let first = try await world.owner.post(path, wrong, file: file)
            let awaited = ["file-awaited-\(id)": "Posters up.pdf"]
            let without = try await world.owner.post(path, right.merging(awaited) { $1 })
            let empty = try await world.owner.post(path, right, file: ("file-\(id)", "Nothing.pdf", []))

            #expect(first.status == .unprocessableContent)
            #expect(first.text.contains("name=\"file-awaited-\(id)\" value=\"Posters up.pdf\""))
            #expect(without.status == .unprocessableContent)
            #expect(without.text.contains("Choose “Posters up.pdf” again, or tick that it is left out"))
            #expect(without.text.contains("name=\"file-without-\(id)\""))
            #expect(empty.status == .unprocessableContent && empty.text.contains("The file is empty"))
            #expect(try await world.updates().isEmpty)

            let leftOut = awaited.merging(["file-without-\(id)": "1"]) { $1 }
            #expect(try await world.owner.post(path, right.merging(leftOut) { $1 }).status == .seeOther)
            #expect(try await world.updates().count == 1)
        }
    }

    @Test(arguments: TestStore.allCases)
    func newsOfAPlanThatWasClosedMeanwhileIsGivenBackToItsWriter(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let action = try await world.action("Put posters")
            let path = DeliveryPaths.news(of: action.id, in: world.plan)
            try await site.store.write { [plan = world.plan] db in
                try db.execute("UPDATE plan SET status = 'closed' WHERE id = \(plan)")
            }

            let late = try await world.say("on_track", of: "Put posters", ["narrative": "Forty are up by now."])

            #expect(late.status == .conflict)
            #expect(late.text.contains("Forty are up by now.") && late.text.contains("This plan is closed"))
            let page = try await world.lead.get(path).text
            #expect(page.contains("no more news is taken") && !page.contains("<textarea"))
            #expect(try await world.updates().isEmpty)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatALeadSaidForNobodyElseComesBackToThem(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Train reception", as: world.lead)
            let update = try #require(try await world.updates().first)
            let back = DeliveryPaths.update(update.id, of: world.plan) + "/return"

            #expect(try await world.other.post(back, ["comment": "Which surgeries?"]).status == .seeOther)

            let mine = try await world.lead.get(DeliveryPaths.mine).text
            #expect(mine.contains("Which surgeries?") && mine.contains("Train reception"))
            #expect(try await !world.other.get(DeliveryPaths.mine).text.contains("Which surgeries?"))
            #expect(try await !world.owner.get(DeliveryPaths.mine).text.contains("Which surgeries?"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoAnsweredForWhatIsDoneHasNotNeverAnswered(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm()
            try await world.say("done", of: "Put posters")
            #expect(try await world.approveLast().status == .seeOther)
            try world.moveTo("2026-07-30")

            let page = try await world.lead.get(PlanPaths.plan(world.plan) + "/freshness").text

            #expect(!page.contains("Who has never answered"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func closingAPlanIsAskedOnceMoreAndKeepsWhatWasTyped(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            let path = SuccessionPaths.review(world.plan)
            _ = try await world.lead.post(path + "/many", ["which": "all", "fate": "ended"])

            let asked = try await world.lead.post(path + "/finish", ["learned": "Begin sooner.", "public": ""])

            #expect(asked.status == .ok && asked.text.contains("Close this plan?"))
            #expect(try await world.tree().plan.status == .adopted)
            #expect(try await world.lead.get(path).text.contains("Begin sooner."))
            #expect(try await world.lead.post(path + "/finish", ["confirmed": "yes"]).status == .seeOther)
            #expect(try await world.tree().plan.status == .closed)
        }
    }

    @Test(arguments: TestStore.allCases)
    func daysToCompareAreAskedAsAllDaysAreAndLinksSayThemWhole(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let path = SuccessionPaths.comparison(world.plan)

            let boxes = "?before-day=1&before-month=March&before-year=2026&after-day=&after-month=&after-year="
            #expect(try await world.lead.get(path + boxes).text.contains("From 1 March 2026 to"))
            let wrong = try await world.lead.get(path + "?before-day=31&before-month=2&before-year=2026").text
            #expect(wrong.contains("There is a problem") && wrong.contains("value=\"31\""))
            #expect(try await world.lead.get(path + "?before=2026-03-01").text.contains("From 1 March 2026 to"))
        }
    }
}
