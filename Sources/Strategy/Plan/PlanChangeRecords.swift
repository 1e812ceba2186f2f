package import Dates
package import Desk
package import Foundation
package import Records

extension Reader {
    /// The actions of a plan whose status changed at one moment, as when a document is read again.
    ///
    /// Whoever asks has already been shown the plan.
    package func actionsWithNewStatus(in plan: UUID, at moment: Instant) throws -> [UUID] {
        try values(
            "subject_id",
            """
            SELECT DISTINCT change.subject_id FROM action JOIN change
                ON change.subject_kind = 'action' AND change.subject_id = action.id
            WHERE action.plan_id = \(plan) AND change.field = 'status' AND change.at = \(moment)
            ORDER BY change.subject_id
            """
        )
    }

    /// Every change to a plan and to anything under it, newest first.
    ///
    /// Whoever asks has already been shown the plan.
    package func changes(ofPlan plan: UUID, limit: Int) throws -> [Change] {
        try all(
            """
            SELECT * FROM change WHERE subject_id = \(plan)
                OR subject_id IN (SELECT id FROM theme WHERE plan_id = \(plan))
                OR subject_id IN (SELECT id FROM outcome WHERE plan_id = \(plan))
                OR subject_id IN (SELECT id FROM objective WHERE plan_id = \(plan))
                OR subject_id IN (SELECT id FROM action WHERE plan_id = \(plan))
                OR subject_id IN (SELECT id FROM removed_part WHERE plan_id = \(plan))
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """
        )
    }
}
