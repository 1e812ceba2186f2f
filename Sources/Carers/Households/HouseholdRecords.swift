import Dates
import Desk
import Foundation
import Records

private let homeWords = SealedWords(table: "former_home", column: "home_sealed")
private let whyWords = SealedWords(table: "household_secret", column: "why_sealed")

/// That somebody has not lived elsewhere since.
private let isLastHome: SQL = """
    (member.until IS NULL OR NOT EXISTS (
        SELECT 1 FROM household_member later WHERE later.person_id = member.person_id AND later.id <> member.id
            AND (later.until IS NULL OR later.until > member.until
                OR later.until = member.until AND later.since > member.since)
    ))
    """

/// Every statement that touches `household`, `household_member`, `household_secret` and `former_home`.
///
/// A member is seen only by who may see both records: that somebody unnamed lives there would tell of a restricted one.
extension Look {
    /// Who lives with someone, and who did while they lived there; those who are there now first.
    func household(of person: UUID) throws -> [HouseholdLine] {
        guard let now = try db.membership(of: person) else { return [] }
        return try lines("member.household_id = \(now.household) AND member.person_id <> \(person)")
    }

    /// A member of the household in which someone lives, or they themselves.
    func householdMember(_ id: UUID, of person: UUID) throws -> HouseholdLine {
        guard let now = try db.membership(of: person) else { throw Refusal.notFound }
        let found = try lines("member.household_id = \(now.household) AND member.id = \(id)")
        guard let line = found.first else { throw Refusal.notFound }
        return line
    }

    private func lines(_ condition: SQL) throws -> [HouseholdLine] {
        let members: [HouseholdMember] = try db.all(
            """
            SELECT member.* FROM household_member member
            WHERE (\(condition)) AND \(personVisible(to: actor, at: now, id: "member.person_id", for: .contact))
            ORDER BY CASE WHEN member.until IS NULL THEN 0 ELSE 1 END, member.since, member.id
            """
        )
        let known = try people(members.map(\.person))
        return members.compactMap { member in
            known.first { $0.id == member.person }.map { HouseholdLine(member: member, person: $0) }
        }
    }

    /// Who must not be told where someone lives, and of whom they must not be told.
    ///
    /// It holds for whoever moved out of the household too, until they live in another, which keeps it then.
    func secrets(about person: UUID) throws -> [HouseholdSecret] {
        let household = try db.lastHousehold(of: person) ?? ""
        let rows = try db.rows(
            """
            SELECT * FROM household_secret secret WHERE secret.lifted_at IS NULL
                AND (secret.person_id = \(person) OR secret.household_id = \(household))
                AND \(personVisible(to: actor, at: now, id: "secret.person_id", for: .contact))
            ORDER BY secret.said_at, secret.id
            """
        )
        return try rows.compactMap { row in
            let household: UUID = try row["household_id"]
            let members = try lines("member.household_id = \(household) AND \(isLastHome)")
            guard let person = try people([row["person_id"]]).first, !members.isEmpty else { return nil }
            return HouseholdSecret(
                id: try row["id"],
                household: household,
                person: person,
                members: members.map(\.person),
                saidName: try row["said_name"],
                saidAt: try row["said_at"]
            )
        }
    }

    /// Where someone lived before, the last first; whoever asks has asked for where they live.
    func formerHomes(of person: UUID) throws -> [FormerHome] {
        try db.rows("SELECT * FROM former_home WHERE person_id = \(person) ORDER BY until DESC, id DESC").map { row in
            let id: UUID = try row["id"]
            return FormerHome(
                id: id,
                home: try homeWords.open(row["home_sealed"] as String, row: id, means),
                until: try row["until"]
            )
        }
    }
}

extension Reader {
    /// The household in which someone lives now; whoever asks has been shown the record.
    func membership(of person: UUID) throws -> HouseholdMember? {
        try first("SELECT * FROM household_member WHERE person_id = \(person) AND until IS NULL")
    }

