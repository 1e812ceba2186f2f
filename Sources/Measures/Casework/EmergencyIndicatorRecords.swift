import Records
import Statistics

extension Strand {
    /// Carers of the register with an emergency plan, while they have it and are on the register.
    ///
    /// Of someone who has made several, one after another, each has its own time.
    static let emergencyPlans = Strand(
        "emergency-plans",
        over: Lasting(
            "emergency_plan JOIN person ON person.id = emergency_plan.person_id",
            of: "person.id",
            where: "person.is_carer AND person.merged_into IS NULL",
            from: .later("person.registered_on", "emergency_plan.agreed_on"),
            until: .untilGone("emergency_plan.ended_on")
        )
    )

    static let emergencyPlansMade = Strand(
        "emergency-plans-made",
        .on,
        "SELECT person_id, agreed_on AS starts, 0 AS part FROM emergency_plan"
    )

    /// Emergency plans held now, and whether they were checked when they should be.
    static let emergencyPlansNow = Strand(
        "emergency-plans-now",
        .on,
        { today in
            """
            SELECT person_id, \(today) AS starts, \(.one(if: "check_due >= \(today)")) AS part
            FROM emergency_plan JOIN person ON person.id = emergency_plan.person_id
            WHERE emergency_plan.ended_on IS NULL AND person.ended_on IS NULL AND person.died_on IS NULL
            """
        }
    )

    /// Emergency plans whose check is late; gone through in the order of the people, of whom SQLite then looks up none twice.
    static let emergencyChecksLate = Strand(
        "emergency-checks-late",
        over: { today in
            Lasting(
                "person CROSS JOIN emergency_plan",
                where:
                    "emergency_plan.person_id = person.id AND emergency_plan.ended_on IS NULL AND check_due < \(today)",
                from: "check_due",
                until: .untilGone("emergency_plan.ended_on")
            )
        }
    )

    static let emergencyUses = Strand(
        "emergency-uses",
        .on,
        "SELECT person_id, started_on AS starts, 0 AS part FROM emergency_use"
    )

    /// Emergencies that ended, and whether family, friends or arranged cover stepped in, without anyone having to move.
    static let emergenciesHeld = Strand(
        "emergencies-held",
        .on,
        """
        SELECT person_id, \(.day(of: "ended_at")) AS starts, \(.one(if: "outcome IN ('family', 'cover')")) AS part
        FROM emergency_use WHERE ended_at IS NOT NULL AND outcome <> 'not_needed'
        """
    )

    /// Emergencies that ended, and whether they were talked over since.
    static let emergenciesReviewed = Strand(
        "emergencies-reviewed",
        .on,
        """
        SELECT person_id, \(.day(of: "ended_at")) AS starts, \(.one(if: "reviewed_on IS NOT NULL")) AS part
        FROM emergency_use WHERE ended_at IS NOT NULL
        """
    )

    /// Ended and not talked over.
    static let emergenciesUnreviewed = Strand(
        "emergencies-unreviewed",
        over: Lasting(
            "emergency_use JOIN person ON person.id = emergency_use.person_id",
            where: "ended_at IS NOT NULL",
            from: .day(of: "ended_at"),
            until: .untilGone("reviewed_on")
        )
    )
}

/// Emergency plans: held, checked, used.
extension CaseworkQuery {
    static let ofEmergencies: [CaseworkQuery] = [
        CaseworkQuery(
            "emergency-plans",
            "Carers with an emergency plan",
            "Gofalwyr â chynllun argyfwng",
            asks: "How many carers know what happens if something happens to them?",
            counts: "with an emergency plan on the last day of the period",
            outOf: "carers on the register on the last day of the period",
            .of(.emergencyPlans, .register)
        ),
        CaseworkQuery(
            "emergency-plans-made",
            "Emergency plans made",
            "Cynlluniau argyfwng a wnaed",
            asks: "Are emergency plans made?",
            counts: "emergency plans agreed in the period",
            .count(.emergencyPlansMade)
        ),
        CaseworkQuery(
            "emergency-plans-checked",
            "Emergency plans checked when due",
            "Cynlluniau argyfwng a wiriwyd pan oedd angen",
            asks: "Would the plans still work?",
            counts: "not past the day of their check",
            outOf: "emergency plans held today",
            .share(.emergencyPlansNow),
            open: .emergencyChecksLate,
            countsOpen: true,
            isOnlyNow: true,
            revision: 2
        ),
        CaseworkQuery(
            "emergency-uses",
            "Emergency plans used",
            "Cynlluniau argyfwng a ddefnyddiwyd",
            asks: "How often are they needed?",
            counts: "emergencies in which a plan was used in the period",
            .count(.emergencyUses),
            polarity: .neither
        ),
        CaseworkQuery(
            "emergencies-held",
            "Emergencies in which the plan held",
            "Argyfyngau lle daliodd y cynllun",
            asks: "Do the plans work?",
            counts: "ended with family, friends or arranged cover stepping in",
            outOf: "emergencies that ended in the period",
            .share(.emergenciesHeld),
            leftOut: "emergencies in which nobody was needed after all"
        ),
        CaseworkQuery(
            "emergencies-reviewed",
            "Emergencies talked over afterwards",
            "Argyfyngau y siaradwyd amdanynt wedyn",
            asks: "Do we learn from emergencies?",
            counts: "talked over since",
            outOf: "emergencies that ended in the period",
            .share(.emergenciesReviewed),
            open: .emergenciesUnreviewed,
            countsOpen: true,
            revision: 2
        ),
    ]
}
