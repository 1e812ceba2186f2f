import Dates
import Foundation
import Statistics
import Testing

@testable import Measures

/// Contract reports tell of quarters and years, fairness of twelve months: beside the months of the whole place, all of
/// which the attacker has read too.
struct LongPeriodTests {
    private static let query = CaseworkQuery.named("breaks-asked")
    private static let first = Day(2025, 4, 1) ?? .first

    @Test(arguments: 0..<80 as Range<UInt64>)
    func noHiddenMonthIsFoundFromQuartersYearsAndGroups(seed: UInt64) throws {
        let found = try Self.attack(seed, guarded: true)
        #expect(found.isEmpty, "\(found)")
    }

    /// That the attacker is able: told as if there were no months beside them, they give months away.
    @Test func toldByThemselvesTheyGiveMonthsAway() throws {
        #expect(try (0..<80).contains { try !Self.attack($0, guarded: false).isEmpty })
    }

    @Test func aMonthOfOneIsNotFoundFromItsQuarter() throws {
        let query = try #require(Self.query)
        let (values, _) = try Self.months([8, 8, 1])
        let quarter = Rhythm.quarter.period(holding: Self.first)
        let team = UUID()
        func figure(_ values: [IndicatorValue]) -> ProviderFigure {
            ProviderFigure(
                of: team,
                in: [quarter],
                [quarter: [team: Tally(17)]],
                query,
                beside: MonthsTold(values, query)
            )
        }
        #expect(values.last?.hides == .above && figure(values).part == .hidden)
        #expect(figure(Array(values.prefix(2))).part == .count(15))
        // Twelve months up to a day in the second of two, of a place that has no more: eight and one.
        let (young, _) = try Self.months([8, 1])
        let year = Period.year(upTo: Self.first.adding(months: 1).adding(days: 20))
        #expect(!MonthsTold(young, query).leaveRoom(for: 9, of: nil, in: year))
        let (old, _) = try Self.months([40, 3, 37, 2, 50, 61, 44, 1])
        let all = Period.year(upTo: Self.first.adding(months: 8).adding(days: -1))
        #expect(MonthsTold(old, query).leaveRoom(for: 238, of: nil, in: all), "among many it is lost")
    }

    private static func months(_ counts: [Int]) throws -> ([IndicatorValue], Indicator) {
        let definition = try #require(Self.query?.definition)
        let id = UUID()
        let indicator = Indicator(
            id: id,
            code: "A",
            team: id,
            definition: definition,
            number: 1,
            retiredOn: nil,
            version: 1
        )
        var values = counts.enumerated().map { place, count in
            IndicatorValue(
                id: UUID(),
                indicator: id,
                number: 1,
                period: Rhythm.month.period(holding: first.adding(months: place)),
                numerator: Double(count),
                denominator: nil,
                missing: nil,
                isProvisional: false,
                note: nil,
                frozenAt: nil,
                frozenBy: nil,
                by: "Mair",
                at: .init(milliseconds: 0),
                version: 1
            )
        }
        let entries = values.map { Settling.Entry(query: "breaks-asked", value: $0, definition: definition) }
        let settled = Settling(Kin.settled(with: "breaks-asked"), entries)
        for place in values.indices { values[place].hides = settled.hides[values[place].id] }
        return (values, indicator)
    }

    private static func attack(_ seed: UInt64, guarded: Bool) throws -> [String] {
        let query = try #require(Self.query)
        var dice = Dice(seed: seed)
        let teams = (0..<Int.random(in: 1...3, using: &dice)).map { _ in UUID() }
        let length = [2, 3, 6, 12].randomElement(using: &dice) ?? 3
        let most = [6, 12, 40].randomElement(using: &dice) ?? 12
        // Of each month, by team, and of all of them by group.
        let counts = (0..<length).map { _ in teams.map { _ in Int.random(in: 0...most, using: &dice) } }
        let sums = counts.map { $0.reduce(0, +) }
        let (values, _) = try months(sums)
        let beside = MonthsTold(guarded ? values : [], query)
        var attacker = Attacker()
        let noughts = zip(sums, values).contains { $0 == 0 && $1.hides == .above }
        for (month, value) in values.enumerated() {
            let figure = Figure(value, query.definition)
            attacker.learn("month \(month)", sums[month], told: figure.numerator, withNoughts: noughts)
        }
        // Where nothing at all is told, nobody learns which are small.
        func learn(_ all: [(name: String, count: Int, told: Int?)]) {
            let isAny = all.contains { $0.told != nil }
            let noughts = all.contains { $0.count == 0 && $0.told == nil }
            for one in all {
                if isAny {
                    attacker.learn(one.name, one.count, told: one.told.map(Double.init), withNoughts: noughts)
                } else {
                    attacker.count(one.name, one.count)
                }
            }
        }
        let starts = Array(stride(from: 0, to: length, by: 3))
        let quarters = starts.map { Rhythm.quarter.period(holding: first.adding(months: $0)) }
        var tallies: [Period: [UUID?: Tally]] = [:]
        for (start, quarter) in zip(starts, quarters) {
            let own = counts[start..<min(start + 3, length)]
            for (place, team) in teams.enumerated() {
                tallies[quarter, default: [:]][team] = Tally(own.reduce(0) { $0 + $1[place] })
            }
        }
        func told(_ team: UUID, _ some: [Period]) -> Int? {
            ProviderFigure(of: team, in: some, tallies, query, beside: beside).part.value
        }
        func tally(_ team: UUID, _ quarter: Period) -> Int { Int(tallies[quarter]?[team]?.numerator ?? 0) }
        for (place, quarter) in quarters.enumerated() {
            let all = teams.map { tally($0, quarter) }
            learn(zip(teams, all).map { ("\(place) \($0)", $1, told($0, [quarter])) })
            attacker.count("quarter \(place)", all.reduce(0, +))
            attacker.sum("quarter \(place)", teams.map { "\(place) \($0)" }, isAll: true)
            let own = starts[place]..<min(starts[place] + 3, length)
            attacker.sum("quarter \(place)", own.map { "month \($0)" }, isAll: true)
        }
        learn(
            teams.map { team in
                ("year \(team)", quarters.reduce(0) { $0 + tally(team, $1) }, told(team, quarters))
            }
        )
        for team in teams {
            attacker.sum("year \(team)", quarters.indices.map { "\($0) \(team)" }, isAll: true)
        }
        // By language, over the twelve months that hold them all.
        let all = sums.reduce(0, +)
        let some = Int.random(in: 0...all, using: &dice)
        let year = Period(first: first, last: first.adding(years: 1).adding(days: -1))
        let groups: [String?: Tally] = ["en": Tally(some), "cy": Tally(all - some)]
        let isTold = beside.leaveRoom(for: all, of: nil, in: year)
        let languages = ToldGroups(.language, groups, isTold: isTold)
        learn(languages.groups.map { ("group \($0.code)", Int(groups[$0.code]?.numerator ?? 0), $0.part) })
        attacker.count("all", all)
        attacker.sum("all", languages.groups.map { "group \($0.code)" }, isAll: true)
        attacker.sum("all", sums.indices.map { "month \($0)" }, isAll: true)
        return attacker.found()
    }
}
