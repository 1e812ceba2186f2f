import Dates
import Desk
import Foundation
import Markup
import People
import Records

/// A line of the audit trail about someone, by what kind of actor it was.
struct LookByKind: Sendable, RowDecodable {
    let at: Instant
    let kind: String
    let actor: UUID
    let subject: String
    let isOpening: Bool
    /// Whether it was done on the person's own pages.
    let isOwn: Bool

    init(row: Row) throws {
        at = try row["at"]
        kind = try row["actor_kind"]
        actor = try row["actor_id"]
        subject = try row["subject_kind"]
        let event: String = try row["event"]
        isOpening = event == "record.opened"
        isOwn = event.hasPrefix("own.")
    }
}

/// What a person is told of the audit trail and of accounts.
extension Reader {
    func looksByKind(at person: UUID, limit: Int) throws -> [LookByKind] {
        try all(
            """
            SELECT at, actor_kind, actor_id, event, subject_kind FROM audit_entry
            WHERE subject_kind IN ('person', \(OpenAddress.kind), \(EqualityOfPerson.kind)) AND subject_id = \(person)
            ORDER BY number DESC LIMIT \(limit)
            """
        )
    }

    /// Whom a carer looks after as they themselves know it, nobody's name among it.
    func caringTold(by carer: UUID, on day: Day) throws -> [(relation: String, hours: String?)] {
        try rows(
            """
            SELECT relation, hours FROM caring_role
            WHERE carer_id = \(carer) AND (until IS NULL OR until >= \(day)) ORDER BY id
            """
        ).map { (try $0["relation"], try $0["hours"]) }
    }

    /// What accounts are, without their names: the agency, and the role there.
    func rolesOfAccounts(_ accounts: [UUID]) throws -> [UUID: Phrase] {
        let found = try rows(
            """
            SELECT membership.account_id, membership.role, agency.name FROM membership
            JOIN team ON team.id = membership.team_id JOIN agency ON agency.id = team.agency_id
            WHERE membership.account_id IN \(any: accounts)
            ORDER BY membership.account_id, CASE WHEN membership.role LIKE 'carers_%' THEN 0 ELSE 1 END, agency.name
            """
        )
        var words: [UUID: Phrase] = [:]
        for row in found {
            let account: UUID = try row["account_id"]
            let role: String = try row["role"]
            let agency: String = try row["name"]
            let name = Role(rawValue: role)?.words
            if words[account] == nil {
                words[account] = Phrase(en: "\(agency): \(name?.en ?? "")", cy: "\(agency): \(name?.cy ?? "")")
            }
        }
        return words
    }
}
