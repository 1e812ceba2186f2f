import Foundation
import PlanReading

/// What stands beside the levels: what the plan says of itself, feedback, definitions and boards.
extension PlanComparison {
    mutating func compareFeedback(_ read: ReadPlan, _ tree: PlanTree?, themeMatches: [UUID?]) {
        var waiting: [String: [FeedbackRow]] = [:]
        for row in (tree?.feedback ?? []).reversed() {
            waiting[row.youSaid.foldedForMatching, default: []].append(row)
        }
        feedback = read.feedback.map { said in
            guard let row = waiting[said.youSaid.text.foldedForMatching]?.popLast() else { return .new }
            var changes: [FieldChange] = []
            if row.youSaid != said.youSaid.text {
                changes.append(FieldChange(field: "you_said", before: row.youSaid, after: said.youSaid.text))
            }
            if let response = said.response?.text.kept, response != row.response {
                changes.append(FieldChange(field: "response", before: row.response, after: response))
            }
            return .same(row.id, changes)
        }
    }

    func goneFeedback(_ tree: PlanTree?) -> [Gone] {
        let found = Set(feedback.compactMap(\.existing))
        return (tree?.feedback ?? []).filter { !found.contains($0.id) }.map {
            Gone(kind: .feedback, id: $0.id, ref: nil, label: $0.youSaid, isRemovable: true)
        }
    }

    mutating func compareSurroundings(_ read: ReadPlan, _ tree: PlanTree?) {
        guard let tree else { return }
        let plan = tree.plan
        let facts: [(String, String?, String?)] = [
            ("title", plan.title, read.title?.text), ("place", plan.place, read.place?.text),
            ("owner", plan.owner, read.owner?.text), ("period", plan.period.text, read.period?.asWritten.text),
            ("period_start", plan.period.start, read.period?.start), ("period_end", plan.period.end, read.period?.end),
        ]
        let words = LevelWords(read.words)
        self.plan = plan.words.changes(to: words)
        self.plan += facts.compactMap { field, before, after in
            guard let after = after.kept, after != before else { return nil }
            return FieldChange(field: field, before: before, after: after)
        }
        let meanings = Dictionary(
            tree.definitions.map { ($0.term.foldedForMatching, $0.meaning) },
            uniquingKeysWith: { first, _ in first }
        )
        surroundings = read.definitions.compactMap { definition in
            let before = meanings[definition.term.foldedForMatching]
            guard before != definition.meaning.text else { return nil }
            return FieldChange(
                field: "definition",
                before: before.map { "\(definition.term): \($0)" },
                after: "\(definition.term): \(definition.meaning.text)"
            )
        }
        let boards = Set(tree.boards.map(\.foldedForMatching))
        surroundings += read.boards.compactMap { board in
            boards.contains(board.text.foldedForMatching)
                ? nil : FieldChange(field: "board", before: nil, after: board.text)
        }
    }

    /// The plan's definitions with the document's put in: what it no longer explains stays.
    static func definitions(_ read: ReadPlan, over tree: PlanTree?) -> [(term: String, meaning: String)] {
        var merged = (tree?.definitions ?? []).map { (term: $0.term, meaning: $0.meaning) }
        for definition in read.definitions {
            let key = definition.term.foldedForMatching
            if let index = merged.firstIndex(where: { $0.term.foldedForMatching == key }) {
                merged[index].meaning = definition.meaning.text
            } else {
                merged.append((definition.term, definition.meaning.text))
            }
        }
        return merged
    }

    static func boards(_ read: ReadPlan, over tree: PlanTree?) -> [String] {
        var merged = tree?.boards ?? []
        var known = Set(merged.map(\.foldedForMatching))
        for board in read.boards where known.insert(board.text.foldedForMatching).inserted { merged.append(board.text) }
        return merged
    }
}

/// The figures of a dry run.
extension PlanComparison {
    private var fates: [Fate] { themes + outcomes + objectives + actions + feedback }

    var newActions: Int { actions.count { $0 == .new } }
    var changedActions: Int { actions.count { !$0.changes.isEmpty } }
    var unchangedActions: Int { actions.count { $0.existing != nil && $0.changes.isEmpty } }
    /// How many actions a person still has to say something of.
    var unanswered: Int { actions.count { if case .unsure = $0 { true } else { false } } }
    /// Whether applying it would alter nothing.
    var isWithoutEffect: Bool {
        fates.allSatisfy { $0.existing != nil && $0.changes.isEmpty } && plan.isEmpty && surroundings.isEmpty
    }
}
