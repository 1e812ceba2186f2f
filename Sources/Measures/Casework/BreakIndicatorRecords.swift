import Records
import Statistics

extension Strand {
    /// Breaks asked for, and whether in an emergency.
    static let breaksAsked = Strand(
        "breaks-asked",
        .on,
        "SELECT person_id, asked_on AS starts, \(.one(if: "kind = 'emergency'")) AS part FROM break_need"
    )

    /// Asked for and not yet met or put aside.
    static let breaksWaiting = Strand(
        "breaks-waiting",
        over: Lasting(
            "break_need JOIN person ON person.id = break_need.person_id",
            from: "asked_on",
            until: .untilGone("break_need.ended_on")
        )
    )

    /// Needs of a break that ended, and whether they were met.
    static let breaksMet = Strand(
        "breaks-met",
        .on,
        """
        SELECT person_id, ended_on AS starts, \(.one(if: "ended_as = 'met'")) AS part FROM break_need
        WHERE ended_on IS NOT NULL AND ended_as IN ('met', 'partly', 'not_met')
        """
    )

    static let breaksOffered = Strand(
        "breaks-offered",
        .on,
        """
        SELECT break_need.person_id, break_offer.offered_on AS starts, 0 AS part
        FROM break_offer JOIN break_need ON break_need.id = break_offer.need_id
        """
    )

    /// Offers answered, and whether they were taken up.
    static let breaksAccepted = Strand(
        "breaks-accepted",
        .on,
        """
        SELECT break_need.person_id, break_offer.answered_on AS starts,
            \(.one(if: "break_offer.answer = 'accepted'")) AS part
        FROM break_offer JOIN break_need ON break_need.id = break_offer.need_id
        WHERE break_offer.answered_on IS NOT NULL
        """
    )

    /// Breaks taken, with their minutes, on the day they began.
    static let breaksTaken = Strand(
        "breaks-taken",
        .on,
        """
        SELECT break_need.person_id, break_booking.starts_on AS starts, break_booking.taken_minutes AS part
        FROM break_booking JOIN break_need ON break_need.id = break_booking.need_id WHERE break_booking.state = 'taken'
        """
    )

    /// Breaks taken of which carers said how they were, and whether they helped.
    static let breaksHelped = Strand(
        "breaks-helped",
        .on,
        """
        SELECT break_need.person_id, break_booking.starts_on AS starts,
            \(.one(if: "break_booking.outcome IN ('helped', 'a_little')")) AS part
        FROM break_booking JOIN break_need ON break_need.id = break_booking.need_id
        WHERE break_booking.state = 'taken' AND break_booking.outcome IN ('helped', 'a_little', 'not_helped')
        """
    )

    /// Bookings whose day has come, and whether they came to nothing.
    static let breaksLost = Strand(
        "breaks-lost",
        .on,
        """
        SELECT break_need.person_id, break_booking.starts_on AS starts,
            \(.one(if: "break_booking.state IN ('missed', 'cancelled')")) AS part
        FROM break_booking JOIN break_need ON break_need.id = break_booking.need_id
        WHERE break_booking.state <> 'booked'
        """
    )
}

/// What breaks count of themselves.
extension CaseworkQuery {
    static let ofBreaks: [CaseworkQuery] = [
        CaseworkQuery(
            "breaks-asked",
            "Breaks asked for",
            "Seibiannau y gofynnwyd amdanynt",
            asks: "How many carers need a break?",
            counts: "needs of a break that were told in the period",
            .count(.breaksAsked),
            open: .breaksWaiting,
            countsOpen: true,
            revision: 2,
            polarity: .neither
        ),
        CaseworkQuery(
            "breaks-emergency",
            "Breaks asked for in an emergency",
            "Seibiannau y gofynnwyd amdanynt mewn argyfwng",
            asks: "How often does a break come too late?",
            counts: "told in an emergency",
            outOf: "needs of a break that were told in the period",
            .share(.breaksAsked),
            polarity: .lower
        ),
        CaseworkQuery(
            "breaks-met",
            "Needs of a break that were met",
            "Anghenion am seibiant a ddiwallwyd",
            asks: "Do carers get the break they need?",
            counts: "met in full",
            outOf: "needs of a break that ended in the period",
            .share(.breaksMet),
            open: .breaksWaiting,
            revision: 2,
            leftOut: "needs that ended because the carer no longer wanted a break or no longer cares"
        ),
        CaseworkQuery(
            "breaks-offered",
            "Breaks offered",
            "Seibiannau a gynigiwyd",
            asks: "How much do we offer?",
            counts: "offers of a break made in the period",
            .count(.breaksOffered)
        ),
        CaseworkQuery(
            "breaks-accepted",
            "Offers of a break that were taken up",
            "Cynigion o seibiant a dderbyniwyd",
            asks: "Do we offer what carers can use?",
            counts: "taken up",
            outOf: "offers of a break answered in the period",
            .share(.breaksAccepted)
        ),
        CaseworkQuery(
            "breaks-taken",
            "Breaks taken",
            "Seibiannau a gymerwyd",
            asks: "How many breaks do carers have?",
            counts: "breaks taken that began in the period",
            .count(.breaksTaken)
        ),
        CaseworkQuery(
            "break-hours",
            "Hours of break taken",
            "Oriau o seibiant a gymerwyd",
            asks: "How much rest do carers get?",
            counts: "hours of the breaks taken that began in the period",
            .total(.breaksTaken, per: 60),
            behind: .breaksTaken,
            revision: 2,
            countsPeople: false,
            leftOut: "periods in which only a few breaks were taken"
        ),
        CaseworkQuery(
            "breaks-helped",
            "Breaks that helped",
            "Seibiannau a helpodd",
            asks: "Do breaks do good?",
            counts: "said to have helped, or a little",
            outOf: "breaks taken that began in the period and of which the carer said how it was",
            .share(.breaksHelped)
        ),
        CaseworkQuery(
            "breaks-lost",
            "Breaks missed or cancelled",
            "Seibiannau a gollwyd neu a ganslwyd",
            asks: "How many booked breaks come to nothing?",
            counts: "missed or cancelled",
            outOf: "booked breaks whose day was in the period",
            .share(.breaksLost),
            polarity: .lower
        ),
    ]
}
