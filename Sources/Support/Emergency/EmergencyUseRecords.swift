import Carers
import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `emergency_use` and `emergency_entry`.
extension Reader {
    /// Every emergency of one person, newest first.
    ///
    /// Whoever asks has already been shown the record.
    func emergencyUses(of person: UUID) throws -> [EmergencyUse] {
        try all(
            """
            SELECT * FROM emergency_use WHERE person_id = \(person) ORDER BY started_at DESC, id DESC LIMIT 100
            """
        )
    }

    func emergencyUse(_ id: UUID, of person: UUID) throws -> EmergencyUse {
        let found: EmergencyUse? = try first("SELECT * FROM emergency_use WHERE id = \(id) AND person_id = \(person)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    func emergencyEntries(of use: UUID) throws -> [EmergencyEntry] {
        try all("SELECT * FROM emergency_entry WHERE use_id = \(use) ORDER BY at, id LIMIT 500")
    }

    /// Emergencies that are under way, or over and not looked back on, oldest first.
    func emergencyUses(visibleTo actor: Actor, at now: Instant) throws -> [EmergencyUse] {
        try all(
            """
            SELECT emergency_use.* FROM emergency_use
            WHERE emergency_use.reviewed_on IS NULL
                AND \(personVisible(to: actor, at: now, id: "emergency_use.person_id", for: .emergency))
            ORDER BY emergency_use.started_at, emergency_use.id LIMIT 500
            """
        )
    }
}

extension Writer {
    func startUse(_ id: UUID, of person: UUID, why: EmergencyReason, by name: String, on day: Day, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO emergency_use (id, person_id, started_on, why, started_at, started_name, version)
            VALUES (\(id), \(person), \(day), \(why), \(now), \(name), 1)
            """
        )
    }

    func addEntry(_ id: UUID, to use: UUID, _ kind: EntryKind, _ sealed: String, by name: String, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO emergency_entry (id, use_id, kind, words_sealed, at, by_name)
            VALUES (\(id), \(use), \(kind), \(sealed), \(now), \(name))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is over already.
    func endUse(_ id: UUID, as outcome: EmergencyOutcome, at now: Instant) throws {
        let changed = try execute(
            """
            UPDATE emergency_use SET ended_at = \(now), outcome = \(outcome), version = version + 1
            WHERE id = \(id) AND ended_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is under way, or was looked back on already.
    func reviewUse(_ id: UUID, _ sealed: String, by name: String, on day: Day) throws {
        let changed = try execute(
            """
            UPDATE emergency_use SET reviewed_on = \(day), reviewed_name = \(name), review_sealed = \(sealed),
                version = version + 1
            WHERE id = \(id) AND ended_at IS NOT NULL AND reviewed_on IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
