import Carers
import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `emergency_plan`, `emergency_contact` and `emergency_look`.
///
/// Whoever asks for the plan of one person has already been shown that person's record.
extension Reader {
    /// The plan that holds; where two records became one, the newer.
    func emergencyPlan(of person: UUID) throws -> EmergencyPlan? {
        try first(
            """
            SELECT * FROM emergency_plan WHERE person_id = \(person) AND ended_on IS NULL
            ORDER BY created_at DESC, id DESC LIMIT 1
            """
        )
    }

    func emergencyContacts(of plan: UUID) throws -> [EmergencyContact] {
        try all("SELECT * FROM emergency_contact WHERE plan_id = \(plan) ORDER BY place, id LIMIT 20")
    }

    /// The plan that a card's number and the code of the plan open together: one statement, whatever of it is wrong.
    func planOpened(byCard digits: String, _ codePrint: String, on day: Day) throws -> (
        plan: EmergencyPlan, card: UUID
    )? {
        try rows(
            """
            SELECT p.*, c.id AS card_id FROM emergency_plan p JOIN carers_card c ON c.person_id = p.person_id
            WHERE c.number = \(digits) AND c.state = 'issued' AND c.expires_on >= \(day)
                AND p.code_print = \(codePrint) AND p.ended_on IS NULL
            ORDER BY p.created_at DESC LIMIT 1
            """
        ).first.map { (try EmergencyPlan(row: $0), try $0["card_id"]) }
    }

    /// Who looked at a person's plan by its code, newest first.
    func emergencyLooks(of person: UUID) throws -> [EmergencyLook] {
        try all(
            "SELECT * FROM emergency_look WHERE person_id = \(person) ORDER BY at DESC, id DESC LIMIT 100"
        )
    }

    /// Plans that are to be read through again by a day, and how many people each names, soonest first.
    func emergencyPlansToCheck(by day: Day, visibleTo actor: Actor, at now: Instant) throws -> [EmergencyPlanToCheck] {
        try rows(
            """
            SELECT emergency_plan.person_id, emergency_plan.check_due,
                (SELECT count(*) FROM emergency_contact c WHERE c.plan_id = emergency_plan.id) AS contacts
            FROM emergency_plan
            WHERE emergency_plan.ended_on IS NULL
                AND (
                    emergency_plan.check_due <= \(day)
                    OR (SELECT count(*) FROM emergency_contact c WHERE c.plan_id = emergency_plan.id)
                        < \(EmergencyPlan.fewestContacts)
                )
                AND \(personVisible(to: actor, at: now, id: "emergency_plan.person_id", for: .emergency))
            ORDER BY emergency_plan.check_due, emergency_plan.id LIMIT 500
            """
        ).map {
            EmergencyPlanToCheck(person: try $0["person_id"], due: try $0["check_due"], contacts: try $0["contacts"])
        }
    }
}

/// A plan that someone should read through with its carer.
struct EmergencyPlanToCheck: Sendable {
    let person: UUID
    let due: Day
    let contacts: Int
}

/// One time that a plan was opened by its code.
struct EmergencyLook: Sendable, RowDecodable {
    let id: UUID
    let whoSealed: String
    let at: Instant

    /// Who they said they were.
    static let who = SealedWords(table: "emergency_look", column: "who_sealed")

    init(row: Row) throws {
        id = try row["id"]
        whoSealed = try row["who_sealed"]
        at = try row["at"]
    }
}

/// What is written of a plan besides its code.
struct EmergencyPlanToKeep: Sendable {
    let wordsSealed: String
    let agreedOn: Day
    let caredFor: CaredForAgreement
}

extension Writer {
    func addEmergencyPlan(
        _ id: UUID,
        of person: UUID,
        _ plan: EmergencyPlanToKeep,
        code: (sealed: String, print: String),
        by name: String,
        on day: Day,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO emergency_plan
                (id, person_id, words_sealed, code_sealed, code_print, agreed_on, cared_for, checked_on, check_due,
                 checked_name, version, created_at)
            VALUES
                (\(id), \(person), \(plan.wordsSealed), \(code.sealed), \(code.print), \(plan.agreedOn),
                 \(plan.caredFor), \(day), \(EmergencyPlan.checkDue(after: day)), \(name), 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func writeEmergencyPlan(_ id: UUID, _ plan: EmergencyPlanToKeep, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE emergency_plan SET words_sealed = \(plan.wordsSealed), agreed_on = \(plan.agreedOn),
                cared_for = \(plan.caredFor), version = version + 1
            WHERE id = \(id) AND version = \(version) AND ended_on IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func checkEmergencyPlan(_ id: UUID, by name: String, on day: Day) throws {
        try execute(
            """
            UPDATE emergency_plan SET checked_on = \(day), check_due = \(EmergencyPlan.checkDue(after: day)),
                checked_name = \(name), version = version + 1
            WHERE id = \(id)
            """
        )
    }

    func changeResponderCode(_ id: UUID, sealed: String, print: String) throws {
        try execute(
            """
            UPDATE emergency_plan SET code_sealed = \(sealed), code_print = \(print), version = version + 1
            WHERE id = \(id)
            """
        )
    }

    func endEmergencyPlan(_ id: UUID, on day: Day) throws {
        try execute("UPDATE emergency_plan SET ended_on = \(day), version = version + 1 WHERE id = \(id)")
    }

    func add(_ contact: EmergencyContactToKeep, _ id: UUID, to plan: UUID, place: Int) throws {
        try execute(
            """
            INSERT INTO emergency_contact (id, plan_id, place, words_sealed, agreed_on, holds_key, version)
            VALUES (\(id), \(plan), \(place), \(contact.wordsSealed), \(contact.agreedOn), \(contact.holdsKey), 1)
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func write(_ contact: EmergencyContactToKeep, _ id: UUID, of plan: UUID, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE emergency_contact SET words_sealed = \(contact.wordsSealed), agreed_on = \(contact.agreedOn),
                holds_key = \(contact.holdsKey), version = version + 1
            WHERE id = \(id) AND plan_id = \(plan) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func placeEmergencyContact(_ id: UUID, at place: Int) throws {
        try execute("UPDATE emergency_contact SET place = \(place) WHERE id = \(id)")
    }

    func removeEmergencyContact(_ id: UUID, of plan: UUID) throws {
        let gone = try execute("DELETE FROM emergency_contact WHERE id = \(id) AND plan_id = \(plan)")
        if gone == 0 { throw Refusal.notFound }
    }

    func addLook(_ id: UUID, at plan: EmergencyPlan, with card: UUID, who sealed: String, at now: Instant) throws {
        try execute(
            """
            INSERT INTO emergency_look (id, person_id, plan_id, card_id, who_sealed, at)
            VALUES (\(id), \(plan.person), \(plan.id), \(card), \(sealed), \(now))
            """
        )
    }
}

/// What is written of someone who agreed to be rung.
struct EmergencyContactToKeep: Sendable {
    let wordsSealed: String
    let agreedOn: Day
    let holdsKey: Bool
}
