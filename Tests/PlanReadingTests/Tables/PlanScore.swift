import Foundation
import PlanReading

/// A plan as the transcriptions and the reader's own JSON write it, as far as a score looks at it.
struct ScoredPlan: Decodable {
    struct Theme: Decodable {
        var title: String?
        var outcomes: [Outcome]
    }
    struct Outcome: Decodable { var objectives: [Objective] }
    struct Objective: Decodable {
        var ref: String?
        var title: String?
        var actions: [Action]
    }
    struct Action: Decodable {
        var ref: String?
        var text: String
        var leads: [String]?
        var writtenWhen: String?
        var when: [When]?
        var writtenMeasure: String?
        var references: [String]?
        var priority: String?
        var theme: String?

        enum CodingKeys: String, CodingKey {
            case ref, text, leads, when, priority, theme
            case writtenWhen = "when_as_written"
            case writtenMeasure = "measure_as_written"
            case references = "cross_references"
        }
    }
    struct When: Decodable {
        var kind: String
        var start: String?
    }

    var themes: [Theme]

    init(_ json: Data) throws { self = try JSONDecoder().decode(ScoredPlan.self, from: json) }

    init(_ plan: ReadPlan) throws { try self.init(Data(plan.goldJSON().utf8)) }

    /// Each action with its theme; an objective without actions counts as one.
    var actions: [Action] {
        themes.flatMap { theme in
            theme.outcomes.flatMap(\.objectives).flatMap { objective -> [Action] in
                var actions = objective.actions
                if actions.isEmpty, let title = objective.title { actions = [Action(ref: objective.ref, text: title)] }
                return actions.map {
                    var action = $0
                    action.theme = theme.title
                    return action
                }
            }
        }
    }
}

/// How much of a transcription a reading found, 0 to 1.
struct PlanScore: CustomStringConvertible {
    private(set) var parts: [(name: String, value: Double)] = []

    var value: Double { parts.isEmpty ? 0 : parts.map(\.value).reduce(0, +) / Double(parts.count) }
    var description: String { parts.map { "\($0.name) \(($0.value * 1000).rounded() / 1000)" }.joined(separator: ", ") }

    init(_ read: ScoredPlan, against gold: ScoredPlan) {
        let pairs = PlanScore.match(read.actions, gold.actions)
        let found = Double(pairs.count)
        let total = Double(read.actions.count + gold.actions.count)
        parts.append(("actions", total == 0 ? 1 : 2 * found / total))
        func field(_ name: String, _ value: (ScoredPlan.Action) -> String?, needs: Double = 0.9) {
            let count = gold.actions.filter { value($0)?.isEmpty == false }.count
            guard count > 0 else { return }
            let right = pairs.filter { read, gold in
                guard let wanted = value(gold), !wanted.isEmpty else { return false }
                return PlanScore.likeness(value(read) ?? "", wanted) >= needs
            }
            parts.append((name, Double(right.count) / Double(count)))
        }
        field("leads") { $0.leads?.joined(separator: " ") }
        field("when", \.writtenWhen)
        field(
            "dates",
            { action in action.when?.map { "\($0.kind)\($0.start ?? "")" }.sorted().joined(separator: " ") },
            needs: 1
        )
        field("measures", \.writtenMeasure)
        field("priority", \.priority, needs: 1)
        field("references") { $0.references?.joined(separator: " ") }
        field("theme", \.theme, needs: 0.8)
    }

    private static func match(
        _ read: [ScoredPlan.Action],
        _ gold: [ScoredPlan.Action]
    ) -> [(ScoredPlan.Action, ScoredPlan.Action)] {
        var pairs: [(likeness: Double, read: Int, gold: Int)] = []
        for r in read.indices {
            for g in gold.indices {
                let likeness = likeness(read[r].text, gold[g].text)
                if likeness >= 0.85 { pairs.append((likeness, r, g)) }
            }
        }
        var usedRead = Set<Int>()
        var usedGold = Set<Int>()
        var found: [(ScoredPlan.Action, ScoredPlan.Action)] = []
        for pair in pairs.sorted(by: { ($0.likeness, $1.read, $1.gold) > ($1.likeness, $0.read, $0.gold) })
        where !usedRead.contains(pair.read) && !usedGold.contains(pair.gold) {
            usedRead.insert(pair.read)
            usedGold.insert(pair.gold)
            found.append((read[pair.read], gold[pair.gold]))
        }
        return found
    }

    /// The F1 of the words the two have in common.
    private static func likeness(_ left: String, _ right: String) -> Double {
        let (left, right) = (words(left), words(right))
        if left.isEmpty && right.isEmpty { return 1 }
        var counts: [String: Int] = [:]
        for word in left { counts[word, default: 0] += 1 }
        var same = 0
        for word in right where (counts[word] ?? 0) > 0 {
            counts[word, default: 0] -= 1
            same += 1
        }
        return same == 0 ? 0 : 2 * Double(same) / Double(left.count + right.count)
    }

    private static func words(_ text: String) -> [String] {
        let plain = text.lowercased().filter { $0 != "'" && $0 != "’" }
        return plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }
}
