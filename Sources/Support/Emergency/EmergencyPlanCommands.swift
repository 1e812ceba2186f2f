import Carers
import Dates
import Desk
import Foundation
import Records

/// Writes the emergency plan of a carer: the first, or over the one there is.
struct WriteEmergencyPlan: Command {
    let person: UUID
    let details: EmergencyPlanDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        guard let old = try work.look.emergencyPlan(of: person) else { return try make(for: carer, work) }
        try work.db.writeEmergencyPlan(old.plan.id, try kept(old.plan.id, work), seen: details.version)
        // Which fields, never what they say: the history and the audit trail are not sealed.
        let changed = details.text.differences(from: old.text).map(\.rawValue).joined(separator: " ")
        try work.record(.emergencyPlanWritten, about: carer.subject, ["fields": changed])
    }

    private func make(for carer: Person, _ work: Work) throws {
        guard details.version == 0 else { throw Refusal.changedMeanwhile }
        let id = work.newID()
        let code = try work.newCode(for: id)
        let (name, today) = (work.actor.name, work.today)
        try work.db.addEmergencyPlan(id, of: person, try kept(id, work), code: code, by: name, on: today, at: work.now)
        try work.record(.emergencyPlanWritten, about: carer.subject)
    }

    private func kept(_ id: UUID, _ work: Work) throws -> EmergencyPlanToKeep {
        EmergencyPlanToKeep(
            wordsSealed: try EmergencyPlan.words.seal(details.text.named, row: id, work),
            agreedOn: details.agreedOn,
            caredFor: details.caredFor
        )
    }
}

/// Says that the plan was read through with the carer and is right.
struct CheckEmergencyPlan: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, plan) = try work.emergencyPlanToKeep(of: person)
        try work.db.checkEmergencyPlan(plan.id, by: work.actor.name, on: work.today)
        try work.record(.emergencyPlanChecked, about: carer.subject)
    }
}

/// Gives the plan another code: the old sheets open nothing from now on.
struct ChangeResponderCode: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, plan) = try work.emergencyPlanToKeep(of: person)
        let code = try work.newCode(for: plan.id)
        try work.db.changeResponderCode(plan.id, sealed: code.sealed, print: code.print)
        try work.record(.responderCodeChanged, about: carer.subject)
    }
}

/// Ends the plan: it opens by no code, and is checked no more.
struct EndEmergencyPlan: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, plan) = try work.emergencyPlanToKeep(of: person)
        try work.db.endEmergencyPlan(plan.id, on: work.today)
        try work.record(.emergencyPlanEnded, about: carer.subject)
    }
}

extension Work {
    /// A person in whose record whoever works may write, and the plan that holds for them.
    func emergencyPlanToKeep(of person: UUID) throws -> (carer: Person, plan: EmergencyPlan) {
        let carer = try personToKeep(person)
        guard let plan = try db.emergencyPlan(of: person) else { throw Refusal.notFound }
        return (carer, plan)
    }

    /// A code for a plan: sealed, to be printed again, and as it is known again by the keys alone.
    fileprivate func newCode(for plan: UUID) throws -> (sealed: String, print: String) {
        let code = ResponderCode(random: random)
        return (
            try EmergencyPlan.code.seal(code.digits, row: plan, self),
            try means.sealed.fingerprint(code.digits, of: "responder code")
        )
    }
}
