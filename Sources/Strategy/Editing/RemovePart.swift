import Desk
import Foundation
import Markup
import Records

/// Takes an action, or a level with nothing under it, out of a plan.
///
/// The same holds as when a document no longer has it: what has been reported on stays. What it said stays in the history.
struct RemovePart: Command {
    let plan: UUID
    let part: RemovablePart
    let reason: String

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        try tree.plan.requireOpen()
        let found = try RemovedBranch(part, in: tree)
        if let stays = found.stays { throw stays }
        switch part {
        case .action(let id): try work.db.removeAction(id)
        case .level:
            for id in found.objectives { try work.db.removeObjective(id) }
            for id in found.outcomes { try work.db.removeOutcome(id) }
            for id in found.themes { try work.db.removeTheme(id) }
        }
        try work.keepRemoved(part.subject, label: found.label, of: plan, version: found.version + 1, reason: reason)
        try work.record(.partRemoved, about: part.subject, ["plan": plan.text])
    }
}

extension Work {
    /// Writes into the history of a plan that a part of it was removed.
    func keepRemoved(_ part: Subject, label: String, of plan: UUID, version: Int, reason: String?) throws {
        let label = label.count > 500 ? String(label.prefix(500)) + "…" : label
        try db.keepRemoved(part.kind, part.id, label: label, of: plan)
        try remember("removed", of: part, version: version, before: label, after: reason)
    }
}

/// Which part is to go.
enum RemovablePart: Sendable {
    case action(UUID)
    case level(PlanPart.Kind, UUID)

    var subject: Subject {
        switch self {
        case .action(let id): Subject("action", id)
        case .level(let kind, let id): Subject(kind.rawValue, id)
        }
    }
}

/// Why a part stays in its plan.
enum PartStays: Error, Equatable {
    /// Somebody has said how it is going.
    case reported
    /// So many actions, or levels with words, stand under it.
    case notEmpty(Int)

    var words: Phrase {
        switch self {
        case .reported:
            Phrase(
                en: "Somebody has said how this action is going, so it stays. Say that it is stopped instead.",
                cy:
                    "Mae rhywun wedi dweud sut mae’r cam hwn yn mynd, felly mae’n aros. Dywedwch ei fod wedi’i stopio yn lle hynny."
            )
        case .notEmpty(let count):
            Phrase(
                en: "Move or remove what stands under it first (\(count)).",
                cy: "Symudwch neu tynnwch yr hyn sydd oddi tano yn gyntaf (\(count))."
            )
        }
    }
}

/// A part with the levels without words that go with it.
struct RemovedBranch {
    let label: String
    let version: Int
    var themes: [UUID] = []
    var outcomes: [UUID] = []
    var objectives: [UUID] = []
    private(set) var stays: PartStays?

    /// - Throws: `Refusal.notFound` when the plan has no such part.
    init(_ part: RemovablePart, in tree: PlanTree) throws {
        let all = tree.themes.flatMap(\.outcomes)
        switch part {
        case .action(let id):
            guard let action = tree.actions.first(where: { $0.action.id == id })?.action else { throw Refusal.notFound }
            label = heading(action.ref, action.text, otherwise: "")
            version = action.version
            stays = action.status == .notStarted ? nil : .reported
        case .level(.theme, let id):
            guard let theme = tree.themes.first(where: { $0.theme.id == id }) else { throw Refusal.notFound }
            label = theme.label ?? tree.plan.words.theme
            version = theme.theme.version
            themes = [id]
            take(theme.outcomes)
        case .level(.outcome, let id):
            guard let outcome = all.first(where: { $0.outcome.id == id }) else { throw Refusal.notFound }
            label = outcome.label ?? tree.plan.words.outcome
            version = outcome.outcome.version
            outcomes = [id]
            take(outcome.objectives)
        case .level(.objective, let id):
            guard let objective = all.flatMap(\.objectives).first(where: { $0.objective.id == id }) else {
                throw Refusal.notFound
            }
            label = objective.label ?? tree.plan.words.objective
            version = objective.objective.version
            objectives = [id]
            count(objective.actions.count)
        }
    }

    private mutating func take(_ branches: [OutcomeBranch]) {
        count(branches.count { $0.label != nil })
        outcomes += branches.map(\.outcome.id)
        for branch in branches { take(branch.objectives) }
    }

    private mutating func take(_ branches: [ObjectiveBranch]) {
        count(branches.count { $0.label != nil })
        objectives += branches.map(\.objective.id)
        for branch in branches { count(branch.actions.count) }
    }

    private mutating func count(_ more: Int) {
        guard more > 0 else { return }
        if case .notEmpty(let before) = stays { stays = .notEmpty(before + more) } else { stays = .notEmpty(more) }
    }
}
