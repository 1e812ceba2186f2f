import Records
import Statistics

extension Strand {
    /// Young carers on the register, until they leave it or turn eighteen.
    static let young = Strand(
        "young",
        over: Lasting(
            "person",
            of: "id",
            where: "\(.isKnownCarer) AND born IS NOT NULL AND registered_on < \(.birthday(18, of: "born"))",
            from: "registered_on",
            until: ["ended_on", "died_on", .birthday(18, of: "born")]
        )
    )

    /// Young carers newly registered, and whether a school or college found them.
    static let youngRegistered = Strand(
        "young-registered",
        .on,
        """
        SELECT id AS person_id, registered_on AS starts, \(.one(if: "found_source = 'school'")) AS part FROM person
        WHERE \(.isKnownCarer) AND born IS NOT NULL AND registered_on < \(.birthday(18, of: "born"))
        """
    )

    /// Young carers' assessments that were finished, and whether by the day they were due.
    static let youngAssessed = Strand(
        "young-assessed",
        .on,
        """
        SELECT person_id, approved_on AS starts, \(.one(if: "approved_on <= target_on")) AS part FROM assessment
        WHERE kind = 'young' AND approved_on IS NOT NULL
        """
    )

    /// Young carers who wait for their assessment.
    static let youngWaiting = Strand(
        "young-waiting",
        over: Lasting(
            "assessment JOIN person ON person.id = assessment.person_id",
            where: "assessment.kind = 'young'",
            from: "requested_on",
            until: .untilGone("approved_on", "refused_on")
        )
    )
}

/// Young carers: found, known, assessed.
extension CaseworkQuery {
    static let ofYoungCarers: [CaseworkQuery] = [
        CaseworkQuery(
            "young-register",
            "Young carers on the register",
            "Gofalwyr ifanc ar y gofrestr",
            asks: "How many young carers do we know?",
            counts: "carers under 18 on the register on the last day of the period",
            .count(.young),
            leftOut: unknownBirth
        ),
        CaseworkQuery(
            "young-registered",
            "Young carers newly registered",
            "Gofalwyr ifanc newydd eu cofrestru",
            asks: "Are we finding young carers?",
            counts: "carers under 18 registered in the period",
            .count(.youngRegistered),
            leftOut: unknownBirth
        ),
        CaseworkQuery(
            "young-by-schools",
            "Young carers found by schools and colleges",
            "Gofalwyr ifanc a ganfuwyd gan ysgolion a cholegau",
            asks: "Do schools find young carers?",
            counts: "found by a school or college",
            outOf: "carers under 18 registered in the period",
            .share(.youngRegistered),
            leftOut: unknownBirth
        ),
        CaseworkQuery(
            "young-assessments-approved",
            "Young carers’ assessments finished",
            "Asesiadau gofalwyr ifanc a gwblhawyd",
            asks: "How many young carers are assessed?",
            counts: "young carers’ assessments approved in the period",
            .count(.youngAssessed),
            open: .youngWaiting,
            revision: 2
        ),
        CaseworkQuery(
            "young-assessments-in-time",
            "Young carers’ assessments finished by their day",
            "Asesiadau gofalwyr ifanc a gwblhawyd erbyn eu diwrnod",
            asks: "Do young carers wait longer than we promised?",
            counts: "approved on or before the day they were due",
            outOf: "young carers’ assessments approved in the period",
            .share(.youngAssessed),
            open: .youngWaiting,
            revision: 2
        ),
    ]

    private static let unknownBirth = "carers whose year of birth is not known"
}
