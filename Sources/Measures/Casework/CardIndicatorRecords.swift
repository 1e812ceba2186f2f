import Records
import Statistics

extension Strand {
    /// Carers' cards issued, and whether in place of one that was lost, stolen or damaged.
    static let cardsIssued = Strand(
        "cards-issued",
        .on,
        """
        SELECT carers_card.person_id, carers_card.issued_on AS starts,
            \(.one(if: "old.reason IN ('lost', 'stolen', 'damaged')")) AS part
        FROM carers_card LEFT JOIN carers_card old ON old.id = carers_card.replaces_id
        WHERE carers_card.issued_on IS NOT NULL
        """
    )

    /// Cards that are valid.
    static let cardsValid = Strand(
        "cards-valid",
        over: Lasting(
            "carers_card JOIN person ON person.id = carers_card.person_id",
            where: "issued_on IS NOT NULL",
            from: "issued_on",
            until: .untilGone("carers_card.ended_on", "expires_on")
        )
    )

    /// From being asked for to being issued.
    static let cardDays = Strand(
        "card-days",
        .lap,
        """
        SELECT person_id, issued_on AS starts, applied_on AS since, issued_on AS until FROM carers_card
        WHERE issued_on IS NOT NULL
        """
    )

    static let cardsWaiting = Strand(
        "cards-waiting",
        over: Lasting(
            "carers_card JOIN person ON person.id = carers_card.person_id",
            from: "applied_on",
            until: .untilGone("issued_on", "carers_card.ended_on")
        )
    )
}

/// What carers' cards count of themselves.
extension CaseworkQuery {
    static let ofCards: [CaseworkQuery] = [
        CaseworkQuery(
            "cards-issued",
            "Carers’ cards issued",
            "Cardiau gofalwyr a gyhoeddwyd",
            asks: "How many carers get a card?",
            counts: "carers’ cards issued in the period",
            .count(.cardsIssued),
            open: .cardsWaiting,
            revision: 2
        ),
        CaseworkQuery(
            "cards-valid",
            "Carers’ cards that are valid",
            "Cardiau gofalwyr dilys",
            asks: "How many carers have a card?",
            counts: "carers’ cards valid on the last day of the period",
            .count(.cardsValid),
            revision: 2
        ),
        CaseworkQuery(
            "cards-replaced",
            "Carers’ cards issued anew",
            "Cardiau gofalwyr a ailgyhoeddwyd",
            asks: "How many cards are lost?",
            counts: "in place of one lost, stolen or damaged",
            outOf: "carers’ cards issued in the period",
            .share(.cardsIssued),
            polarity: .neither
        ),
        CaseworkQuery(
            "cards-in-time",
            "Carers’ cards issued within 14 days",
            "Cardiau gofalwyr a gyhoeddwyd o fewn 14 diwrnod",
            asks: "Do carers wait for their card?",
            counts: "issued within 14 days of being asked for",
            outOf: "carers’ cards issued in the period",
            .within(.upTo(14), .cardDays),
            open: .cardsWaiting,
            revision: 2
        ),
    ]
}
