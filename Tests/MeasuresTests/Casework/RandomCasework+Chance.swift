import Dates
import Foundation

/// The same numbers for the same seed, in every run.
extension RandomCasework {
    mutating func below(_ most: Int) -> Int {
        chance &+= 0x9e37_79b9_7f4a_7c15
        var mixed = chance
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, most)))
    }
    mutating func isSo(_ percent: Int) -> Bool { below(100) < percent }
    mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }
    mutating func maybe<Item>(_ item: Item, _ percent: Int = 50) -> Item? { isSo(percent) ? item : nil }
    /// A day of the last 400.
    mutating func day(_ within: Int = 400) -> Day { Self.today.adding(days: -below(within)) }
    mutating func after(_ day: Day, _ most: Int = 90) -> Day { min(Self.today, day.adding(days: below(most))) }
    func moment(_ day: Day) -> String { "\(day.iso)T10:00:00.000Z" }
}
