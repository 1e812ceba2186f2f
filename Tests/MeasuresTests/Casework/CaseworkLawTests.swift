import Dates
import Foundation
import Records
import TestSupport
import Testing

@testable import Measures

/// What holds of every indicator that counts itself, in any place there may be.
@Suite struct CaseworkLawTests {
    @Test(arguments: TestStore.allCases)
    func eachCountsWhatAPlainSecondCountDoes(in store: TestStore) async throws {
        for seed in UInt64(1)...3 {
            try await withSite(store) { site in
                let ids = site.clock.clock.newID
                try await site.store.write { db in
                    var world = RandomCasework(
                        try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids),
                        seed: seed
                    )
                    try world.fill(people: 70)
                }
                let compared = try await site.store.read { try Self.compare($0, seed: seed) }
                #expect(compared > CaseworkQuery.all.count * 8)
            }
        }
    }

    /// Every indicator in every month, counted all at once and one by one.
    private static func compare(_ db: any Reader, seed: UInt64) throws -> Int {
        let today = RandomCasework.today
        let periods = Rhythm.month.periods(
            from: Rhythm.month.period(holding: today.adding(months: -11)),
            through: Rhythm.month.period(holding: today)
        )
        var run = CaseworkRun(db, periods: periods, today: today)
        var compared = 0
        var told: Set<String> = []
        var oracle = try CaseworkOracle(db, today: today, period: periods[0])
        for query in CaseworkQuery.all {
            let tallies = try run.tallies(query, periods)
            for period in periods {
                oracle.period = period
                guard !query.isOnlyNow || oracle.isNow else {
                    #expect(tallies[period] == nil, "\(query.code) cannot be told of \(period.first)")
                    continue
                }
                let tally = try #require(tallies[period], "\(query.code)")
                let answer = try #require(oracle.answer(query.code), "there is no second count of \(query.code)")
                #expect(
                    tally.numerator == answer.numerator && tally.denominator == answer.denominator,
                    "\(query.code) \(period.first), seed \(seed): \(tally) is not \(answer)"
                )
                if tally.numerator > 0 { told.insert(query.code) }
                if let open = query.open {
                    let waiting = try #require(oracle.waiting(open.name), "nobody tells of \(open.name)")
                    let longest = waiting.min().map { max(0, $0.days(to: min(period.last, today))) }
                    #expect(tally.open == waiting.count, "\(query.code) \(period.first), seed \(seed)")
                    #expect(tally.longestWait == longest, "\(query.code) \(period.first), seed \(seed)")
                }
                compared += 1
            }
        }
        #expect(
            told.count >= CaseworkQuery.all.count - 3,
            "never counted: \(Set(CaseworkQuery.all.map(\.code)).subtracting(told))"
        )
        return compared
    }

    @Test func theLibraryHoldsMoreThanSixtyThatCountThemselves() {
        let codes = CaseworkQuery.all.map(\.code) + EnteredIndicator.all.map(\.code)
        #expect(CaseworkQuery.all.count >= 60)
        #expect(Set(codes).count == codes.count)
        #expect(Set(CaseworkQuery.all.map(\.definition.name)).count == CaseworkQuery.all.count)
        print("\(CaseworkQuery.all.count) count themselves, \(EnteredIndicator.all.count) are entered")
        for query in CaseworkQuery.all {
            #expect(query.definition.kind.hasDenominator == (query.definition.outOf != nil), "\(query.code)")
            #expect(query.definition.source == .casework && query.definition.query == query.code)
            #expect(query.code.utf8.count <= 40)
        }
        #expect(EnteredIndicator.all.allSatisfy { $0.definition.query == nil && $0.definition.caveats != nil })
    }

    @Test(arguments: TestStore.allCases)
    func ofAnEmptyPlaceEachIsNoughtAndNothingIsDividedBy(in store: TestStore) async throws {
        try await withSite(store) { site in
            let period = Rhythm.month.period(holding: RandomCasework.today)
            try await site.store.read { db in
                var run = CaseworkRun(db, periods: [period], today: RandomCasework.today)
                for query in CaseworkQuery.all {
                    let tally = try #require(try run.tallies(query, [period])[period])
                    #expect(tally.numerator == 0 && tally.longestWait == nil, "\(query.code)")
                    #expect(tally.denominator == (query.definition.kind.hasDenominator ? 0 : nil), "\(query.code)")
                    #expect(tally.open == (query.open == nil ? nil : 0), "\(query.code)")
                }
            }
        }
    }
}
