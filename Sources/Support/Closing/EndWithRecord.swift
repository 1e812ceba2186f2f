import Carers
import Desk
import Foundation
import Records

/// Ends what was to come of someone’s support when their record is closed or they have died: nobody goes to a door, and
/// nobody is due a review.
let endWithRecord = Listener(events: ["person.ended", "person.died"]) { happening, work in
    let person = happening.subject
    let ends = try work.look.whatEnds(with: person.id)
    for booking in ends.bookings {
        let end = BookingEnd(withoutMore: .cancelled)
        try work.db.endBreakBooking(
            booking.id,
            end,
            used: booking.allocation.map { _ in 0 },
            after: nil,
            on: work.today
        )
        try work.record(.breakEnded, about: person, ["booking": booking.id.text, "as": end.state.rawValue])
    }
    let ending: BreakEnding = happening.particulars["reason"] == "wishes_to_stop" ? .notWanted : .notCaring
    for need in ends.needs {
        _ = try work.giveBack(need, only: nil)
        try work.db.endBreakNeed(need.id, as: ending, on: work.today)
        try work.record(.breakClosed, about: person, ["need": need.id.text, "as": ending.rawValue])
    }
    for plan in ends.plans {
        try work.db.endUnfinished(plan: plan.id, on: work.today)
        try work.record(.supportPlanEnded, about: person, ["plan": plan.id.text])
    }
    if !ends.isUnderWay { try work.endStepsInEmergency(ends, of: person) }
}

/// Where a record was closed while someone had to step in, the emergency plan and the card end with the emergency.
let endAfterEmergency = Listener(events: [Event.useEnded.name]) { happening, work in
    let person = try work.look.person(happening.subject.id)
    guard person.endedOn != nil || person.diedOn != nil else { return }
    let ends = try work.look.whatEnds(with: person.id)
    if !ends.isUnderWay { try work.endStepsInEmergency(ends, of: happening.subject) }
}

extension Work {
    fileprivate func endStepsInEmergency(_ ends: WhatEnds, of person: Subject) throws {
        if let plan = ends.emergencyPlan {
            try db.endEmergencyPlan(plan.id, on: today)
            try record(.emergencyPlanEnded, about: person)
        }
        for card in ends.cards {
            guard let state = card.state.after(.stop) else { continue }
            try db.endCard(card, as: state, nil, on: today)
            try record(.cardStopped, about: person, ["card": card.id.text])
        }
    }
}

extension BookingEnd {
    /// Nothing was taken, and nobody has said anything of it.
    init(withoutMore state: BookingState) {
        self.state = state
        minutes = nil
        cost = nil
        outcome = nil
        words = nil
    }
}
