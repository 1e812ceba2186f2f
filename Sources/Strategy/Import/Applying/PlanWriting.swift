import Dates
import Desk
import Foundation
import PlanReading
import Records

/// What applying a document came to.
struct AppliedPlan {
    let plan: UUID
    /// The action each row of the document became, in reading order.
    let actions: [UUID]
    let removed: Int
}

extension Work {
    /// Writes what a comparison found, in this transaction.
    func apply(_ one: PlanImport, _ comparison: PlanComparison, to tree: PlanTree?) throws -> AppliedPlan {
        try tree?.plan.requireOpen()
        let plan = try writePlan(one, comparison, tree)
        let writing = try PlanWriting(one, comparison, tree, plan: plan, self)
        try writing.write()
        try writing.writeSurroundings()
        let removed = try writing.remove()
        return AppliedPlan(plan: plan, actions: writing.actions, removed: removed)
    }

    /// The plan itself: made, or corrected where the document says otherwise.
    private func writePlan(_ one: PlanImport, _ comparison: PlanComparison, _ tree: PlanTree?) throws -> UUID {
        let read = one.reading.read
        guard let plan = tree?.plan else {
            let id = newID()
            let period = read.period.map { PlanPeriod(text: $0.asWritten.text.kept, start: $0.start, end: $0.end) }
            let new = NewPlan(
                title: read.title?.text ?? one.fileName,
                place: read.place?.text.kept,
                owner: read.owner?.text.kept,
                period: period ?? PlanPeriod(),
                words: LevelWords(read.words)
            )
            try db.add(new, id: id, team: one.team, at: now)
            return id
        }
        guard !comparison.plan.isEmpty else { return plan.id }
        var new = NewPlan(
            title: plan.title,
            place: plan.place,
            owner: plan.owner,
            period: plan.period,
            words: plan.words
        )
        for change in comparison.plan {
            switch change.field {
            case "title": new.title = change.after ?? new.title
            case "place": new.place = change.after
            case "owner": new.owner = change.after
            case "period": new.period.text = change.after
            case "period_start": new.period.start = change.after
            case "period_end": new.period.end = change.after
            default: new.words.take(change)
            }
        }
        try db.correct(new, of: plan.id, seen: plan.version)
        try remember(comparison.plan, of: Subject("plan", plan.id), version: plan.version + 1)
        return plan.id
    }

    func remember(_ changes: [FieldChange], of subject: Subject, version: Int) throws {
        for change in changes {
            try remember(change.field, of: subject, version: version, before: change.before, after: change.after)
        }
    }
}

/// Writes the levels and actions of a document into a plan.
struct PlanWriting {
    let work: Work
    let plan: UUID
    let one: PlanImport
    let comparison: PlanComparison
    let document: DocumentParts
    let existing: PlanParts
    let tree: PlanTree?
    /// The id of each level and action of the document, new ones among them, in reading order.
    let themes: [UUID]
    let outcomes: [UUID]
    let objectives: [UUID]
    let actions: [UUID]
    let removals: Set<UUID>
    private let agencies: KnownAgencies

    init(_ one: PlanImport, _ comparison: PlanComparison, _ tree: PlanTree?, plan: UUID, _ work: Work) throws {
        self.work = work
        self.plan = plan
        self.one = one
        self.comparison = comparison
        self.tree = tree
        document = DocumentParts(one.reading.read)
        existing = tree.map(PlanParts.init) ?? PlanParts()
        themes = comparison.themes.map { $0.existing ?? work.newID() }
        outcomes = comparison.outcomes.map { $0.existing ?? work.newID() }
        objectives = comparison.objectives.map { $0.existing ?? work.newID() }
        actions = comparison.actions.map { $0.existing ?? work.newID() }
        let chosen = one.reading.notes.removals
        removals = Set(comparison.gone.filter { $0.isRemovable && chosen.contains($0.id) }.map(\.id))
        agencies = try work.db.knownAgencies()
    }