    /// The household in which someone lives, as text; else the last in which they did.
    func lastHousehold(of person: UUID) throws -> String? {
        let found: [String] = try values(
            "household_id",
            """
            SELECT household_id FROM household_member WHERE person_id = \(person)
            ORDER BY CASE WHEN until IS NULL THEN 0 ELSE 1 END, until DESC, since DESC, id DESC LIMIT 1
            """
        )
        return found.first
    }

    /// Who lives in a household now, whether or not whoever asks may see them.
    func livingIn(_ household: UUID) throws -> [UUID] {
        try values(
            "person_id",
            "SELECT person_id FROM household_member WHERE household_id = \(household) AND until IS NULL ORDER BY id"
        )
    }

    /// Who must not be told where someone lives, or where they will live next.
    func mustNotKnow(whereLives person: UUID) throws -> [UUID] {
        try lastHousehold(of: person).map { try secretFrom($0) } ?? []
    }

    /// Whether somebody must not be told where one of two records lives, and would be if the two were one.
    func isHouseholdInTheWay(_ one: UUID, _ other: UUID) throws -> Bool {
        guard let home = try lastHousehold(of: one), let second = try lastHousehold(of: other), home != second else {
            return false
        }
        return try Set(secretFrom(home)) != Set(secretFrom(second))
    }

    /// Whether someone must not be told where a household lives.
    func isSecret(_ household: UUID, from person: UUID) throws -> Bool {
        try !rows(
            """
            SELECT 1 AS one FROM household_secret
            WHERE household_id = \(household) AND person_id = \(person) AND lifted_at IS NULL LIMIT 1
            """
        ).isEmpty
    }

    /// Who must not be told where a household lives.
    func secretFrom(_ household: String) throws -> [UUID] {
        try values(
            "person_id",
            "SELECT person_id FROM household_secret WHERE household_id = \(household) AND lifted_at IS NULL ORDER BY id"
        )
    }
}

extension Work {
    /// Someone lives in a household from a day on.
    ///
    /// Whoever was not to know where they lived is not to know where they live now.
    func join(_ household: UUID, _ person: UUID, since day: Day) throws {
        for who in try db.mustNotKnow(whereLives: person) { try keepSecret(household, from: who) }
        try db.execute(
            """
            INSERT INTO household_member (id, household_id, person_id, since, created_at)
            VALUES (\(newID()), \(household), \(person), \(day), \(now))
            """
        )
    }

    func newHousehold() throws -> UUID {
        let id = newID()
        try db.execute("INSERT INTO household (id, created_at) VALUES (\(id), \(now))")
        return id
    }

    /// - Throws: `Refusal.changedMeanwhile` when they had moved out already.
    func leave(_ member: HouseholdMember, on day: Day) throws {
        let changed = try db.execute(
            "UPDATE household_member SET until = \(max(day, member.since)) WHERE id = \(member.id) AND until IS NULL"
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func keepSecret(_ household: UUID, from person: UUID) throws {
        guard try !db.isSecret(household, from: person) else { return }
        try db.execute(
            """
            INSERT INTO household_secret (id, household_id, person_id, said_name, said_at)
            VALUES (\(newID()), \(household), \(person), \(actor.name), \(now))
            """
        )
    }

    func lift(_ secret: HouseholdSecret, because why: String) throws {
        let sealed: String = try whyWords.seal(why, row: secret.id, self)
        let changed = try db.execute(
            """
            UPDATE household_secret SET lifted_name = \(actor.name), lifted_at = \(now), why_sealed = \(sealed)
            WHERE id = \(secret.id) AND lifted_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// Remembers where someone lived until a day.
    func addFormerHome(_ home: String, until day: Day, of person: UUID) throws {
        let id = newID()
        let sealed: String = try homeWords.seal(home, row: id, self)
        try db.execute(
            """
            INSERT INTO former_home (id, person_id, home_sealed, until, created_at)
            VALUES (\(id), \(person), \(sealed), \(day), \(now))
            """
        )
    }
}
