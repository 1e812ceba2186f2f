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
            let shown = teams.map { ProviderFigure(of: $0, among: [tallies], Self.definition(.count)).part }
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

    /// Nor can whoever has the quarters' reports and the years' on all providers: a linear program over all of them.
    @Test(arguments: 0..<120 as Range<UInt64>)
    func noQuarterIsFoundFromTheYear(seed: UInt64) {
        var dice = Dice(seed: seed)
        let teams = (0..<Int.random(in: 1...4, using: &dice)).map { _ in UUID() }
        let most = [12, 30, 90].randomElement(using: &dice) ?? 30
        let quarters = (0..<Int.random(in: 2...4, using: &dice)).map { _ in
            teams.map { _ in
                Int.random(in: 0..<3, using: &dice) == 0
                    ? Int.random(in: 0...7, using: &dice) : Int.random(in: 0...most, using: &dice)
            }
        }
        let tallies = quarters.map { counts in
            Dictionary(zip(teams, counts).map { (UUID?.some($0), Tally($1)) }, uniquingKeysWith: { first, _ in first })
        }
        func told(_ team: UUID, _ some: [[UUID?: Tally]]) -> Double? {
            ProviderFigure(of: team, among: some, Self.definition(.count)).part.value.map(Double.init)
        }
        var attacker = Attacker()
        // Where noughts are hidden too, a hidden count may be one.
        func learn(_ names: [String], _ counts: [Int], _ told: [Double?]) {
            // Where nothing at all is told, nobody learns which are small.
            guard told.contains(where: { $0 != nil }) else {
                for (name, count) in zip(names, counts) { attacker.count(name, count) }
                return
            }
            let noughts = zip(counts, told).contains { $0 == 0 && $1 == nil }
            for (name, (count, told)) in zip(names, zip(counts, told)) {
                attacker.learn(name, count, told: told, withNoughts: noughts)
            }
        }
        for (quarter, counts) in quarters.enumerated() {
            learn(teams.map { "\(quarter) \($0)" }, counts, teams.map { told($0, [tallies[quarter]]) })
            let all = counts.reduce(0, +)
            if SmallNumbers.standard.hidden.contains(all) {
                attacker.learn("\(quarter)", all, told: nil, withNoughts: false)
            } else {
                attacker.know("\(quarter)", all)
            }
            attacker.sum("\(quarter)", teams.map { "\(quarter) \($0)" }, isAll: true)
        }
        let years = teams.indices.map { place in quarters.reduce(0) { $0 + $1[place] } }
        learn(teams.map { "\($0)" }, years, teams.map { told($0, tallies) })
        for team in teams {
            attacker.sum("\(team)", quarters.indices.map { "\($0) \(team)" }, isAll: true)
        }
        let found = attacker.found()
        #expect(found.isEmpty, "\(found) \(quarters)")
    }

    @Test func aYearIsToldBesideItsQuarters() {
        let (mine, theirs) = (UUID(), UUID())
        func quarter(_ own: Int, _ others: Int) -> [UUID?: Tally] { [mine: Tally(own), theirs: Tally(others)] }
        let quarters = [quarter(40, 60), quarter(35, 60), quarter(38, 70), quarter(3, 65)]
        let definition = Self.definition(.count)
        #expect(ProviderFigure(of: mine, among: [quarters[3]], definition).part == .hidden)
        #expect(ProviderFigure(of: mine, among: quarters, definition).part == .count(115))
        // Who is there at the end of the year are those of its last quarter.
        let there = ProviderFigure(of: mine, among: Array(quarters.prefix(3)), definition, stands: true)
        #expect(there.part == .count(40))
    }

    @Test func aShareOfAProviderIsHiddenWithItsRest() {
        let (mine, theirs) = (UUID(), UUID())
        let tallies: [UUID?: Tally] = [
            mine: Tally(38, of: 40, open: 3, longestWait: 90), theirs: Tally(50, of: 100, open: 40, longestWait: 10),
        ]
        let figure = ProviderFigure(of: mine, among: [tallies], Self.definition(.share))
        #expect(figure.part == .hidden && figure.value == nil, "two were not, and that is a few")
        #expect(figure.open == .hidden && figure.longestWait == nil)
        let things = ProviderFigure(of: mine, among: [tallies], Self.definition(.share, people: false))
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
