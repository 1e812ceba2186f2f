import Dates
import Foundation
import Records
import TestSupport
import Testing

@testable import Measures

/// Figures that few people stand behind, by every way there might be to them.
@Suite struct TreatedFigureStories {
    private static func carers(_ many: Int, _ site: SiteUnderTest, _ more: [String: (any SQLConvertible)?] = [:])
        async throws
    {
        let ids = site.clock.clock.newID
        try await site.store.write { db in
            var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
            for _ in 0..<many { try rows.add("person", ["registered_on": "2026-01-10"].merging(more) { $1 }) }
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoKeepsAnIndicatorThatCountsItselfReadsItAsEveryoneDoes(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            try await Self.carers(37, site)
            let world = MeasuresWorld(site)
            let path = try #require(try await world.lead.post("/measures/built-in", ["code": "registered"]).location)
            let kept = try await world.lead.get(path + "/values").text
            #expect(kept.contains(">35</td>") && !kept.contains(">37</td>"), "\(kept.suffix(3000))")
            #expect(kept.contains("these are the figures as everyone is told them"))
            #expect(try await world.lead.get("/cy" + path + "/values").text.contains("Mae’n cyfrif ei hun"))
        }
    }

    /// Three breaks in January, twelve in February, two hours each.
    @Test(arguments: TestStore.allCases)
    func hoursOfAFewBreaksAreNotTold(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let ids = site.clock.clock.newID
            try await site.store.write { db in
                var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
                let person = try rows.add("person", ["registered_on": "2026-01-02"])
                for number in 0..<15 {
                    let day = number < 3 ? "2026-01-10" : "2026-02-10"
                    let need = try rows.add("break_need", ["person_id": person, "asked_on": day])
                    try rows.add(
                        "break_booking",
                        ["need_id": need, "starts_on": day, "ends_on": day, "state": "taken", "taken_minutes": 120]
                    )
                }
            }
            let world = MeasuresWorld(site)
            for codes in [["break-hours"], ["breaks-taken"]] {
                for code in codes { _ = try await world.lead.post("/measures/built-in", ["code": code]) }
                let list = try await world.lead.get("/measures").text
                let link = try #require(list.firstMatch(of: #/href="(/measures/[0-9a-f-]{36})">Hours of break/#)).output
                    .1
                let csv = try await world.member.get(link + "/numbers.csv").text
                #expect(csv.contains(",2026-01-01,2026-01-31,,,") && csv.contains("[c]"), "\(csv)")
                #expect(csv.contains(",2026-02-01,2026-02-28,24,24,"), "\(csv)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func practicesThatFoundAFewAreNotTold(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let gp: [String: (any SQLConvertible)?] = ["found_source": "gp", "found_place": "Hill Surgery"]
            try await Self.carers(2, site, gp)
            let ids = site.clock.clock.newID
            try await site.store.write { db in
                for name in ["Hill Surgery", "Quay Street"] {
                    try db.execute(
                        """
                        INSERT INTO population (id, question, code, carers) VALUES (\(ids()), 'practice', \(name), 40)
                        """
                    )
                }
            }
            let world = MeasuresWorld(site)
            let taken = try await world.lead.post("/measures/built-in", ["code": "practices-finding"])
            let path = try #require(taken.location)
            #expect(try await world.member.get(path + "/numbers.csv").text.contains(",2026-02-01,2026-02-28,,,"))
            try await site.store.write { db in
                for number in 0..<20 {
                    let id = ids()
                    try db.execute(
                        """
                        INSERT INTO person
                            (id, reference, team_id, given_name, family_name, sort_name, interpreter, found_source,
                             found_place, registered_on, is_restricted, is_carer, version, created_at)
                        VALUES
                            (\(id), \("G\(number)"), \(TestTeams.id("carers")), 'A', 'Carer', 'carer a', FALSE, 'gp',
                             'hill surgery', '2026-02-10', FALSE, TRUE, 1, \(site.clock.now))
                        """
                    )
                }
            }
            _ = try await world.lead.post(path + "/counting")
            let csv = try await world.member.get(path + "/numbers.csv").text
            #expect(
                csv.contains(",2026-01-01,2026-01-31,,,") && csv.contains(",2026-02-01,2026-02-28,50,1,2,"),
                "\(csv)"
            )
        }
    }

    /// Unticking "it counts people" would bring to light what was approved as hidden.
    @Test(arguments: TestStore.allCases)
    func whatIsFrozenAndHiddenIsNotUncoveredByANewDefinition(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            let path = try await world.define()
            let few = ["period": "2026-01-01", "numerator": "3", "denominator": "40"]
            #expect(try await world.lead.post(path + "/values", few).status == .seeOther)
            _ = try await world.lead.post(path + "/freezing", ["through": "2026-01-31"])
            var form = MeasuresWorld.inTime
            form["people"] = nil
            form.merge(["reason": "They are no people", "version": "1", "compared": "1"]) { $1 }
            let refused = try await world.lead.post(path + "/edit", form)
            #expect(refused.status == .unprocessableContent && refused.text.contains("it goes on counting people"))
            #expect(try await !world.member.get(path + "/numbers.csv").text.contains(",3,40,"))
            // Nothing hidden, nothing to keep hidden.
            let other = try await world.define(MeasuresWorld.inTime.merging(["short_code": "b1"]) { $1 })
            _ = try await world.lead.post(other + "/values", few.merging(["numerator": "20"]) { $1 })
            _ = try await world.lead.post(other + "/freezing", ["through": "2026-01-31"])
            form["short_code"] = "b1"
            #expect(try await world.lead.post(other + "/edit", form).status == .seeOther)
        }
    }

    /// What is said of those still waiting is so: in some figures they are counted.
    @Test func onlyWhatLeavesThemOutSaysSo() {
        for code in [
            "reviews-late", "tasks-late", "emergency-plans-checked", "needs-met", "copies-given", "plan-copies",
            "assessments-asked", "onward-referrals", "breaks-asked", "emergencies-reviewed", "onward-answered",
        ] {
            let caveats = CaseworkQuery.named(code)?.definition.caveats ?? ""
            #expect(!caveats.contains("Only finished ones are counted"), "\(code)")
            #expect(caveats.contains("is told beside the figure"), "\(code)")
        }
        let inTime = CaseworkQuery.named("assessments-in-time")?.definition.caveats ?? ""
        #expect(inTime.contains("Only finished ones are counted"))
        #expect(Definition.Source.formula.words.en == "Other indicators, worked out whenever it is read")
    }
}
