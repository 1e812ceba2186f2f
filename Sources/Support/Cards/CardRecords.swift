import Carers
import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `carers_card`, `card_print_run` and `card_rules`.
extension Reader {
    /// The cards of one person, newest first.
    ///
    /// Whoever asks has already been shown the record.
    func cards(of person: UUID) throws -> [CarersCard] {
        try all(
            """
            SELECT * FROM carers_card WHERE person_id = \(person) ORDER BY created_at DESC, id DESC LIMIT 100
            """
        )
    }

    /// One card of a person.
    func card(_ id: UUID, of person: UUID) throws -> CarersCard {
        let found: CarersCard? = try first("SELECT * FROM carers_card WHERE id = \(id) AND person_id = \(person)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The card with a number, for whoever holds it: it is shown to nobody.
    func card(numbered digits: String) throws -> CarersCard? {
        try first("SELECT * FROM carers_card WHERE number = \(digits)")
    }

    /// Cards that someone may see and that are to be issued or printed, or run out by a day, oldest first.
    func cards(_ wanted: CardsWanted, visibleTo actor: Actor, at now: Instant, limit: Int = 500) throws
        -> [CarersCard]
    {
        try all(
            """
            SELECT carers_card.* FROM carers_card
            WHERE \(condition(wanted)) AND \(personVisible(to: actor, at: now, id: "carers_card.person_id", for: .emergency))
            ORDER BY coalesce(carers_card.expires_on, carers_card.applied_on), carers_card.id LIMIT \(limit)
            """
        )
    }

    private func condition(_ wanted: CardsWanted) -> SQL {
        switch wanted {
        case .toIssue: "carers_card.state = 'applied'"
        case .toPrint: "carers_card.state = 'issued' AND carers_card.run_id IS NULL"
        case .endingBy(let day): "carers_card.state = 'issued' AND carers_card.expires_on <= \(day)"
        case .ofRun(let run): "carers_card.run_id = \(run)"
        }
    }

    /// Cards whose last day is over and of which nobody wrote so yet.
    func cardsToExpire(on day: Day, limit: Int) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT id FROM carers_card WHERE state = 'issued' AND expires_on < \(day)
            ORDER BY expires_on, id LIMIT \(limit)
            """
        )
    }

    func card(_ id: UUID, toExpireOn day: Day) throws -> CarersCard? {
        try first("SELECT * FROM carers_card WHERE id = \(id) AND state = 'issued' AND expires_on < \(day)")
    }

    /// The latest print runs of some teams.
    func printRuns(of teams: [UUID], limit: Int) throws -> [PrintRun] {
        try all(
            """
            SELECT * FROM card_print_run WHERE team_id IN \(any: teams) ORDER BY made_at DESC, id LIMIT \(limit)
            """
        )
    }

    func printRun(_ id: UUID, of teams: [UUID]) throws -> PrintRun {
        let found: PrintRun? = try first(
            "SELECT * FROM card_print_run WHERE id = \(id) AND team_id IN \(any: teams)"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// How a team gives cards.
    func cardRules(of team: UUID) throws -> CardRules {
        try first("SELECT * FROM card_rules WHERE team_id = \(team)") ?? .usual
    }
}

/// Which cards a list is of.
enum CardsWanted: Sendable {
    case toIssue
    case toPrint
    case endingBy(Day)
    case ofRun(UUID)
}

/// Cards printed together.
struct PrintRun: Sendable, Identifiable, RowDecodable {
    let id: UUID
    let team: UUID
    let madeName: String
    let madeAt: Instant

    static func subject(_ id: UUID) -> Subject { Subject("card_print_run", id) }

    init(row: Row) throws {
        id = try row["id"]
        team = try row["team_id"]
        madeName = try row["made_name"]
        madeAt = try row["made_at"]
    }
}

extension Writer {
    func addCard(_ id: UUID, of person: UUID, replacing old: UUID? = nil, by name: String, on day: Day, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO carers_card
                (id, person_id, state, applied_on, applied_name, replaces_id, version, created_at)
            VALUES (\(id), \(person), 'applied', \(day), \(name), \(old), 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func issueCard(_ card: CarersCard, _ number: CardNumber, on day: Day, until last: Day) throws {
        let changed = try execute(
            """
            UPDATE carers_card SET state = 'issued', number = \(number), issued_on = \(day), expires_on = \(last),
                version = version + 1
            WHERE id = \(card.id) AND version = \(card.version) AND state = 'applied'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func endCard(_ card: CarersCard, as state: CardState, _ reason: CardReason?, on day: Day) throws {
        let changed = try execute(
            """
            UPDATE carers_card SET state = \(state), ended_on = \(day), reason = \(reason), version = version + 1
            WHERE id = \(card.id) AND version = \(card.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addPrintRun(_ id: UUID, of team: UUID, _ cards: [UUID], by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO card_print_run (id, team_id, made_by, made_name, made_at)
            VALUES (\(id), \(team), \(actor.id), \(actor.name), \(now))
            """
        )
        try execute(
            """
            UPDATE carers_card SET run_id = \(id), version = version + 1
            WHERE id IN \(any: cards) AND state = 'issued' AND run_id IS NULL
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when they are no longer the rules that were seen.
    func setCardRules(_ rules: CardRules, of team: UUID) throws {
        let changed = try execute(
            """
            INSERT INTO card_rules (team_id, years, phone, phone_when, version)
            VALUES (\(team), \(rules.years), \(rules.phone), \(rules.phoneWhen), 1)
            ON CONFLICT (team_id) DO UPDATE SET years = excluded.years, phone = excluded.phone,
                phone_when = excluded.phone_when, version = card_rules.version + 1
            WHERE card_rules.version = \(rules.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
