import Carers
import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// Benefits and rights to look into, each with the year of its figures.
@Suite struct PromptStories {
    @Test(arguments: TestStore.allCases)
    func aPromptIsToldDatedAndOutOfDateAfterItsYear(in store: TestStore) async throws {
        // Today is 16 March 2026: the tax year 2025-26.
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let path = "/carers/\(carer.text)/prompts"
            let record = try await world.asha.get("/carers/\(carer.text)").text
            #expect(record.contains("Benefits and rights to look into") && record.contains("Carer’s Allowance"))
            let page = try await world.asha.get(path).text
            #expect(page.contains("£83.30") && page.contains("Figures of 2025-26") && !page.contains("£86.45"))
            #expect(page.contains("decides nothing"))

            let form = ["prompt": "carers_allowance-2025", "answer": "told"]
            #expect(try await world.stranger.post(path, form).status == .notFound)
            let next = try await world.asha.post(path, ["prompt": "carers_allowance-2026", "answer": "told"])
            #expect(next.status.code == 422, "nobody is told of a year to come")
            #expect(try await world.asha.post(path, form).status == .seeOther)
            #expect(try await world.asha.get(path).text.contains("They were told"))
            let leave = ["prompt": "carers_leave", "answer": "not_relevant"]
            #expect(try await world.asha.post(path, leave).status == .seeOther)
            #expect(!(try await world.asha.get("/carers/\(carer.text)").text.contains("Carer’s leave from work")))

            site.clock.advance(seconds: 30 * 86_400)
            let after = try await world.asha.get(path).text
            #expect(after.contains("£86.45") && after.contains("Figures of 2026-27") && !after.contains("£83.30"))
            #expect(after.contains("Answered in years before") && after.contains("2025-26"))
            #expect(try await world.asha.get("/carers/\(carer.text)").text.contains("Carer’s Allowance"), "anew")
            #expect(try await world.asha.post(path, form).status.code == 422)

            site.clock.advance(seconds: 366 * 86_400)
            let later = try await world.asha.get(path).text
            #expect(later.contains("Out of date") && later.contains("that year is over"))
            #expect(!later.contains("£86.45"), "a figure of a past year is not shown as it stands")
        }
    }

    @Test func theTaxYearBeginsOnTheSixthOfApril() throws {
        #expect(BenefitPrompts.year(of: try #require(Day(iso: "2026-04-05"))) == 2025)
        #expect(BenefitPrompts.year(of: try #require(Day(iso: "2026-04-06"))) == 2026)
        #expect(BenefitPrompts.year(of: try #require(Day(iso: "2026-01-01"))) == 2025)
        #expect(BenefitPrompt.words(ofYear: 2099) == "2099-00")
    }

    @Test(arguments: [
        ([] as [String?], 35, true), (["0-9"], 20, false), (["10-19", "10-19"], 35, true), (["20-34"], 35, false),
        (["20-34"], 20, true), ([nil, "0-9"], 35, true), (["varies"], 35, true), (["100+"], 35, true),
    ])
    func whatIsNotKnownLeavesAPromptIn(_ bands: [String?], _ hours: Int, _ may: Bool) {
        #expect(BenefitPrompts.mayBe(bands, at: hours) == may)
    }

    @Test(arguments: TestStore.allCases)
    func nothingIsSaidOfThoseUnderEighteen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let dylan = try await world.person("Dylan", "Rees", born: "2012-06-01")
            #expect(try await world.asha.get("/carers/\(dylan.text)/prompts").text.contains("Nothing that we know of"))
        }
    }

    @Test func eachPromptIsOneOfItsYear() {
        #expect(Set(BenefitPrompts.all.map(\.id)).count == BenefitPrompts.all.count)
        for prompt in BenefitPrompts.all where prompt.words.en.contains("£") { #expect(prompt.year != nil) }
    }
}
