import Dates
import Records
import Statistics

extension Strand {
    /// Contacts with carers that were kept: calls, visits, messages and meetings, none that only was tried.
    static let contacts = Strand(
        "contacts",
        .on,
        """
        SELECT person_id, happened_on AS starts, \(.one(if: "kind IN ('visit', 'meeting')")) AS part FROM note
        WHERE kind IN ('call', 'visit', 'text', 'email', 'meeting') AND struck_at IS NULL
        """
    )

    /// Tasks ended, and whether by their day.
    static let tasksEnded = Strand(
        "tasks-ended",
        .on,
        """
        SELECT person_id, \(.day(of: "done_at")) AS starts, \(.one(if: "substr(done_at, 1, 10) <= due")) AS part FROM task
        WHERE done_at IS NOT NULL
        """
    )

    /// Tasks whose day has passed, until they are ended; of those not ended only what is late today.
    static let tasksLate = Strand(
        "tasks-late",
        over: { today in
            Lasting(
                "task JOIN person ON person.id = task.person_id",
                where: "due < \(today) AND (done_at IS NULL OR substr(done_at, 1, 10) > due)",
                from: "due",
                until: .untilGone(.day(of: "done_at"))
            )
        }
    )

    /// All nine domains of a score; nothing where one is unanswered.
    private static func total(of score: String) -> SQL {
        let domains = [
            "dignity", "health", "safety", "control", "participation", "money", "relationships", "home", "contribution",
        ]
        return domains.map { domain -> SQL in "\(name: score).\(name: domain)" }.joined(separator: " + ")
    }

    /// Carers' wellbeing scored again, and whether it was higher than the time before.
    ///
    /// Only scores with all nine domains are held beside each other.
    static let wellbeing = scored("wellbeing", where: "TRUE")

    /// The same of scores taken at a review that was not planned.
    static let wellbeingUnplanned = scored(
        "wellbeing-unplanned",
        where: "score.review_id IN (SELECT review.id FROM review WHERE review.kind = 'unplanned')"
    )

    private static func scored(_ name: String, where condition: SQL) -> Strand {
        Strand(
            name,
            .on,
            """
            SELECT person_id, taken_on AS starts, \(.one(if: "total > before")) AS part FROM (
                SELECT score.person_id, score.taken_on, \(total(of: "score")) AS total, (
                    SELECT \(total(of: "earlier")) FROM wellbeing_score earlier
                    WHERE earlier.person_id = score.person_id AND earlier.scale = score.scale
                        AND earlier.taken_on <= score.taken_on
                        AND (earlier.taken_on < score.taken_on OR earlier.id < score.id)
                        AND \(total(of: "earlier")) IS NOT NULL
                    ORDER BY earlier.taken_on DESC, earlier.id DESC LIMIT 1
                ) AS before
                FROM wellbeing_score score WHERE \(total(of: "score")) IS NOT NULL AND \(condition)
            ) scored WHERE before IS NOT NULL
            """
        )
    }
}

/// The daily work, and whether carers are the better for it.
extension CaseworkQuery {
    static let ofWork: [CaseworkQuery] = [
        CaseworkQuery(
            "contacts",
            "Contacts with carers",
            "Cysylltiadau â gofalwyr",
            asks: "How much are we in touch?",
            counts: "calls, visits, messages and meetings with carers in the period",
            .count(.contacts)
        ),
        CaseworkQuery(
            "contacts-in-person",
            "Contacts in person",
            "Cysylltiadau wyneb yn wyneb",
            asks: "How often do we meet?",
            counts: "visits or meetings",
            outOf: "contacts with carers in the period",
            .share(.contacts),
            polarity: .neither
        ),
        CaseworkQuery(
            "tasks-in-time",
            "Tasks done by their day",
            "Tasgau a wnaed erbyn eu diwrnod",
            asks: "Do we do what we said when we said?",
            counts: "ended on or before the day they were due",
            outOf: "tasks ended in the period",
            .share(.tasksEnded),
            open: .tasksLate,
            revision: 2
        ),
        CaseworkQuery(
            "tasks-late",
            "Tasks overdue",
            "Tasgau hwyr",
            asks: "How much is late?",
            counts: "tasks whose day had passed at the end of the period and that were not ended",
            .count(.tasksLate),
            open: .tasksLate,
            countsOpen: true,
            revision: 2,
            polarity: .lower
        ),
        CaseworkQuery(
            "wellbeing-better",
            "Carers whose wellbeing is better than the time before",
            "Gofalwyr y mae eu lles yn well na’r tro cynt",
            asks: "Are carers the better for it?",
            counts: "higher than the time before, all nine domains together",
            outOf: "wellbeing scores taken in the period of carers scored before",
            .share(.wellbeing),
            leftOut: "scores with a domain unanswered, and first ones, which have nothing to be held against",
            caveats: "The time before may be the first assessment or the last review."
        ),
    ]
}
