import Foundation
import Strategy
import TestSupport
import Testing
import Web

@testable import Delivery

/// A lead looks at a plan's updates: what waits, what is late, and many at once.
@Suite struct AcknowledgingStories {
    @Test(arguments: TestStore.allCases)
    func manyAreApprovedAtOnceAndOnesOwnHaveNoBox(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters")
            try await world.say("done", of: "Buy 200")
            try await world.say("on_track", of: "Train reception", as: world.other)
            let page = try await world.other.get(DeliveryPaths.updates(world.plan)).text
            let ids = try await world.updates().map { $0.id.uuidString.lowercased() }

            #expect(page.contains("value=\"\(ids[0])\"") && page.contains("value=\"\(ids[1])\""))
            #expect(!page.contains("value=\"\(ids[2])\""))
            let none = try await world.other.post(DeliveryPaths.approval(world.plan))
            #expect(none.status == .unprocessableContent)
            let answer = try await world.other.post(
                DeliveryPaths.approval(world.plan),
                fields: [("update", ids[0]), ("update", ids[1])]
            )

            #expect(answer.status == .seeOther)
            #expect(try await world.updates().map(\.state) == [.approved, .approved, .submitted])
            #expect(try await world.action("Buy 200").status == .done)
        }
    }

    @Test(arguments: TestStore.allCases)
    func approvedTwiceTheSecondIsToldThatItWasDecided(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("on_track", of: "Put posters")

            #expect(try await world.approveLast().status == .seeOther)
            #expect(try await world.approveLast(as: world.lead).status == .conflict)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasSaidAgainIsNotApprovedInPassing(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("done", of: "Put posters")
            let first = try #require(try await world.updates().first)
            try await world.say("on_track", of: "Put posters", ["earlier": first.id.uuidString])

            let path = DeliveryPaths.update(first.id, of: world.plan)
            #expect(try await world.other.post(path + "/approval").status == .conflict)
            #expect(try await world.action("Put posters").status == .notStarted)
        }
    }

    @Test(arguments: TestStore.allCases)
    func thePlansUpdatesAreListedByHowTheyStand(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await DeliveryWorld(site)
            try await world.setRhythm()
            try world.moveTo("2026-04-10")
            try await world.say("on_track", of: "Put posters")
            try world.moveTo("2026-07-30")
            let path = DeliveryPaths.updates(world.plan)

            let silent = try await world.lead.get(path + "?show=silent").text
            let wanted = try await world.lead.get(path + "?show=wanted").text
            let current = try await world.lead.get(path + "?show=current").text

            #expect(try await world.state("Buy 200") == .silent(periods: 2))
            #expect(try await world.state("Put posters") == .overdue)
            #expect(silent.contains("Buy 200") && !silent.contains("b) Put posters"))
            #expect(wanted.contains("Put posters"))
            #expect(current.contains("No action stands like this"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aBoardMemberReadsAndDecidesNothingAndAnotherTeamSeesNone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await DeliveryWorld(site)
            try await world.say("at_risk", of: "Put posters", ["reason": "A secret of the team."])
            let id = try #require(try await world.updates().first).id
            let path = DeliveryPaths.update(id, of: world.plan)
            let action = PlanPaths.action(try await world.action("Put posters"))
            let member = site.visitor(.boardMember)
            let stranger = site.visitor(.strategyLead, of: "south")

            #expect(try await member.get(path).text.contains("A secret of the team."))
            #expect(try await member.post(path + "/approval").status == .forbidden)
            #expect(try await stranger.get(path).status == .notFound)
            #expect(try await stranger.post(path + "/approval").status == .forbidden)
            for visitor in [stranger] {
                let page = try await visitor.get(action)
                #expect(page.status == .ok && !page.text.contains("A secret of the team."))
            }
        }
    }
}
