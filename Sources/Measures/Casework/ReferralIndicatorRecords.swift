import Records
import Statistics

extension SQL {
    /// What nobody decided before its words were emptied is closed for good, but no decision.
    fileprivate static let isDecidedBySomebody: SQL = "coalesce(reason, '') <> 'lapsed'"
}

extension Strand {
    /// Registrations and referrals as they came, and whether somebody else referred.
    static let arrivals = Strand(
        "arrivals",
        .on,
        "SELECT person_id, arrived_on AS starts, \(.one(if: "kind = 'referral'")) AS part FROM arrival"
    )

    /// Referrals by professionals and others.
    static let referrals = Strand(
        "referrals",
        .on,
        "SELECT person_id, arrived_on AS starts, \(.one(if: "is_urgent")) AS part FROM arrival WHERE kind = 'referral'"
    )

    /// Those not yet decided.
    static let undecided = Strand(
        "undecided",
        over: Lasting(
            "arrival LEFT JOIN person ON person.id = arrival.person_id",
            from: "arrived_on",
            until: .untilGone("decided_on")
        )
    )

    /// Those decided, and whether by their day.
    static let decided = Strand(
        "decided",
        .on,
        """
        SELECT person_id, decided_on AS starts, \(.one(if: "decided_on <= decide_by")) AS part FROM arrival
        WHERE decided_on IS NOT NULL AND \(.isDecidedBySomebody)
        """
    )

    /// From when they came until they were decided.
    static let triage = Strand(
        "triage",
        .lap,
        """
        SELECT person_id, decided_on AS starts, arrived_on AS since, decided_on AS until FROM arrival
        WHERE decided_on IS NOT NULL AND \(.isDecidedBySomebody)
        """
    )

    static let declined = Strand(
        "declined",
        .on,
        """
        SELECT person_id, decided_on AS starts, \(.one(if: "decision = 'declined'")) AS part FROM arrival
        WHERE decided_on IS NOT NULL AND \(.isDecidedBySomebody)
        """
    )

    static let declinedWithReason = Strand(
        "declined-with-reason",
        .on,
        """
        SELECT person_id, decided_on AS starts, \(.one(if: "reason IS NOT NULL")) AS part FROM arrival
        WHERE decided_on IS NOT NULL AND decision = 'declined' AND \(.isDecidedBySomebody)
        """
    )

    /// Referrals decided, and whether whoever sent them was answered.
    static let answeredToSender = Strand(
        "answered-to-sender",
        .on,
        """
        SELECT person_id, decided_on AS starts, \(.one(if: "answer_sealed IS NOT NULL")) AS part FROM arrival
        WHERE decided_on IS NOT NULL AND kind = 'referral' AND \(.isDecidedBySomebody)
        """
    )

    /// Those contacted, and whether by the day it was to be.
    static let contacted = Strand(
        "contacted",
        .on,
        """
        SELECT person_id, contacted_on AS starts, \(.one(if: "contacted_on <= contact_by")) AS part FROM arrival
        WHERE contacted_on IS NOT NULL
        """
    )

    /// Taken on, and nobody has been in contact yet.
    static let uncontacted = Strand(
        "uncontacted",
        over: Lasting(
            "arrival LEFT JOIN person ON person.id = arrival.person_id",
            from: "arrived_on",
            until: .untilGone(
                "contacted_on",
                "CASE WHEN decision IN ('signposted', 'declined') THEN decided_on END"
            )
        )
    )

    static let onward = Strand(
        "onward",
        .on,
        "SELECT person_id, sent_on AS starts, 0 AS part FROM onward_referral"
    )

    /// Onward referrals whose answer was due, and whether it is known what became of them.
    static let onwardAnswered = Strand(
        "onward-answered",
        .on,
        """
        SELECT person_id, answer_by AS starts,
            \(.one(if: "outcome IN ('accepted', 'declined', 'not_wanted')")) AS part FROM onward_referral
        """
    )

    static let onwardAccepted = Strand(
        "onward-accepted",
        .on,
        """
        SELECT person_id, outcome_on AS starts, \(.one(if: "outcome = 'accepted'")) AS part FROM onward_referral
        WHERE outcome_on IS NOT NULL
        """
    )

    static let onwardOpen = Strand(
        "onward-open",
        over: Lasting(
            "onward_referral JOIN person ON person.id = onward_referral.person_id",
            from: "sent_on",
            until: .untilGone("outcome_on")
        )
    )
}

