import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// A support plan from its first need to its reviews, through the front door.
@Suite struct SupportPlanStories {
    @Test(arguments: TestStore.allCases)
    func aPlanAnswersEveryEligibleNeedAndIsApprovedByAnother(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let assessment = try await world.approved(carer)
            #expect(try await world.asha.get("/support").text.contains("Eligible, and no plan begun (1)"))
            let plan = try await world.plan(from: assessment)
            #expect(try await world.plan(from: assessment) == plan, "a second press makes no second plan")
            #expect(try await world.asha.get("/support").text.contains("Plans past the local target (0)"))
            #expect(try await world.needs(of: plan).count == 1, "the need that was found stands in it")

            let early = try await world.asha.get(plan).text
            #expect(early.contains("Still to be said:") && early.contains("Time for things they enjoy: what is wanted"))
            #expect(try await world.asha.post(plan + "/sending", ["version": "2"]).status.code == 422)
            let need = try await world.needs(of: plan)[0]
            let left = ["reply": "not_met", "why": "No money", "version": "1"]
            let refused = try await world.asha.post("\(plan)/needs/\(need)", left)
            #expect(refused.status.code == 422 && refused.text.contains("An eligible need is met"))

            try await world.complete(plan)
            let version = try await world.asha.get(plan).hidden("version") ?? ""
            #expect(try await world.asha.post(plan + "/sending", ["version": version]).status == .seeOther)
            #expect(try await world.mair.get("/support").text.contains("Plans to approve (1)"))
            #expect(try await world.asha.post(plan + "/judgement", ["judgement": "approve"]).status == .forbidden)
            #expect(try await world.stranger.post(plan + "/judgement", ["judgement": "approve"]).status == .notFound)
            let back = try await world.mair.post(
                plan + "/judgement",
                ["judgement": "return", "remark": "Which sitter?"]
            )
            #expect(back.status == .seeOther)
            #expect(try await world.asha.get(plan).text.contains("Which sitter?"))
            try await world.putInForce(plan)

            let page = try await world.asha.get(plan).text
            #expect(page.contains("11 May 2026"), "the first look is eight weeks later, by the local target")
            #expect(
                try await world.asha.post("\(plan)/needs/\(need)", ["wanted": "LATER", "version": "2"]).status
                    == .conflict
            )
            let copy = ["how": "by_hand", "given-day": "16", "given-month": "3", "given-year": "2026"]
            #expect(try await world.asha.post(plan + "/copy", copy).status == .seeOther)
            let paper = try await world.asha.get(plan + "/paper").text
            for words in [
                "A swim each week", "A sitter on Tuesdays", "£300.00, once", "Her sister steps in", "An eligible need",
            ] {
                #expect(paper.contains(words), "\(words)")
            }
            #expect(try await world.asha.get("/carers/\(carer.text)").text.contains("next review"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsGivenToTheOtherPersonIsAgreedToAndNeverChargedToTheCarer(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let plan = try await world.plan(from: try await world.approved(carer))
            let path = "\(plan)/needs/\(try await world.needs(of: plan)[0])/steps"
            let sitting = [
                "words": "Sitting service", "doer": "Kestrel", "given_to": "looked_after", "paid_by": "carer",
            ]
            let bare = try await world.asha.post(path, sitting)
            #expect(bare.status.code == 422)
            for field in ["agreed_by", "agreed-day", "paid_by"] { #expect(bare.text.contains("href=\"#\(field)\"")) }
            let agreed = [
                "agreed_by": "person", "agreed-day": "1", "agreed-month": "3", "agreed-year": "2026",
                "paid_by": "looked_after", "cost": "12.5", "cost-every": "week",
            ]
            #expect(try await world.asha.post(path, sitting.merging(agreed) { $1 }).status == .seeOther)
            let page = try await world.asha.get(plan).text
            #expect(page.contains("They agreed themselves") && page.contains("£12.50, each week"))
            #expect(page.contains("Any charge: The person who is looked after"))

            let charged = try? await site.store.write { db in
                try db.execute("UPDATE plan_step SET paid_by = 'carer'")
            }
            #expect(charged == nil, "the records do not allow it either")
            let removal = page.firstMatch(of: /action="([^"]*\/removal)"/).map { String($0.output.1) } ?? ""
            #expect(try await world.asha.post(removal).status == .seeOther)
            #expect(!(try await world.asha.get(plan).text.contains("Sitting service")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aDirectPaymentSaysWhatForHowMuchAndHowItIsLookedOver(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let plan = try await world.plan(from: try await world.approved(carer))
            let bare = try await world.asha.post(plan + "/payments", ["amount": "-5"])
            for field in ["need", "amount", "purpose", "starts-day", "monitoring"] {
                #expect(bare.text.contains("href=\"#\(field)\""), "\(field)")
            }
            let payment = [
                "need": try await world.needs(of: plan)[0], "amount": "£1,200.50", "amount-every": "year",
                "purpose": "Swimming and a sitter", "monitoring": "Receipts twice a year", "starts-day": "1",
                "starts-month": "4", "starts-year": "2026", "ends-day": "31", "ends-month": "3", "ends-year": "2027",
            ]
            #expect(try await world.asha.post(plan + "/payments", payment).status == .seeOther)
            let page = try await world.asha.get(plan).text
            #expect(page.contains("£1,200.50, each year") && page.contains("Receipts twice a year"))
            #expect(page.contains("31 March 2027"))
            let removal =
                page.firstMatch(of: /action="([^"]*payments\/[^"]*\/removal)"/).map { String($0.output.1) } ?? ""
            #expect(try await world.asha.post(removal).status == .seeOther)
            #expect(!(try await world.asha.get(plan).text.contains("£1,200.50")))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWillBeDoneIsChangedAndWhatItSaidBeforeIsKept(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let plan = try await world.plan(from: try await world.approved(carer))
            let steps = "\(plan)/needs/\(try await world.needs(of: plan)[0])/steps"
            let first = [
                "words": "A sitter on Tuesdays", "doer": "Kestrel", "given_to": "carer", "by-day": "1", "by-month": "5",
                "by-year": "2026", "cost": "12.50", "cost-every": "week",
            ]
            #expect(try await world.asha.post(steps, first).status == .seeOther)
            let page = try await world.asha.get(plan).text
            let path = try #require(page.firstMatch(of: /href="([^"]*\/steps\/[^"\/]*)"/).map { String($0.output.1) })
            let form = try await world.asha.get(path).text
            #expect(form.contains("A sitter on Tuesdays") && form.contains("value=\"12.50\""))

