import Dates
import Desk
import Forms
import Foundation
import People
import Records
import Strategy

/// Notes a risk of a plan.
struct NoteRisk: Command {
    let plan: UUID
    let details: RiskDetails

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> UUID {
        let id = work.newID()
        let name = try work.riskOwner(details, of: plan)
        try work.db.addRisk(id, details, ownerName: name, to: plan, by: work.actor, at: work.now)
        try work.record(.riskNoted, about: Subject("risk", id))
        return id
    }
}

/// Changes what is said of a risk.
struct CorrectRisk: Command {
    let plan: UUID
    let id: UUID
    let fields: [String: String]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws -> Bool {
        let risk = try work.db.risk(id, of: plan)
        let subject = Subject("risk", id)
        let settled = try work.settle(subject, seen: seen, current: risk.version, mine: fields, now: risk.fields)
        let details = try RiskDetails(fields: settled.fields)
        let name = try work.riskOwner(details, of: plan, before: risk)
        try work.db.correctRisk(id, details, ownerName: name, seen: risk.version)
        try work.remember(subject, version: risk.version + 1, before: risk.fields, after: settled.fields)
        try work.record(.riskCorrected, about: subject)
        return settled.isMerged
    }
}

/// Closes a risk, with the reason.
struct CloseRisk: Command {
    let plan: UUID
    let id: UUID
    let reason: InternalText
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        _ = try work.db.risk(id, of: plan)
        try work.db.closeRisk(id, because: reason, by: work.actor, on: work.today, seen: seen)
        try work.remember("closed", of: Subject("risk", id), version: seen + 1, before: nil, after: reason.words)
        try work.record(.riskClosed, about: Subject("risk", id))
    }
}

/// Opens a closed risk again; why it had been closed stays in its history.
struct ReopenRisk: Command {
    let plan: UUID
    let id: UUID
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let risk = try work.db.risk(id, of: plan)
        try work.db.reopenRisk(id, seen: seen)
        try work.remember(
            "closed",
            of: Subject("risk", id),
            version: seen + 1,
            before: risk.closedReason?.words,
            after: nil
        )
        try work.record(.riskReopened, about: Subject("risk", id))
    }
}

extension Work {
    /// The name of who watches a risk; what it threatens and who that is must be of this plan and its team.
    fileprivate func riskOwner(_ details: RiskDetails, of plan: UUID, before: Risk? = nil) throws -> String? {
        let tree = try db.planTree(plan, visibleTo: actor)
        if let action = details.action, action != before?.action,
            !tree.actions.contains(where: { $0.action.id == action })
        {
            throw Refusal.notFound
        }
        guard let account = details.ownerAccount else { return details.ownerName }
        if account == before?.ownerAccount { return before?.ownerName }
        let team = try db.accounts(in: [tree.plan.team], withRoleThatMay: .seePlans)
        guard let owner = team.first(where: { $0.id == account }) else {
            throw InvalidForm("owner_account", RiskWords.chooseOwner)
        }
        return owner.name
    }
}
