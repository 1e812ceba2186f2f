import Dates
import Records
import Statistics

extension Strand {
    /// Carers on the register now, and whether they have agreed that others may know; one who agreed for several is one.
    static let shared = Strand(
        "shared",
        .on,
        { today in
            """
            SELECT person.id AS person_id, \(today) AS starts, \(.one(if: holds(today))) AS part FROM person
            WHERE \(.isKnownCarer) AND ended_on IS NULL AND died_on IS NULL
            """
        }
    )

    static let sharingsAgreed = Strand(
        "sharings-agreed",
        .on,
        "SELECT person_id, \(.day(of: "begins_at")) AS starts, 0 AS part FROM sharing"
    )

    /// Whether there is a sharing of theirs that holds on a day, under an agreement that does.
    private static func holds(_ day: Day) -> SQL {
        """
        EXISTS (SELECT 1 FROM sharing JOIN agreement ON agreement.id = sharing.agreement_id
            WHERE sharing.person_id = person.id AND sharing.withdrawn_at IS NULL AND agreement.ended_at IS NULL
                AND substr(sharing.begins_at, 1, 10) <= \(day)
                AND (sharing.ends_at IS NULL OR substr(sharing.ends_at, 1, 10) > \(day))
                AND (agreement.ends_at IS NULL OR substr(agreement.ends_at, 1, 10) > \(day)))
        """
    }

    static let sharingsWithdrawn = Strand(
        "sharings-withdrawn",
        .on,
        "SELECT person_id, \(.day(of: "withdrawn_at")) AS starts, 0 AS part FROM sharing WHERE withdrawn_at IS NOT NULL"
    )
}

/// Whether carers agree to be known to others.
extension CaseworkQuery {
    static let ofSharing: [CaseworkQuery] = [
        CaseworkQuery(
            "shared",
            "Carers who agreed that others may know",
            "Gofalwyr a gytunodd y caiff eraill wybod",
            asks: "Must carers tell their story twice?",
            counts: "with a sharing that holds today",
            outOf: "carers on the register today",
            .share(.shared),
            isOnlyNow: true,
            polarity: .neither
        ),
        CaseworkQuery(
            "sharings-agreed",
            "Sharings agreed to",
            "Rhannu y cytunwyd iddo",
            asks: "Do carers let others know?",
            counts: "sharings that carers agreed to in the period",
            .count(.sharingsAgreed),
            polarity: .neither
        ),
        CaseworkQuery(
            "sharings-withdrawn",
            "Sharings taken back",
            "Rhannu a dynnwyd yn ôl",
            asks: "Do carers change their minds?",
            counts: "sharings that carers took back in the period",
            .count(.sharingsWithdrawn),
            polarity: .neither
        ),
    ]
}
