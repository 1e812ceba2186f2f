import Carers
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// An assessment from being asked for to its copy, through the front door.
@Suite struct AssessmentStories {
    @Test(arguments: TestStore.allCases)
    func anAdultIsAssessedDecidedOnByOneAndApprovedByAnother(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Margaret", "Hughes", born: "1958-03-12")
            let one = try await world.ask("adult", for: carer)
            #expect(try await world.asha.get(one).text.contains("13 April 2026"), "28 days, the local target")

            let started = try await world.asha.post(
                one + "/start",
                [
                    "way": "in_person", "advocacy": "not_needed", "interpreter": "Polish", "version": "1",
                ]
            )
            #expect(started.status == .seeOther)
            try await world.write(
                "caring",
                [("usual_week-carer", "I get him up at six"), ("usual_week-assessor", "Forty hours a week")],
                in: one
            )
            let early = try await world.asha.get(one + "/decision").text
            #expect(early.contains("Not yet known") && early.contains("Not answered yet:"))
            #expect(!early.contains("Send for approval"))

            try await world.answerAll(in: one)
            let page = try await world.asha.get(one + "/decision").text
            #expect(page.contains("Eligible: all three conditions are met."))
            #expect(page.contains("Time for things they enjoy: can do it alone, but with significant pain"))
            #expect(page.contains("SI 2015/313"))
            let sent = try await world.decide(one, ["decided": "yes", "words": "You can have support."])
            #expect(sent.status == .seeOther)
            #expect(try await world.mair.get("/support").text.contains("Margaret Hughes"))

            #expect(try await world.judge(one, by: world.mair).status == .seeOther)
            #expect(try await world.asha.get(one).text.contains("Give the carer a copy"))
            #expect(try await world.asha.get("/support").text.contains("No copy given yet (1)"))
            let given = try await world.asha.post(
                one + "/copy",
                [
                    "how": "post", "given-day": "16", "given-month": "3", "given-year": "2026",
                ]
            )
            #expect(given.status == .seeOther)
            #expect(try await world.asha.get("/support").text.contains("No copy given yet (0)"))

            let record = try await world.asha.get(one + "/record").text
            #expect(record.contains("I get him up at six") && record.contains("Forty hours a week"))
            #expect(record.contains("Asha Patel") && record.contains("You can have support."))
            #expect(
                try await world.write("caring", [("usual_week-carer", "LATER")], in: one, version: "9") != .seeOther
            )
            #expect(!(try await world.asha.get(one + "/record").text.contains("LATER")), "approved changes no more")
        }
    }

    @Test(arguments: TestStore.allCases)
    func nobodyApprovesTheirOwnAndWhatIsSentBackIsDecidedAgain(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer, by: world.mair)
            try await world.answerAll(in: one, by: world.mair)
            let form = ["decided": "yes", "words": "FIRST WORDS"]
            #expect(try await world.decide(one, form, by: world.gwen).status == .seeOther)

            #expect(try await world.judge(one, by: world.mair).status == .forbidden, "she wrote what the assessor says")
            #expect(try await world.mair.get(one + "/decision").text.contains("another person approves it"))
            #expect(try await world.judge(one, by: world.gwen).status == .forbidden, "no manager")
            #expect(try await world.judge(one, by: world.stranger).status == .notFound)
            let noRemark = try await world.judge(one, ["judgement": "return", "remark": ""], by: world.owen)
            #expect(noRemark.status.code == 422 && noRemark.text.contains("href=\"#remark\""))
            let back = try await world.judge(
                one,
                ["judgement": "return", "remark": "Say what happens next"],
                by: world.owen
            )
            #expect(back.status == .seeOther)

            let page = try await world.gwen.get(one + "/decision").text
            #expect(
                page.contains("Say what happens next") && page.contains("Sent back") && page.contains("FIRST WORDS")
            )
            #expect(
                try await world.decide(one, ["decided": "yes", "words": "SECOND"], by: world.gwen).status == .seeOther
            )
            #expect(try await world.judge(one, by: world.owen).status == .seeOther)
            let kept = try await site.store.read { try $0.rows("SELECT * FROM eligibility_decision").count }
            #expect(kept == 2)
        }
    }

    @Test(arguments: TestStore.allCases)
    func anOverrideNeedsAReasonAndStandsBesideWhatWasWorkedOut(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            try await world.answerAll(in: one, unable: "none")
            #expect(try await world.asha.get(one + "/decision").text.contains("Not eligible: at least one"))

            let form = ["decided": "yes", "words": "You can have support."]
            let bare = try await world.decide(one, form)
            #expect(bare.status.code == 422 && bare.text.contains("href=\"#reason\""))
            #expect(bare.text.contains("You can have support."), "what was typed is still there")
            let said = try await world.decide(one, form.merging(["reason": "She hid how bad it is"]) { $1 })
            #expect(said.status == .seeOther)
            let page = try await world.mair.get(one + "/decision").text
            #expect(page.contains("Not eligible: at least one") && page.contains("She hid how bad it is"))
            #expect(page.contains("Decided otherwise than the answers come to"))

            let no = try await world.decide(try await world.otherDecided(), ["decided": "no", "words": "No."])
            #expect(no.status.code == 422 && no.text.contains("href=\"#advice\""))
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoWhoWriteAtOnceLoseNothing(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            let seen = try await world.asha.get(one + "/sections/caring").hidden("version") ?? ""
            func say(_ fields: [(String, String)], _ visitor: Visitor) async throws -> Answer {
                try await visitor.post(one + "/sections/caring", fields: fields + [("boxes", "1"), ("version", seen)])
            }

            _ = try await say([("usual_week-carer", "Hers"), ("good_things-carer", "Tea")], world.gwen)
            let merged = try await say([("usual_week-carer", ""), ("others_who_help-carer", "My son")], world.asha)
            #expect(merged.status == .seeOther, "each wrote in another field")
            let page = try await world.asha.get(one + "/record").text
            #expect(page.contains("Hers") && page.contains("My son") && page.contains("Tea"))

            let clash = try await say(
                [("usual_week-carer", "Mine"), ("others_who_help-carer", "A friend")],
                world.asha
            )
            #expect(clash.status == .conflict)
            #expect(
                clash.text.contains("Gwen Rees wrote:") && clash.text.contains("Hers") && clash.text.contains("Mine")
            )
            let version = clash.hidden("version") ?? ""
            let settled = try await world.asha.post(
                one + "/sections/caring",
                fields: [
                    ("usual_week-carer", "Mine"), ("usual_week-carer", "Hers"), ("others_who_help-carer", "A friend"),
                    ("version", version),
                ]
            )
            #expect(settled.status == .seeOther)
            let record = try await world.asha.get(one + "/record").text
            #expect(record.contains("Hers") && record.contains("A friend") && !record.contains("Mine"))
            let rows = try await site.store.read { try $0.rows("SELECT * FROM assessment_answer").count }
            #expect(rows == 4, "what was written before stays")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsTypedIsSavedHalfOrWrongAndShownWhereItCameTooLate(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            try await world.write("life", [("leisure-assessor", "none"), ("leisure-assessor", "danger")], in: one)
            let half = try await world.asha.get(one + "/decision").text
            #expect(half.contains("Not yet known"), "“none of these” beside one of these says nothing")
            try await world.answerAll(in: one)
            let late = try await world.asha.get(one + "/sections/caring").hidden("version") ?? ""
            _ = try await world.decide(one, ["decided": "yes", "words": "Yes."], by: world.gwen)

            let answer = try await world.asha.post(
                one + "/sections/caring",
                fields: [("usual_week-carer", "TYPED ALL MORNING"), ("boxes", "1"), ("version", late)]
            )
            #expect(answer.status.code == 422 && answer.text.contains("TYPED ALL MORNING"))
            #expect(answer.text.contains("nothing was saved"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAssessmentIsRefusedOrCannotWait(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            let urgent = try await world.asha.post(one + "/urgent", ["urgent": "Two nights of cover"])
            #expect(urgent.status == .seeOther)
            #expect(try await world.asha.post(one + "/urgent", ["urgent": ""]).status.code == 422)
            #expect(try await world.asha.post(one + "/refusal", ["reason": "Not now"]).status == .seeOther)
            let page = try await world.asha.get(one).text
            #expect(page.contains("Two nights of cover") && page.contains("Not now"))
            #expect(page.contains("Not wanted by the carer"))
            #expect(try await world.asha.get(one + "/sections/caring").status == .forbidden)
            #expect(try await world.ask("adult", for: carer).contains("/assessments/"), "they may ask again")
        }
    }

    @Test(arguments: TestStore.allCases)
    func targetsAreTheTeamsOwnAndWhatIsLateIsListed(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let team = TestTeams.id("north").text
            var form = ["team": team]
            for target in LocalTarget.allCases { form["\(target.rawValue)-\(team)"] = "10" }
            #expect(try await world.asha.post("/carers/targets", form).status == .forbidden)
            #expect(try await world.stranger.post("/carers/targets", form).status == .forbidden)
            #expect(try await world.mair.post("/carers/targets", form).status == .seeOther)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            #expect(try await world.asha.get(one).text.contains("26 March 2026"))
            site.clock.advance(seconds: 11 * 86_400)
            #expect(
                try await world.asha.get("/support").text.contains("Assessments past the local target, not begun (1)")
            )
            #expect(
                try await world.stranger.get("/support").text.contains(
                    "Assessments past the local target, not begun (0)"
                )
            )
        }
    }

    /// Nothing anybody wrote is in the open: not in the database, not in an address, not in a title.
    @Test(arguments: TestStore.allCases)
    func noWordOfAnAssessmentIsInTheOpen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1970")
            let one = try await world.ask("adult", for: carer)
            _ = try await world.asha.post(
                one + "/start",
                [
                    "interpreter": "CANARYTONGUE", "helpers": "CANARYHELP", "capacity": "lacks",
                    "capacity_words": "CANARYMIND", "version": "1",
                ]
            )
            try await world.write(
                "caring",
                [("usual_week-carer", "CANARYCARER"), ("usual_week-assessor", "CANARYVIEW")],
                in: one
            )
            _ = try await world.asha.post(one + "/urgent", ["urgent": "CANARYURGENT"])
            try await world.answerAll(in: one, unable: "none")
            let form = ["decided": "yes", "words": "CANARYTOLD", "reason": "CANARYWHY", "advice": "CANARYADVICE"]
            #expect(try await world.decide(one, form).status == .seeOther)
            _ = try await world.judge(one, ["judgement": "return", "remark": "CANARYREMARK"], by: world.mair)
            let two = try await world.ask("adult", for: carer)
            _ = try await world.asha.post(two + "/refusal", ["reason": "CANARYREFUSED"])

            #expect(!(try await world.everything().contains("CANARY")))
            let pages = [one, one + "/record", one + "/decision", one + "/start", one + "/sections/caring", two]
            var shown = ""
            for page in pages {
                let text = try await world.asha.get(page).text
                let title = text.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.output.1) } ?? ""
                #expect(!title.isEmpty && !title.contains("CANARY") && !title.contains("Lloyd"), "\(page)")
                shown += text
            }
            for word in ["TONGUE", "CARER", "VIEW", "URGENT", "TOLD", "WHY", "ADVICE", "REMARK", "REFUSED"] {
                #expect(shown.contains("CANARY\(word)"), "\(word) is shown to whoever may see it")
            }
            #expect(!shown.matches(of: /(href|action)="[^"]*"/).contains { $0.output.0.contains("CANARY") })
            #expect(try await world.stranger.get(one + "/record").status == .notFound)
        }
    }
}

extension SupportWorld {
    /// Another assessment with every answer, under which nobody is eligible.
    fileprivate func otherDecided() async throws -> String {
        let carer = try await person("Bet", "Morris", born: "1980")
        let one = try await ask("adult", for: carer)
        try await answerAll(in: one, unable: "none")
        return one
    }
}
