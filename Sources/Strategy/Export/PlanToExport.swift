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
