import Dates
import Desk
import Foundation
import Records

/// Every statement that finds people by what was typed, and keeps a search.
extension Look {
    /// Those whom whoever looks may see and who have all of it, as a list is read.
    ///
    /// `bySound` also finds names that only sound like what was typed.
    func find(_ terms: SearchTerms, bySound: Bool, limit: Int) throws -> [Person] {
        guard !terms.isEmpty else { return [] }
        let conditions = try condition(terms, bySound: bySound)
        return try db.all(
            """
            SELECT person.* FROM person
            WHERE \(conditions.joined(separator: " AND ")) AND \(personVisible(to: actor, at: now, for: .who))
            ORDER BY person.sort_name, person.id LIMIT \(limit)
            """
        )
    }

    private func condition(_ terms: SearchTerms, bySound: Bool) throws -> [SQL] {
        var all: [SQL] = []
        if let reference = terms.reference { all.append("person.id IN (\(standing(by: reference)))") }
        if let number = terms.nhsNumber { all.append("person.nhs_print = \(try number.fingerprint(means))") }
        if let postcode = terms.postcode { all.append("person.postcode = \(postcode)") }
        if let born = terms.born { all.append(Self.born(born)) }
        if let phone = terms.phone {
            all.append(hasToken("phone", try means.sealed.fingerprint(phone, of: "phone")))
        }
        if let email = terms.email {
            all.append(hasToken("email", try means.sealed.fingerprint(email, of: "email")))
        }
        for word in terms.names {
            let named: SQL = """
                SELECT person_id FROM person_index WHERE kind = 'name' AND token >= \(word) AND token < \(word + "\u{10FFFF}")
                """
            let sounds = bySound ? IndexToken.sounds(word) : []
            guard !sounds.isEmpty else {
                all.append("person.id IN (\(named))")
                continue
            }
            let alike: SQL = "SELECT person_id FROM person_index WHERE kind = 'sound' AND token IN \(any: sounds)"
            all.append("person.id IN (\(named) UNION \(alike))")
        }
        return all
    }

    private func hasToken(_ kind: String, _ token: String) -> SQL {
        "person.id IN (SELECT person_id FROM person_index WHERE kind = \(kind) AND token = \(token))"
    }

    /// Born on that day, or in that month or year; someone of whom only the year is known may be meant by any day of it.
    private static func born(_ born: PartialDay) -> SQL {
        let year = String(born.iso.prefix(4))
        let month = String(born.iso.prefix(7))
        return "(person.born LIKE \(beginning: born.iso) OR person.born = \(year) OR person.born = \(month))"
    }
}

extension Reader {
    /// What one person searched for, while it is kept.
    func search(_ id: UUID, of account: UUID, at now: Instant) throws -> String? {
        try value(
            "terms_sealed",
            """
            SELECT terms_sealed FROM person_search
            WHERE id = \(id) AND account_id = \(account) AND expires_at > \(now)
            """
        )
    }
}

extension Writer {
    func addSearch(_ id: UUID, of account: UUID, sealed: String, until end: Instant) throws {
        try execute(
            """
            INSERT INTO person_search (id, account_id, terms_sealed, expires_at)
            VALUES (\(id), \(account), \(sealed), \(end))
            """
        )
    }

    func forgetSearches(before now: Instant) throws {
        try execute("DELETE FROM person_search WHERE expires_at <= \(now)")
    }
}
