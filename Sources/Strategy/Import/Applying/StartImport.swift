import Desk
import Foundation
import PlanReading
import Records

/// Keeps a document that was read, for a person to look at what was understood.
///
/// Nothing of any plan changes.
struct StartImport: Command {
    let team: UUID
    /// A plan to update; a new one is made without.
    let plan: UUID?
    let brought: BroughtDocument

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans, in: team) }

    func perform(_ work: Work) throws -> UUID {
        if let plan {
            let existing = try work.db.plan(plan, visibleTo: work.actor)
            guard existing.team == team else { throw Refusal.notFound }
            try existing.requireOpen()
        }
        let id = work.newID()
        let new = try NewPlanImport(
            team: team,
            plan: plan,
            fileName: brought.fileName,
            fileHash: brought.hash,
            document: JSONWriter.text(of: brought.document),
            reading: plan.map { try work.db.putRightAgain(brought.read, of: brought.document, in: $0) }
                ?? ImportedReading(brought.read)
        )
        try work.db.add(new, id: id, work)
        try work.record(.planImportStarted, about: PlanImport.subject(id), ["actions": "\(brought.read.actionCount)"])
        return id
    }
}

/// An import, to look at.
struct ImportOpened: Question {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }
    func answer(_ look: Look) throws -> PlanImport { try look.db.planImport(id, visibleTo: look.actor) }
}

/// An import with what applying it would do.
struct ImportCompared: Question {
    struct Answer: Sendable {
        let one: PlanImport
        let tree: PlanTree?
        let comparison: PlanComparison
    }

    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.editPlans) }

    func answer(_ look: Look) throws -> Answer {
        let one = try look.db.planImport(id, visibleTo: look.actor)
        let (tree, comparison) = try look.db.comparison(of: one, visibleTo: look.actor)
        return Answer(one: one, tree: tree, comparison: comparison)
    }
}

extension Reader {
    /// A newer document of a plan, put right as the last one was wherever it says the same.
    func putRightAgain(_ read: ReadPlan, of document: SourceDocument?, in plan: UUID) throws -> ImportedReading {
        guard let last = try lastApplied(to: plan) else { return ImportedReading(read) }
        let hints = last.notes.hints.carried(from: last.read, to: read)
        var reading = ImportedReading(read)
        if hints != ReadingHints(), let document, let hinted = try? PlanReader.read(document, hints: hints) {
            reading = ImportedReading(hinted)
            reading.notes.hints = hints
        }
        reading.putRightAgain(as: last)
        return reading
    }

    /// What applying an import would do to the plan as it now stands.
    func comparison(of one: PlanImport, visibleTo actor: Actor) throws -> (PlanTree?, PlanComparison) {
        guard let plan = one.plan else { return (nil, PlanComparison(one.reading.read, with: nil)) }
        let tree = try planTree(plan, visibleTo: actor)
        let rows = Dictionary(zip(one.reading.notes.rows, 0...), uniquingKeysWith: { first, _ in first })
        var answers: [Int: SameOrNew] = [:]
        for (row, answer) in one.reading.notes.answers {
            if let index = rows[row] { answers[index] = answer }
        }
        return (
            tree,
            PlanComparison(one.reading.read, with: tree, answers: answers, before: try lastSaid(of: tree))
        )
    }

    /// What the document said when it was last read into this plan.
    private func lastSaid(of tree: PlanTree) throws -> LastSaid {
        guard let last = try lastApplied(to: tree.plan.id) else { return LastSaid() }
        var made: [Int: UUID] = [:]
        for (index, row) in last.notes.rows.enumerated() { made[index] = last.notes.made[row] }
        return LastSaid(last.read, made: made, in: tree)
    }
}
