import Records
import Statistics

extension Strand {
    static let assessmentsAsked = Strand(
        "assessments-asked",
        .on,
        "SELECT person_id, requested_on AS starts, 0 AS part FROM assessment"
    )

    /// Asked for and not finished.
    static let assessmentsWaiting = Strand(
        "assessments-waiting",
        over: Lasting(
            "assessment JOIN person ON person.id = assessment.person_id",
            from: "requested_on",
            until: .untilGone("approved_on", "refused_on")
        )
    )

    static let assessmentsRefused = Strand(
        "assessments-refused",
        .on,
        "SELECT person_id, refused_on AS starts, 0 AS part FROM assessment WHERE refused_on IS NOT NULL"
    )

    /// Assessments finished, and which of them are of a kind.
    static func finished(_ name: String, which: SQL) -> Strand {
        Strand(
            "finished-\(name)",
            .on,
            """
            SELECT person_id, approved_on AS starts, \(.one(if: which)) AS part FROM assessment
            WHERE approved_on IS NOT NULL
            """
        )
    }

    static let parentAssessed = Strand(
        "parent-assessed",
        .on,
        """
        SELECT person_id, approved_on AS starts, 0 AS part FROM assessment
        WHERE kind = 'parent' AND approved_on IS NOT NULL
        """
    )

    /// From being asked for to being finished.
    static let assessmentDays = Strand(
        "assessment-days",
        .lap,
        """
        SELECT person_id, approved_on AS starts, requested_on AS since, approved_on AS until FROM assessment
        WHERE approved_on IS NOT NULL
        """
    )

    /// From being asked for to being started.
    static let assessmentStart = Strand(
        "assessment-start",
        .lap,
        """
        SELECT person_id, started_on AS starts, requested_on AS since, started_on AS until FROM assessment
        WHERE started_on IS NOT NULL
        """
    )

    /// Asked for and not started.
    static let assessmentsUnstarted = Strand(
        "assessments-unstarted",
        over: Lasting(
            "assessment JOIN person ON person.id = assessment.person_id",
            from: "requested_on",
            until: .untilGone("started_on", "approved_on", "refused_on")
        )
    )

    /// From being finished to the carer having a copy.
    static let assessmentCopy = Strand(
        "assessment-copy",
        .lap,
        """
        SELECT person_id, approved_on AS starts, approved_on AS since, copy_on AS until FROM assessment
        WHERE approved_on IS NOT NULL
        """
    )

    /// Finished, and the carer has no copy.
    static let assessmentUncopied = Strand(
        "assessment-uncopied",
        over: Lasting(
            "assessment JOIN person ON person.id = assessment.person_id",
            where: "approved_on IS NOT NULL",
            from: "approved_on",
            until: .untilGone("copy_on")
        )
    )

    /// Decisions approved, and which say that needs must be met.
    static let eligible = Strand(
        "eligible",
        .on,
        """
        SELECT assessment.person_id, \(.day(of: "eligibility_decision.judged_at")) AS starts,
            \(.one(if: "eligibility_decision.decided = 'yes'")) AS part
        FROM eligibility_decision JOIN assessment ON assessment.id = eligibility_decision.assessment_id
        WHERE eligibility_decision.state = 'approved'
        """
    )
}

extension ClosedRange<Int> {
    /// So many days or sooner.
    static func upTo(_ days: Int) -> ClosedRange<Int> { -36_500...days }
}

