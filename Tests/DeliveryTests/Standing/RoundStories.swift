import Dates
import Foundation
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// What comes round again says when it next falls due, and when it is done for this time.
@Suite struct RoundStories {
    @Test(arguments: TestStore.allCases)
    func whatComesRoundAgainSaysWhenAndIsDoneForARound(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            try world.moveTo("2026-09-10")
            let path = PlanPaths.action(try await world.action("Hold a carers"))
            let before = try await world.lead.get(path).text
            let tracker = try await world.lead.get(PlanPaths.plan(world.plan) + "/actions").text
            let form = try await world.owner.get(
                DeliveryPaths.news(of: try await world.action("Hold a carers").id, in: world.plan)
            ).text

            try await world.say("done", of: "Hold a carers")
            _ = try await world.approveLast()
            let done = try await world.lead.get(path).text
            try world.moveTo("2027-10-01")
            let again = try await world.lead.get(path).text

            #expect(before.contains("Falls due next") && before.contains("30 November 2026"))
            #expect(tracker.contains("next by") && tracker.contains("30 November 2026"))
            #expect(form.contains("Done this round"))
            #expect(done.contains("Done this round") && done.contains("30 November 2027"))
            #expect(again.contains("30 November 2027") && !again.contains("Done this round"))
            let forecast = try await world.lead.get(StandingPaths.forecast(world.plan)).text
            #expect(forecast.contains("Hold a carers"), "it falls due within ninety days, and nobody has begun")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRoundThatNobodySaidWasDoneIsToldUntilOneIs(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            let action = try await world.action("Hold a carers")
            let (path, tracker) = (PlanPaths.action(action), PlanPaths.plan(world.plan) + "/actions")
            let news = DeliveryPaths.news(of: action.id, in: world.plan)
            let told = "Fell due on 30 November 2026 and was not said done; next by 30 November 2027."

            try world.moveTo("2026-11-30")
            let lastDay = try await world.lead.get(path).text
            try world.moveTo("2026-12-01")
            let pages = [path, tracker, tracker + "?due=late", StandingPaths.forecast(world.plan)]
            for page in pages { #expect(try await world.lead.get(page).text.contains(told), "\(page)") }
            for page in ["/updates", news] { #expect(try await world.owner.get(page).text.contains(told), "\(page)") }
            let late = try await world.lead.get(tracker + "?due=late").text

            // Somebody speaks of it without saying that it is done.
            try await world.say("on_track", of: "Hold a carers")
            _ = try await world.approveLast()
            let spoken = try await world.lead.get(path).text
            try await world.say("done", of: "Hold a carers")
            _ = try await world.approveLast()
            let done = try await world.lead.get(path).text
            let doneLate = try await world.lead.get(tracker + "?due=late").text
            // The next round has begun to be spoken of; what was done stays done.
            try world.moveTo("2027-02-01")
            try await world.say("on_track", of: "Hold a carers")
            _ = try await world.approveLast()
            let after = try await world.lead.get(path).text

            #expect(!lastDay.contains("was not said done"))
            #expect(late.contains("Hold a carers") && !late.contains("Buy 200 more hours"))
            #expect(spoken.contains(told))
            #expect(!done.contains("was not said done") && !doneLate.contains("Hold a carers"))
            #expect(!after.contains("was not said done"))
        }
    }
}
