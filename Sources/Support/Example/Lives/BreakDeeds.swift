import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Records

/// They asked for time off.
struct BreakAsked: Deed {
    let words: String
    let hours: Int

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let form = Form(values: ["kind": "planned", "words": words, "hours": String(hours)])
        memory.kept["break"] = try then.perform(AskForBreak(person: memory.id(), details: BreakNeedDetails(form)))
    }
}

/// Something was offered, and they said yes or no.
struct BreakOffered: Deed {
    let words: String
    let answer: OfferAnswer
    let reason: DeclineReason?

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, need) = (try memory.id(), try memory.id("break"))
        try then.perform(OfferBreak(person: person, need: need, words: words))
        guard let offer = try then.db.breakOffers(of: [need]).first(where: { $0.answer == nil })?.id else { return }
        let said = AnswerBreakOffer(person: person, need: need, offer: offer, answer: answer, reason: reason)
        try then.perform(said)
    }
}

/// Hours of the year's fund were given to it and the days booked; where the fund is used up, nothing comes of it.
struct BreakBooked: Deed {
    let words: String
    let hours: Int
    let inDays: Int

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        let (person, need) = (try memory.id(), try memory.id("break"))
        let fund = try then.fund()
        guard fund.left >= hours * 60 else { return }
        try then.perform(AllocateBreak(person: person, need: need, fund: fund.id, typed: String(hours)))
        guard let allocation = try then.db.breakAllocations(of: [need]).last?.id else { return }
        let starts = then.today.adding(days: inDays)
        var fields = [
            "words": words, "hours": String(hours), "replacement": "agreed", "paid": allocation.text,
        ]
        fields.merge(Form.boxes("starts", starts)) { $1 }
        fields.merge(Form.boxes("ends", starts)) { $1 }
        fields.merge(Form.boxes("replaced", then.today)) { $1 }
        let details = try BookingDetails(Form(values: fields), today: then.today)
        try then.perform(BookBreak(person: person, need: need, details: details))
        memory.kept["booking"] = try then.db.breakBookings(of: [need]).last?.id
    }
}

/// The days came, and what they made of them.
struct BreakTaken: Deed {
    let state: BookingState
    let hours: Int
    let outcome: BreakOutcome
    let words: String

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        guard let booking = memory.kept["booking"] else { return }
        let (person, need) = (try memory.id(), try memory.id("break"))
        var fields = ["state": state.rawValue, "after": words]
        if state == .taken {
            fields["taken"] = String(hours)
            fields["outcome"] = outcome.rawValue
        }
        let end = try BookingEnd(Form(values: fields))
        try then.perform(EndBooking(person: person, need: need, booking: booking, end: end))
        try then.perform(CloseBreakNeed(person: person, need: need, ending: state == .taken ? .met : .notMet))
        memory.kept["booking"] = nil
        memory.kept["break"] = nil
    }
}

/// It is wanted no more.
struct BreakDropped: Deed {
    let ending: BreakEnding

    func isDone(_ then: Then, _ memory: inout LifeMemory) throws {
        guard let need = memory.kept["break"] else { return }
        try then.perform(CloseBreakNeed(person: memory.id(), need: need, ending: ending))
        memory.kept["break"] = nil
    }
}

extension Then {
    /// The team's hours of the year from April, begun when they are first asked for.
    fileprivate func fund() throws -> BreakFund {
        let year = today.month < 4 ? today.year - 1 : today.year
        let name = "Breaks \(year) to \(year + 1)"
        let known = try db.breakFunds(of: [cast.id]).first { $0.name == name }
        if let known { return known }
        var fields = ["name": name, "kind": "hours", "amount": "6000"]
        if let first = Day(year, 4, 1) { fields.merge(Form.boxes("first", first)) { $1 } }
        if let last = Day(year + 1, 3, 31) { fields.merge(Form.boxes("last", last)) { $1 } }
        try perform(AddBreakFund(team: cast.id, details: FundDetails(Form(values: fields))), as: cast.manager)
        guard let made = try db.breakFunds(of: [cast.id]).first(where: { $0.name == name }) else {
            throw Refusal.notFound
        }
        return made
    }
}
