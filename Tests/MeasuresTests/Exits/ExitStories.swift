import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// Every page, chart, file and feed says one number of an indicator and a period, or that it is hidden.
@Suite struct ExitStories {
    @Test(arguments: TestStore.allCases, [3, 8] as [UInt64])
    func everyExitTellsTheSameAndHidesTheSame(in store: TestStore, seed: UInt64) async throws {
        try await withSite(store) { site in
            var chance = Dice(seed: seed)
            let world = ExitWorld(&chance)
            let people = MeasuresWorld(site)
            let queries = EveryExitTests.assessments.sorted()
            var paths: [String: String] = [:]
            for query in queries {
                paths[query] = try await people.lead.post("/measures/built-in", ["code": query]).location
            }
            #expect(paths.count == queries.count)
            try await Self.fill(site, world, paths)
            for (query, path) in paths {
                let frozen = try await people.lead.post(path + "/freezing", ["through": "2026-03-31"])
                #expect(frozen.status == .seeOther, "\(query)")
                _ = try await people.lead.post(path + "/publicity", ["public": "1"])
            }
            // One is bound to a plan that everyone may read.
            let plan = try await BindingStories.plan(people)
            let home = "/plans/\(plan.uuidString.lowercased())"
            let list = try await people.lead.get(home + "/measures").text
            let measure = String(try #require(list.firstMatch(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#)).output.1)
            let bound = try #require(paths["assessments-in-time"])
            let choice = [
                "kind": "indicator", "indicator": String(bound.dropFirst("/measures/".count)), "direction": "higher",
            ]
            _ = try await people.lead.post(measure, choice)
            let confirmation = try await people.lead.get(home + "/publishing/confirmation").text
            let hash = try #require(confirmation.firstMatch(of: #/name="hash" value="([^"]+)"/#)).output.1
            _ = try await people.lead.post(home + "/publishing", ["hash": String(hash)])

            let visitor = site.visitor()
            let feed = try OpenFeed(reading: Array(try await visitor.get("/open-data/measures.json").text.utf8))
            let table = try await visitor.get("/open-data/measures.csv").text
            let open = try await visitor.get("/open-data").text
            #expect(feed.indicators.count == queries.count)
            for entry in feed.indicators {
                let path = try #require(paths[entry.code.lowercased()])
                let own = try await people.member.get(path + "/numbers.csv").text
                let page = try await people.member.get(path).text
                for point in entry.figures {
                    func text(_ value: Double?) -> String { value.flatMap { Int(exactly: $0) }.map(String.init) ?? "" }
                    let said = "\(text(point.number)),\(text(point.outOf)),"
                    let line = try #require(
                        own.split(whereSeparator: \.isNewline).first { $0.contains(",\(point.first),") }
                    )
                    let openLine = table.split(whereSeparator: \.isNewline).first {
                        $0.contains(",\(entry.code),") && $0.contains(",\(point.first),")
                    }
                    if point.value == nil {
                        #expect(line.contains("[c]") || line.contains("[z]"), "\(entry.code) \(line)")
                        #expect(openLine?.contains(",\(point.marker),") == true)
                    } else {
                        #expect(
                            line.contains(said) || line.contains("\(text(point.number)),,"),
                            "\(entry.code) \(line)"
                        )
                        #expect(openLine?.contains(said) == true, "\(entry.code) \(openLine ?? "")")
                    }
                }
                let last = try #require(entry.figures.last)
                if last.value == nil { #expect(page.contains("oo few people") || page.contains("othing to count")) }
            }
            // The sentence on the plan is of the same figure, for colleagues and for everyone.
            let action = String(try #require(list.firstMatch(of: #/href="(/plans/[^"]+/actions/[^"]+)"/#)).output.1)
            let inTime = try #require(feed.indicators.first { $0.code == "ASSESSMENTS-IN-TIME" }?.figures.last)
            let inside = try await people.member.get(action).text
            let outside = try await visitor.get(action.replacing("/plans/", with: "/our-plans/")).text
            let published = "/our-plans/\(plan.uuidString.lowercased())/feed.json"
            let planFeed = try await visitor.get(published).text
            for exit in [inside, outside, planFeed, open] {
                guard let number = inTime.number, let outOf = inTime.outOf else {
                    #expect(exit.contains("oo few people") || exit.contains("othing to count"))
                    continue
                }
                if exit != open { #expect(exit.contains("(\(Int(number)) of \(Int(outOf)))"), "\(seed)") }
            }
        }
    }

    /// The counts of a random place, as if they had been counted from its records.
    private static func fill(_ site: SiteUnderTest, _ world: ExitWorld, _ paths: [String: String]) async throws {
        let now = site.clock.now
        try await site.store.write { db in
            for (query, path) in paths.sorted(by: { $0.key < $1.key }) {
                guard let id = UUID(uuidString: String(path.suffix(36))) else { continue }
                try db.execute("DELETE FROM indicator_value WHERE indicator_id = \(id)")
                let indicator = try db.indicator(id, visibleTo: .system("test"))
                for (month, counts) in world.counts.enumerated() {
                    guard let counted = counts[query] else { continue }
                    let value = CountedValue(
                        period: ExitWorld.period(month),
                        numerator: Double(counted.above),
                        denominator: counted.below.map(Double.init),
                        isProvisional: false
                    )
                    try db.add(value, id: site.clock.clock.newID(), to: indicator, by: .system("test"), at: now)
                }
            }
            try db.settle(Set(paths.keys))
        }
    }
}
