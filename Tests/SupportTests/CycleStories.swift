import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// The whole cycle for each kind of carer, from being asked for to its review.
@Suite struct CycleStories {
    private static let review = ["kind": "light_touch", "next": "See you in a year", "came_of": "as_it_is"]

    private func held(_ site: SiteUnderTest) -> [String: String] {
        let day = site.clock.clock.day(of: site.clock.now)
        return ["held-day": "\(day.day)", "held-month": "\(day.month)", "held-year": "\(day.year)"]
    }

    @Test(arguments: TestStore.allCases)
    func anAdultIsReviewedBesideWhatWasSaidBefore(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let plan = try await world.plan(from: try await world.approved(carer))
            try await world.complete(plan)
            try await world.putInForce(plan)
            let need = try await world.needs(of: plan)[0]

            site.clock.advance(seconds: 57 * 86_400)
            #expect(try await world.asha.get("/support").text.contains("Reviews that are due (1)"))
            let bare = try await world.asha.post(plan + "/reviews", held(site))
            for field in ["kind", "came_of", "next"] { #expect(bare.text.contains("href=\"#\(field)\"")) }
            var first = Self.review.merging(held(site)) { $1 }
            first["going-\(need)"] = "same"
            first["words-\(need)"] = "NO SITTER YET"
            #expect(try await world.asha.post(plan + "/reviews", first).status == .seeOther)
            #expect(try await world.asha.get("/support").text.contains("Reviews that are due (0)"))

            site.clock.advance(seconds: 300 * 86_400)
            let form = try await world.asha.get(plan + "/reviews").text
            #expect(form.contains("NO SITTER YET") && form.contains("Last time: A little"))
            var second = Self.review.merging(held(site)) { $1 }
            second.merge(["kind": "yearly", "came_of": "revise", "going-\(need)": "better"]) { $1 }
            for domain in WellbeingDomain.allCases {
                second["wellbeing_\(domain.rawValue)"] = domain == .home ? "1" : "4"
            }
            let revised = try await world.asha.post(plan + "/reviews", second)
            let next = try #require(revised.location)
            #expect(next.contains("/support-plans/") && next != plan)

            let old = try await world.asha.get(plan).text
            let path = old.firstMatch(of: /href="([^"]*\/reviews\/[^"]*)"/).map { String($0.output.1) } ?? ""
            let review = try await world.asha.get(path).text
            #expect(review.contains("Better") && review.contains("NO SITTER YET"))
            #expect(review.contains("Of 9 parts answered both times, 8 went up, 0 stayed and 1 went down."))
            #expect(review.contains("+2") && review.contains("−1"))
            #expect(
                try await world.asha.get(next).text.contains("A sitter on Tuesdays"),
                "the new plan begins with the old"
            )
            #expect(old.contains("In force"))
            try await world.complete(next)
            try await world.putInForce(next)
            #expect(try await world.asha.get(plan).text.contains("Ended"))
        }
    }

    /// Nobody types the money again: a plan that is revised begins with it, and only what was agreed is asked anew.
    @Test(arguments: TestStore.allCases)
    func aRevisedPlanBeginsWithTheBudgetAndThePaymentsOfTheOld(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let plan = try await world.plan(from: try await world.approved(carer))
            let need = try await world.needs(of: plan)[0]
            func payment(_ amount: String, endsIn year: String) -> [String: String] {
                [
                    "need": need, "amount": amount, "amount-every": "week", "purpose": "A sitter for \(amount)",
                    "monitoring": "Receipts twice a year", "starts-day": "16", "starts-month": "3",
                    "starts-year": "2026", "ends-day": "1", "ends-month": "4", "ends-year": year,
                ]
            }
            for form in [payment("41", endsIn: "2026"), payment("52", endsIn: "2029")] {
                #expect(try await world.asha.post(plan + "/payments", form).status == .seeOther)
            }
            try await world.complete(plan)
            try await world.putInForce(plan)
            site.clock.advance(seconds: 57 * 86_400)

            let revise = Self.review.merging(["came_of": "revise"]) { $1 }.merging(held(site)) { $1 }
            let next = try #require(try await world.asha.post(plan + "/reviews", revise).location)

            let page = try await world.asha.get(next).text
            for words in [
                "£300.00, once", "£52.00, each week", "A sitter for 52", "Receipts twice a year", "1 April 2029",
                "Ask about Carer’s Allowance", "Her sister steps in", "A sitter on Tuesdays",
            ] {
                #expect(page.contains(words), "carried over: \(words)")
            }
            #expect(!page.contains("£41.00"), "what has ended is not paid again")
            #expect(page.contains("Not said yet"), "whether they agree is asked anew")
            #expect(try await world.asha.get(plan).text.contains("£41.00"), "the old plan says what it said")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aParentIsJudgedByTheChildrenActAndAssessedAgain(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Rhian", "Pugh", born: "1988")
            let one = try await world.ask("parent", for: carer)
            try await world.write("child", [("child_words-carer", "He needs two people to bathe him")], in: one)
            #expect(try await world.asha.get(one + "/decision").text.contains("Children Act 1989"))
            try await world.write("judgement", [("needs-assessor", "yes"), ("could_be_met-assessor", "yes")], in: one)
            #expect(try await world.asha.get(one + "/decision").text.contains("Not yet known"))
            try await world.write(
                "judgement",
                [("needs-assessor", "yes"), ("could_be_met-assessor", "yes"), ("will_provide-assessor", "yes")],
                in: one
            )
            #expect(try await world.decide(one, ["decided": "yes", "words": "We will help."]).status == .seeOther)
            #expect(try await world.judge(one, by: world.mair).status == .seeOther)
            let plan = try await world.plan(from: one)
            try await world.complete(plan)
            try await world.putInForce(plan)

            site.clock.advance(seconds: 60 * 86_400)
            var review = Self.review.merging(held(site)) { $1 }
            review["came_of"] = "reassess"
            let again = try await world.asha.post(plan + "/reviews", review)
            let next = try #require(again.location)
            #expect(next.contains("/assessments/") && next != one)
            #expect(try await world.asha.get(next).text.contains("Parent carer’s assessment"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aYoungCarerIsHeardInTheirOwnVoice(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Siôn", "Evans", born: "2013-05-02")
            let form = try await world.asha.get("/carers/\(carer.text)/assessments/new").text
            #expect(form.contains("value=\"young\" checked"), "worked out from their birth date")
            let one = try await world.ask("young", for: carer)
            #expect(try await world.asha.get(one).text.contains("18 May 2026"), "45 working days, the local target")
            var start = ["way": "in_person", "gillick_words": "He told it back in his own words", "version": "1"]
            for point in GillickPoint.allCases { start["gillick_\(point.rawValue)"] = "yes" }
            #expect(try await world.asha.post(one + "/start", start).status == .seeOther)
            #expect(try await world.asha.get(one).text.contains("They can decide for themselves"))

            let home = try await world.asha.get(one + "/sections/home").text
            #expect(home.contains("You are not in trouble."))
            try await world.write("home", [("tasks-carer", "body"), ("tasks-carer", "night")], in: one)
            try await world.write("school", [("missed-carer", "often"), ("school_knows-carer", "may")], in: one)
            try await world.write(
                "judgement",
                [
                    ("appropriate-assessor", "both"), ("appropriate_words-assessor", "Nights, and washing his mother"),
                    ("needs-assessor", "yes"), ("could_be_met-assessor", "yes"), ("will_provide-assessor", "yes"),
                ],
                in: one
            )
            let record = try await world.asha.get(one + "/record").text
            #expect(record.contains("Washing, dressing, the toilet; Getting up at night"))
            #expect(try await world.decide(one, ["decided": "yes", "words": "You will get help."]).status == .seeOther)
            #expect(try await world.judge(one, by: world.mair).status == .seeOther)
            let plan = try await world.plan(from: one)
            try await world.complete(plan)
            try await world.putInForce(plan)
            var review = Self.review.merging(held(site)) { $1 }
            review["came_of"] = "end"
            #expect(try await world.asha.post(plan + "/reviews", review).status == .seeOther)
            #expect(try await world.asha.get(plan).text.contains("Ended"))
            let welsh = try await world.asha.get("/cy" + one + "/record").text
            #expect(welsh.contains("Helpu gartref") && welsh.contains("Codi yn y nos"))
        }
    }
}
