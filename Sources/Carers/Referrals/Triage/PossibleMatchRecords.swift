import Dates
import Desk
import Foundation
import Records

extension Reader {
    /// People who share a name, a sound of one, a birth date, a postcode or a telephone number with a newcomer, each with
    /// the prints of their telephone numbers.
    func peopleLike(
        _ newcomer: Newcomer,
        phones: [String],
        visibleTo actor: Actor,
        at now: Instant
    ) throws -> [(Person, [String])] {
        let family = IndexToken.names(newcomer.names.family)
        let sounds = family.flatMap(IndexToken.sounds)
        let people: [Person] = try all(
            """
            SELECT person.* FROM person WHERE \(personVisible(to: actor, at: now, for: .who)) AND (
                person.born = \(newcomer.born?.iso ?? "none") OR person.postcode = \(newcomer.postcode ?? "none")
                OR person.id IN (
                    SELECT person_id FROM person_index WHERE (kind = 'name' AND token IN \(any: family))
                        OR (kind = 'sound' AND token IN \(any: sounds)) OR (kind = 'phone' AND token IN \(any: phones))
                )
            ) ORDER BY person.sort_name, person.id LIMIT 400
            """
        )
        guard !phones.isEmpty else { return people.map { ($0, []) } }
        let rows = try rows(
            "SELECT person_id, token FROM person_index WHERE kind = 'phone' AND token IN \(any: phones)"
        )
        var known: [UUID: [String]] = [:]
        for row in rows { known[try row["person_id"], default: []].append(try row["token"]) }
        return people.map { ($0, known[$0.id] ?? []) }
    }
}
