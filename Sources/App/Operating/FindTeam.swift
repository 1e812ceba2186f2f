import Desk
import Foundation
import People
import Records
import Strategy

/// The team a plan is read in for: the one named, the plan's own, or the only one there is.
struct FindTeam: Question {
    let name: String?
    let plan: UUID?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func answer(_ look: Look) throws -> UUID {
        if let plan { return try look.db.team(ofPlan: plan) }
        let teams = try look.db.teams()
        if let name {
            guard let team = teams.first(where: { $0.name == name }) else {
                throw OperatorError("There is no team called \(name).")
            }
            return team.id
        }
        guard let only = teams.first, teams.count == 1 else {
            throw OperatorError(
                teams.isEmpty
                    ? "This place has no team yet. Serve it and sign in first."
                    : "This place has several teams. Say which with --team: \(teams.map(\.name).joined(separator: ", "))."
            )
        }
        return only.id
    }
}
