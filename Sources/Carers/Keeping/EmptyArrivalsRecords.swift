import Dates
import Desk
import Foundation
import Records

/// Statements over arrivals that became nobody's record.
///
/// Whoever asks guards the agency’s records, or is the program itself: no word of what was told is among the answers.
extension Reader {
    func agenciesWithTeams() throws -> [UUID] {
        try values("agency_id", "SELECT DISTINCT agency_id FROM team ORDER BY agency_id")
    }

    /// Arrivals of an agency, or of none, that were not taken on or that nobody decided about, until a day.
    func arrivalsToEmpty(of agency: UUID?, endedBy day: Day, limit: Int) throws -> [UUID] {
        try values(
            "id",
            """
            SELECT arrival.id \(Self.notTakenOn(agency)) AND arrival.emptied_on IS NULL
                AND coalesce(arrival.decided_on, arrival.contacted_on, arrival.arrived_on) <= \(day)
            ORDER BY arrival.arrived_at, arrival.id LIMIT \(limit)
            """
        )
    }

    func arrivalsKept(of agency: UUID, months: Int) throws -> ArrivalsKept {
        let row = try rows(
            """
            SELECT count(arrival.emptied_on) AS emptied, count(*) AS total,
                min(CASE WHEN arrival.emptied_on IS NULL
                    THEN coalesce(arrival.decided_on, arrival.contacted_on, arrival.arrived_on) END) AS first_on
            \(Self.notTakenOn(agency))
            """
        ).first
        let (total, emptied): (Int, Int) = (try row?["total"] ?? 0, try row?["emptied"] ?? 0)
        let first: Day? = try row?["first_on"]
        return ArrivalsKept(holding: total - emptied, nextOn: first?.adding(months: months), emptied: emptied)
    }

    private static func notTakenOn(_ agency: UUID?) -> SQL {
        let whose: SQL = agency.map { "team.agency_id = \($0)" } ?? "arrival.team_id IS NULL"
        return "FROM arrival LEFT JOIN team ON team.id = arrival.team_id WHERE arrival.person_id IS NULL AND \(whose)"
    }
}

extension Work {
    /// Takes out what was told, by whom it was sent and what it was called; where nobody had decided, that ends it.
    ///
    /// Whether there was an answer is still counted: an empty one stands in its place.
    func empty(_ id: UUID) throws {
        let nothing = String(decoding: try JSONEncoder().encode(Told(values: [:])), as: UTF8.self)
        let told: String = try SealedWords(table: "arrival", column: "told_sealed").seal(nothing, row: id, self)
        let answer: String = try SealedWords(table: "arrival", column: "answer_sealed").seal("", row: id, self)
        let lapsed = Arrival.Decision.Reason.lapsed
        try db.execute(
            """
            UPDATE arrival SET decision = \(Arrival.Decision.declined), reason = \(lapsed), decided_by = \(actor.id),
                decided_name = \(actor.name), decided_at = \(now), decided_on = \(today)
            WHERE id = \(id) AND decided_at IS NULL AND emptied_on IS NULL
            """
        )
        let changed = try db.execute(
            """
            UPDATE arrival SET told_sealed = \(told), words_sealed = NULL,
                answer_sealed = CASE WHEN answer_sealed IS NULL THEN NULL ELSE \(answer) END,
                reference = \(id.text), owner = \(id), place = NULL,
                sent_key = NULL, sent_print = NULL, emptied_on = \(today), version = version + 1
            WHERE id = \(id) AND person_id IS NULL AND emptied_on IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
