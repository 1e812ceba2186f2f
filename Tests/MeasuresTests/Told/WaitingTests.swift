import Dates
import Foundation
import Testing

@testable import Measures

/// Who still waits, beside figures that may be hidden.
@Suite struct WaitingTests {
    private static func entry(_ code: String, _ month: Int, _ hides: Hides?, open: Int = 20) throws
        -> WaitingSettling.Entry
    {
        let query = try #require(CaseworkQuery.named(code))
        let value = IndicatorValue(
            id: UUID(),
            indicator: ReadingTests.id,
            number: 1,
            period: Rhythm.month.period(holding: Day.january2025.adding(months: month)),
            numerator: 30,
            denominator: 40,
            missing: nil,
            isProvisional: false,
            note: nil,
            open: open,
            longestWait: 9,
            hides: hides,
            frozenAt: nil,
            frozenBy: nil,
            by: "night",
            at: Instant(milliseconds: 0),
            version: 1
        )
        return WaitingSettling.Entry(value: value, query: query)
    }

    @Test func whereNothingIsHiddenEachMonthTellsWhoWaits() throws {
        let entries = try (0..<3).map { try Self.entry("assessments-in-time", $0, Hides.none) }
        let hides = WaitingSettling("assessments-waiting", entries).hides
        #expect(hides.count == 3 && hides.values.allSatisfy { !$0 })
    }

    /// Who waited before, and whoever asked, less who waits now, are those whose number is hidden.
    @Test func whereOneMonthIsHiddenOnlyTheLastTellsWhoWaits() throws {
        let entries = try (0..<4).map { try Self.entry("assessments-in-time", $0, $0 == 1 ? .above : Hides.none) }
        let hides = WaitingSettling("assessments-waiting", entries).hides
        #expect(entries.map { hides[$0.value.id] } == [true, true, true, false])
    }

    /// The last one neither, where what goes out of it is hidden then: those refused, whom another figure counts.
    @Test func whatGoesInAndOutIsLookedAtTogether() throws {
        let approved = try (0..<2).map { try Self.entry("assessments-approved", $0, Hides.none) }
        let refused = try Self.entry("assessments-refused", 1, .above)
        let hides = WaitingSettling("assessments-waiting", approved + [refused]).hides
        #expect(approved.map { hides[$0.value.id] } == [true, true])
        #expect(hides[refused.value.id] == nil, "it tells of nobody who waits")
        let strands = WaitingSettling.strands(around: ["assessments-refused"])
        #expect(strands == ["assessments-waiting", "assessments-unstarted", "fast-unstarted"])
    }

    /// A small one would be told by those around it and what went in and out.
    @Test func aSmallOneIsNotToldByTheOthers() throws {
        func hides(_ open: [Int]) throws -> [Bool?] {
            let entries = try open.enumerated().map {
                try Self.entry("assessments-in-time", $0.offset, Hides.none, open: $0.element)
            }
            let settled = WaitingSettling("assessments-waiting", entries).hides
            return entries.map { settled[$0.value.id] }
        }
        #expect(try hides([20, 30, 4]) == [true, true, true])
        #expect(try hides([20, 4, 30]) == [true, true, true])
        #expect(try hides([4, 20, 30]) == [true, true, false])
        #expect(try hides([20, 0, 30]) == [false, false, false])
    }

    @Test func whatNobodySettledIsToldToNobody() throws {
        let entry = try Self.entry("assessments-in-time", 0, Hides.none)
        let figure = Figure(entry.value, entry.query.definition)
        #expect(figure.value != nil && figure.open == nil && figure.longestWait == nil)
    }

    /// Of every open count there is, whatever else tells the same number is looked at with it.
    @Test func everyOpenCountIsSettledWithThoseBesideIt() {
        for query in CaseworkQuery.all {
            guard let open = query.open else { continue }
            #expect(WaitingSettling.queries(around: open.name).contains(query.code))
            #expect(WaitingSettling.strands(around: [query.code]).contains(open.name))
            let same = CaseworkQuery.all.filter { $0.counting.strands.contains { $0.name == open.name } }
            for other in same { #expect(WaitingSettling.queries(around: open.name).contains(other.code)) }
        }
    }
}