            let hers = first.merging(["words": "A sitter on Fridays", "version": "1"]) { $1 }
            #expect(try await world.gwen.post(path, hers).status == .seeOther)
            let mine = first.merging(["doer": "Red Kite", "version": "1"]) { $1 }
            let clash = try await world.asha.post(path, mine)
            #expect(clash.status == .conflict)
            #expect(clash.text.contains("A sitter on Fridays") && clash.text.contains("Red Kite"))
            let again = mine.merging(["version": clash.hidden("version") ?? ""]) { $1 }
            #expect(try await world.asha.post(path, again.merging(["words": ""]) { $1 }).status.code == 422)
            #expect(try await world.asha.post(path, again).status == .seeOther)

            let after = try await world.asha.get(plan).text
            #expect(after.contains("Red Kite") && after.contains("What it said before"))
            #expect(after.contains("A sitter on Fridays"), "which was hers, for a moment")
            #expect(!(try await world.asha.get(plan + "/paper").text.contains("Fridays")))
            #expect(try await world.stranger.get(path).status == .notFound)
            let kept: [String] = try await site.store.read {
                try $0.values("words_sealed", "SELECT words_sealed FROM plan_step_version")
            }
            #expect(kept.count == 2 && kept.allSatisfy { !$0.contains("sitter") }, "sealed like the step")
            #expect(try await world.asha.post(path + "/removal").status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherNeedIsAddedAndTwoWhoChangeOneSeeBoth(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let plan = try await world.plan(from: try await world.approved(carer))
            #expect(try await world.asha.post(plan + "/needs/new", ["need": ""]).status.code == 422)
            #expect(try await world.asha.post(plan + "/needs/new", ["need": "The stairs"]).status == .seeOther)
            let path = "\(plan)/needs/\(try await world.needs(of: plan)[1])"
            let hers = try await world.gwen.post(path, ["need": "HER STAIRS", "version": "1"])
            #expect(hers.status == .seeOther)
            let mine = try await world.asha.post(path, ["need": "MY STAIRS", "version": "1"])
            #expect(mine.status == .conflict && mine.text.contains("HER STAIRS") && mine.text.contains("MY STAIRS"))
            let again = ["need": "MY STAIRS", "version": mine.hidden("version") ?? ""]
            #expect(try await world.asha.post(path, again).status == .seeOther)

