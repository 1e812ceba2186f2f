import Dates
import Foundation
import Records
import Strategy
import TestSupport
import Testing

@testable import Measures

/// The first of a month, when nothing of it has happened yet.
@Suite struct OpenMonthStories {
    /// A year in which fifteen or so carers came each month, and nobody on the first of March.
    private static func fill(_ site: SiteUnderTest) async throws {
        let ids = site.clock.clock.newID
        try await site.store.write { db in
            var rows = try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids)
            for month in 0..<12 {
                let day = (Day(2025, 3, 10) ?? .first).adding(months: month)
                for _ in 0..<(month % 2 == 0 ? 15 : 20) { try rows.add("person", ["registered_on": day]) }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func nothingIsJudgedByTheFirstDayOfAMonth(in store: TestStore) async throws {
        let clock = TestClock(start: Instant(iso: "2026-03-01T08:00:00.000Z"))
        try await withSite(store, clock: clock) { site in
            try await Self.fill(site)
            let world = MeasuresWorld(site)
            let path = try #require(try await world.lead.post("/measures/built-in", ["code": "registered"]).location)
            let page = try await world.member.get(path).text
            #expect(page.contains("No unusual change: within its usual range"), "\(page.suffix(4000))")
            #expect(page.contains("March 2026 so far: 0.") && !page.contains("Unusual change, worse"))
            #expect(page.contains("<p class=\"fig\">20</p>"), "the latest is February")
            #expect(page.contains("stroke-dasharray"), "and what is not judged is drawn otherwise")
            #expect(try await world.member.get("/cy" + path).text.contains("Mawrth 2026 hyd yn hyn: 0."))
            #expect(try await world.member.get("/measures/at-a-glance").text.contains("0 indicators show"))
            let last = try #require(
                try await world.member.get(path + "/numbers.csv").text.split(separator: "\r\n").last
            )
            #expect(last.contains("2026-03-01,2026-03-31,0,0,") && last.contains("[p]"), "\(last)")

            // What staff and everyone read is one figure, while a month is open.
            let plan = try await BindingStories.plan(world)
            let list = try await world.lead.get("/plans/\(plan.uuidString.lowercased())/measures").text
            let measure = try #require(list.firstMatch(of: #/href="(/plans/[^"]+/measures/[^"]+)"/#)).output.1
            let choice = [
                "kind": "indicator", "indicator": String(path.dropFirst("/measures/".count)), "direction": "higher",
                "target": "12",
            ]
            #expect(try await world.lead.post(String(measure), choice).status == .seeOther)
            _ = try await world.lead.post(path + "/freezing", ["through": "2026-02-28"])
            let (staff, everyone) = try await site.store.read { db in
                (try db.measured(in: plan).sentences, try db.measuredForEveryone(in: plan).sentences)
            }
            #expect(staff.count == 1 && staff == everyone)
            #expect(staff.values.first?.en.hasPrefix("20 for February 2026.") == true, "\(staff)")
        }
    }

    @Test func aProvisionalFigureChangesNeitherAverageNorRange() {
        let calm: [(Double, Double)?] = (0..<12).map { (Double($0 % 2 == 0 ? 40 : 45), 100) }
        let closed = ReadingTests.reading(calm)
        let open = ReadingTests.reading(calm + [(0, 100)], provisional: 1)
        #expect(open.chart == closed.chart && open.sentence == closed.sentence && open.order == closed.order)
        #expect(open.soFarSentence?.en == "January 2026 so far: 0% (0 of 100).")
        #expect(open.shown.count == 13 && open.latest == closed.latest)
        let table = open.table(id: "t").rendered(in: .english)
        #expect(table.contains("January 2026") && table.contains("Provisional"))
        let none = ReadingTests.reading([(40, 100)], provisional: 1)
        #expect(none.latest == nil && none.everySentence.en.hasSuffix("January 2025 so far: 40% (40 of 100)."))
    }

    /// What can only be told of now is not counted again once its month is over, but is no longer provisional.
    @Test(arguments: TestStore.allCases)
    func aMonthThatIsOverIsNotProvisional(in store: TestStore) async throws {
        let clock = TestClock(start: Instant(iso: "2026-02-26T08:00:00.000Z"))
        try await withSite(store, clock: clock) { site in
            try await Self.fill(site)
            let world = MeasuresWorld(site)
            let path = try #require(try await world.lead.post("/measures/built-in", ["code": "no-next-step"]).location)
            #expect(try await world.member.get(path).text.contains("February 2026 so far: 100%"))
            clock.advance(to: try #require(Instant(iso: "2026-03-01T03:20:00.000Z")))
            let counted = try await site.desk.ask(CountTonight(), as: .system("measures"))
            try await site.desk.perform(KeepCounted(counted: counted), as: .system("measures"))
            let page = try await world.member.get(path).text
            #expect(page.contains("100% for February 2026") || page.contains("<p>February 2026</p>"))
            #expect(page.contains("March 2026 so far: 100%"))
            let open: [String] = try await site.store.read {
                try $0.values("first_day", "SELECT first_day FROM indicator_value WHERE is_provisional")
            }
            #expect(open == ["2026-03-01"])
        }
    }
}
