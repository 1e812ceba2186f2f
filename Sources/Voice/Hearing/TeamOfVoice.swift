import Desk
import Forms
import Foundation
import Markup
import People
import Records
import Strategy

extension Reader {
    /// What teams are called where several agencies may have one of the same name.
    func namesOfTeams(_ ids: [UUID]) throws -> [UUID: String] {
        Dictionary(
            try teams(ids).map { ($0.id, "\($0.agencyName): \($0.name)") },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whose a voice or a group is: its plan's team, or the one named, or the only one the person has.
    ///
    /// None is the whole place.
    ///
    /// - Throws: `Refusal.notPermitted` where the person may not hear voices for it.
    func teamForVoice(plan: UUID?, named: UUID?, _ actor: Actor) throws -> UUID? {
        let mine = actor.teams(where: .hearVoices)
        let team =
            try plan.map { try self.plan($0, visibleTo: actor).team } ?? named ?? (mine.count == 1 ? mine.first : nil)
        guard let team else { return nil }
        guard actor.may(.hearVoices, in: team) else { throw Refusal.notPermitted }
        return team
    }
}

extension Actor {
    /// Whether this person may do so to what is a team's, or the whole place's.
    func mayInVoices(_ permission: Permission, team: UUID?) -> Bool {
        team.map { may(permission, in: $0) } ?? may(permission)
    }
}
