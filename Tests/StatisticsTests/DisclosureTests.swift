import Foundation
import TestSupport
import Testing

@testable import Statistics

/// Whatever is told together, no small count can be placed more closely than the rule promises.
struct DisclosureTests {
    /// Tables of every shape and sparsity, from a recorded seed.
    @Test(arguments: 0..<120)
    func nobodyCanWorkOutAHiddenCountOfATable(_ seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let rows = Int.random(in: 1...5, using: &chance)
        let columns = Int.random(in: 1...5, using: &chance)
        let most = [4, 12, 40, 200].randomElement(using: &chance) ?? 40
        let counts = (0..<rows).map { _ in
            (0..<columns).map { _ in
                Int.random(in: 0...2, using: &chance) == 0 ? 0 : Int.random(in: 0...most, using: &chance)
            }
        }
        let rule = seed % 3 == 0 ? SmallNumbers(hiding: 7, nearest: 1, width: 4) : .standard
        try attack(counts, SafeTable(counts, rule), rule)
    }

    @Test(Reference.isHere) func norwaysTables() throws {
        let file = try Reference.object("suppression/gausssuppression_cases.json") as? [String: Any]
        let cases = file?["cases"] as? [String: [String: Any]] ?? [:]
        Reference.tried(cases.count, of: 4, in: "gausssuppression_cases")
        for (name, entry) in cases {
            let input = try #require(entry["input"] as? [[String: Any]])
            let names = (input.first?.keys.sorted() ?? []).filter { !(input[0][$0] is NSNumber) }
            let count = try #require(input.first?.keys.first { input[0][$0] is NSNumber })
            let rows = Array(Set(input.compactMap { $0[names[0]] as? String })).sorted()
            let columns = Array(Set(input.compactMap { $0[names[1]] as? String })).sorted()
            var counts = rows.map { _ in columns.map { _ in 0 } }
            for cell in input {
                let row = rows.firstIndex(of: cell[names[0]] as? String ?? "") ?? 0
                counts[row][columns.firstIndex(of: cell[names[1]] as? String ?? "") ?? 0] = cell[count] as? Int ?? 0
            }
            let largest = entry["maxN"] as? Int ?? 7
            for rule in [SmallNumbers.standard, SmallNumbers(hiding: largest, nearest: 1, width: largest - 1)] {
                try attack(counts, SafeTable(counts, rule), rule)
            }
            print("\(name): tried")
        }
    }

    /// How far an onlooker gets in the tables as Norway's tool left them, against what was found there with another
    /// linear program.
    @Test(Reference.isHere) func theWebGivesTheSameBoundsAsALinearProgram() throws {
        let file = try Reference.object("suppression/gausssuppression_cases.json") as? [String: Any]
        var tried = 0
        for (name, entry) in file?["cases"] as? [String: [String: Any]] ?? [:] {
            let cells = try #require(entry["output"] as? [[String: Any]])
            let count = try #require(cells.first?.keys.first { ["n", "ant", "freq"].contains($0) })
            let names = try #require(cells.first).filter { $0.value is String }.keys.sorted()
            let rows = Array(Set(cells.compactMap { $0[names[0]] as? String })).sorted()
            let columns = Array(Set(cells.compactMap { $0[names[1]] as? String })).sorted()
            let left = rows.count + columns.count
            let web = Web(
                knots: left + 2,
                edges: cells.map { cell in
                    let row = cell[names[0]] as? String ?? "", column = cell[names[1]] as? String ?? ""
                    let value = cell[count] as? Int ?? 0
                    let hidden = cell["suppressed"] as? Bool ?? false
                    let ends = ends(row, column, rows, columns)
                    return Web.Edge(
                        from: ends.from,
                        to: ends.to,
                        count: value,
                        lower: hidden ? 0 : value,
                        upper: hidden ? 100_000 : value
                    )
                }
            )
            for (place, cell) in cells.enumerated() {
                guard let low = cell["audit_min"] as? NSNumber, let high = cell["audit_max"] as? NSNumber else {
                    continue
                }
                let bounds = web.bounds(of: place, reach: 100_000)
                #expect(Double(bounds.lowerBound) == low.doubleValue.rounded(), "\(name) \(cell)")
                #expect(Double(bounds.upperBound) == high.doubleValue.rounded(), "\(name) \(cell)")
                tried += 1
            }
        }
        print("\(tried) bounds tried")
    }

