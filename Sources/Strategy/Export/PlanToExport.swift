public import Desk
public import Foundation
public import PlanReading
public import Records

/// A plan as a reader would have understood it, for the files that leave.
public struct PlanToExport: Question {
    let id: UUID

    public init(id: UUID) { self.id = id }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    public func answer(_ look: Look) throws -> ReadPlan { try look.db.planTree(id, visibleTo: look.actor).asRead }
}

extension Reader {
    /// Whose plan it is, for an operator who names it.
    ///
    /// - Throws: `Refusal.notFound`.
    public func team(ofPlan id: UUID) throws -> UUID {
        guard let team: UUID = try value("team_id", "SELECT team_id FROM plan WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        return team
    }
}
