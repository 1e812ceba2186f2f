import Dates
import Records
import Statistics

extension SQL {
    /// A carer of the register, and not a record that was merged into another.
    static let isKnownCarer: SQL = "is_carer AND merged_into IS NULL"
}

extension Strand {
    /// Carers on the register: from the day they were registered until they leave.
    static let register = Strand(
        "register",
        over: Lasting(
            "person",
            of: "id",
            where: .isKnownCarer,
            from: "registered_on",
            until: ["ended_on", "died_on"]
        )
    )

    /// Carers newly registered; whether their source is known.
    static let registered = Strand(
        "registered",
        .on,
        """
        SELECT id AS person_id, registered_on AS starts, \(.one(if: "found_source IS NOT NULL")) AS part FROM person
        WHERE \(.isKnownCarer)
        """
    )

    static let left = Strand(
        "left",
        .on,
        "SELECT id AS person_id, ended_on AS starts, 0 AS part FROM person WHERE \(.isKnownCarer) AND ended_on IS NOT NULL"
    )

    /// Carers on the register for a year or more.
    static let registerOfAYear = Strand(
        "register-of-a-year",
        over: Lasting(
            "person",
            of: "id",
            where: .isKnownCarer,
            from: .birthday(1, of: "registered_on"),
            until: ["ended_on", "died_on"]
        )
    )

    /// Those of them whose record was confirmed, for the year that this holds.
    static let confirmed = Strand(
        "confirmed",
        over: Lasting(
            "person",
            of: "id",
            where: "\(.isKnownCarer) AND confirmed_on IS NOT NULL",
            from: .later(.birthday(1, of: "registered_on"), "confirmed_on"),
            until: [.birthday(1, of: "confirmed_on"), "ended_on", "died_on"]
        )
    )

    /// Carers in the census of the place, as it was loaded: as many for every day.
    ///
    /// No person is in it.
    static let census = Strand(
        "census",
        .on,
        { today in
            """
            SELECT NULL AS person_id, \(today) AS starts, CAST(coalesce(sum(carers), 0) AS BIGINT) AS part
            FROM population WHERE question = 'everyone'
            """
        }
    )

    /// Carers on the register now, and whether they have no next step.
    static let nextStep = Strand(
        "next-step",
        .on,
        { today in
            """
            SELECT id AS person_id, \(today) AS starts, \(.one(if: "next_due IS NULL")) AS part FROM person
            WHERE \(.isKnownCarer) AND ended_on IS NULL AND died_on IS NULL
            """
        }
    )

    /// Carers on the register now, and whether anyone has been in contact with them in the last three months.
    static let inContact = Strand(
        "in-contact",
        .on,
        { today in
            """
            SELECT id AS person_id, \(today) AS starts, \(.one(if: "last_contact_on >= \(today.adding(days: -91))")) AS part
            FROM person WHERE \(.isKnownCarer) AND ended_on IS NULL AND died_on IS NULL
            """
        }
    )
}

/// What the register of carers counts of itself.
extension CaseworkQuery {
    static let ofRegister: [CaseworkQuery] = [
        CaseworkQuery(
            "register-size",
            "Carers on the register",
            "Gofalwyr ar y gofrestr",
            asks: "How many carers do we know?",
            counts: "carers on the register on the last day of the period",
            .count(.register)
        ),
        CaseworkQuery(
            "registered",
            "Carers newly registered",
            "Gofalwyr newydd eu cofrestru",
            asks: "Are we finding carers?",
            counts: "carers registered in the period",
            .count(.registered)
        ),
        CaseworkQuery(
            "left-register",
            "Carers who left the register",
            "Gofalwyr a adawodd y gofrestr",
            asks: "How many stop being known to us?",
            counts: "carers whose record ended in the period",
            .count(.left),
            polarity: .neither
        ),
        CaseworkQuery(
            "register-coverage",
            "Carers known for each 1,000 in the census",
            "Gofalwyr hysbys am bob 1,000 yn y cyfrifiad",
            asks: "How many of the carers there are do we know?",
            counts: "carers on the register today",
            outOf: "carers whom the loaded census counted in the place",
            .perAmount(.register, .census),
            isOnlyNow: true,
            kind: .rate,
            caveats:
                "More than 1,000 is no mistake of the sum: it says that the census counts another thing, or is old."
        ),
        CaseworkQuery(
            "register-confirmed",
            "Carers whose record was confirmed within a year",
            "Gofalwyr y cadarnhawyd eu cofnod o fewn blwyddyn",
            asks: "Is the register still true?",
            counts: "confirmed as right in the twelve months before the end of the period",
            outOf: "carers registered for a year or more",
            .of(.confirmed, .registerOfAYear),
            isOnlyNow: true,
            leftOut: "carers registered less than a year before"
        ),
        CaseworkQuery(
            "no-next-step",
            "Carers with no next step",
            "Gofalwyr heb gam nesaf",
            asks: "Is anyone forgotten?",
            counts: "without any task still to be done",
            outOf: "carers on the register today",
            .share(.nextStep),
            isOnlyNow: true,
            polarity: .lower
        ),
        CaseworkQuery(
            "in-contact",
            "Carers heard from in three months",
            "Gofalwyr y clywyd oddi wrthynt mewn tri mis",
            asks: "Do we keep in touch?",
            counts: "in contact with us in the last 91 days",
            outOf: "carers on the register today",
            .share(.inContact),
            isOnlyNow: true
        ),
    ]
}