/// What comes in, how soon it is looked at, and what is sent on.
extension CaseworkQuery {
    static let ofReferrals: [CaseworkQuery] = [
        CaseworkQuery(
            "arrivals",
            "Registrations and referrals received",
            "Cofrestriadau ac atgyfeiriadau a dderbyniwyd",
            asks: "How many come to us?",
            counts: "registrations and referrals received in the period",
            .count(.arrivals),
            polarity: .neither
        ),
        CaseworkQuery(
            "referrals",
            "Referrals received",
            "Atgyfeiriadau a dderbyniwyd",
            asks: "Do others send carers to us?",
            counts: "referrals received in the period",
            .count(.referrals)
        ),
        CaseworkQuery(
            "referrals-urgent",
            "Referrals that are urgent",
            "Atgyfeiriadau brys",
            asks: "How much comes too late?",
            counts: "urgent",
            outOf: "referrals received in the period",
            .share(.referrals),
            polarity: .lower
        ),
        CaseworkQuery(
            "triage-days",
            "Days until a decision",
            "Diwrnodau hyd at benderfyniad",
            asks: "How long does whoever comes to us wait?",
            counts: "days from arriving to the decision",
            outOf: "registrations and referrals decided in the period",
            .median(.triage),
            open: .undecided,
            revision: 2,
            leftOut: lapsed,
            polarity: .lower
        ),
        CaseworkQuery(
            "triage-in-time",
            "Registrations and referrals decided by their day",
            "Cofrestriadau ac atgyfeiriadau a benderfynwyd erbyn eu diwrnod",
            asks: "Do we decide as soon as we promised?",
            counts: "decided on or before the day it was to be",
            outOf: "registrations and referrals decided in the period",
            .share(.decided),
            open: .undecided,
            revision: 2,
            leftOut: lapsed
        ),
        CaseworkQuery(
            "referrals-contacted",
            "First contact by its day",
            "Cyswllt cyntaf erbyn ei ddiwrnod",
            asks: "Do we get in touch as soon as we promised?",
            counts: "in contact on or before the day it was to be",
            outOf: "registrations and referrals with a first contact in the period",
            .share(.contacted),
            open: .uncontacted,
            revision: 2
        ),
        CaseworkQuery(
            "arrivals-declined",
            "Not taken on",
            "Heb eu derbyn",
            asks: "How many do we turn away?",
            counts: "not taken on",
            outOf: "registrations and referrals decided in the period",
            .share(.declined),
            open: .undecided,
            revision: 3,
            leftOut: lapsed,
            polarity: .lower
        ),
        CaseworkQuery(
            "declined-with-reason",
            "Not taken on, with a reason kept",
            "Heb eu derbyn, gyda rheswm wedi’i gadw",
            asks: "Do we know why we turn people away?",
            counts: "with a reason that is kept",
            outOf: "registrations and referrals not taken on in the period",
            .share(.declinedWithReason),
            revision: 2,
            leftOut: lapsed
        ),
        CaseworkQuery(
            "senders-answered",
            "Referrers told what came of it",
            "Atgyfeirwyr y dywedwyd wrthynt beth ddaeth ohono",
            asks: "Do those who send carers to us hear back?",
            counts: "answered to whoever sent them",
            outOf: "referrals decided in the period",
            .share(.answeredToSender),
            open: .undecided,
            revision: 3,
            leftOut: lapsed
        ),
        CaseworkQuery(
            "onward-referrals",
            "Referrals onward",
            "Atgyfeiriadau ymlaen",
            asks: "How often do we send carers on to others?",
            counts: "referrals that we sent on in the period",
            .count(.onward),
            open: .onwardOpen,
            countsOpen: true,
            revision: 2,
            polarity: .neither
        ),
        CaseworkQuery(
            "onward-answered",
            "Referrals onward with a known outcome",
            "Atgyfeiriadau ymlaen â chanlyniad hysbys",
            asks: "Do we find out what became of those we sent on?",
            counts: "with a known outcome",
            outOf: "referrals onward whose answer was due in the period",
            .share(.onwardAnswered),
            open: .onwardOpen,
            countsOpen: true,
            revision: 2
        ),
        CaseworkQuery(
            "onward-accepted",
            "Referrals onward that were accepted",
            "Atgyfeiriadau ymlaen a dderbyniwyd",
            asks: "Do others help those we send on?",
            counts: "accepted",
            outOf: "referrals onward with an outcome in the period",
            .share(.onwardAccepted),
            open: .onwardOpen,
            revision: 2
        ),
    ]

    static let lapsed = "those that nobody decided before what was told had to be emptied"
}
