/// Chance that comes out the same each time (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    package mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// One of a list whose first ones are the commonest, as names are.
    package mutating func common<Element>(_ list: [Element]) -> Element? {
        let one = Double.random(in: 0..<1, using: &self)
        return list.isEmpty ? nil : list[min(list.count - 1, Int(one * one * Double(list.count)))]
    }
}
