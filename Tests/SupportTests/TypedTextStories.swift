import Foundation
import TestSupport
import Testing

@testable import Support

/// Where a form of support cannot be taken, what was typed into it comes back with the answer.
@Suite struct TypedTextStories {
    @Test(arguments: TestStore.allCases)
    func anAssessmentGivesBackWhatWasTyped(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            let typed = ["way": "phone", "helpers": "TYPED: her neighbour Gwen", "version": "1"]

            let refused = try await world.asha.post(one + "/start", typed.merging(["capacity": "lacks"]) { $1 })
            #expect(refused.status.code == 422 && refused.text.contains("TYPED: her neighbour Gwen"))
            let theirs = typed.merging(["helpers": "Somebody else’s words"]) { $1 }
            #expect(try await world.gwen.post(one + "/start", theirs).status == .seeOther)
            let late = try await world.asha.post(one + "/start", typed)

            #expect(late.status == .conflict)
            #expect(late.text.contains("TYPED: her neighbour Gwen"), "it is there to copy")
            #expect(
                !(try await world.asha.get(one + "/record").text.contains("TYPED")),
                "and was not saved over theirs"
            )
            let welsh = try await world.asha.post("/cy" + one + "/start", typed)
            #expect(welsh.status == .conflict && welsh.text.contains("TYPED: her neighbour Gwen"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanGivesBackWhatWasTyped(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let plan = try await world.plan(from: try await world.approved(carer))
            let need = try await world.needs(of: plan)[0]
            let bare = try await world.asha.post(plan + "/payments", ["purpose": "TYPED: a sitter on Tuesdays"])
            #expect(bare.status.code == 422 && bare.text.contains("TYPED: a sitter on Tuesdays"))
            try await world.complete(plan)
            try await world.putInForce(plan)

            let late = try await world.asha.post(
                "\(plan)/needs/\(need)",
                ["wanted": "TYPED: two swims a week", "version": "2"]
            )

            #expect(late.status == .conflict && late.text.contains("TYPED: two swims a week"))
            #expect(!(try await world.asha.get(plan).text.contains("TYPED")))
        }
    }

    /// What is said of how an assessment is done stands at the top of its written record, for whoever reads it after.
    @Test(arguments: TestStore.allCases)
    func howAnAssessmentIsDoneStandsOnItsWrittenRecord(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            let start = [
                "way": "self_online", "advocacy": "not_needed", "helpers": "Her sister was there",
                "interpreter": "British Sign Language", "capacity": "has", "capacity_words": "She told it back to us",
                "assured": "We rang and went through each page", "version": "1",
            ]
            #expect(try await world.asha.post(one + "/start", start).status == .seeOther)

            let record = try await world.asha.get(one + "/record").text

            for words in [
                "Her sister was there", "British Sign Language", "It was looked at: they can decide this",
                "She told it back to us", "We rang and went through each page",
            ] {
                #expect(record.contains(words), "\(words)")
            }
            #expect(try await world.asha.get("/cy" + one + "/record").text.contains("Edrychwyd arno: gallant"))
            #expect(!(try await world.everything().contains("She told it back")), "sealed where it is kept")
            #expect(try await world.stranger.get(one + "/record").status == .notFound)
        }
    }
}
