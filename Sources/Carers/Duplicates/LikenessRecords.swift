import Desk
package import Foundation
package import Records

/// A record as matching knows it.
struct KnownPerson: Sendable, RowDecodable {
    let id: UUID
    var details: MatchDetails

    static let columns: SQL = """
        person.id, person.given_name, person.family_name, person.known_as, person.born, person.postcode, person.nhs_print
        """

    init(row: Row) throws {
        id = try row["id"]
        details = MatchDetails(
            given: try row["given_name"],
            family: try row["family_name"],
            knownAs: try row["known_as"],
            born: try row["born"],
            postcode: try row["postcode"],
            nhs: try row["nhs_print"]
        )
    }
}

/// Someone who may be the person in question.
package struct AlikePerson: Sendable, RowDecodable {
    package let person: UUID
    let points: Int
    let rules: [MatchRule]

    init(person: UUID, likeness: Likeness) {
        self.person = person
        points = likeness.points
        rules = likeness.rules
    }

    package init(row: Row) throws {
        person = try row["other_id"]
        points = try row["points"]
        rules = MatchRule.read(try row["rules"])
    }
}

/// Two records that may be one person’s.
struct AlikePair: Sendable, RowDecodable {
    let person: UUID
    let other: UUID
    let points: Int
    let rules: [MatchRule]

    init(row: Row) throws {
        person = try row["person_id"]
        other = try row["other_id"]
        points = try row["points"]
        rules = MatchRule.read(try row["rules"])
    }
}

extension MatchRule {
    static func read(_ text: String) -> [MatchRule] {
        text.split(separator: " ").compactMap { Self(rawValue: String($0)) }
    }
    static func text(_ rules: [MatchRule]) -> String { rules.map(\.rawValue).joined(separator: " ") }
}

/// Every statement that touches `match_key`, `likeness` and `not_the_same`.
extension Reader {
    /// The records that share a key with someone, but for keys that so many share that they say nothing.
    func whoShares(_ keys: Set<String>) throws -> Set<UUID> {
        guard !keys.isEmpty else { return [] }
        let most = DuplicateSearch.mostAtOneKey
        let each: [SQL] = keys.sorted().map { key in
            """
            SELECT token, person_id FROM (
                SELECT token, person_id FROM match_key WHERE token = \(key) ORDER BY person_id LIMIT \(most + 1)
            ) AS shared
            """
        }
        var holders: [String: [UUID]] = [:]
        for row in try rows(each.joined(separator: " UNION ALL ")) {
            holders[try row["token"], default: []].append(try row["person_id"])
        }
        return Set(holders.values.filter { $0.count <= most }.joined())
    }

    /// These records as matching knows them, but for those that were merged into another.
    func knownPeople(_ ids: some Collection<UUID>, where condition: SQL = "TRUE") throws -> [KnownPerson] {
        guard !ids.isEmpty else { return [] }
        let sorted = ids.sorted { $0.text < $1.text }
        var people: [KnownPerson] = try all(
            """
            SELECT \(KnownPerson.columns) FROM person
            WHERE person.id IN \(any: sorted) AND person.merged_into IS NULL AND \(condition)
            """
        )
        let prints = try contactPrints(of: people.map(\.id))
        for place in people.indices {
            let own = prints[people[place].id] ?? []
            people[place].details.phones = own.filter { $0.kind == "phone" }.map(\.token)
            people[place].details.emails = own.filter { $0.kind == "email" }.map(\.token)
        }
        return people
    }

    private func contactPrints(of people: [UUID]) throws -> [UUID: [(kind: String, token: String)]] {
        let found = try rows(
            """
            SELECT person_id, kind, token FROM person_index
            WHERE kind IN ('phone', 'email') AND person_id IN \(any: people) ORDER BY person_id, kind, token
            """
        )
        var prints: [UUID: [(kind: String, token: String)]] = [:]
        for row in found { prints[try row["person_id"], default: []].append((try row["kind"], try row["token"])) }
        return prints
    }

