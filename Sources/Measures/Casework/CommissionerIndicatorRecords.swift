import Records
import Statistics

extension SQL {
    /// What came last of a person by a day was an urgent referral.
    fileprivate static func cameUrgently(_ person: SQL, by day: SQL) -> SQL {
        """
        coalesce((
            SELECT CASE WHEN arrival.is_urgent THEN 1 ELSE 0 END FROM arrival
            WHERE arrival.person_id = \(person) AND arrival.arrived_on <= \(day)
            ORDER BY arrival.arrived_on DESC, arrival.id DESC LIMIT 1
        ), 0) = 1
        """
    }

    /// A budget for a year, in pence.
    fileprivate static let yearly: SQL = """
        (budget_pence * CASE budget_every WHEN 'week' THEN 52 WHEN 'month' THEN 12 ELSE 1 END)
        """
}

extension Strand {
    /// From an assessment asked for, of someone who came urgently, to its start.
    static let fastStart = Strand(
        "fast-start",
        .lap,
        """
        SELECT person_id, started_on AS starts, requested_on AS since, started_on AS until FROM assessment
        WHERE started_on IS NOT NULL AND \(.cameUrgently("assessment.person_id", by: "assessment.requested_on"))
        """
    )

    static let fastUnstarted = Strand(
        "fast-unstarted",
        over: Lasting(
            "assessment JOIN person ON person.id = assessment.person_id",
            where: .cameUrgently("assessment.person_id", by: "assessment.requested_on"),
            from: "requested_on",
            until: .untilGone("started_on", "approved_on", "refused_on")
        )
    )

    /// From an assessment to its first plan; of all, or of those who came urgently.
    private static func toPlan(_ name: String, where condition: SQL) -> Strand {
        Strand(
            name,
            .lap,
            """
            SELECT support_plan.person_id, support_plan.approved_on AS starts, assessment.approved_on AS since,
                support_plan.approved_on AS until
            FROM support_plan JOIN assessment ON assessment.id = support_plan.assessment_id
            WHERE support_plan.approved_on IS NOT NULL AND support_plan.follows_id IS NULL
                AND assessment.approved_on IS NOT NULL AND \(condition)
            """
        )
    }

    static let assessmentToPlan = toPlan("assessment-to-plan", where: "TRUE")
    static let fastToPlan = toPlan(
        "fast-to-plan",
        where: .cameUrgently("assessment.person_id", by: "assessment.requested_on")
    )

    /// From coming to being in contact.
    static let contactLap = Strand(
        "contact-lap",
        .lap,
        """
        SELECT person_id, contacted_on AS starts, arrived_on AS since, contacted_on AS until FROM arrival
        WHERE contacted_on IS NOT NULL
        """
    )

    /// From a plan with a budget being sent for agreement to its being approved.
    private static func budgets(_ name: String, which: SQL) -> Strand {
        Strand(
            name,
            .lap,
            """
            SELECT person_id, approved_on AS starts, \(.day(of: "sent_at")) AS since, approved_on AS until
            FROM support_plan
            WHERE approved_on IS NOT NULL AND sent_at IS NOT NULL AND budget_pence > 0 AND \(which)
            """
        )
    }

    /// Up to £1,500 a year, and more.
    static let smallBudgets = budgets("small-budgets", which: "\(.yearly) <= 150000")
    static let largeBudgets = budgets("large-budgets", which: "\(.yearly) > 150000")

    static let fastBudgets = budgets(
        "fast-budgets",
        which: """
            \(.yearly) <= 150000 AND EXISTS (SELECT 1 FROM assessment WHERE assessment.id = support_plan.assessment_id
                AND \(.cameUrgently("assessment.person_id", by: "assessment.requested_on")))
            """
    )

    /// Sent for agreement with a budget, and not approved.
    static let budgetsWaiting = Strand(
        "budgets-waiting",
        over: Lasting(
            "support_plan JOIN person ON person.id = support_plan.person_id",
            where: "sent_at IS NOT NULL AND budget_pence > 0",
            from: .day(of: "sent_at"),
            until: .untilGone("approved_on", "support_plan.ended_on")
        )
    )

    /// From a plan being approved, or the planned review of it before, to its next planned review.
    static let yearlyReview = Strand(
        "yearly-review",
        .lap,
        """
        SELECT review.person_id, review.held_on AS starts, coalesce((
                SELECT max(earlier.held_on) FROM review earlier
                WHERE earlier.plan_id = review.plan_id AND earlier.kind IN ('yearly', 'planned')
                    AND earlier.held_on < review.held_on
            ), support_plan.approved_on) AS since, review.held_on AS until
        FROM review JOIN support_plan ON support_plan.id = review.plan_id
        WHERE review.kind IN ('yearly', 'planned') AND support_plan.approved_on IS NOT NULL
        """
    )

    static let signposted = Strand(
        "signposted",
        .on,
        """
        SELECT person_id, decided_on AS starts, \(.one(if: "decision = 'signposted'")) AS part FROM arrival
        WHERE decided_on IS NOT NULL AND coalesce(reason, '') <> 'lapsed'
        """
    )

    static let referredByPrimaryCare = referred("primary", from: "'gp', 'flu_clinic', 'pharmacy'")
    static let referredByHospitals = referred("secondary", from: "'hospital'")

    /// Reviews held, and which of them one thing came of.
    static func reviews(thatCameTo what: String) -> Strand { held(what, which: "came_of = \(what)") }

    private static func referred(_ name: String, from sources: SQL) -> Strand {
        Strand(
            "referred-\(name)",
            .on,
            """
            SELECT person_id, arrived_on AS starts, 0 AS part FROM arrival
            WHERE kind = 'referral' AND source IN (\(sources))
            """
        )
    }

    /// One part of carers' wellbeing scored again, and whether it was higher than the time before.
    ///
    /// Unlike the whole it needs no other part to be answered.
    static func wellbeing(of domain: String) -> Strand {
        Strand(
            "wellbeing-\(domain)",
            .on,
            """
            SELECT person_id, taken_on AS starts, \(.one(if: "level > before")) AS part FROM (
                SELECT score.person_id, score.taken_on, score.\(name: domain) AS level, (
                    SELECT earlier.\(name: domain) FROM wellbeing_score earlier
                    WHERE earlier.person_id = score.person_id AND earlier.scale = score.scale
                        AND earlier.taken_on <= score.taken_on
                        AND (earlier.taken_on < score.taken_on OR earlier.id < score.id)
                        AND earlier.\(name: domain) IS NOT NULL
                    ORDER BY earlier.taken_on DESC, earlier.id DESC LIMIT 1
                ) AS before
                FROM wellbeing_score score WHERE score.\(name: domain) IS NOT NULL
            ) scored WHERE before IS NOT NULL
            """
        )
    }
}
