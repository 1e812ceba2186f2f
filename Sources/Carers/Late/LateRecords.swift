import Desk
import Foundation
import Records

/// Statements over what is late or missing, each with the one condition of who may see whom.
extension Look {
    /// What a count stops at.
    static var mostLateCounted: Int { 999 }

    /// What of a list is asked for, the longest waiting first.
    func late(_ list: LateList, _ filter: LateFilter, limit: Int) throws -> [LateLine] {
        try db.all(
            """
            SELECT due.item_id, due.person_id, due.day, person.reference, person.given_name, person.family_name,
                person.known_as, account.name AS worker_name
            FROM \(try due(list, filter))
            LEFT JOIN account ON account.id = person.worker_id
            WHERE \(condition(filter)) ORDER BY due.day, due.item_id LIMIT \(limit)
            """
        )
    }

    /// How many there are, no further than `mostLateCounted` and one.
    func countLate(_ list: LateList, _ filter: LateFilter) throws -> Int {
        try db.value(
            "many",
            """
            SELECT count(*) AS many FROM (
                SELECT 1 AS one FROM \(try due(list, filter))
                WHERE \(condition(filter)) LIMIT \(Self.mostLateCounted + 1)
            ) found
            """
        ) ?? 0
    }

    /// A list beside whom it is about.
    ///
    /// Somebody works with a few dozen people: those are met first, which SQLite keeps to for a cross join, and what is
    /// due is looked up for each of them. Otherwise it went through what is due in the whole place.
    private func due(_ list: LateList, _ filter: LateFilter) throws -> SQL {
        let rows: SQL = "(\(try list.rows(self))) due"
        return switch filter.whose {
        case .worker: "person CROSS JOIN \(rows)"
        case .nobody, nil: "\(rows), person"
        }
    }

    /// Of people whose record is open, that whoever looks may see.
    private func condition(_ filter: LateFilter) -> SQL {
        var parts: [SQL] = [
            "person.id = due.person_id", "person.ended_on IS NULL", "person.died_on IS NULL",
            personVisible(to: actor, at: now, for: .work),
        ]
        if let team = filter.team { parts.append("person.team_id = \(team)") }
        switch filter.whose {
        case .nobody: parts.append("person.worker_id IS NULL")
        case .worker(let id): parts.append("person.worker_id = \(id)")
        case nil: break
        }
        return parts.joined(separator: " AND ")
    }
}
