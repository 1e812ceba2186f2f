import Dates
import Desk
import Foundation
import Records
import Web

/// Which arrivals `actor` may see.
///
/// What no team has taken yet is for the teams that look at what comes first, or, where none is named, for everyone who
/// keeps carers' records, so that it does not wait for the right one; what a team has taken is that team's alone. What was
/// emptied is nobody's.
func arrivalVisible(to actor: Actor) -> SQL {
    if actor.isSystem { return "TRUE" }
    let teams = actor.teams(where: .keepCarers)
    guard !teams.isEmpty else { return "FALSE" }
    return """
        arrival.emptied_on IS NULL AND (
            arrival.team_id IN \(any: teams)
            OR (arrival.team_id IS NULL AND (
                NOT EXISTS (SELECT 1 FROM triage_team)
                OR EXISTS (SELECT 1 FROM triage_team WHERE triage_team.team_id IN \(any: teams))
            ))
        )
        """
}

private let toldWords = SealedWords(table: "arrival", column: "told_sealed")
private let reasonWords = SealedWords(table: "arrival", column: "words_sealed")
private let answerWords = SealedWords(table: "arrival", column: "answer_sealed")

/// Every statement that touches `arrival`.
extension Reader {
    func arrival(_ id: UUID, visibleTo actor: Actor) throws -> Arrival {
        let found: Arrival? = try first(
            "SELECT arrival.* FROM arrival WHERE arrival.id = \(id) AND \(arrivalVisible(to: actor))"
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// What waits for a decision, what should be decided first on top.
    func arrivalsWaiting(visibleTo actor: Actor, limit: Int, offset: Int) throws -> [Arrival] {
        try all(
            """
            SELECT arrival.* FROM arrival WHERE arrival.decided_at IS NULL AND \(arrivalVisible(to: actor))
            ORDER BY arrival.decide_by, arrival.arrived_at, arrival.id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    /// What was decided, the newest first.
    func arrivalsDecided(visibleTo actor: Actor, limit: Int, offset: Int) throws -> [Arrival] {
        try all(
            """
            SELECT arrival.* FROM arrival WHERE arrival.decided_at IS NOT NULL AND \(arrivalVisible(to: actor))
            ORDER BY arrival.decided_at DESC, arrival.id LIMIT \(limit) OFFSET \(offset)
            """
        )
    }

    func countArrivals(areDecided: Bool, visibleTo actor: Actor) throws -> Int {
        let state: SQL = areDecided ? "arrival.decided_at IS NOT NULL" : "arrival.decided_at IS NULL"
        return try value(
            "many",
            "SELECT count(*) AS many FROM arrival WHERE \(state) AND \(arrivalVisible(to: actor))"
        ) ?? 0
    }

    func countArrivalsLate(on day: Day, visibleTo actor: Actor) throws -> Int {
        try value(
            "many",
            """
            SELECT count(*) AS many FROM arrival
            WHERE arrival.decided_at IS NULL AND arrival.decide_by < \(day) AND \(arrivalVisible(to: actor))
            """
        ) ?? 0
    }

    /// What this browser or account sent lately: it is shown to nobody else.
    func arrivals(sentBy owner: DraftOwner, since: Instant) throws -> [Arrival] {
        try all(
            """
            SELECT arrival.* FROM arrival WHERE arrival.owner = \(owner.id) AND arrival.arrived_at > \(since)
            ORDER BY arrival.arrived_at DESC, arrival.id LIMIT 5
            """
        )
    }

    /// Whoever asks has shown the code that goes with it.
    func arrival(reference: String) throws -> Arrival? {
        try first("SELECT arrival.* FROM arrival WHERE arrival.reference = \(reference)")
    }

    func hasArrival(_ reference: String) throws -> Bool { try arrival(reference: reference) != nil }

    /// How someone came to be a person of the register, the newest first.
    ///
    /// Whoever asks has already been shown the record.
    func arrivals(of person: UUID) throws -> [Arrival] {
        try all(
            """
            SELECT arrival.* FROM arrival WHERE arrival.person_id = \(person)
            ORDER BY arrival.arrived_at DESC, arrival.id
            """
        )
    }
}

extension Look {
    /// What someone told of themselves, opened.
    func told(_ arrival: Arrival) throws -> Told {
        let text: String = try toldWords.open(arrival.toldSealed, row: arrival.id, means)
        return try JSONDecoder().decode(Told.self, from: Data(text.utf8))
    }

    func reasonInWords(_ arrival: Arrival) throws -> String? {
        try reasonWords.open(arrival.wordsSealed, row: arrival.id, means)
    }

    func answer(_ arrival: Arrival) throws -> String? {
        try answerWords.open(arrival.answerSealed, row: arrival.id, means)
    }
}

/// What is written down of someone who arrives, besides what they told.
struct NewArrival {
    var kind: Arrival.Kind
    var owner: UUID
    var team: UUID?
    var campaign: UUID?
    var source: FoundSource
    var place: String?
    var isOnPaper = false
    var language: String
    var isUrgent = false
    var decideBy: Day
    var contactBy: Day
}

extension Work {
    func add(_ new: NewArrival, told: Told) throws -> UUID {
        let id = newID()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(told), as: UTF8.self)
        let sealed: String = try toldWords.seal(text, row: id, self)
        try db.execute(
            """
            INSERT INTO arrival
                (id, kind, reference, owner, team_id, campaign_id, source, place, on_paper, language, is_urgent,
                 told_sealed, arrived_at, arrived_on, decide_by, contact_by, version)
            VALUES
                (\(id), \(new.kind), \(try newReference(new.kind)), \(new.owner), \(new.team), \(new.campaign),
                 \(new.source), \(new.place), \(new.isOnPaper), \(new.language), \(new.isUrgent), \(sealed), \(now),
                 \(today), \(new.decideBy), \(new.contactBy), 1)
            """
        )
        return id
    }

    private func newReference(_ kind: Arrival.Kind) throws -> String {
        var number = random(8).reduce(0) { ($0 * 256 + Int($1)) % 10_000_000 }
        while try db.hasArrival(PersonReference.text(number, letter: kind.letter)) {
            number = (number + 1) % 10_000_000
        }
        return PersonReference.text(number, letter: kind.letter)
    }

    func take(_ arrival: Arrival, for team: UUID?, seen version: Int) throws {
        try changed(
            """
            UPDATE arrival SET taken_by = \(actor.id), taken_name = \(actor.name), taken_at = \(now), team_id = \(team),
                version = version + 1
            WHERE id = \(arrival.id) AND version = \(version) AND decided_at IS NULL
            """
        )
    }

    func passOn(_ arrival: Arrival, to team: UUID, seen version: Int) throws {
        try changed(
            """
            UPDATE arrival SET team_id = \(team), taken_by = NULL, taken_name = NULL, taken_at = NULL,
                version = version + 1
            WHERE id = \(arrival.id) AND version = \(version) AND decided_at IS NULL
            """
        )
    }

    func contacted(_ arrival: Arrival, on day: Day, seen version: Int) throws {
        try changed(
            """
            UPDATE arrival SET contacted_on = \(day), contacted_name = \(actor.name), version = version + 1
            WHERE id = \(arrival.id) AND version = \(version) AND contacted_on IS NULL
            """
        )
    }

    /// Somebody was in touch with a person on a day: what they came by waits for it no more.
    func noteContact(with person: UUID, on day: Day) throws {
        try db.execute(
            """
            UPDATE arrival SET contacted_on = \(day), contacted_name = \(actor.name), version = version + 1
            WHERE person_id = \(person) AND contacted_on IS NULL AND arrived_on <= \(day)
            """
        )
    }

    func decide(_ arrival: Arrival, _ outcome: ArrivalOutcome, person: UUID?, team: UUID?) throws {
        let words: String? = try reasonWords.seal(outcome.words, row: arrival.id, self)
        let answer: String? = try answerWords.seal(outcome.answer, row: arrival.id, self)
        try changed(
            """
            UPDATE arrival SET decision = \(outcome.decision), reason = \(outcome.reason), words_sealed = \(words),
                answer_sealed = \(answer), decided_by = \(actor.id), decided_name = \(actor.name),
                decided_at = \(now), decided_on = \(today), person_id = \(person), team_id = \(team),
                version = version + 1
            WHERE id = \(arrival.id) AND version = \(outcome.seen) AND decided_at IS NULL
            """
        )
    }

    private func changed(_ statement: SQL) throws {
        if try db.execute(statement) == 0 { throw Refusal.changedMeanwhile }
    }
}
