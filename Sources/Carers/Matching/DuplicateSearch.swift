/// Finds who of many people may be written down twice.
package struct DuplicateSearch: Sendable {
    /// Two people by their place in the list, the first before the second.
    package struct Pair: Sendable, Hashable {
        package let first: Int
        package let second: Int
        package let likeness: Likeness
    }

    /// A key that more people share than this says nothing of them.
    package static let mostAtOneKey = 400

    package let pairs: [Pair]
    /// How many pairs were looked at.
    package let compared: Int

    package init(_ profiles: [MatchProfile], from least: Int = Likeness.possibleFrom) {
        var places: [String: [Int]] = [:]
        for (place, profile) in profiles.enumerated() {
            for key in profile.keys { places[key, default: []].append(place) }
        }
        var seen: Set<Int> = []
        var pairs: [Pair] = []
        for alike in places.values where alike.count > 1 && alike.count <= Self.mostAtOneKey {
            for (index, first) in alike.enumerated() {
                for second in alike.dropFirst(index + 1)
                where seen.insert(first * profiles.count + second).inserted {
                    let likeness = Likeness(profiles[first], profiles[second])
                    if likeness.points >= least { pairs.append(Pair(first: first, second: second, likeness: likeness)) }
                }
            }
        }
        compared = seen.count
        self.pairs = pairs.sorted {
            ($1.likeness.points, $0.first, $0.second) < ($0.likeness.points, $1.first, $1.second)
        }
    }
}
