import Carers
import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Support

/// The step at eighteen: of a young carer, and of whoever looks after a child.
@Suite struct TransitionStories {
    /// Today is 16 March 2026.
    private static let offer = [
        "kind": "young", "child": "", "offered-own-day": "16", "offered-own-month": "3", "offered-own-year": "2026",
        "likely": "yes", "benefit": "yes", "consent": "agrees", "risk": "no",
    ]

    private static func ended(_ step: String, _ said: [String: String]) -> [String: String] {
        let day = "ended-\(step)"
        var form = ["step": step, "version": "1", day + "-day": "16", day + "-month": "3", day + "-year": "2026"]
        for (field, value) in said { form["\(field)-\(step)"] = value }
        return form
    }

    private static func step(of world: SupportWorld) async throws -> String {
        let ids: [UUID] = try await world.site.store.read {
            try $0.values("id", "SELECT id FROM transition ORDER BY id")
        }
        return try #require(ids.last).text
    }

    @Test(arguments: TestStore.allCases)
    func aYoungCarersPlanIsCarriedOverAtEighteen(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let dylan = try await world.person("Dylan", "Rees", born: "2008-06-01")
            let path = "/carers/\(dylan.text)/transition"
            let list = "Young carers soon eighteen, and no transition assessment offered"
            #expect(try await world.asha.get("/support").text.contains("\(list) (1)"))
            #expect(try await world.asha.get("/carers/\(dylan.text)").text.contains("To be offered"))
            let page = try await world.asha.get(path).text
            #expect(page.contains("1 June 2026") && page.contains("names no age"))

            #expect(try await world.stranger.get(path).status == .notFound)
            #expect(try await world.stranger.post(path, Self.offer).status == .notFound)
            let bare = try await world.asha.post(path, ["kind": "young"])
            for field in ["offered-own-day", "likely", "benefit", "consent", "risk"] {
                #expect(bare.text.contains("href=\"#\(field)\""), "\(field)")
            }
            #expect(try await world.asha.post(path, Self.offer).status == .seeOther)
            #expect(try await world.asha.post(path, Self.offer).status == .conflict, "one is open")
            #expect(try await world.asha.get(path).text.contains("sections 63 and 64"))
            #expect(try await world.asha.get("/support").text.contains("\(list) (0)"))

            // Eighteen, assessed as an adult, and what was in force goes over.
            let old = try await world.plan(from: try await world.approved(dylan))
            try await world.complete(old)
            try await world.putInForce(old)
            let grown = try await world.approved(dylan)
            let last = SupportWorld.last(grown)
            let step = try await Self.step(of: world)
            let done = Self.ended(step, ["outcome": "done", "assessment": last])
            #expect(try await world.asha.post("\(path)/\(step)/ending", done).status == .seeOther)
            #expect(try await world.asha.post("\(path)/\(step)/ending", done).status == .conflict)
            let carried = try await world.asha.post("\(path)/\(step)/plan")
            let plan = try #require(carried.location, "\(carried.status)")
            #expect(plan != old)
            #expect(try await world.asha.get(plan).text.contains("A sitter on Tuesdays"))
            #expect(try await world.asha.post("\(path)/\(step)/plan").status == .conflict, "once")
            #expect(try await world.asha.get(path).text.contains("Plan carried over"))
            let trail: [String] = try await site.store.read { db in
                try db.values(
                    "event",
                    "SELECT event FROM audit_entry WHERE event LIKE 'support.transition%' ORDER BY id"
                )
            }
            #expect(Set(trail) == ["support.transition_offered", "support.transition_ended"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNoEndsItUnlessTheyMayComeToHarm(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let safe = try await world.person("Dylan", "Rees", born: "2008-06-01")
            let harmed = try await world.person("Carys", "Rees", born: "2008-07-01")
            for (person, risk) in [(safe, "no"), (harmed, "yes")] {
                let path = "/carers/\(person.text)/transition"
                let offer = Self.offer.merging(["consent": "no", "risk": risk]) { $1 }
                #expect(try await world.asha.post(path, offer).status == .seeOther)
                let step = try await Self.step(of: world)
                let no = Self.ended(step, ["outcome": "refused", "words": "FAMILY SECRET"])
                let answer = try await world.asha.post("\(path)/\(step)/ending", no)
                #expect(answer.status.code == (risk == "no" ? 303 : 422))
                #expect(risk == "no" || answer.text.contains("their no does not end this"))
            }
            let page = try await world.asha.get("/carers/\(safe.text)/transition").text
            #expect(page.contains("They did not want it") && page.contains("FAMILY SECRET"))
            #expect(page.contains("Take it up again"), "a no can become a yes")
            #expect(!(try await world.everything()).contains("FAMILY SECRET"), "words are sealed")
        }
    }

    @Test(arguments: TestStore.allCases)
    func ourNoNeedsReasonsAndInformation(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let dylan = try await world.person("Dylan", "Rees", born: "2008-06-01")
            let path = "/carers/\(dylan.text)/transition"
            #expect(try await world.asha.post(path, Self.offer).status == .seeOther)
            let step = try await Self.step(of: world)
            let said = ["outcome": "not_assessed"]
            let bare = Self.ended(step, said)
            let refused = try await world.asha.post("\(path)/\(step)/ending", bare)
            let full = Self.ended(
                step,
                said.merging(["words": "No needs are likely", "advice": "Young adult group"]) { $1 }
            )
            let told = try await world.asha.post("\(path)/\(step)/ending", full)

            #expect(
                refused.text.contains("href=\"#words-\(step)\"") && refused.text.contains("href=\"#advice-\(step)\"")
            )
            #expect(told.status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoLooksAfterAChildSoonEighteenIsListedAndOffered(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let carer = try await world.person("Ann", "Lloyd", born: "1975")
            let reference: [String] = try await {
                let child = try await world.person("Sam", "Lloyd", born: "2008-05-01", isCarer: false)
                return try await site.store.read {
                    try $0.values("reference", "SELECT reference FROM person WHERE id = \(child)")
                }
            }()
            let role = [
                "who": "known", "reference": reference.first ?? "", "relation": "child_under18", "responsible": "1",
            ]
            let linked = try await world.asha.post("/carers/\(carer.text)/caring/new", role)
            try #require(linked.status == .seeOther, "\(linked.text)")
            let list = "Carers of a child soon eighteen, and nothing offered"
            let path = "/carers/\(carer.text)/transition"
            #expect(try await world.asha.get("/support").text.contains("\(list) (1)"))
            let page = try await world.asha.get(path)
            #expect(page.text.contains("Sam Lloyd turns eighteen"))
            let child = try #require(page.hidden("child"))
            let day = "offered-\(child)"
            let offer = [
                "kind": "child", "child": child, day + "-day": "16", day + "-month": "3", day + "-year": "2026",
            ]
            #expect(try await world.asha.post(path, offer).status == .seeOther)
            #expect(try await world.asha.get("/support").text.contains("\(list) (0)"))

            site.clock.advance(seconds: 60 * 86_400)
            #expect(
                try await world.asha.get("/support").text.contains("Eighteen now, and the step is not finished (1)")
            )
        }
    }

    @Test func theRuleIsTheLawsThreeConditions() {
        for likely in [true, false, nil] {
            for benefit in [true, false, nil] {
                for consent in [Transition.Consent.agrees, .bestInterests, .no, nil] {
                    for harm in Known.allCases {
                        let owed = TransitionDuty.owed(
                            isLikely: likely,
                            hasBenefit: benefit,
                            consent: consent,
                            harm: harm
                        )
                        let agreed: Known = consent == .agrees || consent == .bestInterests ? .yes : harm
                        #expect(owed == (likely == true && benefit == true ? agreed : .no))
                    }
                }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func harmThatNobodyKnowsOfIsAskedAgainAndNothingIsAssumed(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await SupportWorld(site)
            let dylan = try await world.person("Dylan", "Rees", born: "2008-06-01")
            let path = "/carers/\(dylan.text)/transition"
            let offer = Self.offer.merging(["consent": "no", "risk": "not_yet"]) { $1 }
            #expect(try await world.asha.post(path, offer).status == .seeOther)
            let step = try await Self.step(of: world)
            let list = "Turning eighteen, and it is not known whether they are harmed"
            #expect(try await world.asha.get("/support").text.contains("\(list) (1)"))
            #expect(
                try await world.asha.get("/carers/\(dylan.text)").text.contains("Ask again about harm")
            )
            let page = try await world.asha.get(path).text
            #expect(page.contains("Not known") && page.contains("is not known: it hangs on"))

            // Neither their no nor ours ends it.
            let no = Self.ended(step, ["outcome": "refused"])
            let ours = Self.ended(step, ["outcome": "not_assessed", "words": "No needs", "advice": "A group"])
            for form in [no, ours] {
                let answer = try await world.asha.post("\(path)/\(step)/ending", form)
                #expect(answer.status.code == 422 && answer.text.contains("Ask that first"))
            }

            func say(_ harm: String, seen: String) async throws -> TestSupport.Answer {
                let form = ["asked": step, "version": seen, "risk-\(step)": harm]
                return try await world.asha.post("\(path)/\(step)/harm", form)
            }
            #expect(try await say("", seen: "1").text.contains("href=\"#risk-\(step)\""))
            site.clock.advance(seconds: 86_400)
            #expect(try await say("not_yet", seen: "1").status == .seeOther, "still nobody knows")
            #expect(try await world.asha.get("/support").text.contains("\(list) (1)"))
            #expect(try await world.asha.get(path).text.contains("17 March 2026"))
            #expect(try await say("no", seen: "1").status == .conflict, "somebody answered meanwhile")
            #expect(try await say("no", seen: "2").status == .seeOther)
            #expect(try await world.asha.get("/support").text.contains("\(list) (0)"))
            #expect(try await world.stranger.post("\(path)/\(step)/harm").status == .notFound)

            let ended = no.merging(["version": "3"]) { $1 }
            #expect(try await world.asha.post("\(path)/\(step)/ending", ended).status == .seeOther)
            #expect(try await say("yes", seen: "4").status == .conflict, "it has ended")
        }
    }
}
