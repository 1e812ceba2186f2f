import Testing

@testable import Carers

/// 20,000 invented people, one in twenty written down a second time with what goes wrong in life.
struct DuplicateSearchTests {
    @Test(arguments: [UInt64(1), 2026])
    func whoIsWrittenDownTwiceIsFound(seed: UInt64) {
        let place = InventedPeople(count: 20_000, seed: seed)
        let profiles = place.people.map { MatchProfile($0) }
        let search = DuplicateSearch(profiles)

        let found = Set(search.pairs.map { InventedPeople.Twice($0.first, $0.second) })
        let right = found.intersection(place.twice)
        let recall = Double(right.count) / Double(place.twice.count)
        let precision = Double(right.count) / Double(found.count)
        print(
            "duplicates, seed \(seed): \(profiles.count) people, \(place.twice.count) written twice,",
            "\(search.compared) pairs compared, \(found.count) shown: recall \(recall), precision \(precision)"
        )
        #expect(place.people.count == 20_000 && place.twice.count == 1000)
        #expect(recall >= 0.95)
        #expect(precision >= 0.90)
        #expect(search.compared < 2_000_000)
        if recall < 0.95 || precision < 0.90 { tell(search, place, found) }
    }

    /// What was missed and what was shown in vain, by what had gone wrong.
    private func tell(_ search: DuplicateSearch, _ place: InventedPeople, _ found: Set<InventedPeople.Twice>) {
        for pair in place.twice.subtracting(found).prefix(40) {
            let likeness = Likeness(MatchProfile(place.people[pair.first]), MatchProfile(place.people[pair.second]))
            print("missed", likeness.points, place.people[pair.first], place.people[pair.second])
        }
        for pair in search.pairs.filter({ !place.twice.contains(.init($0.first, $0.second)) }).suffix(40) {
            print("in vain", pair.likeness.points, place.people[pair.first], place.people[pair.second])
        }
    }
}
