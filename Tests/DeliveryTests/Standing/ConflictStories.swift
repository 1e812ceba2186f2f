import TestSupport
import Testing

@testable import Delivery

/// Two people change the same risk or milestone: what only one touched is kept, the rest they choose.
@Suite struct ConflictStories {
    @Test(arguments: TestStore.allCases)
    func aRiskIsChosenFieldByField(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let path = try #require(
                try await world.lead.post(world.path + "/risks/new", RiskStories.words).location
            )
            let seen = RiskStories.words.merging(["version": "1"]) { $1 }
            let theirs = ["likelihood": "rare", "response": "Ask for money", "review_on-day": "1"]
                .merging(["review_on-month": "6", "review_on-year": "2026"]) { $1 }
            let first = try await world.lead.post(path + "/edit", seen.merging(theirs) { $1 })
            try #require(first.status == .seeOther)
            let mine = ["likelihood": "possible", "effect": "No training at all", "review_on-day": "2"]
                .merging(["review_on-month": "7", "review_on-year": "2026"]) { $1 }

            let clash = try await world.lead.post(path + "/edit", seen.merging(mine) { $1 })

            #expect(clash.status.code == 409)
            for words in ["Rare", "Possible", "1 June 2026", "2 July 2026", "Save what you chose"] {
                #expect(clash.text.contains(words), "\(words)")
            }
            #expect(!clash.text.contains("Ask for money"), "only one of them touched that")
            let chosen = seen.merging(mine) { $1 }.merging([
                "version": "2", "likelihood": "rare", "review_on-whole": "2026-07-02", "review_on-day": "",
                "review_on-month": "", "review_on-year": "", "response": "Ask for money",
            ]) { $1 }
            #expect(try await world.lead.post(path + "/edit", chosen).status == .seeOther)
            let page = try await world.lead.get(path).text
            for words in ["No training at all", "Rare", "2 July 2026"] { #expect(page.contains(words), "\(words)") }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aMilestoneIsChosenFieldByField(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await StandingWorld(site)
            let list = try await world.action("Train reception staff") + "/milestones"
            _ = try await world.lead.post(list, ["words": "A trainer is found"])
            let edit = try #require(
                try await world.lead.get(list).text.components(separatedBy: "A trainer is found").dropFirst().joined()
                    .address(ending: "/milestones/[a-f0-9-]+/edit")
            )
            let seen = ["version": "1", "due-day": "", "due-month": "", "due-year": ""]
            let due = ["words": "A trainer is found", "due-day": "1", "due-month": "5", "due-year": "2026"]
            try #require(try await world.lead.post(edit, seen.merging(due) { $1 }).status == .seeOther)

            let mine = ["words": "Two trainers are found", "due-day": "3", "due-month": "5", "due-year": "2026"]
            let clash = try await world.lead.post(edit, seen.merging(mine) { $1 })

            #expect(clash.status.code == 409)
            #expect(clash.text.contains("1 May 2026") && clash.text.contains("3 May 2026"))
            #expect(clash.text.contains("name=\"words\" value=\"Two trainers are found\""))
            let chosen = ["version": "2", "words": "Two trainers are found", "due-whole": "2026-05-03"]
            #expect(try await world.lead.post(edit, chosen).status == .seeOther)
            let page = try await world.lead.get(list).text
            #expect(page.contains("Two trainers are found") && page.contains("3 May 2026"))
        }
    }
}
