import Records
import Statistics

extension Strand {
    /// Reviews held, and which of them are of a kind.
    static func held(_ name: String, which: SQL) -> Strand {
        Strand("held-\(name)", .on, "SELECT person_id, held_on AS starts, \(.one(if: which)) AS part FROM review")
    }

    /// Reviews that had a day, and whether they were held by it.
    static let reviewsDue = Strand(
        "reviews-due",
        .on,
        """
        SELECT person_id, held_on AS starts, \(.one(if: "held_on <= due_on")) AS part FROM review
        WHERE due_on IS NOT NULL
        """
    )

    /// Plans in force now whose review is late.
    static let reviewsLate = Strand(
        "reviews-late",
        over: { today in
            Lasting(
                "support_plan JOIN person ON person.id = support_plan.person_id",
                where: "state = 'approved' AND review_on IS NOT NULL AND review_on < \(today)",
                from: "review_on",
                until: .untilGone("support_plan.ended_on")
            )
        }
    )

    /// Plans in force now, and whether their review is late.
    static let plansNow = Strand(
        "plans-now",
        .on,
        { today in
            """
            SELECT person_id, \(today) AS starts, \(.one(if: "review_on < \(today)")) AS part
            FROM support_plan JOIN person ON person.id = support_plan.person_id
            WHERE state = 'approved' AND person.ended_on IS NULL AND person.died_on IS NULL
            """
        }
    )

    /// From a plan being issued to the first, light look at it.
    static let lightTouch = Strand(
        "light-touch",
        .lap,
        """
        SELECT review.person_id, review.held_on AS starts, support_plan.approved_on AS since, review.held_on AS until
        FROM review JOIN support_plan ON support_plan.id = review.plan_id
        WHERE review.kind = 'light_touch' AND support_plan.approved_on IS NOT NULL
        """
    )
}

/// What reviews count of themselves.
extension CaseworkQuery {
    static let ofReviews: [CaseworkQuery] = [
        CaseworkQuery(
            "reviews-held",
            "Reviews held",
            "Adolygiadau a gynhaliwyd",
            asks: "How many carers are looked at again?",
            counts: "reviews held in the period",
            .count(.held("all", which: "FALSE")),
            open: .reviewsLate,
            revision: 2
        ),
        CaseworkQuery(
            "reviews-in-time",
            "Reviews held by their day",
            "Adolygiadau a gynhaliwyd erbyn eu diwrnod",
            asks: "Do we look again when we said?",
            counts: "held on or before the day they were due",
            outOf: "reviews held in the period that had a day",
            .share(.reviewsDue),
            open: .reviewsLate,
            revision: 2
        ),
        CaseworkQuery(
            "reviews-late",
            "Plans whose review is overdue",
            "Cynlluniau y mae eu hadolygiad yn hwyr",
            asks: "Who waits for a review?",
            counts: "past the day of their review",
            outOf: "support plans in force today",
            .share(.plansNow),
            open: .reviewsLate,
            countsOpen: true,
            isOnlyNow: true,
            revision: 2,
            polarity: .lower
        ),
        CaseworkQuery(
            "reviews-light-touch",
            "Light-touch reviews at 6 to 8 weeks",
            "Adolygiadau ysgafn ar ôl 6 i 8 wythnos",
            asks: "Do we ask early whether the plan works?",
            counts: "held 42 to 56 days after the plan was approved",
            outOf: "light-touch reviews held in the period",
            .within(42...56, .lightTouch)
        ),
        CaseworkQuery(
            "reviews-unplanned",
            "Reviews that were not planned",
            "Adolygiadau heb eu cynllunio",
            asks: "How often does something change before its review?",
            counts: "not planned",
            outOf: "reviews held in the period",
            .share(.held("unplanned", which: "kind = 'unplanned'")),
            polarity: .neither
        ),
        CaseworkQuery(
            "reviews-changed",
            "Reviews that changed something",
            "Adolygiadau a newidiodd rywbeth",
            asks: "Do reviews change anything?",
            counts: "followed by a new plan, a new assessment or an end",
            outOf: "reviews held in the period",
            .share(.held("changed", which: "came_of <> 'as_it_is'")),
            polarity: .neither
        ),
    ]
}
