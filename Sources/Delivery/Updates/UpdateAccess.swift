import Desk
import Foundation
import Records
import Strategy

/// What somebody may do with the updates of an action.
///
/// Updates are for the plan's own team, and for who answers for the action; others are shown what is published.
struct UpdateAccess: Sendable {
    /// One of the plan's own team who may see plans.
    let isOfTeam: Bool
    /// May speak for an owner, approve and send back.
    let isLead: Bool
    /// The owners that this person is, of those who answer for the action.
    let own: [Owner]

    init(_ actor: Actor, _ plan: Plan, owners: [Owner]) {
        isOfTeam = actor.may(.seePlans, in: plan.team)
        isLead = actor.may(.editPlans, in: plan.team)
        own = actor.kind == .account ? owners.filter { $0.account == actor.id } : []
    }

    var mayRead: Bool { isOfTeam || !own.isEmpty }
    var maySpeak: Bool { isLead || !own.isEmpty }
}

extension Actor {
    /// Whose words an update is that this person sends about an action.
    ///
    /// An owner speaks for themselves; a lead for themselves, or for an owner who told them.
    func author(access: UpdateAccess, owners: [Owner], for chosen: UUID?) -> NewsAuthor {
        if access.isLead, let owner = owners.first(where: { $0.id == chosen }), owner.account != id {
            return NewsAuthor(owner: owner.id, account: id, name: "\(owner.name) (\(name))")
        }
        if let owner = access.own.first { return NewsAuthor(owner: owner.id, account: id, name: owner.name) }
        return NewsAuthor(owner: nil, account: id, name: name)
    }
}
