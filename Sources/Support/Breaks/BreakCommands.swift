import Carers
import Dates
import Desk
import Forms
import Foundation
import Records

/// Writes down that a carer needs a break.
struct AskForBreak: Command {
    let person: UUID
    let details: BreakNeedDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> UUID {
        let carer = try work.personToKeep(person)
        guard carer.isCarer else { throw Refusal.changedMeanwhile }
        let id = work.newID()
        let sealed: String = try BreakNeed.words.seal(details.words, row: id, work)
        try work.db.addBreakNeed(id, of: person, details, sealed, on: work.today, at: work.now)
        try work.record(.breakAsked, about: carer.subject, ["need": id.text, "kind": details.kind.rawValue])
        return id
    }
}

/// Puts something that could be a break to the carer.
struct OfferBreak: Command {
    let person: UUID
    let need: UUID
    let words: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, need) = try work.openNeed(need, of: person)
        let id = work.newID()
        let sealed: String = try BreakOffer.words.seal(words, row: id, work)
        try work.db.addBreakOffer(id, to: need.id, sealed, by: work.actor.name, on: work.today)
        try work.record(.breakOffered, about: carer.subject, ["need": need.id.text])
    }
}

/// Writes down what the carer said to an offer.
struct AnswerBreakOffer: Command {
    let person: UUID
    let need: UUID
    let offer: UUID
    let answer: OfferAnswer
    let reason: DeclineReason?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, need) = try work.openNeed(need, of: person)
        try work.db.answerBreakOffer(offer, of: need.id, answer, reason, on: work.today)
        try work.record(.breakAnswered, about: carer.subject, ["need": need.id.text, "answer": answer.rawValue])
    }
}

/// Keeps so much of a fund for a need, if there is so much left: what is left is read in the transaction that takes it.
struct AllocateBreak: Command {
    let person: UUID
    let need: UUID
    let fund: UUID
    /// As it was typed: the fund says whether it is hours or money.
    let typed: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, need) = try work.openNeed(need, of: person)
        let fund = try work.db.breakFund(fund, of: work.actor.teams(where: .keepCarers))
        guard fund.isOpen(on: work.today) else { throw InvalidForm("fund", BreakWords.fundNotOpen) }
        guard let amount = FundAmount(typed, fund.kind), amount.units > 0 else {
            throw InvalidForm("amount", BreakWords.enterAmount(fund.kind))
        }
        let isAccepted = try work.db.breakOffers(of: [need.id]).contains { $0.answer == .accepted }
        guard need.kind == .emergency || isAccepted else { throw InvalidForm("fund", BreakWords.acceptFirst) }
        guard FundSum.allows(amount.units, of: fund.amount, used: fund.used) else {
            throw InvalidForm("amount", BreakWords.onlyLeft(FundAmount(fund.left, fund.kind)))
        }
        let id = work.newID()
        let (name, today) = (work.actor.name, work.today)
        try work.db.addBreakAllocation(id, to: need.id, from: fund.id, amount.units, by: name, on: today)
        try work.record(.breakAllocated, about: carer.subject, ["need": need.id.text, "allocation": id.text])
    }
}

/// Gives back to the fund what no booking has taken.
struct GiveBackAllocation: Command {
    let person: UUID
    let need: UUID
    let allocation: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        let need = try work.db.breakNeed(need, of: person)
        let given = try work.giveBack(need, only: allocation)
        guard given > 0 else { throw Refusal.changedMeanwhile }
        try work.record(.breakGivenBack, about: carer.subject, ["need": need.id.text, "allocation": allocation.text])
    }
}

/// Closes a need, and gives back what was kept for it and not taken.
struct CloseBreakNeed: Command {
    let person: UUID
    let need: UUID
    let ending: BreakEnding

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, need) = try work.openNeed(need, of: person)
        guard try !work.db.breakBookings(of: [need.id]).contains(where: { $0.state == .booked }) else {
            throw InvalidForm("ending", BreakWords.stillBooked)
        }
        _ = try work.giveBack(need, only: nil)
        try work.db.endBreakNeed(need.id, as: ending, on: work.today)
        try work.record(.breakClosed, about: carer.subject, ["need": need.id.text, "as": ending.rawValue])
    }
}

extension Work {
    /// A need that is not closed, of a person in whose record whoever works may write.
    func openNeed(_ id: UUID, of person: UUID) throws -> (carer: Person, need: BreakNeed) {
        let carer = try personToKeep(person)
        let need = try db.breakNeed(id, of: person)
        guard need.endedOn == nil else { throw Refusal.changedMeanwhile }
        return (carer, need)
    }

    /// - Returns: How much was given back.
    func giveBack(_ need: BreakNeed, only allocation: UUID?) throws -> Int {
        let bookings = try db.breakBookings(of: [need.id])
        var given: [Int] = []
        for one in try db.breakAllocations(of: [need.id]) where allocation == nil || one.id == allocation {
            let free = one.free(of: bookings)
            if free > 0 { try db.release(free, of: one) }
            given.append(free)
        }
        return FundSum.total(given)
    }
}