/// What assessments count of themselves.
extension CaseworkQuery {
    static let ofAssessments: [CaseworkQuery] = [
        CaseworkQuery(
            "assessments-asked",
            "Assessments asked for",
            "Asesiadau y gofynnwyd amdanynt",
            asks: "How many carers ask to be assessed?",
            counts: "assessments asked for in the period",
            .count(.assessmentsAsked),
            open: .assessmentsWaiting,
            countsOpen: true,
            revision: 2,
            polarity: .neither
        ),
        CaseworkQuery(
            "assessments-approved",
            "Assessments finished",
            "Asesiadau a gwblhawyd",
            asks: "How many carers are assessed?",
            counts: "assessments approved in the period",
            .count(.assessmentDays),
            open: .assessmentsWaiting,
            revision: 2
        ),
        CaseworkQuery(
            "parent-assessments-approved",
            "Parent carers’ assessments finished",
            "Asesiadau rhiant-ofalwyr a gwblhawyd",
            asks: "How many parent carers are assessed?",
            counts: "parent carers’ assessments approved in the period",
            .count(.parentAssessed)
        ),
        CaseworkQuery(
            "assessments-refused",
            "Assessments refused by the carer",
            "Asesiadau a wrthodwyd gan y gofalwr",
            asks: "How many carers turn an assessment down?",
            counts: "assessments that the carer refused in the period",
            .count(.assessmentsRefused),
            polarity: .neither
        ),
        CaseworkQuery(
            "assessments-started",
            "Assessments started within 14 days",
            "Asesiadau a ddechreuwyd o fewn 14 diwrnod",
            asks: "Do we start as soon as we promised?",
            counts: "started within 14 days of being asked for",
            outOf: "assessments started in the period",
            .within(.upTo(14), .assessmentStart),
            open: .assessmentsUnstarted,
            revision: 2
        ),
        CaseworkQuery(
            "assessments-in-time",
            "Assessments finished by their day",
            "Asesiadau a gwblhawyd erbyn eu diwrnod",
            asks: "Do carers wait longer than we promised?",
            counts: "approved on or before the day they were due",
            outOf: "assessments approved in the period",
            .share(.finished("in-time", which: "approved_on <= target_on")),
            open: .assessmentsWaiting,
            revision: 2
        ),
        CaseworkQuery(
            "assessment-days",
            "Days until an assessment is finished",
            "Diwrnodau nes i asesiad gael ei gwblhau",
            asks: "How long do carers wait?",
            counts: "days from being asked for to approval",
            outOf: "assessments approved in the period",
            .median(.assessmentDays),
            open: .assessmentsWaiting,
            revision: 2,
            polarity: .lower
        ),
        CaseworkQuery(
            "copies-given",
            "Carers given their copy within 7 days",
            "Gofalwyr a gafodd eu copi o fewn 7 diwrnod",
            asks: "Do carers get their own assessment?",
            counts: "given to the carer within 7 days of approval",
            outOf: "assessments approved in the period",
            .within(.upTo(7), .assessmentCopy),
            open: .assessmentUncopied,
            countsOpen: true,
            revision: 2
        ),
        CaseworkQuery(
            "eligible",
            "Assessed carers who are eligible",
            "Gofalwyr a aseswyd sy’n gymwys",
            asks: "How many of those assessed have needs we must meet?",
            counts: "decided as eligible",
            outOf: "carers with a decision approved in the period",
            .share(.eligible),
            polarity: .neither
        ),
    ]

    /// How assessments were done.
    static let ofAssessmentWays: [CaseworkQuery] = [
        CaseworkQuery(
            "assessments-combined",
            "Assessments combined with that of the person looked after",
            "Asesiadau wedi’u cyfuno ag asesiad y sawl y gofelir amdano",
            asks: "How often are two assessed together?",
            counts: "done together with that of the person looked after",
            outOf: "assessments approved in the period",
            .share(.finished("combined", which: "is_combined")),
            polarity: .neither
        ),
        CaseworkQuery(
            "assessments-self",
            "Assessments carers did themselves",
            "Asesiadau a wnaed gan ofalwyr eu hunain",
            asks: "How many carers assess themselves?",
            counts: "done by the carer, online or on paper",
            outOf: "assessments approved in the period",
            .share(.finished("self", which: "way IN ('self_online', 'self_paper')")),
            polarity: .neither
        ),
        CaseworkQuery(
            "assessments-in-person",
            "Assessments in person",
            "Asesiadau wyneb yn wyneb",
            asks: "How many carers are met in person?",
            counts: "done in person",
            outOf: "assessments approved in the period",
            .share(.finished("in-person", which: "way = 'in_person'")),
            polarity: .neither
        ),
        CaseworkQuery(
            "assessments-urgent",
            "Help before the assessment",
            "Cymorth cyn yr asesiad",
            asks: "How often can help not wait for the assessment?",
            counts: "with help that could not wait",
            outOf: "assessments approved in the period",
            .share(.finished("urgent", which: "urgent_on IS NOT NULL")),
            polarity: .neither
        ),
    ]
}
