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
    }

    let what: What
    let assessment: UUID
    let person: UUID
    let reference: String
    let given: String
    let family: String
    /// Since when it waits, or by when it should have been done.
    let day: Day

    init(row: Row) throws {
        what = try row["what"]
        assessment = try row["assessment_id"]
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
                SELECT 'late' AS what, a.id AS assessment_id, a.person_id, a.target_on AS day FROM assessment a
                WHERE a.state IN ('requested', 'under_way', 'waiting') AND a.target_on < \(today) AND \(seen)
                UNION ALL
                SELECT 'to_approve', a.id, a.person_id, substr(d.decided_at, 1, 10) FROM assessment a
                JOIN eligibility_decision d ON d.assessment_id = a.id AND d.state = 'waiting' WHERE \(seen)
                UNION ALL
                SELECT 'no_copy', a.id, a.person_id, a.approved_on FROM assessment a
                WHERE a.state = 'approved' AND a.copy_on IS NULL AND \(seen)
            ) due JOIN person ON person.id = due.person_id
            ORDER BY due.day, due.assessment_id, due.what LIMIT \(limit)
            """
        )
    }
}
