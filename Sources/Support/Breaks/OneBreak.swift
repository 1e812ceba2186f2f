import Carers
import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// One need for a break, opened: what is needed, what was offered, what is kept for it, what is booked.
struct OneBreak: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let whole: WholeBreak
        let words: String
        let offers: [UUID: String]
        let bookings: [UUID: String]
        let after: [UUID: String]
        /// Funds that this team may take from today.
        let funds: [BreakFund]
        let today: Day

        var mayAct: Bool { frame.mayKeep && whole.need.endedOn == nil }
        var path: String { BreakPaths.need(whole.need.id, frame.person.id) }
        /// A planned break waits for the carer's yes; an emergency does not.
        var mayAllocate: Bool {
            whole.need.kind == .emergency || whole.offers.contains { $0.answer == .accepted }
        }
        /// Allocations of which something is not booked yet.
        var free: [(allocation: BreakAllocation, units: Int)] {
            whole.allocations.map { ($0, $0.free(of: whole.bookings)) }.filter { $0.1 > 0 }
        }
    }

    let person: UUID
    let need: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .support)
        let need = try look.db.breakNeed(need, of: person)
        guard let whole = try look.db.wholeBreaks([need]).first else { throw Refusal.notFound }
        var (offers, bookings, after): ([UUID: String], [UUID: String], [UUID: String]) = ([:], [:], [:])
        for one in whole.offers {
            offers[one.id] = try BreakOffer.words.open(one.wordsSealed, row: one.id, look.means) as String
        }
        for one in whole.bookings {
            bookings[one.id] = try BreakBooking.words.open(one.wordsSealed, row: one.id, look.means) as String
            after[one.id] = try BreakBooking.after.open(one.afterSealed, row: one.id, look.means)
        }
        let funds = try look.db.breakFunds(of: look.actor.teams(where: .keepCarers))
        return Answer(
            frame: frame,
            whole: whole,
            words: try BreakNeed.words.open(need.wordsSealed, row: need.id, look.means),
            offers: offers,
            bookings: bookings,
            after: after,
            funds: funds.filter { $0.isOpen(on: look.today) },
            today: look.today
        )
    }
}

private let path = "/carers/:person/breaks/:break"

let oneBreakRoutes: [Route] = [
    .get(path, for: .staffWho(.seeCarers)) { visit in .page(breakPage(try await one(visit), visit, nil)) },
    .post("\(path)/offers", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            var reader = FormReader(visit.form)
            let words = reader.longText("offer", required: BreakWords.sayOffer, most: 1000)
            try reader.finish()
            try await visit.perform(OfferBreak(person: person, need: need, words: words))
        }
    },
    .post("\(path)/offers/:offer/answer", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            var reader = FormReader(visit.form)
            let answer: OfferAnswer = reader.choice("answer", required: BreakWords.sayAnswer, fallback: .declined)
            let reason: DeclineReason? = answer == .declined ? reader.optionalChoice("reason") : nil
            if answer == .declined, reason == nil { reader.refuse("reason", BreakWords.sayReason) }
            try reader.finish()
            let offer = try visit.id("offer")
            try await visit.perform(
                AnswerBreakOffer(person: person, need: need, offer: offer, answer: answer, reason: reason)
            )
        }
    },
    .post("\(path)/allocations", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            guard let fund = UUID(text: visit.form["fund"]) else { throw InvalidForm("fund", BreakWords.chooseFund) }
            let typed = visit.form["amount"]
            try await visit.perform(AllocateBreak(person: person, need: need, fund: fund, typed: typed))
        }
    },
    .post("\(path)/allocations/:allocation/return", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            let allocation = try visit.id("allocation")
            try await visit.perform(GiveBackAllocation(person: person, need: need, allocation: allocation))
        }
    },
    .post("\(path)/bookings", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            let details = try BookingDetails(visit.form, today: visit.clock.day(of: visit.clock.now()))
            try await visit.perform(BookBreak(person: person, need: need, details: details))
        }
    },
    .post("\(path)/bookings/:booking/end", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            let (booking, end) = (try visit.id("booking"), try BookingEnd(visit.form))
            try await visit.perform(EndBooking(person: person, need: need, booking: booking, end: end))
        }
    },
    .post("\(path)/bookings/:booking/replacement", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            var reader = FormReader(visit.form)
            let said: ReplacementCare = reader.choice("said", required: BreakWords.sayReplacement, fallback: .toAsk)
            try reader.finish()
            let booking = try visit.id("booking")
            try await visit.perform(SayReplacement(person: person, need: need, booking: booking, replacement: said))
        }
    },
    .post("\(path)/closure", for: .staffWho(.keepCarers)) { visit in
        try await step(visit) { person, need in
            var reader = FormReader(visit.form)
            let ending: BreakEnding = reader.choice("ending", required: BreakWords.sayEnding, fallback: .notMet)
            try reader.finish()
            try await visit.perform(CloseBreakNeed(person: person, need: need, ending: ending))
        }
    },
]

private func one(_ visit: Visit) async throws -> OneBreak.Answer {
    try await visit.ask(OneBreak(person: visit.id("person"), need: visit.id("break")))
}

/// Takes one step, or shows the page again with what was wrong.
private func step(_ visit: Visit, _ perform: (UUID, UUID) async throws -> Void) async throws -> Reply {
    let (person, need) = (try visit.id("person"), try visit.id("break"))
    do {
        try await perform(person, need)
        return .redirect(to: BreakPaths.need(need, person), notice: .breakSaved)
    } catch let invalid as InvalidForm {
        return .tryAgain(breakPage(try await one(visit), visit, invalid))
    }
}
