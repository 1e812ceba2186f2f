import Foundation
import PlanReading

/// What reading a document into a plan would make and change: the dry run, and what applying it follows.
///
/// Pure: a document, a plan, and what people answered go in. The rules:
/// - A part of the document is the part of the plan with the same reference and words, or found by likeness
///   (`NodeMatching`); where that is unsure the person is asked, and nothing is applied until they answer.
/// - A field nobody filled in anywhere in the document is left as the plan has it; a field left empty in one row is emptied.
/// - A field the document has not changed since it was last read, but someone here has, stays as it is here.
/// - What the document no longer has is listed as gone and stays, unless a person chooses to remove it.
struct PlanComparison: Sendable {
    /// What is to become of one level or action of the document.
    enum Fate: Sendable, Equatable {
        case new
        /// It is this one of the plan, with these fields changed; none when it says the same.
        case same(UUID, [FieldChange])
        /// It may be this one: a person has to say.
        case unsure(UUID)

        var changes: [FieldChange] { if case .same(_, let changes) = self { changes } else { [] } }
        var existing: UUID? { if case .same(let id, _) = self { id } else { nil } }
    }

    /// Each in reading order, as `ComparedTree` flattens a document.
    var themes: [Fate] = []
    var outcomes: [Fate] = []
    var objectives: [Fate] = []
    var actions: [Fate] = []
    /// What each action is to say, after the rules above; for a new one, what the document says.
    var values: [ActionValues] = []
    /// Fields people here have changed and the document has not, by action: they stay.
    var keptHere: [Int: [ActionField]] = [:]
    /// The same of levels, each with the words it is known by here.
    var keptLevels: [KeptLevel] = []
    var feedback: [Fate] = []
    /// What the plan says of itself.
    var plan: [FieldChange] = []
    /// Definitions and boards the plan does not have yet, or explains otherwise.
    var surroundings: [FieldChange] = []
    var gone: [Gone] = []

    /// Compares a document with a plan; with none, everything is new.
    ///
    /// `answers` is what people said of the actions they were asked about; `before`, what the document said when it was
    /// last read into this plan.
    init(
        _ read: ReadPlan,
        with tree: PlanTree?,
        answers: [Int: SameOrNew] = [:],
        before: LastSaid = LastSaid()
    ) {
        let one = DocumentParts(read)
        let other = tree.map(PlanParts.init) ?? PlanParts()
        let document = ComparedTree(read)
        let existing = tree.map(ComparedTree.init) ?? ComparedTree()
        let themes = NodeMatching(document: document.themes, existing: existing.themes)
        let outcomes = NodeMatching(
            document: document.outcomes,
            existing: existing.outcomes,
            parents: themes.matches
        )
        let objectives = NodeMatching(
            document: document.objectives,
            existing: existing.objectives,
            parents: outcomes.matches
        )
        var said = other.known(one.actions, before: before.actions)
        for (index, answer) in answers { said[index] = other.answer(answer) }
        let actions = NodeMatching(
            document: document.actions,
            existing: existing.actions,
            parents: objectives.matches,
            asks: true,
            answers: said
        )
        self.themes = compareLevels(one.themes, other.themes, themes, before)
        self.outcomes = compareLevels(one.outcomes, other.outcomes, outcomes, before)
        self.objectives = compareLevels(one.objectives, other.objectives, objectives, before)
        compareActions(one.actions, other, actions, before: before.actions)
        addMoves(objectives.matches, one, other)
        compareFeedback(read, tree, themeMatches: themes.matches.map { $0.map { other.themes[$0].id } })
        compareSurroundings(read, tree)
        gone =
            other.gone(themes: themes, outcomes: outcomes, objectives: objectives, actions: actions)
            + goneFeedback(tree)
    }

    private mutating func compareLevels(
        _ read: [NamedLevel],
        _ existing: [PlanLevel],
        _ matching: NodeMatching,
        _ before: LastSaid
    ) -> [Fate] {
        read.enumerated().map { index, said in
            guard let match = matching.matches[index], existing.indices.contains(match) else { return .new }
            let level = existing[match]
            let merged = MergedLevel(said, onto: level.words, before: before.levels[level.id])
            if !merged.keptHere.isEmpty {
                keptLevels.append(KeptLevel(label: level.words.label ?? "", fields: merged.keptHere))
            }
            return .same(level.id, merged.changes)
        }
    }

    private mutating func compareActions(
        _ read: [ReadAction],
        _ other: PlanParts,
        _ matching: NodeMatching,
        before: [UUID: ActionValues]
    ) {
        let asked = Dictionary(
            matching.questions.map { ($0.document, $0.existing) },
            uniquingKeysWith: { first, _ in first }
        )
        let documents = read.map(ActionValues.init)
        let spoken = ActionField.allCases.filter { field in documents.contains { $0.text(of: field) != nil } }
        let columns = SpokenColumns(documents)
        for (index, said) in documents.enumerated() {
            if let match = matching.matches[index] {
                let leaf = other.actions[match]
                let existing = ActionValues(leaf)
                let merged = MergedAction(
                    columns.complete(said, with: existing),
                    onto: existing,
                    spoken: spoken,
                    before: before[leaf.action.id].map { columns.complete($0, with: existing) }
                )
                actions.append(.same(leaf.action.id, merged.changes))
                values.append(merged.values)
                if !merged.keptHere.isEmpty { keptHere[index] = merged.keptHere }
            } else {
                actions.append(asked[index].map { .unsure(other.actions[$0].action.id) } ?? .new)
                values.append(said)
            }
        }
    }

    /// An action that stands under another objective than before has changed, though its words have not.
    private mutating func addMoves(
        _ objectives: [Int?],
        _ one: DocumentParts,
        _ other: PlanParts
    ) {
        for index in actions.indices {
            guard case .same(let id, var changes) = actions[index], one.objectiveOf.indices.contains(index) else {
                continue
            }
            let home = one.objectiveOf[index]
            let now = objectives.indices.contains(home) ? objectives[home].map { other.objectives[$0].id } : nil
            guard let was = other.homes[id], was != now else { continue }
            changes.append(
                FieldChange(
                    field: "objective",
                    before: other.objectives.first { $0.id == was }?.words.label,
                    after: one.objectives[home].label
                )
            )
            actions[index] = .same(id, changes)
        }
    }
}

/// A level of the plan that keeps what someone here made of it.
struct KeptLevel: Sendable, Hashable {
    let label: String
    let fields: [String]
}

/// What a person said of an action that might be one the plan has.
enum SameOrNew: Sendable, Hashable, Codable {
    case same(UUID)
    case new
}

/// One field, as it is and as it would be.
struct FieldChange: Sendable, Hashable {
    /// `ActionField`'s raw value, or `title`, `statement`, `place` and so on.
    let field: String
    let before: String?
    let after: String?
}

/// Something the plan has and the document does not.
struct Gone: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable, Codable { case theme, outcome, objective, action, feedback }

    let kind: Kind
    let id: UUID
    let ref: String?
    let label: String
    /// Whether a person may choose to remove it.
    let isRemovable: Bool
}
