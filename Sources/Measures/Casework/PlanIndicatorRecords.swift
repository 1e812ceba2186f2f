import Records
import Statistics

extension Strand {
    /// Support plans issued, and which of them are of a kind.
    static func issued(_ name: String, which: SQL) -> Strand {
        Strand(
            "issued-\(name)",
            .on,
            """
            SELECT person_id, approved_on AS starts, \(.one(if: which)) AS part FROM support_plan
            WHERE approved_on IS NOT NULL
            """
        )
    }

    /// Begun and not issued.
    static let plansWaiting = Strand(
        "plans-waiting",
        over: Lasting(
            "support_plan JOIN person ON person.id = support_plan.person_id",
            from: .day(of: "support_plan.created_at"),
            until: .untilGone("approved_on", "support_plan.ended_on")
        )
    )

    /// From being issued to the carer having a copy.
    static let planCopy = Strand(
        "plan-copy",
        .lap,
        """
        SELECT person_id, approved_on AS starts, approved_on AS since, copy_on AS until FROM support_plan
        WHERE approved_on IS NOT NULL
        """
    )

    static let planUncopied = Strand(
        "plan-uncopied",
        over: Lasting(
            "support_plan JOIN person ON person.id = support_plan.person_id",
            where: "approved_on IS NOT NULL",
            from: "approved_on",
            until: .untilGone("copy_on", "support_plan.ended_on")
        )
    )

    /// Plans in force.
    static let plansInForce = Strand(
        "plans-in-force",
        over: Lasting(
            "support_plan JOIN person ON person.id = support_plan.person_id",
            where: "approved_on IS NOT NULL",
            from: "approved_on",
            until: .untilGone("support_plan.ended_on")
        )
    )

    /// Direct payments that run.
    static let payments = Strand(
        "payments",
        over: Lasting(
            """
            direct_payment JOIN support_plan ON support_plan.id = direct_payment.plan_id
                JOIN person ON person.id = support_plan.person_id
            """,
            of: "support_plan.person_id",
            where: "support_plan.approved_on IS NOT NULL",
            from: "direct_payment.starts_on",
            until: .untilGone("direct_payment.ends_on", "support_plan.ended_on")
        )
    )

    static let paymentsBegun = Strand(
        "payments-begun",
        .on,
        """
        SELECT support_plan.person_id, direct_payment.starts_on AS starts, 0 AS part
        FROM direct_payment JOIN support_plan ON support_plan.id = direct_payment.plan_id
        WHERE support_plan.approved_on IS NOT NULL
        """
    )
}

/// What support plans count of themselves.
extension CaseworkQuery {
    static let ofPlans: [CaseworkQuery] = [
        CaseworkQuery(
            "plans-issued",
            "Support plans issued",
            "Cynlluniau cymorth a gyhoeddwyd",
            asks: "How many carers get a plan?",
            counts: "support plans approved in the period",
            .count(.issued("all", which: "FALSE")),
            open: .plansWaiting,
            revision: 2
        ),
        CaseworkQuery(
            "plans-in-force",
            "Support plans in force",
            "Cynlluniau cymorth mewn grym",
            asks: "How many carers have a plan?",
            counts: "support plans in force on the last day of the period",
            .count(.plansInForce),
            revision: 2
        ),
        share(
            "plans-in-time",
            "Support plans issued by their day",
            "Cynlluniau cymorth a gyhoeddwyd erbyn eu diwrnod",
            asks: "Do carers wait longer for their plan than we promised?",
            counts: "approved on or before the day they were due",
            which: "approved_on <= due_on",
            open: .plansWaiting,
            revision: 2
        ),
        CaseworkQuery(
            "plan-copies",
            "Carers given their plan within 7 days",
            "Gofalwyr a gafodd eu cynllun o fewn 7 diwrnod",
            asks: "Do carers get their own plan?",
            counts: "given to the carer within 7 days of approval",
            outOf: "support plans approved in the period",
            .within(.upTo(7), .planCopy),
            open: .planUncopied,
            countsOpen: true,
            revision: 2
        ),
        share(
            "plans-agreed",
            "Support plans the carer agrees with",
            "Cynlluniau cymorth y mae’r gofalwr yn cytuno â nhw",
            asks: "Are plans made together?",
            counts: "agreed to in full by the carer",
            which: "agreed = 'yes'"
        ),
        share(
            "plans-countersigned",
            "Support plans looked at by a second person",
            "Cynlluniau cymorth y mae ail berson wedi’u gweld",
            asks: "Is every plan looked at by someone else?",
            counts: "approved by another than who sent them",
            which: "judged_by IS NOT NULL AND sent_by IS NOT NULL AND judged_by <> sent_by"
        ),
        share(
            "plans-budget",
            "Support plans with a personal budget",
            "Cynlluniau cymorth â chyllideb bersonol",
            asks: "How many plans have money behind them?",
            counts: "with a personal budget",
            which: "coalesce(budget_pence, 0) > 0",
            polarity: .neither
        ),
        share(
            "plans-payment",
            "Support plans with a direct payment",
            "Cynlluniau cymorth â thaliad uniongyrchol",
            asks: "How many carers arrange their support themselves?",
            counts: "with a direct payment",
            which: "EXISTS (SELECT 1 FROM direct_payment WHERE direct_payment.plan_id = support_plan.id)"
        ),
        CaseworkQuery(
            "payments",
            "Direct payments running",
            "Taliadau uniongyrchol ar waith",
            asks: "How many direct payments do carers have?",
            counts: "direct payments that run on the last day of the period",
            .count(.payments),
            revision: 2
        ),
        CaseworkQuery(
            "payments-begun",
            "Direct payments begun",
            "Taliadau uniongyrchol a ddechreuwyd",
            asks: "How many new direct payments are there?",
            counts: "direct payments that began in the period",
            .count(.paymentsBegun)
        ),
    ]

    private static func share(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        counts counted: String,
        which: SQL,
        open: Strand? = nil,
        revision: Int? = nil,
        polarity: Polarity = .higher
    ) -> CaseworkQuery {
        CaseworkQuery(
            code,
            name,
            nameWelsh,
            asks: question,
            counts: counted,
            outOf: "support plans approved in the period",
            .share(.issued(code, which: which)),
            open: open,
            revision: revision,
            polarity: polarity
        )
    }
}
