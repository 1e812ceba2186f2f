import Dates
package import Desk
package import Foundation
import Records

/// One promise of the plan before, as it goes into the next: alone, or with others that become one with it.
package struct CarriedPromise: Sendable {
    /// The first is the one whose place, date and reference are kept.
    package let from: [UUID]
    /// What it says from now on; nil leaves the words of the first.
    package let text: String?

    package init(from: [UUID], text: String? = nil) {
        self.from = from
        self.text = text
    }
}

/// What the next plan is called, and the time it covers.
package struct SuccessorDetails: Sendable, Equatable {
    package var title: String
    package var period: PlanPeriod

    package init(title: String, period: PlanPeriod = PlanPeriod()) {
        self.title = title
        self.period = period
    }
}

extension Work {
    /// Makes the plan that follows another: a draft of the same team, with the levels that hold what is carried.
    ///
    /// The caller has decided who may. Actions begin anew: not started, and with nothing reported yet.
    ///
    /// - Returns: The new plan, what each carried action became, and what each theme, outcome and objective above them did.
    package func makeSuccessor(
        of tree: PlanTree,
        _ details: SuccessorDetails,
        carrying carried: [CarriedPromise]
    ) throws -> (plan: UUID, actions: [UUID: UUID], levels: [UUID: UUID]) {
        let plan = newID()
        let before = tree.plan
        let new = NewPlan(
            title: details.title,
            place: before.place,
            owner: before.owner,
            period: details.period,
            words: before.words
        )
        try db.add(new, id: plan, team: before.team, at: now)
        try db.replaceDefinitions(of: plan, with: tree.definitions.map { ($0.term, $0.meaning) })
        try db.replaceBoards(of: plan, with: tree.boards)
        var copying = PlanCopying(tree, carried, newID: newID)
        copying.copy()
        try db.add(copying.themes, to: plan)
        try db.add(copying.outcomes, to: plan)
        try db.add(copying.objectives, to: plan)
        try db.add(copying.actions, to: plan)
        for (objective, sources) in copying.sources {
            try db.addDataSources(sources, of: "objective", objective, in: plan)
        }
        try db.add(copying.details, to: plan, newID: newID)
        try record(.partAdded, about: Subject("plan", plan))
        return (plan, copying.became, copying.levels)
    }
}

/// Gathers the rows of a plan made from another.
private struct PlanCopying {
    let tree: PlanTree
    let newID: () -> UUID
    private let byFirst: [UUID: CarriedPromise]
    private let leaves: [UUID: ActionLeaf]
    var themes: [NewTheme] = []
    var outcomes: [NewOutcome] = []
    var objectives: [NewObjective] = []
    var actions: [NewAction] = []
    var details: [(action: UUID, details: ActionDetails)] = []
    var sources: [(UUID, [String])] = []
    var became: [UUID: UUID] = [:]
    /// What each theme, outcome and objective became.
    var levels: [UUID: UUID] = [:]

    init(_ tree: PlanTree, _ carried: [CarriedPromise], newID: @escaping () -> UUID) {
        self.tree = tree
        self.newID = newID
        byFirst = Dictionary(
            carried.compactMap { one in one.from.first.map { ($0, one) } },
            uniquingKeysWith: { first, _ in first }
        )
        leaves = Dictionary(tree.actions.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func copy() {
        for branch in tree.themes where holds(branch.actions) {
            let from = branch.theme
            let id = newID()
            themes.append(
                NewTheme(id: id, position: from.position, ref: from.ref, title: from.title, statement: from.statement)
            )
            levels[from.id] = id
            for outcome in branch.outcomes where holds(outcome.actions) { copy(outcome, under: id) }
        }
        remapReferences()
    }

    /// A reference leads to what its target became; to what was not carried it stays as it was written, and leads nowhere.
    private mutating func remapReferences() {
        let parts = became.merging(levels) { action, _ in action }
        for index in details.indices {
            let own = details[index].action
            details[index].details.crossReferences = details[index].details.crossReferences.map { reference in
                let target = reference.targetID.flatMap { parts[$0] }
                // Two that became one have no reference to themselves to follow.
                guard let target, target != own else {
                    return CrossReference(written: reference.written, targetKind: nil, targetID: nil)
                }
                return CrossReference(written: reference.written, targetKind: reference.targetKind, targetID: target)
            }
        }
    }

    private func holds(_ actions: [ActionLeaf]) -> Bool { actions.contains { byFirst[$0.action.id] != nil } }

    private mutating func copy(_ branch: OutcomeBranch, under theme: UUID) {
        let from = branch.outcome
        let id = newID()
        outcomes.append(
            NewOutcome(
                id: id,
                theme: theme,
                position: from.position,
                ref: from.ref,
                title: from.title,
                statement: from.statement
            )
        )
        levels[from.id] = id
        for objective in branch.objectives where holds(objective.actions) { copy(objective, under: id) }
    }

    private mutating func copy(_ branch: ObjectiveBranch, under outcome: UUID) {
        let from = branch.objective
        let id = newID()
        objectives.append(
            NewObjective(id: id, outcome: outcome, position: from.position, ref: from.ref, title: from.title)
        )
        levels[from.id] = id
        if !branch.dataSources.isEmpty { sources.append((id, branch.dataSources)) }
        for leaf in branch.actions {
            guard let carried = byFirst[leaf.action.id] else { continue }
            copy(carried, leaf, under: id)
        }
    }

    private mutating func copy(_ carried: CarriedPromise, _ first: ActionLeaf, under objective: UUID) {
        let all = carried.from.compactMap { leaves[$0] }
        let from = first.action
        let id = newID()
        let words = ActionWords(
            ref: from.ref,
            text: carried.text ?? from.text,
            when: from.when,
            year: from.year,
            priority: from.priority,
            risks: joined(all.compactMap(\.action.risks))
        )
        actions.append(NewAction(id: id, objective: objective, position: from.position, words: words))
        var lists = ActionDetails()
        lists.leads = unique(all.flatMap(\.leads)) { $0.written }
        let leads = Set(lists.leads.map(\.written))
        lists.partners = unique(all.flatMap(\.partners)) { $0.written }.filter { !leads.contains($0.written) }
        lists.measures = unique(all.flatMap { $0.measures.map(\.text) }) { $0 }
        lists.crossReferences = unique(all.flatMap(\.crossReferences)) { $0.written }
        lists.dataSources = unique(all.flatMap(\.dataSources)) { $0 }
        lists.extras = first.extras
        details.append((id, lists))
        for one in carried.from { became[one] = id }
    }

    private func joined(_ texts: [String]) -> String? {
        let texts = unique(texts) { $0 }
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }

    private func unique<Value>(_ values: [Value], _ key: (Value) -> String) -> [Value] {
        var seen: Set<String> = []
        return values.filter { seen.insert(key($0)).inserted }
    }
}
