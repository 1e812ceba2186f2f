import Records
import Statistics

extension Strand {
    /// Carers of the register who were asked an equality question, from the day they were.
    ///
    /// "Would rather not say" is an answer.
    static func asked(_ question: String) -> Strand {
        Strand(
            "asked-\(question)",
            over: Lasting(
                "equality_answer answer JOIN person ON person.id = answer.person_id",
                of: "person.id",
                where: """
                    answer.question = \(question) AND answer.answer <> 'not_asked' AND person.is_carer
                        AND person.merged_into IS NULL
                    """,
                from: .later("person.registered_on", "answer.said_on"),
                until: .untilGone()
            )
        )
    }

    static let languageKnown = Strand(
        "language-known",
        over: Lasting(
            "person",
            of: "id",
            where: "\(.isKnownCarer) AND language IS NOT NULL",
            from: "registered_on",
            until: ["ended_on", "died_on"]
        )
    )

    /// Carers on the register now with a communication need, and whether all of theirs are met.
    static let needsMet = Strand(
        "needs-met",
        .on,
        { today in
            """
            SELECT person.id AS person_id, \(today) AS starts, \(.one(if: "min(need.met) = 1")) AS part
            FROM (SELECT person_id, \(.one(if: "standing = 'met'")) AS met FROM communication_need WHERE ended_on IS NULL) need
            JOIN person ON person.id = need.person_id
            WHERE person.is_carer AND person.merged_into IS NULL AND person.ended_on IS NULL AND person.died_on IS NULL
            GROUP BY person.id
            """
        }
    )

    /// Needs of communication not yet met.
    static let needsUnmet = Strand(
        "needs-unmet",
        over: Lasting(
            "communication_need JOIN person ON person.id = communication_need.person_id",
            where: "communication_need.ended_on IS NULL AND standing <> 'met'",
            from: "recorded_on",
            until: .untilGone("communication_need.ended_on")
        )
    )

    /// Assessments finished of carers who need an interpreter, and whether there was one.
    static let interpreted = Strand(
        "interpreted",
        .on,
        """
        SELECT assessment.person_id, assessment.approved_on AS starts, \(.one(if: "assessment.interpreter")) AS part
        FROM assessment JOIN person ON person.id = assessment.person_id
        WHERE assessment.approved_on IS NOT NULL AND person.interpreter
        """
    )
}

/// Whether we know enough to see whom we fail, and speak with carers in the way they need.
extension CaseworkQuery {
    static let ofEquality: [CaseworkQuery] =
        [
            asked("ethnicity-recorded", "ethnicity", "ethnic group", "grŵp ethnig"),
            asked("disability-recorded", "disability", "own disability", "anabledd eu hunain"),
            asked("sex-recorded", "sex", "sex", "rhyw"),
            asked("religion-recorded", "religion", "religion", "crefydd"),
            asked("orientation-recorded", "orientation", "sexual orientation", "cyfeiriadedd rhywiol", from16: true),
            asked("gender-recorded", "gender", "gender", "rhywedd", from16: true),
            CaseworkQuery(
                "language-recorded",
                "Carers whose language is known",
                "Gofalwyr y mae eu hiaith yn hysbys",
                asks: "Do we know how to speak with carers?",
                counts: "known with their language on the last day of the period",
                outOf: register,
                .of(.languageKnown, .register)
            ),
            CaseworkQuery(
                "needs-met",
                "Carers with a communication need that is met",
                "Gofalwyr ag angen cyfathrebu a ddiwallwyd",
                asks: "Do we speak with carers in the way they need?",
                counts: "met in every communication need they told us of",
                outOf: "carers on the register today who told us of a communication need",
                .share(.needsMet),
                open: .needsUnmet,
                countsOpen: true,
                isOnlyNow: true,
                revision: 2
            ),
            CaseworkQuery(
                "interpreted",
                "Assessments with an interpreter where one is needed",
                "Asesiadau gyda chyfieithydd lle bo angen un",
                asks: "Are carers assessed in a language they speak?",
                counts: "with an interpreter",
                outOf: "assessments approved in the period of carers who need an interpreter",
                .share(.interpreted)
            ),
        ]

    private static let register = "carers on the register on the last day of the period"

    private static func asked(_ code: String, _ question: String, _ what: String, _ welsh: String, from16: Bool = false)
        -> CaseworkQuery
    {
        CaseworkQuery(
            code,
            "Carers whose \(what) was asked",
            "Gofalwyr y gofynnwyd am eu \(welsh)",
            asks: "Can we see whom we do not reach?",
            counts: "asked about their \(what), whether or not they answered",
            outOf: register,
            .of(.asked(question), .register),
            caveats: from16 ? "It is not asked of those under 16, who are among the carers." : nil
        )
    }
}
