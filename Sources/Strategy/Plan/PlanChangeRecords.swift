package import Desk
package import Foundation
package import Records

extension Reader {
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
