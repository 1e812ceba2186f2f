import Dates
import Desk
import Foundation
import Records

/// One record on a list of many.
struct CaseLine: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let reference: String
    let name: String
    let workerName: String?
    let lastContact: Day?
    let nextDue: Day?
    let registeredOn: Day
    let endedOn: Day?
    let diedOn: Day?
    let isRestricted: Bool
    let isCarer: Bool

    var isOpen: Bool { endedOn == nil && diedOn == nil }

    init(row: Row) throws {
        id = try row["id"]
        reference = try row["reference"]
        name =
            PersonName(given: try row["given_name"], family: try row["family_name"], knownAs: try row["known_as"])
            .listed
        workerName = try row["worker_name"]
        lastContact = try row["last_contact_on"]
        nextDue = try row["next_due"]
        registeredOn = try row["registered_on"]
        endedOn = try row["ended_on"]
        diedOn = try row["died_on"]
        isRestricted = try row["is_restricted"]
        isCarer = try row["is_carer"]
    }
}

/// Every statement of the case list.
extension Reader {
    /// The records of a filter that may be seen, in its order, after its mark.
    func cases(_ filter: CaseFilter, visibleTo actor: Actor, at now: Instant, today: Day, limit: Int) throws
        -> [CaseLine]
    {
        let condition = try filter.condition(for: actor, at: now, today: today)
        let rest = try restOfList(filter, visibleTo: actor, at: now)
        return try all(
            """
            SELECT person.id, person.reference, person.given_name, person.family_name, person.known_as,
                person.last_contact_on, person.next_due, person.registered_on, person.ended_on, person.died_on,
                person.is_restricted, person.is_carer,
                (SELECT account.name FROM account WHERE account.id = person.worker_id) AS worker_name
            FROM person WHERE \(condition) \(rest) ORDER BY \(filter.key), person.id LIMIT \(limit)
            """
        )
    }

    /// How many there are, up to a bound: beyond it nobody reads the figure, and it would cost every page.
    func countCases(
        _ filter: CaseFilter,
        visibleTo actor: Actor,
        at now: Instant,
        today: Day,
        upTo most: Int = CaseFilter.mostCounted
    ) throws -> Int {
        let condition = try filter.condition(for: actor, at: now, today: today)
        return try value(
            "many",
            "SELECT count(*) AS many FROM (SELECT 1 AS one FROM person WHERE \(condition) LIMIT \(most + 1)) found"
        ) ?? 0
    }

    /// The id of the record of a reference; whether it may be seen is asked with it.
    func person(withReference reference: String) throws -> UUID? {
        try value("id", "SELECT id FROM person WHERE reference = \(reference)")
    }

    /// What stands after the last record of the page before.
    ///
    /// One that may no longer be seen, or is gone, begins the list anew.
    private func restOfList(_ filter: CaseFilter, visibleTo actor: Actor, at now: Instant) throws -> SQL {
        guard let after = filter.after else { return "" }
        let place: String? = try value(
            "place",
            """
            SELECT \(filter.key) AS place FROM person
            WHERE person.id = \(after) AND \(personVisible(to: actor, at: now, for: .work))
            """
        )
        guard let place else { return "" }
        return "AND \(filter.key) >= \(place) AND (\(filter.key) > \(place) OR person.id > \(after))"
    }
}

extension CaseFilter {
    /// What a count stops at.
    static let mostCounted = 1000

    /// By what it is put in order: as the indexes of `0019-work` have it.
    var key: SQL {
        switch order {
        case .name: "person.sort_name"
        case .contact: "coalesce(person.last_contact_on, '')"
        case .next: "coalesce(person.next_due, '9999')"
        }
    }

    /// The one condition of the list, its count and its export.
    func condition(for actor: Actor, at now: Instant, today: Day) throws -> SQL {
        let parts: [SQL] = [
            inScope(actor), hasStatus, hasWorker, isOfKind(today), hasContact(today), hasNext(today),
            personVisible(to: actor, at: now, for: .work),
        ].compactMap { $0 }
        return parts.joined(separator: " AND ")
    }

    private func inScope(_ actor: Actor) -> SQL {
        let teams = actor.teams(where: .seeCarers)
        switch scope {
        case .team: return team.map { "person.team_id = \($0)" } ?? "FALSE"
        case .mine: return "person.worker_id = \(actor.id)"
        case .with:
            return "person.id IN (SELECT person_id FROM person_team WHERE team_id IN \(any: teams))"
        case .shared:
            return """
                person.id IN (
                    SELECT sharing.person_id FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
                    WHERE sharing.withdrawn_at IS NULL
                        AND agreement.receiver_id IN (SELECT agency_id FROM team WHERE id IN \(any: teams))
                )
                """
        }
    }

    private var hasStatus: SQL? {
        switch status {
        case .open: "person.ended_on IS NULL AND person.died_on IS NULL"
        case .closed: "(person.ended_on IS NOT NULL OR person.died_on IS NOT NULL)"
        case .all: nil
        }
    }

    private var hasWorker: SQL? {
        switch whose {
        case .nobody: "person.worker_id IS NULL"
        case .worker(let id): "person.worker_id = \(id)"
        case nil: nil
        }
    }

    /// As `Person.isUnder18` has it: by the earliest day they may have been born on.
    private func isOfKind(_ today: Day) -> SQL? {
        let grown = today.adding(years: -18).iso
        switch kind {
        case .young: return "person.is_carer = TRUE AND person.born > \(grown)"
        case .adult: return "person.is_carer = TRUE AND (person.born IS NULL OR person.born <= \(grown))"
        case .parent:
            return """
                person.is_carer = TRUE AND EXISTS (
                    SELECT 1 FROM caring_role JOIN person child ON child.id = caring_role.cared_for_id
                    WHERE caring_role.carer_id = person.id AND caring_role.until IS NULL
                        AND caring_role.parental_responsibility AND child.born > \(grown)
                )
                """
        case .cared: return "person.is_carer = FALSE"
        case nil: return nil
        }
    }

    private func hasContact(_ today: Day) -> SQL? {
        switch contact {
        case Contact.none?: return "coalesce(person.last_contact_on, '') = ''"
        case .month?: return "coalesce(person.last_contact_on, '') < \(today.adding(days: -28).iso)"
        case .quarter?: return "coalesce(person.last_contact_on, '') < \(today.adding(days: -91).iso)"
        case nil: return nil
        }
    }

    private func hasNext(_ today: Day) -> SQL? {
        switch next {
        case Next.none?: return "coalesce(person.next_due, '9999') = '9999'"
        case .late?: return "coalesce(person.next_due, '9999') < \(today.iso)"
        case .week?: return "coalesce(person.next_due, '9999') BETWEEN \(today.iso) AND \(today.adding(days: 7).iso)"
        case nil: return nil
        }
    }
}
