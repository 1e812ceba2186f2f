package import Dates
import Desk
package import Foundation
package import Records

/// How the work with someone stands, as it is kept beside the person.
package struct Casework: Sendable, RowDecodable {
    package let worker: UUID?
    package let workerName: String?
    package let lastContact: Day?
    package let nextDue: Day?

    package init(row: Row) throws {
        worker = try row["worker_id"]
        workerName = try row["worker_name"]
        lastContact = try row["last_contact_on"]
        nextDue = try row["next_due"]
    }
}

/// Whoever asks has already been shown the record.
extension Reader {
    package func casework(on person: UUID) throws -> Casework {
        let found: Casework? = try first(
            """
            SELECT person.worker_id, account.name AS worker_name, person.last_contact_on, person.next_due
            FROM person LEFT JOIN account ON account.id = person.worker_id WHERE person.id = \(person)
            """
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The teams that work with someone besides the one that keeps the record.
    func teams(workingWith person: UUID) throws -> [UUID] {
        try values("team_id", "SELECT team_id FROM person_team WHERE person_id = \(person) ORDER BY team_id")
    }
}

extension Work {
    /// Gives the work with someone to a worker, or to nobody for now: the one way there is.
    ///
    /// Who it is stands beside the person; `allocation` is the ledger of who it was, from when to when, and who said so.
    package func giveCase(of person: UUID, to worker: UUID?) throws {
        let changed = try db.execute(
            "UPDATE person SET worker_id = \(worker) WHERE id = \(person) AND worker_id IS DISTINCT FROM \(worker)"
        )
        if changed > 0 { try writeAllocation(of: person, to: worker) }
    }
}
