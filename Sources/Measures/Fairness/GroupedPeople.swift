import Dates

/// Everyone's group by each characteristic, held while a night counts.
struct GroupedPeople: Sendable {
    fileprivate let places: [String: Int]
    /// Of each characteristic: the groups there are, and whose is which; 0 is none.
    fileprivate var groups: [Characteristic: [String]] = [:]
    fileprivate var numbers: [Characteristic: [Int32]] = [:]
    private var known: [Characteristic: [String: Int32]] = [:]

    init(_ ids: [String]) {
        places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for characteristic in Characteristic.allCases {
            numbers[characteristic] = Array(repeating: 0, count: ids.count)
        }
    }

    mutating func put(_ id: String, in group: String, by characteristic: Characteristic) {
        guard let place = places[id] else { return }
        let number = number(of: group, by: characteristic)
        numbers[characteristic]?[place] = number
    }

    private mutating func number(of group: String, by characteristic: Characteristic) -> Int32 {
        if let number = known[characteristic]?[group] { return number }
        groups[characteristic, default: []].append(group)
        let number = Int32(groups[characteristic]?.count ?? 0)
        known[characteristic, default: [:]][group] = number
        return number
    }
}

/// What is counted of people, added up by each of their groups.
struct GroupedCounts {
    private struct Sum {
        var count = 0
        var part = 0
    }

    private let people: GroupedPeople
    /// By how long it lasted, and by whom: people are few, and so are the lines, however much is counted.
    private var sums: [Int?: [Int: Sum]] = [:]

    init(_ people: GroupedPeople) { self.people = people }

    /// One thing of someone, if it is anybody's.
    mutating func add(_ id: String?, lap: Int?, _ part: Int?) {
        guard let place = id.flatMap({ people.places[$0] }) else { return }
        sums[lap, default: [:]][place, default: Sum()].count += 1
        sums[lap]?[place]?.part += part ?? 0
    }

    func all(in period: Period) -> [Characteristic: [String?: StrandCounts]] {
        var found: [Characteristic: [String?: StrandCounts]] = [:]
        for characteristic in Characteristic.allCases {
            let groups = people.groups[characteristic] ?? []
            let numbers = people.numbers[characteristic] ?? []
            var lines: [String?: [StrandCounts.Line]] = [:]
            for (lap, sums) in sums {
                var all = Array(repeating: Sum(), count: groups.count + 1)
                for (place, sum) in sums {
                    let number = Int(numbers[place])
                    all[number].count += sum.count
                    all[number].part += sum.part
                }
                for (number, sum) in all.enumerated() where sum.count > 0 {
                    let group = number == 0 ? nil : groups[number - 1]
                    lines[group, default: []].append(
                        StrandCounts.Line(period.first, lap: lap, count: sum.count, part: sum.part)
                    )
                }
            }
            found[characteristic] = lines.mapValues { StrandCounts(lines: $0) }
        }
        return found
    }
}