    func write() throws {
        let order = TreeOrder(self)
        try work.db.add(newThemes(order), to: plan)
        try work.db.add(newOutcomes(order), to: plan)
        try work.db.add(newObjectives(order), to: plan)
        try work.db.add(newActions(order), to: plan)
        for (index, objective) in objectives.enumerated() where comparison.objectives[index] == .new {
            try work.db.addDataSources(document.objectives[index].dataSources, of: "objective", objective, in: plan)
        }
        let targets = referenceTargets()
        let made = actions.indices.filter { comparison.actions[$0].existing == nil }
        try work.db.add(
            made.map { (actions[$0], details(comparison.values[$0], targets)) },
            to: plan,
            newID: work.newID
        )
        try correctLevels()
        try correctActions(targets)
        try order.place(work)
    }

    private func newThemes(_ order: TreeOrder) -> [NewTheme] {
        themes.indices.filter { comparison.themes[$0].existing == nil }.map { index in
            let words = document.themes[index]
            return NewTheme(
                id: themes[index],
                position: order.position(of: themes[index]),
                ref: words.ref,
                title: words.title,
                statement: words.statement
            )
        }
    }

    private func newOutcomes(_ order: TreeOrder) -> [NewOutcome] {
        outcomes.indices.filter { comparison.outcomes[$0].existing == nil }.map { index in
            let words = document.outcomes[index]
            return NewOutcome(
                id: outcomes[index],
                theme: themes[document.themeOf[index]],
                position: order.position(of: outcomes[index]),
                ref: words.ref,
                title: words.title,
                statement: words.statement
            )
        }
    }

    private func newObjectives(_ order: TreeOrder) -> [NewObjective] {
        objectives.indices.filter { comparison.objectives[$0].existing == nil }.map { index in
            let words = document.objectives[index]
            return NewObjective(
                id: objectives[index],
                outcome: outcomes[document.outcomeOf[index]],
                position: order.position(of: objectives[index]),
                ref: words.ref,
                title: words.title
            )
        }
    }

    private func newActions(_ order: TreeOrder) throws -> [NewAction] {
        try actions.indices.filter { comparison.actions[$0].existing == nil }.map { index in
            NewAction(
                id: actions[index],
                objective: objectives[document.objectiveOf[index]],
                position: order.position(of: actions[index]),
                words: comparison.values[index].words,
                status: comparison.values[index].status ?? .notStarted,
                importID: one.id,
                sourcePlace: try JSONWriter.text(of: document.actions[index].place)
            )
        }
    }

    func details(_ values: ActionValues, _ targets: ReferenceTargets) -> ActionDetails {
        ActionDetails(
            leads: values.leads.map { Party(written: $0, agency: agencies.id(of: $0)) },
            partners: values.partners.map { Party(written: $0, agency: agencies.id(of: $0)) },
            measures: values.measures,
            crossReferences: values.crossReferences.map { written in
                let target = targets.target(of: written)
                return CrossReference(written: written, targetKind: target?.kind, targetID: target?.id)
            },
            progress: values.progress,
            extras: values.extras,
            dataSources: values.dataSources
        )
    }

    private func referenceTargets() -> ReferenceTargets {
        var targets = ReferenceTargets()
        for (index, id) in themes.enumerated() { targets.add("theme", id, ref: document.themes[index].ref) }
        for (index, id) in outcomes.enumerated() {
            targets.add(
                "outcome",
                id,
                ref: document.outcomes[index].ref,
                under: [document.themes[document.themeOf[index]].ref]
            )
        }
        for (index, id) in objectives.enumerated() {
            targets.add("objective", id, ref: document.objectives[index].ref, under: refs(aboveObjective: index))
        }
        for (index, id) in actions.enumerated() {
            let objective = document.objectiveOf[index]
            targets.add(
                "action",
                id,
                ref: comparison.values[index].words.ref,
                under: [document.objectives[objective].ref] + refs(aboveObjective: objective)
            )
        }
        return targets
    }

    private func refs(aboveObjective index: Int) -> [String?] {
        let outcome = document.outcomeOf[index]
        return [document.outcomes[outcome].ref, document.themes[document.themeOf[outcome]].ref]
    }
}
