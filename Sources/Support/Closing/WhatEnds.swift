import Carers
import Desk
import Foundation
import Records

/// What of someone’s support is still to come, and ends when the place stops working with them.
struct WhatEnds: Sendable {
    /// Needs of a break in which nothing under way is left.
    let needs: [BreakNeed]
    /// Breaks that are booked and have not begun.
    let bookings: [BreakBooking]
    let plans: [SupportPlan]
    let emergencyPlan: EmergencyPlan?
    /// The card they have, or wait for.
    let cards: [CarersCard]
    /// While someone must step in, the emergency plan and the card are needed; they end with the emergency.
    let isUnderWay: Bool
}

extension Look {
    /// Whoever asks has already been shown the record.
    func whatEnds(with person: UUID) throws -> WhatEnds {
        let open = try db.breakNeeds(of: person).filter { $0.endedOn == nil }
        let booked = try db.breakBookings(of: open.map(\.id)).filter { $0.state == .booked }
        // What has begun is not called off: somebody still says what came of it.
        let ahead = booked.filter { $0.startsOn > today }
        let begun = Set(booked.filter { $0.startsOn <= today }.map(\.need))
        return WhatEnds(
            needs: open.filter { !begun.contains($0.id) },
            bookings: ahead,
            plans: try db.supportPlans(of: person).filter { $0.state != .ended },
            emergencyPlan: try db.emergencyPlan(of: person),
            cards: try db.cards(of: person).filter(\.isCurrent),
            isUnderWay: try db.emergencyUses(of: person).contains(where: \.isOpen)
        )
    }
}
