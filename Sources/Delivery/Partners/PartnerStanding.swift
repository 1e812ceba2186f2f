import Desk
import Foundation
import People
import Records
import Strategy

/// What somebody is to an agency: what of its promises they may see, and whether they may speak for it.
struct PartnerStanding: Sendable {
    /// The roles in an agency's own team that speak for it.
    static let speaking: Set<Role> = [.boardMember, .strategyLead]

    /// Sees plans in some team, so sees what every plan in force says.
    let seesPlans: Bool
    /// Speaks for the agency: works in one of its teams, or answers for actions in its name.
    let speaksForAgency: Bool
    /// The teams whose plans they answer for in the agency's name.
    private let ownerTeams: Set<UUID>
    private let actor: Actor

    init(_ actor: Actor, _ agency: UUID, _ db: any Reader) throws {
        self.actor = actor
        seesPlans = actor.may(.seePlans)
        guard actor.kind == .account else {
            speaksForAgency = false
            ownerTeams = []
            return
        }
        let owners = try db.owners(withAccount: actor.id).filter { $0.agency == agency }
        ownerTeams = Set(owners.map(\.team))
        let teams = Set(actor.memberships.filter { Self.speaking.contains($0.role) }.map(\.team))
        let isOfTeam = try db.teams(Array(teams)).contains { $0.agency == agency }
        speaksForAgency = isOfTeam || !owners.isEmpty
    }

    var mayRead: Bool { seesPlans || speaksForAgency }

    /// Whether what is written within a plan's team is for them too: its own team, and who answers for the agency's part.
    func readsWithin(_ plan: Plan) -> Bool {
        actor.may(.seePlans, in: plan.team) || ownerTeams.contains(plan.team)
    }
}
