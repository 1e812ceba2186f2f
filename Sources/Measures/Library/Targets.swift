import Dates
import Foundation
import Markup

/// What is to be reached, and by when: one figure for good, or another from each period on.
struct Targets: Sendable, Hashable {
    /// From the period that holds a day on, another target.
    struct Step: Sendable, Hashable, Codable {
        let from: Day
        let value: Double
    }

    /// Until the first step; for good where there is none.
    let plain: Double?
    /// The earliest first.
    let steps: [Step]

    init(_ plain: Double?, _ steps: [Step] = []) {
        self.plain = plain
        self.steps = steps.sorted { $0.from < $1.from }
    }

    var isEmpty: Bool { plain == nil && steps.isEmpty }

    /// What a period is held against.
    func value(in period: Period) -> Double? { steps.last { $0.from <= period.last }?.value ?? plain }

    /// The one that comes after a period's.
    func next(after period: Period) -> Step? { steps.first { $0.from > period.last } }

    /// How they are kept beside a binding.
    var stored: String? {
        get throws {
            steps.isEmpty ? nil : String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
        }
    }

    static func steps(stored: String?) throws -> [Step] {
        guard let stored else { return [] }
        return try JSONDecoder().decode([Step].self, from: Data(stored.utf8))
    }
}

/// Steps of a target as somebody writes them: a period and a number on each line.
extension Targets {
    static let most = 60

    /// As they are read: "2026-04: 65".
    var written: String {
        steps.map { step in
            let day = step.from.day == 1 ? String(step.from.iso.prefix(7)) : step.from.iso
            return "\(day): \(Int(exactly: step.value).map(String.init) ?? "\(step.value)")"
        }.joined(separator: "\n")
    }

    /// - Returns: `nil` where a line is not a period and a number, or a period stands twice.
    static func read(_ text: String) -> [Step]? {
        var steps: [Step] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, let day = WrittenPeriod.day(parts[0]),
                let value = Double(parts[1].filter { $0 != "%" && $0 != "," && !$0.isWhitespace }), value.isFinite,
                !steps.contains(where: { $0.from == day })
            else { return nil }
            steps.append(Step(from: day, value: value))
        }
        return steps.count <= most ? Targets(nil, steps).steps : nil
    }
}

extension Definition {
    /// Its target, or its targets.
    var aims: Targets { Targets(target, targets ?? []) }
}
