import Statistics
import Testing

@testable import Measures

/// Two breakdowns of the same people by nearly the same question, read together.
@Suite struct AgesAndCaringTests {
    private static let grown = Characteristic.ages.map(\.code).filter { $0 != "under-18" }

    /// Whoever has both breakdowns, and knows how many there are in all, cannot place a small number.
    @Test(arguments: 0..<80 as Range<UInt64>)
    func neitherGivesTheOtherAway(seed: UInt64) {
        var dice = Dice(seed: seed)
        let most = [6, 15, 60].randomElement(using: &dice) ?? 15
        func number() -> Int {
            Int.random(in: 0..<3, using: &dice) == 0
                ? Int.random(in: 0...7, using: &dice) : Int.random(in: 0...most, using: &dice)
        }
        // Those of the kind, and the others.
        var columns: [(ages: [String?: Int], kinds: [String?: Int])] = []
        for _ in 0..<(seed % 2 == 0 ? 1 : 2) {
            var ages: [String?: Int] = [nil: number(), "under-18": number()]
            for age in Self.grown { ages[age] = number() }
            let all = Self.grown.reduce(0) { $0 + (ages[$1] ?? 0) }
            let parents = Int.random(in: 0...min(all, most), using: &dice)
            columns.append(
                (
                    ages,
                    [nil: ages[nil] ?? 0, "young": ages["under-18"] ?? 0, "parent": parents, "adult": all - parents]
                )
            )
        }
        func tallies(_ counts: [[String?: Int]]) -> [String?: Tally] {
            (counts.first ?? [:]).reduce(into: [:]) { all, one in
                let rest = counts.dropFirst().first.map { $0[one.key] ?? 0 }
                all[one.key] = Tally(one.value, of: rest.map { $0 + one.value })
            }
        }
        let (ages, kinds) = (tallies(columns.map(\.ages)), tallies(columns.map(\.kinds)))
        let byAge = Breakdown(ToldGroups(.age, ages, beside: kinds))
        let byKind = Breakdown(ToldGroups(.caring, kinds, beside: ages))
        for (place, column) in columns.enumerated() {
            /// Those of the kind as they are told; of the others, what is left of the whole that is told.
            func told(_ part: ShownCount?, _ whole: ShownCount?) -> Double? {
                guard let part = part?.value else { return nil }
                return place == 0 ? Double(part) : whole?.value.map { Double($0 - part) }
            }
            var shown: [(name: String, count: Int, told: Double?)] = []
            for group in byAge.groups {
                shown.append(("age \(group.code)", column.ages[group.code] ?? 0, told(group.part, group.whole)))
            }
            for group in byKind.groups {
                shown.append(("kind \(group.code)", column.kinds[group.code] ?? 0, told(group.part, group.whole)))
            }
            guard shown.contains(where: { $0.told != nil }) else { continue }
            let noughts = shown.contains { $0.count == 0 && $0.told == nil }
            var attacker = Attacker()
            for one in shown {
                attacker.learn(one.name, one.count, told: one.told, withNoughts: noughts || columns.count > 1)
            }
            let unknown = column.ages[nil] ?? 0
            attacker.count("unknown", unknown)
            if columns.count == 1 {
                attacker.learn("unknown", unknown, told: byAge.unknown.value.map(Double.init), withNoughts: noughts)
            }
            let all = column.ages.values.reduce(0, +)
            attacker.know("all", all)
            attacker.sum("all", ["unknown"] + (["under-18"] + Self.grown).map { "age \($0)" }, isAll: true)
            attacker.sum("all", ["unknown", "kind young", "kind parent", "kind adult"], isAll: true)
            attacker.sum("kind young", ["age under-18"], isAll: true)
            let found = attacker.found()
            #expect(found.isEmpty, "\(found) \(column)")
        }
    }

    /// That it is needed: each by itself is safe, and the two beside each other are not.
    @Test func eachByItselfGivesTheOtherAway() {
        var ages: [String?: Tally] = [nil: Tally(0), "under-18": Tally(20), "18-24": Tally(4), "25-49": Tally(30)]
        ages["50-64"] = Tally(40)
        let kinds: [String?: Tally] = [nil: Tally(0), "young": Tally(20), "parent": Tally(6), "adult": Tally(68)]
        let together = Breakdown(ToldGroups(.age, ages, beside: kinds))
        #expect(together.groups.first { $0.code == "18-24" }?.part == .hidden)
        #expect(together.groups.first { $0.code == "50-64" }?.part == .count(40))
        // Told apart by each of them, the same people are hidden in both or in neither.
        for group in ["under-18", "18-24"] {
            let few = ages.merging([group: Tally(3)]) { $1 }
            let rest = group == "under-18" ? kinds.merging(["young": Tally(3)]) { $1 } : kinds
            let one = Breakdown(ToldGroups(.age, few, beside: rest))
            #expect(one.groups.first { $0.code == group }?.part == .hidden)
        }
    }
}
