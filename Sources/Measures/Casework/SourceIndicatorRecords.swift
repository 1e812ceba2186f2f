import Records
import Statistics

extension Strand {
    /// Carers newly registered, and whether they were found in one of these places.
    static func found(_ name: String, in sources: [String]) -> Strand {
        Strand(
            "found-\(name)",
            .on,
            """
            SELECT id AS person_id, registered_on AS starts, 0 AS part FROM person
            WHERE \(.isKnownCarer) AND found_source IN \(any: sources)
            """
        )
    }

    /// Carers made from a list that was read in, on the day of it.
    static func ofLists(_ kind: String) -> Strand {
        Strand(
            "lists-\(kind)",
            .on,
            """
            SELECT list_row.person_id, \(.day(of: "list_import.committed_at")) AS starts,
                \(.one(if: "list_row.is_made")) AS part
            FROM list_row JOIN list_import ON list_import.id = list_row.list_id
            WHERE list_import.kind = \(kind) AND list_import.state = 'committed' AND list_row.person_id IS NOT NULL
                AND list_row.choice IN ('register', 'same')
            """
        )
    }

    /// Lists of practices that were read in; no person is in it.
    static let practiceLists = Strand(
        "practice-lists",
        .on,
        """
        SELECT NULL AS person_id, \(.day(of: "committed_at")) AS starts, total AS part FROM list_import
        WHERE kind = 'gp' AND state = 'committed'
        """
    )
}

extension Strand {
    /// Known practices that found a carer within a year, each once: from one carer it found to the next, a year at most.
    ///
    /// No person is in it. A practice is known by its name, whatever its capitals.
    static let practicesFinding = Strand(
        "practices-finding",
        .over,
        """
        SELECT NULL AS person_id, starts, \(.earlier("next", "year")) AS ends FROM (
            SELECT person.registered_on AS starts, \(.birthday(1, of: "person.registered_on")) AS year,
                lead(person.registered_on) OVER (PARTITION BY practice.code ORDER BY person.registered_on) AS next
            FROM person JOIN population practice ON practice.question = 'practice'
                AND lower(practice.code) = lower(person.found_place)
            WHERE \(.isKnownCarer) AND person.found_source IN ('gp', 'flu_clinic')
        ) found
        """
    )

    /// Carers whom they found, for a year from the day: of a few, how many practices it took would tell how many they are.
    static let foundByPractices = Strand(
        "found-by-practices",
        over: Lasting(
            "person",
            of: "person.id",
            where: """
                \(.isKnownCarer) AND person.found_source IN ('gp', 'flu_clinic') AND EXISTS (
                    SELECT 1 FROM population WHERE question = 'practice' AND lower(code) = lower(person.found_place))
                """,
            from: "person.registered_on",
            until: [.birthday(1, of: "person.registered_on")]
        )
    )

    /// The practices there are, as they were loaded beside the census.
    static let practices = Strand(
        "practices",
        .over,
        """
        SELECT NULL AS person_id, '2000-01-01' AS starts, NULL AS ends FROM population WHERE question = 'practice'
        """
    )
}

/// Where carers are found, and what lists of practices and schools bring.
extension CaseworkQuery {
    static let ofSources: [CaseworkQuery] = [
        found(
            "registered-by-health",
            "by health services",
            "gan wasanaethau iechyd",
            in: health,
            said: """
                a GP practice, a flu clinic, a pharmacy or a hospital
                """
        ),
        found(
            "registered-by-practices",
            "by GP practices",
            "gan feddygfeydd",
            in: ["gp", "flu_clinic"],
            said: """
                a GP practice or its flu clinic
                """
        ),
        found("registered-by-hospitals", "by hospitals", "gan ysbytai", in: ["hospital"], said: "a hospital"),
        found("registered-by-pharmacies", "by pharmacies", "gan fferyllfeydd", in: ["pharmacy"], said: "a pharmacy"),
        found(
            "registered-by-schools",
            "by schools and colleges",
            "gan ysgolion a cholegau",
            in: ["school"],
            said: "a school or college"
        ),
        found(
            "registered-by-care",
            "by social care",
            "gan ofal cymdeithasol",
            in: ["social_care"],
            said: "social care"
        ),
        found(
            "registered-by-charities",
            "by charities and at events",
            "gan elusennau ac mewn digwyddiadau",
            in: ["charity", "event"],
            said: "a charity or community group, or at an event"
        ),
        found("registered-by-employers", "by employers", "gan gyflogwyr", in: ["employer"], said: "an employer"),
        CaseworkQuery(
            "self-registered",
            "Carers who registered themselves",
            "Gofalwyr a gofrestrodd eu hunain",
            asks: "Do carers come to us?",
            counts: "carers registered in the period who came by themselves",
            .count(.found("self", in: ["self"]))
        ),
        CaseworkQuery(
            "source-known",
            "Carers whose source is known",
            "Gofalwyr y mae eu ffynhonnell yn hysbys",
            asks: "Do we know how carers find us?",
            counts: "registered with a source",
            outOf: "carers registered in the period",
            .share(.registered)
        ),
        CaseworkQuery(
            "practices-finding",
            "GP practices that found a carer",
            "Meddygfeydd a ganfu ofalwr",
            asks: "Does every practice look for carers?",
            counts: "that found a carer in the twelve months to the last day of the period",
            outOf: "GP practices of the place",
            .of(.practicesFinding, .practices),
            behind: .foundByPractices,
            revision: 2,
            countsPeople: false,
            leftOut: "periods in which only a few carers were found",
            caveats:
                "Which practices there are is loaded beside the census. A practice is known by the name that registrations give it."
        ),
        CaseworkQuery(
            "practice-lists",
            "Lists of GP practices read in",
            "Rhestrau meddygfeydd a ddarllenwyd",
            asks: "Do practices tell us of their carers?",
            counts: "lists of GP practices read in during the period",
            .count(.practiceLists),
            countsPeople: false
        ),
        CaseworkQuery(
            "practice-lists-new",
            "Carers on practices’ lists whom we did not know",
            "Gofalwyr ar restrau meddygfeydd nad oeddem yn eu hadnabod",
            asks: "How many carers do practices know and we do not?",
            counts: "new to the register",
            outOf: "carers on the lists of GP practices read in during the period",
            .share(.ofLists("gp")),
            polarity: .neither
        ),
        CaseworkQuery(
            "school-lists-new",
            "Carers on schools’ lists whom we did not know",
            "Gofalwyr ar restrau ysgolion nad oeddem yn eu hadnabod",
            asks: "How many young carers do schools know and we do not?",
            counts: "new to the register",
            outOf: "carers on the lists of schools read in during the period",
            .share(.ofLists("school")),
            polarity: .neither
        ),
    ]

    private static let health = ["gp", "flu_clinic", "pharmacy", "hospital"]

    private static func found(
        _ code: String,
        _ where: String,
        _ welsh: String,
        in sources: [String],
        said: String
    ) -> CaseworkQuery {
        CaseworkQuery(
            code,
            "Carers found \(`where`)",
            "Gofalwyr a ganfuwyd \(welsh)",
            asks: "Who finds carers?",
            counts: "carers registered in the period who were found by \(said)",
            .count(.found(code, in: sources))
        )
    }
}
