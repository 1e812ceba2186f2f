import Testing

@testable import Support

/// Where a need stands, from everything that was done about it.
@Suite struct BreakStageTests {
    private static let offers: [[OfferAnswer?]] = [
        [], [nil], [.declined], [.accepted], [.declined, nil], [nil, .accepted],
    ]
    private static let bookings: [[BookingState]] = [
        [], [.booked], [.taken], [.missed], [.cancelled], [.taken, .booked], [.cancelled, .missed],
    ]

    /// What the words of the stages promise, told again in another way.
    private func expected(_ isEnded: Bool, _ offers: [OfferAnswer?], _ isAllocated: Bool, _ bookings: [BookingState])
        -> BreakStage
    {
        switch (isEnded, bookings.contains(.booked), bookings.contains(.taken), isAllocated) {
        case (true, _, _, _): .closed
        case (_, true, _, _): .booked
        case (_, _, true, _): .taken
        case (_, _, _, true): .allocated
        default: offers.contains(.accepted) ? .accepted : offers.contains { $0 == nil } ? .offered : .waiting
        }
    }

    @Test func everyCombinationHasOneStage() {
        var seen: Set<BreakStage> = []
        for isEnded in [false, true] {
            for offers in Self.offers {
                for isAllocated in [false, true] {
                    for bookings in Self.bookings {
                        let stage = BreakStage(
                            isEnded: isEnded,
                            offers: offers,
                            isAllocated: isAllocated,
                            bookings: bookings
                        )
                        #expect(stage == expected(isEnded, offers, isAllocated, bookings))
                        seen.insert(stage)
                    }
                }
            }
        }
        #expect(seen.count == BreakStage.allCases.count)
    }

    @Test func aBookingEndsOnce() {
        for end in BookingState.allCases {
            #expect(BookingState.booked.ending(as: end) == (end == .booked ? nil : end))
            for state in BookingState.ends { #expect(state.ending(as: end) == nil) }
        }
    }

    @Test func onlyAnEmergencyIsBookedBeforeAsking() {
        for care in ReplacementCare.allCases {
            #expect(care.isEnough(for: .emergency))
            #expect(care.isEnough(for: .planned) == (care != .toAsk))
        }
    }

    @Test func theCarerIsNeverAmongThoseWhoPay() {
        #expect(BreakPayer.allCases.map(\.rawValue) == ["fund", "cared_for_budget", "free"])
    }
}
