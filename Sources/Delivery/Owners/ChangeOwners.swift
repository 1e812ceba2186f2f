package import Desk
import Forms
package import Foundation
import Markup
import People
package import Records
import Strategy

/// Adds someone who answers for actions of a team's plans, and gives them a lead's actions if that is wanted.
package struct AddOwner: Command {
    let plan: UUID
    let details: OwnerDetails
    /// The group of actions they answer for from now on.
    let lead: String?

    package init(plan: UUID, details: OwnerDetails, lead: String? = nil) {
        self.plan = plan
        self.details = details
        self.lead = lead
    }

    package func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    package func perform(_ work: Work) throws -> UUID {
        let tree = try work.db.planTree(plan, visibleTo: work.actor)
        let account = try work.db.openAccounts().first { $0.email.folded == details.email.folded }?.id
        let id: UUID
        if let known = try work.db.owner(withEmail: details.email, ofTeam: tree.plan.team) {
            guard known.isEnded else { throw OwnerDetails.taken }
            id = known.id
            try work.db.endLinks(of: id, at: work.now)
            try work.db.change(known, to: details, account: account)
        } else {
            id = work.newID()
            try work.db.addOwner(id, details, account: account, to: tree.plan.team)
        }
        if let group = LeadGroup.all(in: tree).first(where: { $0.id == lead }) {
            for leaf in group.actions {
                try work.db.assign(id, to: leaf.action.id, of: plan, since: work.today)
            }
        }
        try work.record(.ownerAdded, about: Subject("owner", id))
        return id
    }
}

/// Changes what is said of an owner.
struct ChangeOwner: Command {
    let plan: UUID
    let owner: UUID
    let details: OwnerDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let team = try work.db.plan(plan, visibleTo: work.actor).team
        let known = try work.db.owner(owner, ofTeam: team)
        guard known.version == seen else { throw Refusal.changedMeanwhile }
        if let other = try work.db.owner(withEmail: details.email, ofTeam: team), other.id != owner {
            throw OwnerDetails.taken
        }
        let account = try work.db.openAccounts().first { $0.email.folded == details.email.folded }?.id
        try work.db.change(known, to: details, account: account)
        // A link sent to a wrong address, or to whoever went before, opens nothing any more.
        if known.email.folded != details.email.folded || known.account != account {
            try work.db.endLinks(of: owner, at: work.now)
        }
        try work.record(.ownerChanged, about: Subject("owner", owner))
    }
}

/// Takes an owner off all actions of the team's plans; what they said stays.
struct EndOwner: Command {
    let plan: UUID
    let owner: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.editPlans, in: try db.plan(plan, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let team = try work.db.plan(plan, visibleTo: work.actor).team
        try work.db.end(try work.db.owner(owner, ofTeam: team), at: work.now)
        try work.db.endLinks(of: owner, at: work.now)
        try work.record(.ownerEnded, about: Subject("owner", owner))
    }
}

extension OwnerDetails {
    /// Two owners of a team cannot share an address: a link sent there would be for either.
    static let taken = InvalidForm(
        "email",
        Phrase(
            en: "Someone with this email address is on the list already",
            cy: "Mae rhywun â’r cyfeiriad e-bost hwn ar y rhestr yn barod"
        )
    )
}
