/// Which rules hold at which point of one part of a chart.
struct Runs {
    let sides: [Int]
    let isOutside: [Bool]
    let isNear: [Bool]
    private let trend: [Int]
    private let two: [Bool]
    private let shift: [Bool]

    init(_ values: [Double?], _ part: ControlChart.Part, _ rules: ChartRules) {
        let limits = part.limits
        let sides = values.map { value in
            if let value, let mean = part.mean { value > mean ? 1 : value < mean ? -1 : 0 } else { 0 }
        }
        let outside = values.map { value in
            if let value, let limits { value > limits.upper || value < limits.lower } else { false }
        }
        let beyond = values.map { value in
            if let value, let limits { value > limits.nearUpper || value < limits.nearLower } else { false }
        }
        let near = zip(beyond, outside).map { $0 && !$1 }
        self.sides = sides
        isOutside = outside
        isNear = near
        trend = Self.trends(values, rules)
        two =
            switch rules.twoInThree {
            case .nearOnOneSide: Self.twoInThree(near, sides, wholeOnOneSide: true)
            case .beyondNear: Self.twoInThree(beyond, sides, wholeOnOneSide: false)
            }
        shift = Self.shifts(sides, rules.run)
    }

    /// The first rule that holds.
    func signal(_ place: Int) -> ControlChart.Signal? {
        let up = sides[place] > 0
        if isOutside[place] { return up ? .aboveLimit : .belowLimit }
        if trend[place] != 0 { return trend[place] > 0 ? .rising : .falling }
        if two[place] { return up ? .nearUpper : .nearLower }
        if shift[place] { return up ? .shiftUp : .shiftDown }
        return nil
    }

    /// +1 or −1 for points of a trend.
    ///
    /// Between two points of trends the step from one to the other decides; at the end of a trend the step onto it.
    private static func trends(_ values: [Double?], _ rules: ChartRules) -> [Int] {
        var flagged = [Bool](repeating: false, count: values.count)
        for direction in [1, -1] {
            var run = Run()
            for place in values.indices.dropFirst() {
                let step = step(values, place)
                if step == direction {
                    run.extend(to: place)
                } else if step != 0 || rules.tiesEndTrends || values[place] == nil || values[place - 1] == nil {
                    run.mark(&flagged, rules.run)
                    run = Run()
                }
            }
            run.mark(&flagged, rules.run)
        }
        return values.indices.map { place in
            guard flagged[place] else { return 0 }
            let ahead = values.indices.contains(place + 1) && flagged[place + 1] ? step(values, place + 1) : 0
            if ahead != 0 { return ahead }
            return (0...place).reversed().lazy.map { $0 > 0 ? step(values, $0) : 0 }.first { $0 != 0 } ?? 0
        }
    }

    /// Steps one way: from where, to where, how many.
    private struct Run {
        private var start = 0
        private var end = 0
        private var steps = 0

        mutating func extend(to place: Int) {
            if steps == 0 { start = place - 1 }
            steps += 1
            end = place
        }

        func mark(_ flagged: inout [Bool], _ length: Int) {
            guard steps >= length - 1, steps > 0 else { return }
            for place in start...end { flagged[place] = true }
        }
    }

    /// +1 for a rise onto this place, −1 for a fall, 0 for neither.
    private static func step(_ values: [Double?], _ place: Int) -> Int {
        guard let value = values[place], let before = values[place - 1] else { return 0 }
        return value > before ? 1 : value < before ? -1 : 0
    }

    private static func twoInThree(_ marked: [Bool], _ sides: [Int], wholeOnOneSide: Bool) -> [Bool] {
        var result = [Bool](repeating: false, count: marked.count)
        guard marked.count >= 3 else { return result }
        for first in 0...(marked.count - 3) {
            let window = first..<(first + 3)
            for side in [1, -1] {
                let hits = window.filter { marked[$0] && sides[$0] == side }
                guard hits.count >= 2, !wholeOnOneSide || window.allSatisfy({ sides[$0] == side }) else { continue }
                for place in hits { result[place] = true }
            }
        }
        return result
    }

    private static func shifts(_ sides: [Int], _ length: Int) -> [Bool] {
        var result = [Bool](repeating: false, count: sides.count)
        var start = 0
        for place in sides.indices {
            if sides[place] == 0 {
                start = place + 1
            } else if place > 0, sides[place] != sides[place - 1] {
                start = place
            }
            if sides[place] != 0, place - start + 1 >= length {
                for flagged in start...place { result[flagged] = true }
            }
        }
        return result
    }
}
