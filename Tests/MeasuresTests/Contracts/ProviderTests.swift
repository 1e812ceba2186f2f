import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// What is told of one provider among all, and of a long period by short ones.
@Suite struct ProviderTests {
    private static func definition(_ kind: Definition.Kind, people: Bool = true) -> Definition {
        Definition(
            name: "A",
            question: "How many?",
            kind: kind,
            counted: "carers",
            outOf: kind.hasDenominator ? "all" : nil,
            countsPeople: people,
            rhythm: .month,
            polarity: .higher,
            source: .entered,
            places: 0,
            run: 7
        )
    }

    /// Whoever knows the whole of the place exactly, and has the reports on all providers, cannot tell a small number.
    @Test func noProvidersSmallNumberIsFoundByTakingAway() throws {
        var state: UInt64 = 11
        func below(_ most: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(most))
        }
        for _ in 0..<300 {
            let teams = (0..<(2 + below(3))).map { _ in UUID() }
            let counts = teams.map { _ in below(3) == 0 ? below(8) : below(60) }
            let total = counts.reduce(0, +)
            var tallies: [UUID?: Tally] = [:]
            for (team, count) in zip(teams, counts) { tallies[team] = Tally(count) }
            let shown = teams.map { ProviderFigure(of: $0, among: tallies, Self.definition(.count)).part }
            guard shown.contains(where: { $0 != .hidden }) else { continue }
            for (place, count) in counts.enumerated() where SmallNumbers.standard.hidden.contains(count) {
                #expect(shown[place] == .hidden)
                var least = 0
                var most = 0
                for other in counts.indices where other != place {
                    switch shown[other] {
                    case .count(0): break
                    case .count(let told):
                        least += max(8, told - 2)
                        most += told + 2
                    case .hidden:
                        let isSmall = SmallNumbers.standard.hidden.contains(counts[other])
                        least += isSmall ? 1 : counts[other] == 0 ? 0 : 8
                        most += isSmall || counts[other] == 0 ? 7 : 1000
                    }
                }
                #expect(min(7, total - least) - max(1, total - most) >= 4, "\(counts)")
            }
        }
    }

    @Test func aShareOfAProviderIsHiddenWithItsRest() {
        let (mine, theirs) = (UUID(), UUID())
        let tallies: [UUID?: Tally] = [
            mine: Tally(38, of: 40, open: 3, longestWait: 90), theirs: Tally(50, of: 100, open: 40, longestWait: 10),
        ]
        let figure = ProviderFigure(of: mine, among: tallies, Self.definition(.share))
        #expect(figure.part == .hidden && figure.value == nil, "two were not, and that is a few")
        #expect(figure.open == .hidden && figure.longestWait == nil)
        let things = ProviderFigure(of: mine, among: tallies, Self.definition(.share, people: false))
        #expect(things.value == 95 && things.open == .count(3))
    }

    @Test func monthsMakeAQuarterUnlessOneTellsOfAFew() throws {
        let id = UUID()
        let definition = Self.definition(.share)
        let indicator = Indicator(
            id: id,
            code: "A",
            team: id,
            definition: definition,
            number: 1,
            retiredOn: nil,
            version: 1
        )
        let first = try #require(Day(2026, 1, 1))
        func values(_ counts: [(Double, Double)]) -> [IndicatorValue] {
            counts.enumerated().map { place, count in
                IndicatorValue(
                    id: id,
                    indicator: id,
                    number: 1,
                    period: Rhythm.month.period(holding: first.adding(months: place)),
                    numerator: count.0,
                    denominator: count.1,
                    missing: nil,
                    isProvisional: false,
                    note: nil,
                    frozenAt: nil,
                    frozenBy: nil,
                    by: "Asha Patel",
                    at: Instant(milliseconds: 0),
                    version: 1
                )
            }
        }
        let quarter = Rhythm.quarter.period(holding: first)
        let whole = try #require(indicator.figure(for: quarter, values([(20, 40), (30, 60), (50, 100)])))
        #expect(whole.period == quarter && whole.value == 50)
        // The quarter less two months would be the third.
        let few = try #require(indicator.figure(for: quarter, values([(20, 40), (3, 60), (50, 100)])))
        #expect(few.period.first == first.adding(months: 2) && few.value == 50)
        let unfinished = try #require(indicator.figure(for: quarter, values([(20, 40), (30, 60)])))
        #expect(unfinished.period.first == first.adding(months: 1))
        #expect(indicator.figure(for: quarter, []) == nil)
    }
}
