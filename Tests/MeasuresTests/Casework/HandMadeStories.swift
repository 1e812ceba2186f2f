import Dates
import Records
import TestSupport
import Testing

@testable import Measures

/// Every indicator that counts itself, over a place whose answers were worked out on paper.
@Suite struct HandMadeStories {
    @Test(arguments: TestStore.allCases)
    func eachCountsTheHandMadePlace(in store: TestStore) async throws {
        try await withSite(store) { site in
            let ids = site.clock.clock.newID
            try await site.store.write { db in
                var place = HandMadePlace(try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids))
                try place.fill()
            }
            #expect(Set(HandMadePlace.answers.keys) == Set(CaseworkQuery.all.map(\.code)))
            let period = Rhythm.month.period(holding: HandMadePlace.today)
            try await site.store.read { db in
                var run = CaseworkRun(db, periods: [period], today: HandMadePlace.today)
                for query in CaseworkQuery.all {
                    let tally = try #require(try run.tallies(query, [period])[period])
                    let answer = try #require(HandMadePlace.answers[query.code])
                    #expect(tally.numerator == answer.0 && tally.denominator == answer.1, "\(query.code): \(tally)")
                    guard let waiting = HandMadePlace.waiting[query.code] else { continue }
                    #expect(tally.open == waiting.0 && tally.longestWait == waiting.1, "\(query.code): \(tally)")
                }
            }
        }
    }
}
