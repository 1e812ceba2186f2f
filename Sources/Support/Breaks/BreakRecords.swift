import Carers
import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `break_need`, `break_offer` and `break_booking`.
///
/// Whoever asks for the breaks of one person has already been shown that person's record.
extension Reader {
    /// The needs of one person, newest first.
    func breakNeeds(of person: UUID) throws -> [BreakNeed] {
        try all(
            "SELECT * FROM break_need WHERE person_id = \(person) ORDER BY asked_on DESC, id DESC LIMIT 100"
        )
    }

    func breakNeed(_ id: UUID, of person: UUID) throws -> BreakNeed {
        let found: BreakNeed? = try first("SELECT * FROM break_need WHERE id = \(id) AND person_id = \(person)")
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Needs that nobody has closed, emergencies first, then by how long they have waited.
    func openBreakNeeds(visibleTo actor: Actor, at now: Instant) throws -> [BreakNeed] {
        try all(
            """
            SELECT break_need.* FROM break_need
            WHERE break_need.ended_on IS NULL
                AND \(personVisible(to: actor, at: now, id: "break_need.person_id", for: .support))
            ORDER BY break_need.kind, break_need.asked_on, break_need.id LIMIT 1000
            """
        )
    }

    func breakOffers(of needs: [UUID]) throws -> [BreakOffer] {
        try all("SELECT * FROM break_offer WHERE need_id IN \(any: needs) ORDER BY offered_on, id")
    }

    func breakBookings(of needs: [UUID]) throws -> [BreakBooking] {
        try all("SELECT * FROM break_booking WHERE need_id IN \(any: needs) ORDER BY starts_on, id")
    }
}

extension Writer {
    func addBreakNeed(
        _ id: UUID,
        of person: UUID,
        _ need: BreakNeedDetails,
        _ sealed: String,
        on day: Day,
        at now: Instant
    )
        throws
    {
        try execute(
            """
            INSERT INTO break_need
                (id, person_id, kind, words_sealed, minutes, wanted_from, wanted_to, asked_on, version, created_at)
            VALUES
                (\(id), \(person), \(need.kind), \(sealed), \(need.minutes), \(need.wantedFrom), \(need.wantedTo),
                 \(day), 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it was closed already.
    func endBreakNeed(_ id: UUID, as ending: BreakEnding, on day: Day) throws {
        let changed = try execute(
            """
            UPDATE break_need SET ended_on = \(day), ended_as = \(ending), version = version + 1
            WHERE id = \(id) AND ended_on IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addBreakOffer(_ id: UUID, to need: UUID, _ sealed: String, by name: String, on day: Day) throws {
        try execute(
            """
            INSERT INTO break_offer (id, need_id, words_sealed, offered_on, by_name, version)
            VALUES (\(id), \(need), \(sealed), \(day), \(name), 1)
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it was answered already.
    func answerBreakOffer(
        _ id: UUID,
        of need: UUID,
        _ answer: OfferAnswer,
        _ reason: DeclineReason?,
        on day: Day,
        isOwn: Bool = false
    ) throws {
        let changed = try execute(
            """
            UPDATE break_offer SET answer = \(answer), reason = \(reason), answered_on = \(day), is_own_answer = \(isOwn),
                version = version + 1
            WHERE id = \(id) AND need_id = \(need) AND answer IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func addBreakBooking(_ id: UUID, for need: UUID, _ booking: BookingDetails, units: Int?, _ sealed: String) throws {
        try execute(
            """
            INSERT INTO break_booking
                (id, need_id, allocation_id, words_sealed, starts_on, ends_on, minutes, units, replacement,
                 replacement_on, paid_by, state, version)
            VALUES
                (\(id), \(need), \(booking.allocation), \(sealed), \(booking.startsOn), \(booking.endsOn),
                 \(booking.minutes), \(units), \(booking.replacement), \(booking.replacementOn), \(booking.paidBy),
                 'booked', 1)
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it has ended already.
    func endBreakBooking(_ id: UUID, _ end: BookingEnd, used: Int?, after sealed: String?, on day: Day) throws {
        let changed = try execute(
            """
            UPDATE break_booking SET state = \(end.state), taken_minutes = \(end.minutes), used_units = \(used),
                outcome = \(end.outcome), after_sealed = \(sealed), ended_on = \(day), version = version + 1
            WHERE id = \(id) AND state = 'booked'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    /// - Throws: `Refusal.changedMeanwhile` when it was said already.
    func sayReplacement(_ id: UUID, _ replacement: ReplacementCare, on day: Day?) throws {
        let changed = try execute(
            """
            UPDATE break_booking SET replacement = \(replacement), replacement_on = \(day), version = version + 1
            WHERE id = \(id) AND replacement = 'to_ask'
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