    /// Rows run into columns, columns into the last knot but one, that back into the one the rows come from.
    private func ends(_ row: String, _ column: String, _ rows: [String], _ columns: [String]) -> (from: Int, to: Int) {
        let left = rows.count + columns.count
        let rowKnot = rows.firstIndex(of: row) ?? 0
        let columnKnot = rows.count + (columns.firstIndex(of: column) ?? 0)
        return switch (row, column) {
        case ("Total", "Total"): (left + 1, left)
        case (_, "Total"): (left, rowKnot)
        case ("Total", _): (columnKnot, left + 1)
        default: (rowKnot, columnKnot)
        }
    }

    /// An onlooker who knows the rule and which hidden counts are the small ones.
    private func attack(_ counts: [[Int]], _ table: SafeTable, _ rule: SmallNumbers) throws {
        let columns = counts.first?.count ?? 0
        let rowSums = counts.map { $0.reduce(0, +) }
        let columnSums = (0..<columns).map { column in counts.reduce(0) { $0 + $1[column] } }
        let all = counts.flatMap(\.self) + rowSums + columnSums + [rowSums.reduce(0, +)]
        let told = table.cells.flatMap(\.self) + table.rowTotals + table.columnTotals + [table.total]
        let isBlank = !zip(all, told).contains { $1 != .hidden }
        let known = zip(all, told).map { count, told -> Onlooker.Count in
            if case .count(let shown) = told {
                let behind = (0...(shown + 10)).filter { rule.told($0) == .count(shown) }
                return .init(lower: Double(behind.first ?? 0), upper: behind.last.map(Double.init))
            }
            if rule.hidden.contains(count) {
                return .init(lower: isBlank ? 0 : 1, upper: Double(rule.hidden.upperBound))
            }
            return count == 0 ? .init(lower: 0, upper: 7) : .init(lower: Double(rule.hidden.upperBound + 1), upper: nil)
        }
        var sums: [(parts: [Int], total: Int)] = []
        let inner = counts.count * columns
        for row in counts.indices { sums.append((Array((row * columns)..<((row + 1) * columns)), inner + row)) }
        for column in 0..<columns {
            sums.append((counts.indices.map { $0 * columns + column }, inner + counts.count + column))
        }
        sums.append((counts.indices.map { inner + $0 }, all.count - 1))
        sums.append(((0..<columns).map { inner + counts.count + $0 }, all.count - 1))
        let onlooker = Onlooker(known, sums: sums)
        for (place, count) in all.enumerated() where rule.hidden.contains(count) {
            #expect(told[place] == .hidden)
            let (low, high) = try #require(onlooker.bounds(of: place))
            #expect(low <= Double(count) + 1e-6 && high >= Double(count) - 1e-6)
            #expect(high - low >= Double(rule.width) - 1e-6, "\(counts) \(told): \(count) is in \(low)...\(high)")
        }
        for (count, told) in zip(all, told) where count == 0 && !isBlank { #expect(told == .count(0)) }
    }

    /// Counts by ward and by age of the same people: the total ties them together.
    @Test(arguments: 0..<60)
    func nobodyCanWorkOutAHiddenCountOfSeveralBreakdowns(_ seed: UInt64) throws {
        var chance = Chance(seed: seed &+ 1000)
        let first = (0..<Int.random(in: 1...6, using: &chance)).map { _ in Int.random(in: 0...30, using: &chance) }
        var left = first.reduce(0, +)
        var second: [Int] = []
        while left > 0 {
            let next = Int.random(in: 0...left, using: &chance)
            second.append(next)
            left -= next
        }
        second.append(0)
        let safe = try SafeBreakdowns([first, second])
        let rule = SmallNumbers.standard
        let all = first + second + [first.reduce(0, +)]
        let told = safe.breakdowns.flatMap(\.self) + [safe.total]
        let isBlank = !told.contains { $0 != .hidden }
        let known = zip(all, told).map { count, told -> Onlooker.Count in
            switch told {
            case .count(let shown):
                let behind = (0...(shown + 10)).filter { rule.told($0) == .count(shown) }
                return .init(lower: Double(behind.first ?? 0), upper: behind.last.map(Double.init))
            case .hidden:
                return count > 7 ? .init(lower: 8, upper: nil) : .init(lower: isBlank ? 0 : 1, upper: 7)
            }
        }
        let onlooker = Onlooker(
            known,
            sums: [
                (Array(first.indices), all.count - 1), (second.indices.map { first.count + $0 }, all.count - 1),
            ]
        )
        for (place, count) in all.enumerated() where rule.hidden.contains(count) {
            let (low, high) = try #require(onlooker.bounds(of: place))
            #expect(high - low >= Double(rule.width) - 1e-6, "\(all) \(told)")
        }
    }
}

/// SplitMix64: the same chance on every machine.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
