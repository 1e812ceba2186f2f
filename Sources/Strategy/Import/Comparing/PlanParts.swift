import Foundation
import PlanReading

/// A level of a document or a plan, whichever level it is.
struct NamedLevel: Sendable, Equatable {
    var ref: String?
    var title: String?
    var statement: String?
    var dataSources: [String] = []

    /// What a person knows it by.
    var label: String? { [ref, title ?? statement].compactMap(\.self).joined(separator: " ").kept }
}

/// A level of a plan as a row.
struct PlanLevel: Sendable {
    let id: UUID
    let version: Int
    let position: Int
    let words: NamedLevel

    init(_ id: UUID, _ version: Int, _ position: Int, _ words: NamedLevel) {
        self.id = id
        self.version = version
        self.position = position
        self.words = words
    }
}

/// A document's levels and actions, each kind in reading order.
struct DocumentParts {
    private(set) var themes: [NamedLevel] = []
    private(set) var outcomes: [NamedLevel] = []
    private(set) var objectives: [NamedLevel] = []
    private(set) var actions: [ReadAction] = []
    /// For each outcome its theme, and so on, by number.
    private(set) var themeOf: [Int] = []
    private(set) var outcomeOf: [Int] = []
    private(set) var objectiveOf: [Int] = []

    init(_ read: ReadPlan) {
        for theme in read.themes {
            themes.append(
                NamedLevel(ref: theme.ref.kept, title: theme.title?.text.kept, statement: theme.statement?.text.kept)
            )
            for outcome in theme.outcomes {
                themeOf.append(themes.count - 1)
                outcomes.append(
                    NamedLevel(
                        ref: outcome.ref.kept,
                        title: outcome.title?.text.kept,
                        statement: outcome.statement?.text.kept
                    )
                )
                for objective in outcome.objectives {
                    outcomeOf.append(outcomes.count - 1)
                    objectives.append(
                        NamedLevel(
                            ref: objective.ref.kept,
                            title: objective.title?.text.kept,
                            dataSources: objective.dataSources.compactMap(\.text.kept)
                        )
                    )
                    objectiveOf += Array(repeating: objectives.count - 1, count: objective.actions.count)
                    actions += objective.actions
                }
            }
        }
    }
}

/// A plan's levels and actions, each kind in order.
struct PlanParts {
    private(set) var themes: [PlanLevel] = []
    private(set) var outcomes: [PlanLevel] = []
    private(set) var objectives: [PlanLevel] = []
    private(set) var actions: [ActionLeaf] = []
    /// The objective each action stands under.
    private(set) var homes: [UUID: UUID] = [:]
    private var numbers: [UUID: Int] = [:]

    init() {}

    init(_ tree: PlanTree) {
        for branch in tree.themes {
            let theme = branch.theme
            themes.append(
                PlanLevel(
                    theme.id,
                    theme.version,
                    theme.position,
                    NamedLevel(ref: theme.ref, title: theme.title, statement: theme.statement)
                )
            )
            for branch in branch.outcomes {
                let outcome = branch.outcome
                outcomes.append(
                    PlanLevel(
                        outcome.id,
                        outcome.version,
                        outcome.position,
                        NamedLevel(ref: outcome.ref, title: outcome.title, statement: outcome.statement)
                    )
                )
                for branch in branch.objectives {
                    let objective = branch.objective
                    objectives.append(
                        PlanLevel(
                            objective.id,
                            objective.version,
                            objective.position,
                            NamedLevel(ref: objective.ref, title: objective.title, dataSources: branch.dataSources)
                        )
                    )
                    for leaf in branch.actions {
                        numbers[leaf.action.id] = actions.count
                        homes[leaf.action.id] = objective.id
                        actions.append(leaf)
                    }
                }
            }
        }
    }

    /// What a person said, in the numbers of this comparison; nothing when that action is no longer there.
    func answer(_ said: SameOrNew) -> NodeMatching.Answer? {
        switch said {
        case .new: .new
        case .same(let id): numbers[id].map { .same($0) }
        }
    }

    /// The actions someone here has reworded since the document was last read, known again by what it said then.
    func known(_ read: [ReadAction], before: [UUID: ActionValues]) -> [Int: NodeMatching.Answer] {
        var waiting: [[String]: [Int]] = [:]
        for (number, leaf) in actions.enumerated().reversed() {
            guard let said = before[leaf.action.id], said.words.text != leaf.action.text else { continue }
            waiting[[said.words.ref ?? "", said.words.text], default: []].append(number)
        }
        guard !waiting.isEmpty else { return [:] }
        var known: [Int: NodeMatching.Answer] = [:]
        for (index, action) in read.enumerated() {
            if let number = waiting[[action.ref ?? "", action.text.text]]?.popLast() { known[index] = .same(number) }
        }
        return known
    }

    /// What the document no longer has.
    ///
    /// Levels that were never named are not worth a word.
    func gone(
        themes: NodeMatching,
        outcomes: NodeMatching,
        objectives: NodeMatching,
        actions: NodeMatching
    ) -> [Gone] {
        func missing(_ kind: Gone.Kind, _ levels: [PlanLevel], _ matching: NodeMatching) -> [Gone] {
            let found = Set(matching.matches.compactMap(\.self))
            return levels.enumerated().compactMap { index, level in
                guard !found.contains(index), let label = level.words.label else { return nil }
                return Gone(kind: kind, id: level.id, ref: level.words.ref, label: label, isRemovable: true)
            }
        }
        let found = Set(actions.matches.compactMap(\.self)).union(actions.questions.map(\.existing))
        let gone = self.actions.enumerated().filter { !found.contains($0.offset) }.map(\.element.action)
        return missing(.theme, self.themes, themes) + missing(.outcome, self.outcomes, outcomes)
            + missing(.objective, self.objectives, objectives)
            + gone.map {
                Gone(kind: .action, id: $0.id, ref: $0.ref, label: $0.text, isRemovable: $0.status == .notStarted)
            }
    }
}
