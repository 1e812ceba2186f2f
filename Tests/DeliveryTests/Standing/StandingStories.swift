import Foundation
import TestSupport
import Testing

@testable import Delivery

/// How far a plan is, as people see it.
@Suite struct StandingStories {
    @Test(arguments: TestStore.allCases)
    func theNumberIsShownWithWhatWasCountedAndHow(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await StandingWorld(site)
            try await world.report("Put posters", .done)

            let page = try await site.visitor(.boardMember, of: "south").get(world.path).text
            let working = try await site.visitor(.boardMember, of: "south").get(world.path + "/progress").text

            #expect(page.contains("33%"))
            #expect(page.contains("3 of 5 actions count; 2 are left out: 1 ongoing, 1 that comes round again."))
            #expect(page.contains("Here: 1 ÷ 3 = 33%."))
            #expect(page.contains("50% was promised by now; only 33% is done."))
            #expect(working.contains("No: it is ongoing"))
            #expect(working.contains("1 ÷ 3"))
            let welsh = try await site.visitor(.boardMember, of: "south").get("/cy" + world.path).text
            #expect(welsh.contains("Mae 3 o’r 5 cam yn cyfrif; gadewir 2 allan: 1 parhaus, 1 sy’n digwydd eto."))
        }
    }

    @Test(arguments: TestStore.allCases)
    func weightsAreSetShownAndChangeTheNumber(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await StandingWorld(site)
            try await world.report("Put posters", .done)
            let tree = try await world.tree()
            let theme = try #require(tree.themes.first)
            let posters = try #require(tree.actions.first { $0.action.text.hasPrefix("Put posters") })
            let form = StandingPaths.weights(theme.theme)
            let field = "w-\(posters.action.id.uuidString.lowercased())"

            let wrong = try await world.lead.post(form, [field: "eleven", "version": "0"])
            let saved = try await world.lead.post(form, [field: "4", "version": "0"])
            let stale = try await world.lead.post(form, [field: "2", "version": "0"])
            let page = try await site.visitor(.boardMember, of: "south").get(world.path).text

            #expect(wrong.status.code == 422)
            #expect(saved.status == .seeOther)
            #expect(stale.status.code == 409)
            #expect(page.contains("67%"))
            #expect(page.contains("Here: 4 ÷ 6 = 67%."))
            #expect(page.contains("some things weigh more or less"))
            #expect(try await world.visitor("Owen Bevan").post(form, [field: "9", "version": "1"]).status.code == 403)
        }
    }

    @Test(arguments: TestStore.allCases)
    func nothingToCountIsNeverNought(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await StandingWorld(site)
            for words in ["Train", "Put posters", "Write to"] { try await world.report(words, .stopped) }

            let page = try await site.visitor(.boardMember, of: "south").get(world.path).text

            #expect(page.contains("No action here counts towards a number."))
            #expect(page.contains("0 of 5 actions count"))
            #expect(!page.contains("0%"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWillBeLateIsToldToThoseWhoWorkOnIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await StandingWorld(site)

            let team = try await world.visitor("Owen Bevan").get(world.path + "/forecast").text
            let stranger = try await world.visitor("Idris Obi", .strategyLead, of: "south").get(
                world.path + "/forecast"
            )

            #expect(team.contains("1 action is late."))
            #expect(team.contains("It was due by 31 January 2026: 44 days ago."))
            #expect(team.contains("A milestone has passed and nobody has said it is done"))
            #expect(stranger.status == .notFound)
            #expect(
                !(try await site.visitor(.boardMember, of: "south").get(world.path).text.contains("1 action is late."))
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func thePictureSaysInItsTableAllThatItDraws(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await StandingWorld(site)
            try await world.report("Put posters", .done)

            let page = try await site.visitor(.boardMember, of: "south").get(world.path + "/on-a-page").text

            #expect(page.components(separatedBy: "<use ").count - 1 == 10)
            #expect(page.contains("role=\"img\""))
            #expect(page.contains("5 actions: Done 1, Not started 4. Late: 0."))
            for leaf in try await world.tree().actions { #expect(page.contains(leaf.action.text)) }
            #expect(!page.contains("style="))
        }
    }

    @Test(arguments: TestStore.allCases)
    func freshnessSaysThatNobodyWasAskedWithoutARhythm(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await StandingWorld(site)

            let page = try await world.lead.get(world.path + "/freshness")

            #expect(page.status == .ok)
            #expect(page.text.contains("no reporting rhythm yet"))
            #expect(
                try await world.visitor("Idris Obi", .strategyLead, of: "south").get(world.path + "/freshness").status
                    == .notFound
            )
        }
    }
}
