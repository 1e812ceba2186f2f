import Carers
import Dates
import Desk
import Foundation
import Records

/// One thing that a figure counts, and whose it is.
struct CountedThing: Sendable, RowDecodable {
    let person: UUID
    let reference: String
    let name: String
    /// The day by which it is counted.
    let on: Day
    /// How long it lasted, where that is what is asked.
    let days: Int?
    /// 1 where it is of the kind that is asked for, or an amount.
    let part: Int?

    init(row: Row) throws {
        person = try row["id"]
        reference = try row["reference"]
        name =
            PersonName(given: try row["given_name"], family: try row["family_name"], knownAs: try row["known_as"])
            .listed
        on = try row["starts"]
        part = try row["part"]
        let since: Day? = try row["since"]
        let until: Day? = try row["until"]
        days = since.flatMap { since in until.map { since.days(to: $0) } }
    }
}

extension Look {
    /// What a strand counts of a period, of people whom whoever looks may see.
    func counted(_ strand: Strand, in period: Period, limit: Int, after: Int) throws -> [CountedThing] {
        let when: SQL =
            strand.days == .over
            ? "item.starts <= \(period.last) AND (item.ends IS NULL OR item.ends > \(period.last))"
            : "item.starts BETWEEN \(period.first) AND \(period.last)"
        let own: SQL =
            switch strand.days {
            case .on: "item.part AS part, NULL AS since, NULL AS until"
            case .lap: "NULL AS part, item.since AS since, item.until AS until"
            case .over: "NULL AS part, NULL AS since, NULL AS until"
            }
        return try db.all(
            """
            SELECT person.id, person.reference, person.given_name, person.family_name, person.known_as,
                item.starts AS starts, \(own)
            FROM (\(strand.items(in: period, today: today))) item JOIN person ON person.id = item.person_id
            WHERE \(when) AND \(personVisible(to: actor, at: now))
            ORDER BY person.sort_name, person.id, item.starts, part, since, until LIMIT \(limit) OFFSET \(after)
            """
        )
    }
}
