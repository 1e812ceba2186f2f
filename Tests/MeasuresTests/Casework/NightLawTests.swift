import Dates
import Foundation
import Records
import TestSupport
import Testing

@testable import Measures

/// A night takes shorter ways than counting everything does, to the same figures.
@Suite struct NightLawTests {
    @Test(arguments: TestStore.allCases)
    func aNightCountsWhatCountingEverythingCounts(in store: TestStore) async throws {
        for seed in UInt64(11)...13 {
            try await withPlace(store, seed) { db in
                let today = RandomCasework.today
                let months = Rhythm.month.periods(
                    from: Rhythm.month.period(holding: today.adding(months: -11)),
                    through: Rhythm.month.period(holding: today)
                )
                var all = CaseworkRun(db, periods: months, today: today)
                for start in [0, 4, 10] {
                    let few = Array(months[start..<start + 2])
                    var night = CaseworkRun(db, periods: few, today: today)
                    for query in CaseworkQuery.all {
                        let whole = try all.tallies(query, months).filter { few.contains($0.key) }
                        let recent = try night.tallies(query, few)
                        #expect(recent == whole, "\(query.code) \(few[0].first), seed \(seed)")
                    }
                }
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func allGroupingsAtOnceAreEachByItself(in store: TestStore) async throws {
        for seed in UInt64(21)...22 {
            try await withPlace(store, seed) { db in
                let today = RandomCasework.today
                let period = Period.year(upTo: today)
                let people = try db.groupedPeople(today: today)
                var counted: [String: [Characteristic: [String?: StrandCounts]]] = [:]
                for query in CaseworkQuery.all where query.counting.canBeToldApart {
                    for strand in query.counting.ofPeople.strands where counted[strand.name] == nil {
                        counted[strand.name] = try db.counts(strand, of: people, in: period, today: today)
                    }
                    let together = try db.told(query, in: period, from: counted)
                    let apart = try db.told(query, by: Characteristic.allCases, in: period, today: today)
                    #expect(together == apart, "\(query.code), seed \(seed)")
                }
                let told = counted.values.flatMap(\.values).filter { $0.count > 1 }.count
                #expect(told > 100, "there are groups to tell apart")
            }
        }
    }

    private func withPlace(_ store: TestStore, _ seed: UInt64, _ look: @Sendable @escaping (any Reader) throws -> Void)
        async throws
    {
        try await withSite(store) { site in
            let ids = site.clock.clock.newID
            try await site.store.write { db in
                var world = RandomCasework(try CaseworkRows(db, team: TestTeams.id("carers"), newID: ids), seed: seed)
                try world.fill(people: 90)
            }
            try await site.store.read { try look($0) }
        }
    }
}
