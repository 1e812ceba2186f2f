import Statistics
import TestSupport

/// Someone who puts together all that is told, everywhere, and narrows each count with a linear program.
///
/// They know the definitions and so every sum that holds, the rule, and which of the hidden counts are small.
struct Attacker {
    private var names: [String: Int] = [:]
    private var counts: [Onlooker.Count] = []
    private(set) var truth: [Int] = []
    private var sums: [(parts: [Int], total: Int)] = []
    private let rule = SmallNumbers.standard

    /// A count of which only what follows is known.
    @discardableResult
    mutating func count(_ name: String, _ count: Int) -> Int {
        if let place = names[name] { return place }
        names[name] = truth.count
        truth.append(count)
        counts.append(.init(lower: 0, upper: nil))
        return truth.count - 1
    }

    /// What is told of a count: a rounded number, or that it is hidden; of a count hidden with the noughts about it, that
    /// it is no more than small.
    mutating func learn(_ name: String, _ count: Int, told: Double?, withNoughts: Bool) {
        let place = self.count(name, count)
        if let told {
            let behind = (0...(Int(told) + 10)).filter { (try? rule.shown($0))?.value == Int(told) }
            narrow(place, Double(behind.first ?? 0), behind.last.map(Double.init))
        } else if rule.hidden.contains(count) || count == 0 {
            narrow(place, withNoughts || count == 0 ? 0 : 1, 7)
        } else {
            narrow(place, 8, nil)
        }
    }

    /// A count that is known exactly.
    mutating func know(_ name: String, _ count: Int) {
        narrow(self.count(name, count), Double(count), Double(count))
    }

    private mutating func narrow(_ place: Int, _ lower: Double, _ upper: Double?) {
        let old = counts[place]
        let ends = [old.upper, upper].compactMap(\.self)
        counts[place] = .init(lower: max(old.lower, lower), upper: ends.min())
    }

    /// The whole is its parts, and what is left over where they are not all.
    mutating func sum(_ whole: String, _ parts: [String], isAll: Bool = false) {
        guard let total = names[whole] else { return }
        var places = parts.compactMap { names[$0] }
        guard places.count == parts.count else { return }
        if !isAll {
            let rest = truth[total] - places.reduce(0) { $0 + truth[$1] }
            places.append(count("\(whole) less \(parts.joined(separator: ", "))", rest))
        }
        sums.append((places, total))
    }

    /// Each small count that is known more closely than the rule promises.
    func found() -> [String] {
        let onlooker = Onlooker(counts, sums: sums)
        return names.sorted { $0.key < $1.key }.compactMap { name, place in
            guard rule.hidden.contains(truth[place]) else { return nil }
            guard let (low, high) = onlooker.bounds(of: place) else { return "\(name): nothing fits" }
            guard low <= Double(truth[place]) + 1e-6, high >= Double(truth[place]) - 1e-6 else {
                return "\(name): \(truth[place]) is not in \(low)...\(high)"
            }
            return high - low < Double(rule.width) - 1e-6 ? "\(name): \(truth[place]) is in \(low)...\(high)" : nil
        }
    }
}
