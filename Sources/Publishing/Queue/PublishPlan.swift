import Dates
public import Desk
public import Foundation
import Markup
public import Records
import Strategy

/// Publishes a plan as it was previewed, or proposes to where the plan's rules ask for a second person.
struct PublishPlan: Command {
    let id: UUID
    /// The hash of what was previewed: what has changed since is not published unseen.
    let seen: String

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(id, visibleTo: actor).team)
    }

    /// - Returns: Whether everyone sees it now; otherwise it waits for a second person.
    func perform(_ work: Work) throws -> Bool {
        let from = try work.db.publishable(id, work.look)
        guard from.tree.plan.status != .draft else { throw Refusal.changedMeanwhile }
        let made = PublishedPlan(from)
        let body = try SnapshotBody(made)
        let current = try work.db.publication(of: id, in: .current)
        guard body.hash == seen, current?.hash != seen, try work.db.publication(of: id, in: .proposed) == nil else {
            throw Refusal.changedMeanwhile
        }
        let rules = try work.db.publishingRules(of: id)
        let publication = work.newID()
        let new = NewPublication(plan: made, body: body, licence: rules.licence, by: work.actor, at: work.now)
        try work.db.add(new, id: publication)
        guard !rules.needsSecond else {
            try work.record(.publicationProposed, about: Subject("plan", id), ["publication": publication.text])
            return false
        }
        let kept = try work.db.publication(publication, of: id)
        try work.show(kept, made)
        try work.record(.planPublished, about: Subject("plan", id), ["publication": publication.text])
        return true
    }
}

/// Publishes every adopted plan as it stands, for an operator: the example place, a place begun before publications were.
public struct PublishAsItStands: Command {
    let id: UUID

    public init(id: UUID) { self.id = id }

    public func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(id, visibleTo: actor).team)
    }

    public func perform(_ work: Work) throws {
        let made = PublishedPlan(try work.db.publishable(id, work.look))
        let body = try SnapshotBody(made)
        _ = try PublishPlan(id: id, seen: body.hash).perform(work)
    }
}

/// The second person's word on what was proposed: it is shown as it was proposed, or not at all.
///
/// Where something in it has been held back since, it cannot be shown any more: it is declined, and proposed anew.
struct DecideOnPublication: Command {
    let plan: UUID
    let publication: UUID
    let isApproved: Bool

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let proposed = try work.db.publication(publication, of: plan)
        guard proposed.state == .proposed else { throw Refusal.changedMeanwhile }
        if isApproved {
            guard proposed.proposedBy != work.actor.id else { throw Refusal.notPermitted }
            let body = try work.db.body(of: publication)
            // What was held back after it was proposed is held back from this publication too.
            guard try work.db.heldBack(of: plan).items(in: body).isEmpty else { throw Refusal.changedMeanwhile }
            try work.show(proposed, body)
            try work.record(.planPublished, about: Subject("plan", plan), ["publication": publication.text])
        } else {
            try work.db.end(proposed, as: .declined, by: work.actor, at: work.now)
            try work.record(.publicationDeclined, about: Subject("plan", plan), ["publication": publication.text])
        }
    }
}

/// Takes a published plan back at once: from the next request on nobody outside sees it.
struct WithdrawPlan: Command {
    let plan: UUID
    let publication: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.publishPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let current = try work.db.publication(publication, of: plan)
        guard current.state == .current else { throw Refusal.changedMeanwhile }
        try work.db.end(current, as: .withdrawn, by: work.actor, at: work.now)
        try work.record(.planWithdrawn, about: Subject("plan", plan), ["publication": publication.text])
    }
}
