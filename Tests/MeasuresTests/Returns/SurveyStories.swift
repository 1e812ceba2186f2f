import Dates
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// The survey of adult carers: its sample and its results.
@Suite struct SurveyStories {
    @Test func theSameSeedGivesTheSameSampleInWhateverOrder() {
        let members = (0..<40).map { SampleMember(person: UUID(), group: $0 < 30 ? "18-64 A" : "65+ A") }
        for kind in SampleKind.allCases {
            let one = SampleDrawing.draw(kind, 10, of: members, seed: "a")
            #expect(one == SampleDrawing.draw(kind, 10, of: members.reversed(), seed: "a"))
            #expect(one != SampleDrawing.draw(kind, 10, of: members, seed: "b"))
            #expect(Set(one).count == 10)
            #expect(SampleDrawing.draw(kind, 100, of: members, seed: "a").count == 40)
        }
        let drawn = Set(SampleDrawing.draw(.stratified, 8, of: members, seed: "a"))
        #expect(members.filter { drawn.contains($0.person) && $0.group == "65+ A" }.count == 2)
    }

    @Test(
        arguments: [
            (10, ["a": 30, "b": 10], ["a": 8, "b": 2]),
            (3, ["a": 1, "b": 1, "c": 1, "d": 1], ["a": 1, "b": 1, "c": 1, "d": 0]),
            (0, ["a": 5], ["a": 0]),
        ]
    )
    func eachGroupGivesItsPart(wanted: Int, sizes: [String: Int], shares: [String: Int]) {
        #expect(SampleDrawing.shares(wanted, of: sizes) == shares)
    }

    @Test(arguments: TestStore.allCases)
    func theSameSeedDrawsTheSameSampleAndNobodyTwice(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ReturnsWorld(site)
            var people: [(id: UUID, reference: String)] = []
            for number in 0..<8 {
                let one = try await world.carer("Carer\(number)", born: "19\(50 + number * 4)-05-01", post: .safe)
                try await world.assess(one.id)
                people.append(one)
            }
            let unsafe = try await world.carer("Fear", born: "1980-05-01", post: .notSafe)
            try await world.assess(unsafe.id)
            let unasked = try await world.carer("Quiet", born: "1980-05-01", post: .safe)

            let form = [
                "name": "Survey", "to-day": "31", "to-month": "3", "to-year": "2026", "wanted": "5", "kind": "simple",
                "seed": "oak",
            ]
            let path = try #require(try await world.mair.post("/measures/returns/survey", form).location)
            let page = try await world.mair.get(path).text
            #expect(page.contains("oak"))
            let first = try await drawn(site, path)
            let members = people.map { SampleMember(person: $0.id, group: "") }
            #expect(first == SampleDrawing.draw(.simple, 5, of: members, seed: "oak"))
            #expect(!first.contains(unsafe.id) && !first.contains(unasked.id))

            // Nobody twice: only three are left.
            let second = try #require(try await world.mair.post("/measures/returns/survey", form).location)
            let rest = try await drawn(site, second)
            #expect(rest.count == 3 && Set(rest).isDisjoint(with: first))
            #expect(try await world.mair.get(second).text.contains("fewer people than letters"))
            #expect(try await world.mair.post("/measures/returns/survey", form).text.contains("nobody to draw"))

            // What is safe is asked again on the day.
            let changed = first[0]
            try await site.store.write {
                try $0.execute("UPDATE contact_way SET safety = 'not_safe' WHERE person_id = \(changed)")
            }
            let letters = try await world.mair.post(path + "/letters").text
            #expect(letters.split(separator: "\r\n").count == 5)
            #expect(letters.contains("Street"))
            #expect(try await world.lead.post(path + "/letters").status == .forbidden)
        }
    }

    private func drawn(_ site: SiteUnderTest, _ path: String) async throws -> [UUID] {
        let id = UUID(uuidString: String(path.split(separator: "?")[0].split(separator: "/").last ?? ""))
        return try await site.store.read {
            try $0.values("person_id", "SELECT person_id FROM survey_drawn WHERE draw_id = \(id) ORDER BY number")
        }
    }

    @Test(arguments: TestStore.allCases)
    func answersOfTheSurveyAreScoredOrRefusedByRowAndColumn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await ReturnsWorld(site)
            let header = "Number,Q4,Q7,Q8,Q9,Q10,Q11,Q12,Information"
            let good = (1...10).map { "\($0),\($0 <= 5 ? 1 : 3),1,2,3,1,2,3,\($0 <= 8 ? 1 : 5)" }
            let year = site.clock.clock.day(of: site.clock.now).firstOfFinancialYear.iso
            let bad = try await world.lead.post(
                "/measures/survey-results",
                [
                    "year": year, "pasted": "\(header)\n1,1,4,1,1,1,1,1,1\n2,9,1,1,1,1,1,x,1",
                    "left_out_information": "5",
                ]
            )
            #expect(bad.text.contains("3 cells could not be understood"))
            #expect(bad.text.contains("Write the number of the box, 1 to 3"))
            let unsaid = try await world.lead.post(
                "/measures/survey-results",
                ["year": year, "pasted": ([header] + good).joined(separator: "\n")]
            )
            #expect(unsaid.text.contains("Look at your questionnaire"))
            let kept = try await world.lead.post(
                "/measures/survey-results",
                ["year": year, "pasted": ([header] + good).joined(separator: "\n"), "left_out_information": "5"]
            )
            #expect(kept.status == .seeOther, "\(kept.text.suffix(2000))")
            let figures: [String: (Double, Double, Double?)] = try await site.store.read { db in
                var all: [String: (Double, Double, Double?)] = [:]
                for row in try db.rows(
                    """
                    SELECT indicator.code, numerator, denominator, lower FROM indicator_value
                    JOIN indicator ON indicator.id = indicator_value.indicator_id
                    """
                ) {
                    try all[row["code"]] = (row["numerator"], row["denominator"], row["lower"])
                }
                return all
            }
            #expect(
                figures.keys.sorted() == [
                    "SACE-INFORMATION", "SACE-QUALITY-OF-LIFE", "SACE-SATISFACTION", "SACE-SOCIAL-CONTACT",
                ]
            )
            let life = try #require(figures["SACE-QUALITY-OF-LIFE"])
            #expect(life.0 == 60 && life.1 == 10)
            #expect(life.2 == 6, "\(life)")
            let information = try #require(figures["SACE-INFORMATION"])
            #expect(information.0 == 8 && information.1 == 8)
            let satisfied = try #require(figures["SACE-SATISFACTION"])
            #expect(satisfied.0 == 5 && satisfied.1 == 10)
            #expect(try await world.mair.get("/measures/survey-results").status == .forbidden)
        }
    }
}
