package import Desk
package import Foundation
import Mail
import Markup
import People
package import Records
import Strategy

/// Takes a proposed promise into the plan: an action led by the agency, for which who proposed it answers.
package struct AcceptPledge: Command {
    let plan: UUID
    let id: UUID
    let objective: UUID
    let seen: Int?

    package init(plan: UUID, id: UUID, objective: UUID, seen: Int? = nil) {
        self.plan = plan
        self.id = id
        self.objective = objective
        self.seen = seen
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try mayAnswer(plan, id, actor, db) }

    package func perform(_ work: Work) throws -> UUID {
        let plan = try work.db.plan(plan, visibleTo: work.actor)
        let pledge = try work.waiting(id, of: plan, seen)
        guard plan.status != .closed, let agency = try work.db.agency(pledge.agency) else { throw Refusal.notFound }
        let words = pledge.words
        let promise = PromisedAction(
            ref: words.ref,
            text: words.text,
            when: words.when,
            risks: words.risks,
            lead: (agency.name, agency.id),
            progress: words.progress.map { ($0.year, $0.text) }
        )
        let action = try work.add(promise, to: plan.id, under: objective)
        try work.makeOwner(pledge.account, of: action, in: plan, agency: agency.id)
        try work.db.put(id, in: .accepted, action: action, seen: pledge.version)
        try work.answered(pledge, .accepted, nil)
        try work.record(.pledgeAccepted, about: Subject("pledge", id), ["action": action.uuidString.lowercased()])
        return action
    }
}

/// Sends a proposed promise back with what should change.
package struct AskForChanges: Command {
    let plan: UUID
    let id: UUID
    let comment: InternalText

    package init(plan: UUID, id: UUID, comment: InternalText) {
        self.plan = plan
        self.id = id
        self.comment = comment
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try mayAnswer(plan, id, actor, db) }

    package func perform(_ work: Work) throws {
        let pledge = try work.waiting(id, of: try work.db.plan(plan, visibleTo: work.actor), nil)
        try work.db.put(id, in: .changesAsked, seen: pledge.version)
        try work.answered(pledge, .changesAsked, comment)
        try work.record(.pledgeAsked, about: Subject("pledge", id))
    }
}

/// Declines a proposed promise, with a reason.
package struct DeclinePledge: Command {
    let plan: UUID
    let id: UUID
    let reason: InternalText

    package init(plan: UUID, id: UUID, reason: InternalText) {
        self.plan = plan
        self.id = id
        self.reason = reason
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool { try mayAnswer(plan, id, actor, db) }

    package func perform(_ work: Work) throws {
        let pledge = try work.waiting(id, of: try work.db.plan(plan, visibleTo: work.actor), nil)
        try work.db.put(id, in: .declined, seen: pledge.version)
        try work.answered(pledge, .declined, reason)
        try work.record(.pledgeDeclined, about: Subject("pledge", id))
    }
}

/// The plan's lead, and never of what they proposed themselves.
private func mayAnswer(_ plan: UUID, _ id: UUID, _ actor: Actor, _ db: any Reader) throws -> Bool {
    let pledge = try db.pledge(id, of: plan, seenBy: actor)
    return actor.may(.editPlans, in: try db.team(ofPlan: plan)) && pledge.account != actor.id
}

extension Work {
    /// The pledge, while it waits for the lead.
    fileprivate func waiting(_ id: UUID, of plan: Plan, _ seen: Int?) throws -> Pledge {
        guard let pledge = try db.pledge(id, of: plan.id) else { throw Refusal.notFound }
        guard pledge.state == .proposed, seen == nil || seen == pledge.version else { throw Refusal.changedMeanwhile }
        return pledge
    }

    /// Writes the step down, and tells who proposed it that there is an answer.
    fileprivate func answered(_ pledge: Pledge, _ state: Pledge.State, _ words: InternalText?) throws {
        try step(pledge.id, state, words)
        let letter = Letter(
            subject: Phrase(en: "A promise you proposed has an answer", cy: "Mae ateb i addewid a gynigiwyd gennych"),
            paragraphs: [
                Phrase(
                    en: "The lead of a plan has answered a promise that you proposed.",
                    cy: "Mae arweinydd cynllun wedi ateb addewid a gynigiwyd gennych."
                )
            ],
            link: (Phrase(en: "See the answer", cy: "Gweld yr ateb"), PartnerPaths.pledge(pledge.id, of: pledge.plan))
        )
        try post(letter, to: .account(pledge.account), once: "pledge-\(pledge.id)-\(pledge.version)")
    }

    /// Who proposed a promise answers for it: as the owner they are already, or a new one.
    fileprivate func makeOwner(_ account: UUID, of action: UUID, in plan: Plan, agency: UUID) throws {
        guard let person = try db.openAccounts().first(where: { $0.id == account }) else { return }
        let owner: UUID
        if let known = try db.owner(withEmail: person.email, ofTeam: plan.team) {
            owner = known.id
            if known.isEnded {
                let details = OwnerDetails(
                    name: known.name,
                    email: known.email,
                    agency: known.agency ?? agency,
                    language: known.language
                )
                try db.change(known, to: details, account: account)
            }
        } else {
            owner = newID()
            let details = OwnerDetails(name: person.name, email: person.email, agency: agency)
            try db.addOwner(owner, details, account: account, to: plan.team)
            try record(.ownerAdded, about: Subject("owner", owner))
        }
        try db.assign(owner, to: action, of: plan.id, since: today)
    }
}
