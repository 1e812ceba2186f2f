import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// A place chooses how often what counts itself has a figure.
@Suite struct RhythmStories {
    private static func take(_ code: String, _ world: MeasuresWorld) async throws -> String {
        try #require(try await world.lead.post("/measures/built-in", ["code": code]).location)
    }

    private static func change(_ path: String, to rhythm: String, _ world: MeasuresWorld) async throws -> Bool {
        let page = try await world.lead.get(path + "/rhythm").text
        let version = page.firstMatch(of: #/name="version" value="([^"]+)"/#)?.output.1 ?? ""
        let answer = try await world.lead.post(
            path + "/rhythm",
            ["rhythm": rhythm, "reason": "The board meets each quarter", "version": String(version)]
        )
        return answer.status == .seeOther
    }

    @Test(arguments: TestStore.allCases)
    func aQuarterIsCountedAnewAndChartAndPlanFollow(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            try await CaseworkStories.fill(site)
            let path = try await Self.take("registered", world)
            let other = try await Self.take("source-known", world)
            let apart = try await Self.take("contacts", world)
            let plan = try await BindingStories.plan(world)
            let list = "/plans/\(plan.uuidString.lowercased())/measures"
            let before = try await world.lead.get(list).text
            let measure = try #require(before.firstMatch(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#)).output.1
            let action = try #require(before.firstMatch(of: #/href="(/plans/[^"]+/actions/[^"]+)"/#)).output.1
            let id = String(path.dropFirst("/measures/".count))
            _ = try await world.lead.post(
                String(measure),
                ["kind": "indicator", "indicator": id, "direction": "higher"]
            )
            #expect(try await world.lead.get(path).text.contains("each month"))
            #expect(try await world.lead.post(path + "/rhythm", ["rhythm": "quarter"]).text.contains("Enter why"))
            #expect(try await world.member.get(path + "/rhythm").status.code >= 403)

            #expect(try await Self.change(path, to: "quarter", world))

            let rows = try await site.store.read { db in
                try db.rows(
                    """
                    SELECT indicator.code, first_day, last_day, numerator, denominator FROM indicator_value
                    JOIN indicator ON indicator.id = indicator_value.indicator_id ORDER BY indicator.code, first_day
                    """
                ).map { row -> String in
                    let code: String = try row["code"], first: String = try row["first_day"]
                    let last: String = try row["last_day"], numerator: Double? = try row["numerator"]
                    return "\(code) \(first) \(last) \(numerator.map { Int($0) } ?? -1)"
                }
            }
            #expect(rows.contains("REGISTERED 2026-01-01 2026-03-31 40"), "\(rows)")
            #expect(rows.contains("SOURCE-KNOWN 2026-01-01 2026-03-31 20"), "what is told with it has changed too")
            #expect(!rows.contains { $0.hasPrefix("REGISTERED 2026-01-01 2026-01") })
            #expect(rows.contains { $0.hasPrefix("CONTACTS 2026-01-01 2026-01-31") }, "what is told apart has not")
            let page = try await world.lead.get(path).text
            #expect(page.contains("January to March 2026 so far") && page.contains("The board meets each quarter"))
            #expect(try await world.lead.get(other).text.contains("each quarter"))
            #expect(try await world.lead.get(apart).text.contains("each month"))
            #expect(try await world.member.get(String(action)).text.contains("January to March 2026 so far: 40."))

            // What is taken up later falls in with them.
            let late = try await Self.take("self-registered", world)
            #expect(try await world.lead.get(late).text.contains("January to March 2026 so far"))
            // The night goes on by quarters.
            try await site.desk.perform(CountFromRecords(indicator: nil), as: .system("measures"))
            #expect(try await world.lead.get(path).text.contains("January to March 2026 so far"))
            #expect(try await Self.change(path, to: "month", world))
            let last = try await world.lead.get(path).text
            #expect(last.contains("20 for February 2026") && !last.contains("January to March 2026 so far"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasApprovedOrIsAnotherTeamsStays(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = MeasuresWorld(site)
            try await CaseworkStories.fill(site)
            let path = try await Self.take("registered", world)
            _ = try await world.lead.post(path + "/freezing", ["through": "2026-01-31"])
            #expect(try await world.lead.get(path + "/rhythm").text.contains("what was approved stays as it is"))
            let refused = try await world.lead.post(
                path + "/rhythm",
                ["rhythm": "year", "reason": "x", "version": "1"]
            )
            #expect(refused.status != .seeOther)

            let plans = try await Self.take("plans-issued", world)
            _ = try await world.outsider.post("/measures/built-in", ["code": "plan-copies"])
            #expect(try await world.lead.get(plans + "/rhythm").text.contains("Another team keeps one of these"))
        }
    }

    /// No figure of a quarter stands beside months of what counts the same people.
    @Test func whatIsToldTogetherHasOneRhythm() {
        for query in CaseworkQuery.all {
            let family = CaseworkQuery.family(of: query.code)
            #expect(family.contains(query.code))
            for kin in Kin.settled(with: query.code) { #expect(family.isSuperset(of: kin.queries)) }
            for other in family { #expect(CaseworkQuery.family(of: other) == family, "\(query.code) \(other)") }
        }
        #expect(CaseworkQuery.family(of: "registered").contains("register-size"))
        #expect(!CaseworkQuery.family(of: "registered").contains("contacts"))
    }
}