    /// Who may be this person, of those who may be seen, the likeliest first.
    func alike(_ person: UUID, where visible: SQL) throws -> [AlikePerson] {
        try all(
            """
            SELECT likeness.other_id, likeness.points, likeness.rules FROM likeness
            WHERE likeness.person_id = \(person) AND \(visible) AND \(unjudged)
            ORDER BY likeness.points DESC, likeness.other_id
            """
        )
    }

    /// Pairs that may be one person, the likeliest first.
    func alikePairs(where visible: SQL, limit: Int, offset: Int) throws -> [AlikePair] {
        try all(
            """
            SELECT likeness.* FROM likeness WHERE likeness.person_id < likeness.other_id AND \(visible) AND \(unjudged)
            ORDER BY likeness.points DESC, likeness.person_id, likeness.other_id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    func countAlikePairs(where visible: SQL) throws -> Int {
        try value(
            "many",
            """
            SELECT count(*) AS many FROM likeness
            WHERE likeness.person_id < likeness.other_id AND \(visible) AND \(unjudged)
            """
        ) ?? 0
    }

    /// Nobody has said that the two are not the same.
    private var unjudged: SQL {
        """
        NOT EXISTS (
            SELECT 1 FROM not_the_same
            WHERE not_the_same.person_id = likeness.person_id AND not_the_same.other_id = likeness.other_id
        )
        """
    }

    func isSaidNotTheSame(_ person: UUID, _ other: UUID) throws -> Bool {
        try !rows("SELECT 1 AS one FROM not_the_same WHERE person_id = \(person) AND other_id = \(other)").isEmpty
    }

    /// What was said of a person not being another.
    func sayings(of person: UUID, where visible: SQL) throws -> [Row] {
        try rows(
            """
            SELECT * FROM not_the_same WHERE not_the_same.person_id = \(person) AND \(visible)
            ORDER BY said_at DESC, other_id
            """
        )
    }
}

extension Writer {
    func setKeys(_ keys: Set<String>, of person: UUID) throws {
        try execute("DELETE FROM match_key WHERE person_id = \(person)")
        guard !keys.isEmpty else { return }
        let rows: [SQL] = keys.sorted().map { "(\(person), \($0))" }
        try execute("INSERT INTO match_key (person_id, token) VALUES \(rows.joined(separator: ", "))")
    }

    /// These are all the likenesses of `person` from now on; `newID` gives the id of each row.
    func setLikenesses(_ alike: [AlikePerson], of person: UUID, newID: () -> UUID) throws {
        try execute("DELETE FROM likeness WHERE person_id = \(person)")
        try execute("DELETE FROM likeness WHERE other_id = \(person)")
        guard !alike.isEmpty else { return }
        let rows: [SQL] = alike.flatMap { one -> [SQL] in
            let rules = MatchRule.text(one.rules)
            return [
                "(\(newID()), \(person), \(one.person), \(one.points), \(rules))",
                "(\(newID()), \(one.person), \(person), \(one.points), \(rules))",
            ]
        }
        try execute(
            "INSERT INTO likeness (id, person_id, other_id, points, rules) VALUES \(rows.joined(separator: ", "))"
        )
    }

    func sayNotTheSame(_ saying: NotTheSame.Saying, newID: () -> UUID) throws {
        for (one, other) in [(saying.person, saying.other), (saying.other, saying.person)] {
            try execute(
                """
                INSERT INTO not_the_same
                    (id, person_id, other_id, saying_id, note_sealed, said_by, said_name, said_at)
                VALUES (
                    \(newID()), \(one), \(other), \(saying.id), \(saying.note), \(saying.by), \(saying.name),
                    \(saying.at)
                )
                ON CONFLICT (person_id, other_id) DO UPDATE SET saying_id = excluded.saying_id,
                    note_sealed = excluded.note_sealed, said_by = excluded.said_by, said_name = excluded.said_name,
                    said_at = excluded.said_at
                """
            )
        }
    }

    func unsayNotTheSame(_ person: UUID, _ other: UUID) throws -> Int {
        try execute(
            """
            DELETE FROM not_the_same
            WHERE (person_id = \(person) AND other_id = \(other)) OR (person_id = \(other) AND other_id = \(person))
            """
        )
    }
}
