/// Someone who wants to know a hidden count: a linear program over all that is told, written apart from the product's
/// own way of looking.
///
/// Every count is a variable between bounds; every sum is an equation. The simplex method with Bland's rule finds the
/// smallest and the largest value a count can have.
public struct Onlooker {
    public struct Count {
        public let lower: Double
        /// Without a bound where it is `nil`.
        public let upper: Double?

        public init(lower: Double, upper: Double?) {
            self.lower = lower
            self.upper = upper
        }
    }

    private let counts: [Count]
    /// Each sum: the counts that add up, and the one they add up to.
    private let sums: [(parts: [Int], total: Int)]

    public init(_ counts: [Count], sums: [(parts: [Int], total: Int)]) {
        self.counts = counts
        self.sums = sums
    }

    public func bounds(of count: Int) -> (Double, Double)? {
        guard let low = best(count, sign: 1), let high = best(count, sign: -1) else { return nil }
        return (low, -high)
    }

    /// The least of sign × count; `nil` if nothing fits at all, −∞ without an end.
    private func best(_ wanted: Int, sign: Double) -> Double? {
        // Shifted to start at 0; upper bounds become rows with a slack of their own.
        let bounded = counts.indices.filter { counts[$0].upper != nil }
        let rows = sums.count + bounded.count
        let slackStart = counts.count
        let helperStart = slackStart + bounded.count
        let width = helperStart + rows
        var table = [[Double]](repeating: [Double](repeating: 0, count: width + 1), count: rows)
        for (row, sum) in sums.enumerated() {
            var constant = 0.0
            for part in sum.parts {
                table[row][part] += 1
                constant -= counts[part].lower
            }
            table[row][sum.total] -= 1
            table[row][width] = constant + counts[sum.total].lower
        }
        for (place, count) in bounded.enumerated() {
            table[sums.count + place][count] = 1
            table[sums.count + place][slackStart + place] = 1
            table[sums.count + place][width] = (counts[count].upper ?? 0) - counts[count].lower
        }
        for row in 0..<rows {
            if table[row][width] < 0 { for column in 0...width { table[row][column] = -table[row][column] } }
            table[row][helperStart + row] = 1
        }
        var basis = (0..<rows).map { helperStart + $0 }
        var helpers = [Double](repeating: 0, count: width)
        for helper in helperStart..<width { helpers[helper] = 1 }
        guard let start = descend(&table, &basis, helpers, upTo: width), start < 1e-7 else { return nil }
        var goal = [Double](repeating: 0, count: width)
        goal[wanted] = sign
        guard let value = descend(&table, &basis, goal, upTo: helperStart) else { return -.infinity }
        return value + sign * counts[wanted].lower
    }

    private func descend(
        _ table: inout [[Double]],
        _ basis: inout [Int],
        _ cost: [Double],
        upTo limit: Int
    ) -> Double? {
        let width = cost.count
        while true {
            let prices = basis.map { cost[$0] }
            var entering: Int?
            for column in 0..<limit {
                var reduced = cost[column]
                for row in table.indices where prices[row] != 0 { reduced -= prices[row] * table[row][column] }
                if reduced < -1e-9 {
                    entering = column
                    break
                }
            }
            guard let entering else {
                return table.indices.reduce(0) { $0 + prices[$1] * table[$1][width] }
            }
            var leaving: Int?
            var least = Double.infinity
            for row in table.indices where table[row][entering] > 1e-9 {
                let ratio = table[row][width] / table[row][entering]
                if ratio < least - 1e-12 || (ratio < least + 1e-12 && basis[row] < basis[leaving ?? row]) {
                    least = ratio
                    leaving = row
                }
            }
            guard let leaving else { return nil }
            let pivot = table[leaving][entering]
            for column in 0...width { table[leaving][column] /= pivot }
            for row in table.indices where row != leaving && abs(table[row][entering]) > 1e-12 {
                let factor = table[row][entering]
                for column in 0...width { table[row][column] -= factor * table[leaving][column] }
            }
            basis[leaving] = entering
        }
    }
}