            let whole = ["advice": "HER ADVICE", "version": "1"]
            #expect(try await world.gwen.post(plan + "/whole", whole).status == .seeOther)
            let clash = try await world.asha.post(plan + "/whole", ["advice": "MY ADVICE", "version": "1"])
            #expect(clash.status == .conflict && clash.text.contains("HER ADVICE") && clash.text.contains("MY ADVICE"))
            let partly = try await world.asha.post(plan + "/whole", ["agreed": "in_part", "version": "2"])
            #expect(partly.status.code == 422 && partly.text.contains("href=\"#agreed_words\""))
        }
    }

    /// Nothing anybody wrote of a plan or a review is in the open.
    @Test(arguments: TestStore.allCases)
    func noWordOfAPlanIsInTheOpen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let plan = try await world.plan(from: try await world.approved(carer))
            let need = try await world.needs(of: plan)[0]
            let said = [
                "need": "CANARYNEED", "wanted": "CANARYWANT", "reply": "otherwise", "why": "CANARYHOW", "version": "1",
            ]
            #expect(try await world.asha.post("\(plan)/needs/\(need)", said).status == .seeOther)
            let step = ["words": "CANARYSTEP", "doer": "CANARYWHO", "given_to": "carer"]
            #expect(try await world.asha.post("\(plan)/needs/\(need)/steps", step).status == .seeOther)
            let whole = [
                "budget": "0", "budget-every": "once", "bears_on": "work", "advice": "CANARYADVICE",
                "contingency": "CANARYIF", "agreed": "no", "agreed_words": "CANARYNO", "version": "1",
            ]
            #expect(try await world.asha.post(plan + "/whole", whole).status == .seeOther)
            let payment = [
                "need": need, "amount": "5", "amount-every": "week", "purpose": "CANARYPAY", "monitoring": "CANARYLOOK",
                "starts-day": "1", "starts-month": "4", "starts-year": "2026",
            ]
            #expect(try await world.asha.post(plan + "/payments", payment).status == .seeOther)
            let version = try await world.asha.get(plan).hidden("version") ?? ""
            _ = try await world.asha.post(plan + "/sending", ["version": version])
            _ = try await world.mair.post(plan + "/judgement", ["judgement": "return", "remark": "CANARYREMARK"])
            #expect(try await world.asha.get(plan).text.contains("CANARYREMARK"))
            try await world.putInForce(plan)
            let review = [
                "kind": "unplanned", "asked": "CANARYASKED", "carer": "CANARYSAID", "holder": "CANARYHELD",
                "next": "CANARYNEXT", "words-\(need)": "CANARYGOING", "came_of": "as_it_is", "held-day": "16",
                "held-month": "3", "held-year": "2026",
            ]
            #expect(try await world.asha.post(plan + "/reviews", review).status == .seeOther)

            #expect(!(try await world.everything().contains("CANARY")))
            let page = try await world.asha.get(plan).text
            for word in ["NEED", "WANT", "HOW", "STEP", "WHO", "ADVICE", "IF", "NO", "PAY", "LOOK"] {
                #expect(page.contains("CANARY\(word)"), "\(word) is shown to whoever may see it")
            }
            let path = page.firstMatch(of: /href="([^"]*\/reviews\/[^"]*)"/).map { String($0.output.1) } ?? ""
            let held = try await world.asha.get(path).text
            for word in ["ASKED", "SAID", "HELD", "NEXT", "GOING"] { #expect(held.contains("CANARY\(word)")) }
            #expect(try await world.stranger.get(path).status == .notFound)
        }
    }
}
