import Dates
import Desk
package import Foundation
import People
package import Records

/// Every statement that touches `allocation`.
extension Reader {
    /// Who works with each of these people now, and since when.
    ///
    /// Whoever asks has already been shown them.
    package func allocations(of people: [UUID]) throws -> [UUID: Allocation] {
        let all: [Allocation] = try all(
            """
            SELECT allocation.* FROM allocation
            JOIN person ON person.id = allocation.person_id AND person.worker_id = allocation.account_id
            WHERE allocation.until IS NULL AND allocation.person_id IN \(any: people)
            """
        )
        return Dictionary(all.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The people someone works with now, of those that may be seen.
    func people(workedWithBy account: UUID, visibleTo actor: Actor, at now: Instant, limit: Int, after offset: Int)
        throws -> [Person]
    {
        try all(
            """
            SELECT person.* FROM person
            WHERE person.worker_id = \(account) AND person.ended_on IS NULL AND person.died_on IS NULL
                AND \(personVisible(to: actor, at: now, for: .work))
            ORDER BY person.sort_name, person.id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    /// How many people each of these accounts works with now, in these teams, and since when the one has waited with whom
    /// nobody has spoken for longest.
    func loads(of accounts: [UUID], in teams: [UUID]) throws -> [UUID: WorkerLoad] {
        let rows = try rows(
            """
            SELECT person.worker_id, count(*) AS many, min(coalesce(person.last_contact_on, person.registered_on)) AS oldest
            FROM person
            WHERE person.worker_id IN \(any: accounts)
                AND person.team_id IN \(any: teams) AND person.ended_on IS NULL AND person.died_on IS NULL
            GROUP BY person.worker_id
            """
        )
        return Dictionary(
            try rows.map { (try $0["worker_id"], WorkerLoad(many: try $0["many"], oldest: try $0["oldest"])) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Of each of these accounts the people that wait longest, of those that may be seen.
    func longestWaiting(of accounts: [UUID], visibleTo actor: Actor, at now: Instant, limit: Int) throws
        -> [UUID: [Waiting]]
    {
        let rows = try rows(
            """
            SELECT * FROM (
                SELECT person.*, coalesce(person.last_contact_on, person.registered_on) AS waits_since,
                    row_number() OVER (
                        PARTITION BY person.worker_id
                        ORDER BY coalesce(person.last_contact_on, person.registered_on), person.id
                    ) AS place
                FROM person
                WHERE person.worker_id IN \(any: accounts) AND person.ended_on IS NULL AND person.died_on IS NULL
                    AND \(personVisible(to: actor, at: now, for: .work))
            ) ranked WHERE place <= \(limit) ORDER BY worker_id, place
            """
        )
        var found: [UUID: [Waiting]] = [:]
        for row in rows {
            let worker: UUID = try row["worker_id"]
            found[worker, default: []].append(Waiting(person: try Person(row: row), since: try row["waits_since"]))
        }
        return found
    }

    /// Carers of these teams with whom nobody works, those that wait longest first.
    func peopleWithoutWorker(
        in teams: [UUID],
        visibleTo actor: Actor,
        at now: Instant,
        limit: Int,
        after offset: Int
    ) throws -> [Person] {
        try all(
            """
            SELECT person.* FROM person
            WHERE person.team_id IN \(any: teams) AND \(isWithoutWorker) AND \(personVisible(to: actor, at: now, for: .work))
            ORDER BY person.registered_on, person.id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    func countPeopleWithoutWorker(in teams: [UUID], visibleTo actor: Actor, at now: Instant) throws -> Int {
        try value(
            "many",
            """
            SELECT count(*) AS many FROM person
            WHERE person.team_id IN \(any: teams) AND \(isWithoutWorker) AND \(personVisible(to: actor, at: now, for: .work))
            """
        ) ?? 0
    }

    private var isWithoutWorker: SQL {
        """
        person.is_carer AND person.ended_on IS NULL AND person.died_on IS NULL AND person.worker_id IS NULL
        """
    }
}

extension Work {
    /// Writes into the ledger who works with someone from today; only `giveCase` does.
    func writeAllocation(of person: UUID, to worker: UUID?) throws {
        try db.execute("UPDATE allocation SET until = \(today) WHERE person_id = \(person) AND until IS NULL")
        guard let worker else { return }
        try db.execute(
            """
            INSERT INTO allocation (id, person_id, account_id, account_name, since, given_by, given_name)
            SELECT \(newID()), \(person), account.id, account.name, \(today), \(actor.id), \(actor.name)
            FROM account WHERE account.id = \(worker)
            """
        )
    }
}

/// How much a worker has to do, in a figure and a day.
struct WorkerLoad: Sendable {
    let many: Int
    let oldest: Day?
}

/// Somebody with whom nobody has spoken since a day.
struct Waiting: Sendable {
    let person: Person
    let since: Day
}
