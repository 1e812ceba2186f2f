import Carers
import Dates
import Desk
import Foundation
import Records

/// Something that is late, is missing, or waits for somebody.
struct SupportTask: Sendable, RowDecodable {
    enum What: String, Sendable, CaseIterable, SQLConvertible {
        case toApprove = "to_approve"
        case late
        case noCopy = "no_copy"
        case noPlan = "no_plan"
        case planLate = "plan_late"
        case planToApprove = "plan_to_approve"
        case planNoCopy = "plan_no_copy"
        case reviewDue = "review_due"
    }

    let what: What
    /// The assessment, or the plan.
    let item: UUID
    let person: UUID
    let reference: String
    let given: String
    let family: String
    /// Since when it waits, or by when it should have been done.
    let day: Day

    init(row: Row) throws {
        what = try row["what"]
        item = try row["item_id"]
        person = try row["person_id"]
        reference = try row["reference"]
        given = try row["given_name"]
        family = try row["family_name"]
        day = try row["day"]
    }
}

/// Statements over what waits, each with the condition of who may see whom.
extension Look {
    /// What is late or missing of those whoever looks may see, the longest waiting first.
    func supportTasks(limit: Int) throws -> [SupportTask] {
        let seen = personVisible(to: actor, at: now, id: "a.person_id")
        return try db.all(
            """
            SELECT due.*, person.reference, person.given_name, person.family_name FROM (
                SELECT 'late' AS what, a.id AS item_id, a.person_id, a.target_on AS day FROM assessment a
                WHERE a.state IN ('requested', 'under_way', 'waiting') AND a.target_on < \(today) AND \(seen)
                UNION ALL
                SELECT 'to_approve', a.id, a.person_id, substr(d.decided_at, 1, 10) FROM assessment a
                JOIN eligibility_decision d ON d.assessment_id = a.id AND d.state = 'waiting' WHERE \(seen)
                UNION ALL
                SELECT 'no_copy', a.id, a.person_id, a.approved_on FROM assessment a
                WHERE a.state = 'approved' AND a.copy_on IS NULL AND \(seen)
                UNION ALL
                SELECT 'no_plan', a.id, a.person_id, a.approved_on FROM assessment a
                JOIN eligibility_decision d
                    ON d.assessment_id = a.id AND d.state = 'approved' AND d.decided = 'yes'
                WHERE a.state = 'approved' AND \(seen)
                    AND NOT EXISTS (SELECT 1 FROM support_plan p WHERE p.assessment_id = a.id)
                UNION ALL
                SELECT 'plan_late', a.id, a.person_id, a.due_on FROM support_plan a
                WHERE a.state IN ('draft', 'waiting') AND a.due_on < \(today) AND \(seen)
                UNION ALL
                SELECT 'plan_to_approve', a.id, a.person_id, substr(a.sent_at, 1, 10) FROM support_plan a
                WHERE a.state = 'waiting' AND \(seen)
                UNION ALL
                SELECT 'plan_no_copy', a.id, a.person_id, a.approved_on FROM support_plan a
                WHERE a.state = 'approved' AND a.copy_on IS NULL AND \(seen)
                UNION ALL
                SELECT 'review_due', a.id, a.person_id, a.review_on FROM support_plan a
                WHERE a.state = 'approved' AND a.review_on < \(today) AND \(seen)
            ) due JOIN person ON person.id = due.person_id
            ORDER BY due.day, due.item_id, due.what LIMIT \(limit)
            """
        )
    }
}
