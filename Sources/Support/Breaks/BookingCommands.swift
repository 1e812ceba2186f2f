import Carers
import Dates
import Desk
import Forms
import Foundation
import Markup
import Records

/// Books a break: its days, who looks after the person meanwhile, and what pays for it.
struct BookBreak: Command {
    let person: UUID
    let need: UUID
    let details: BookingDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, need) = try work.openNeed(need, of: person)
        guard details.replacement.isEnough(for: need.kind) else {
            throw InvalidForm("replacement", BreakWords.agreeFirst)
        }
        let units = try details.allocation.map { try self.units(of: $0, need, work) }
        let id = work.newID()
        let sealed: String = try BreakBooking.words.seal(details.words, row: id, work)
        try work.db.addBreakBooking(id, for: need.id, details, units: units, sealed)
        try work.record(.breakBooked, about: carer.subject, ["need": need.id.text, "booking": id.text])
    }

    /// How much of the allocation it takes, if so much of it is free.
    private func units(of id: UUID, _ need: BreakNeed, _ work: Work) throws -> Int {
        guard let allocation = try work.db.breakAllocations(of: [need.id]).first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        let units: Int
        switch allocation.kind {
        case .hours: units = details.minutes
        case .money:
            guard let cost = details.cost, cost > 0 else { throw InvalidForm("cost", BreakWords.enterCost) }
            units = cost
        }
        let free = allocation.free(of: try work.db.breakBookings(of: [need.id]))
        guard units <= free else {
            let field = allocation.kind == .hours ? "hours" : "cost"
            throw InvalidForm(field, BreakWords.onlyLeft(FundAmount(free, allocation.kind)))
        }
        return units
    }
}

/// Says what came of a booking: taken, missed or called off, for how long, and whether it helped.
struct EndBooking: Command {
    let person: UUID
    let need: UUID
    let booking: UUID
    let end: BookingEnd

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let (carer, need) = try work.openNeed(need, of: person)
        let bookings = try work.db.breakBookings(of: [need.id])
        guard let one = bookings.first(where: { $0.id == booking }), one.state.ending(as: end.state) != nil else {
            throw Refusal.changedMeanwhile
        }
        let used = try one.allocation.map { try self.used(of: $0, one, bookings, work) }
        let sealed: String? = try BreakBooking.after.seal(end.words, row: one.id, work)
        try work.db.endBreakBooking(one.id, end, used: used, after: sealed, on: work.today)
        try work.record(.breakEnded, about: carer.subject, ["booking": one.id.text, "as": end.state.rawValue])
    }

    /// What it took of its allocation: no more than is kept there.
    private func used(of id: UUID, _ one: BreakBooking, _ bookings: [BreakBooking], _ work: Work) throws -> Int {
        guard let allocation = try work.db.breakAllocations(of: [one.need]).first(where: { $0.id == id }) else {
            throw Refusal.notFound
        }
        let used = allocation.kind == .hours ? end.minutes ?? 0 : end.cost ?? (end.state == .taken ? one.units ?? 0 : 0)
        let most = FundSum.total([allocation.free(of: bookings), one.units ?? 0])
        guard used <= most else {
            let field = allocation.kind == .hours ? "taken" : "spent"
            throw InvalidForm(field, BreakWords.onlyLeft(FundAmount(most, allocation.kind)))
        }
        return used
    }
}

/// Says afterwards what the person looked after said, where an emergency left no time to ask them.
struct SayReplacement: Command {
    let person: UUID
    let need: UUID
    let booking: UUID
    let replacement: ReplacementCare

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let carer = try work.personToKeep(person)
        let need = try work.db.breakNeed(need, of: person)
        guard try work.db.breakBookings(of: [need.id]).contains(where: { $0.id == booking }) else {
            throw Refusal.notFound
        }
        guard replacement != .toAsk else { throw InvalidForm("replacement", BreakWords.sayReplacement) }
        try work.db.sayReplacement(booking, replacement, on: replacement.hasDay ? work.today : nil)
        try work.record(.replacementSaid, about: carer.subject, ["booking": booking.text])
    }
}
