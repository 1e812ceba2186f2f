import Dates
import Desk
import Foundation
import Records

/// Sets how long an agency keeps things, from a day on; what held before stays to be read.
struct SetKeepingRules: Command {
    let agency: UUID
    let amounts: [KeptKind: Int]
    let from: Day

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        try db.agencies(ofTeams: actor.teams(where: .guardRecords)).contains(agency)
    }

    func perform(_ work: Work) throws {
        let now = KeepingRules(try work.db.keepingRules(of: [agency]), on: from)
        var said: [String: String] = [:]
        for (kind, amount) in amounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where now.amount(kind) != amount
        {
            try work.addRule(kind, amount, of: agency, from: from)
            said[kind.rawValue] = String(amount)
        }
        try work.record(.keepingSet, about: Subject("agency", agency), said)
    }
}

/// Holds a record: nothing of it is erased until that is lifted, whoever asks.
struct HoldRecord: Command {
    let reference: String
    let reason: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        guard let record = try work.db.keptRecord(reference, of: work.look.guardedAgencies()) else {
            throw Refusal.notFound
        }
        let id = try work.addHold(on: record.id, because: reason)
        try work.record(.recordHeld, about: Person.subject(record.id), ["hold": id.text])
    }
}

struct LiftHold: Command {
    let hold: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        guard try work.look.holds(of: work.look.guardedAgencies()).contains(where: { $0.id == hold }) else {
            throw Refusal.notFound
        }
        try work.liftHold(hold)
        try work.record(.holdLifted, about: Subject("keeping_hold", hold))
    }
}

/// Proposes to erase a record: nothing goes until another person has agreed.
struct ProposeErasure: Command {
    let record: UUID
    let why: Erasure.Why

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws -> UUID {
        let agencies = try work.look.guardedAgencies()
        let kept = try work.db.keptRecord(record, of: agencies)
        if kept.isHeld { throw InvalidErasure.held }
        if why == .keptLongEnough {
            let rules = KeepingRules(try work.db.keepingRules(of: [kept.agency]), on: work.today)
            guard try work.db.isClosed(record), rules.until(kept).day <= work.today else {
                throw InvalidErasure.tooEarly
            }
        }
        let id = try work.addErasure(of: kept, because: why)
        try work.record(.erasureProposed, about: Person.subject(record), ["erasure": id.text, "why": why.rawValue])
        return id
    }
}

/// What only the records could tell of a proposal.
enum InvalidErasure: Error {
    case held, tooEarly
}

/// Agrees to what another proposed, and erases it at once: rows, index, files and drafts.
///
/// The audit trail keeps the ids of what was, and no word of it.
struct AgreeToErasure: Command {
    let erasure: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        let proposed = try work.db.erasure(erasure, of: work.look.guardedAgencies())
        guard proposed.isWaiting else { throw Refusal.changedMeanwhile }
        guard proposed.proposedBy != work.actor.id else { throw Refusal.notPermitted }
        if try work.db.isHeld(proposed.record) { throw InvalidErasure.held }
        let rules = KeepingRules(try work.db.keepingRules(of: [proposed.agency]), on: work.today)
        let rows = try work.erase(proposed.record)
        try work.markErased(
            erasure,
            rows: rows,
            backupsUntil: work.today.adding(days: rules.amount(.backups))
        )
        try work.record(.recordErased, about: Person.subject(proposed.record), ["erasure": erasure.text])
    }
}

/// Takes a proposal back, or refuses it.
struct WithdrawErasure: Command {
    let erasure: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.guardRecords) }

    func perform(_ work: Work) throws {
        let proposed = try work.db.erasure(erasure, of: work.look.guardedAgencies())
        try work.withdrawErasure(proposed.id)
        try work.record(.erasureWithdrawn, about: Person.subject(proposed.record), ["erasure": erasure.text])
    }
}
