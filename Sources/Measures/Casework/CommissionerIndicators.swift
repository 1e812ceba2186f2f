import Statistics

/// What a commissioner's contract asks beside what the areas count of themselves: how soon, of those who came urgently too;
/// what came of reviews; and each part of wellbeing.
extension CaseworkQuery {
    static let ofCommissioners: [CaseworkQuery] = ofPromises + ofBudgets + ofOutcomes + ofWellbeing

    private static let ofPromises: [CaseworkQuery] = [
        CaseworkQuery(
            "contacted-in-10",
            "First contact within 10 days",
            "Cyswllt cyntaf o fewn 10 diwrnod",
            asks: "Do we ring when we said?",
            counts: "in contact within 10 days of coming",
            outOf: "registrations and referrals first contacted in the period",
            .within(.upTo(10), .contactLap),
            open: .uncontacted
        ),
        CaseworkQuery(
            "fast-started",
            "Urgent: assessments started within 4 days",
            "Brys: asesiadau a ddechreuwyd o fewn 4 diwrnod",
            asks: "Do we start as soon as we promised?",
            counts: "started within 4 days of being asked for",
            outOf: "assessments started in the period of carers who came by an urgent referral",
            .within(.upTo(4), .fastStart),
            open: .fastUnstarted
        ),
        CaseworkQuery(
            "plans-in-7",
            "Support plans within 7 days of the assessment",
            "Cynlluniau cymorth o fewn 7 diwrnod i’r asesiad",
            asks: "Do carers wait longer for their plan than we promised?",
            counts: "approved within 7 days of the assessment",
            outOf: "first support plans approved in the period",
            .within(.upTo(7), .assessmentToPlan),
            open: .plansWaiting
        ),
        CaseworkQuery(
            "fast-plans",
            "Urgent: support plans within 4 days of the assessment",
            "Brys: cynlluniau cymorth o fewn 4 diwrnod i’r asesiad",
            asks: "Do carers wait longer for their plan than we promised?",
            counts: "approved within 4 days of the assessment",
            outOf: "first support plans approved in the period of carers who came by an urgent referral",
            .within(.upTo(4), .fastToPlan),
            open: .plansWaiting
        ),
        CaseworkQuery(
            "reviews-12-weeks",
            "Light-touch reviews within 12 weeks",
            "Adolygiadau ysgafn o fewn 12 wythnos",
            asks: "Do we ask early whether the plan works?",
            counts: "held within 84 days of the plan being approved",
            outOf: "light-touch reviews held in the period",
            .within(.upTo(84), .lightTouch),
            open: .reviewsLate
        ),
        CaseworkQuery(
            "reviews-12-months",
            "Planned reviews within 12 months",
            "Adolygiadau a gynlluniwyd o fewn 12 mis",
            asks: "Do we look again when we said?",
            counts: "held within 366 days of the plan or the planned review before",
            outOf: "planned reviews held in the period",
            .within(.upTo(366), .yearlyReview),
            open: .reviewsLate
        ),
    ]

    private static let ofBudgets: [CaseworkQuery] = [
        CaseworkQuery(
            "budgets-small",
            "Budgets up to £1,500 agreed within 10 days",
            "Cyllidebau hyd at £1,500 y cytunwyd arnynt o fewn 10 diwrnod",
            asks: "Do carers wait for the money?",
            counts: "agreed within 10 days of being sent",
            outOf: "support plans approved in the period with a budget of up to £1,500 a year",
            .within(.upTo(10), .smallBudgets),
            open: .budgetsWaiting
        ),
        CaseworkQuery(
            "fast-budgets",
            "Urgent: budgets up to £1,500 agreed within 7 days",
            "Brys: cyllidebau hyd at £1,500 y cytunwyd arnynt o fewn 7 diwrnod",
            asks: "Do carers wait for the money?",
            counts: "agreed within 7 days of being sent",
            outOf:
                "support plans approved in the period with a budget of up to £1,500 a year, of carers who came by an urgent referral",
            .within(.upTo(7), .fastBudgets),
            open: .budgetsWaiting
        ),
        CaseworkQuery(
            "budgets-large",
            "Budgets over £1,500 agreed within 7 days",
            "Cyllidebau dros £1,500 y cytunwyd arnynt o fewn 7 diwrnod",
            asks: "Do carers wait for the money?",
            counts: "agreed within 7 days of being sent",
            outOf: "support plans approved in the period with a budget of more than £1,500 a year",
            .within(.upTo(7), .largeBudgets),
            open: .budgetsWaiting
        ),
    ]

    private static let ofOutcomes: [CaseworkQuery] = [
        CaseworkQuery(
            "arrivals-signposted",
            "Given information and advice alone",
            "Rhoddwyd gwybodaeth a chyngor yn unig",
            asks: "What comes of a first conversation?",
            counts: "given information and advice alone",
            outOf: "registrations and referrals decided in the period",
            .share(.signposted),
            leftOut: lapsed,
            polarity: .neither
        ),
        CaseworkQuery(
            "referrals-primary",
            "Referrals from primary care",
            "Atgyfeiriadau gan ofal sylfaenol",
            asks: "Who sends carers to us?",
            counts: "referrals received in the period from GP practices, flu clinics and pharmacies",
            .count(.referredByPrimaryCare)
        ),
        CaseworkQuery(
            "referrals-secondary",
            "Referrals from hospitals",
            "Atgyfeiriadau gan ysbytai",
            asks: "Who sends carers to us?",
            counts: "referrals received in the period from hospitals",
            .count(.referredByHospitals)
        ),
        review("revised", "a new plan", "gynllun newydd", "revise"),
        review("reassessed", "a new assessment", "asesiad newydd", "reassess"),
        review("ended", "an end", "ddiwedd", "end"),
    ]

    private static func review(_ name: String, _ what: String, _ welsh: String, _ cameOf: String) -> CaseworkQuery {
        CaseworkQuery(
            "reviews-\(name)",
            "Reviews followed by \(what)",
            "Adolygiadau a arweiniodd at \(welsh)",
            asks: "Do reviews change anything?",
            counts: "followed by \(what)",
            outOf: "reviews held in the period",
            .share(.reviews(thatCameTo: cameOf)),
            polarity: .neither
        )
    }

    private static let ofWellbeing: [CaseworkQuery] =
        [
            CaseworkQuery(
                "wellbeing-unplanned",
                "Carers whose wellbeing is better at a review that was not planned",
                "Gofalwyr y mae eu lles yn well mewn adolygiad heb ei gynllunio",
                asks: "Are carers the better for it?",
                counts: "higher than the time before, all nine domains together",
                outOf: "wellbeing scores taken in the period at a review that was not planned, of carers scored before",
                .share(.wellbeingUnplanned),
                leftOut: "scores with a domain unanswered, and first ones, which have nothing to be held against"
            )
        ] + ofDomains

    private static let ofDomains: [CaseworkQuery] = [
        ("dignity", "Dignity", "Urddas"), ("health", "Health", "Iechyd"), ("safety", "Safety", "Diogelwch"),
        ("control", "Choice and control", "Dewis a rheolaeth"),
        ("participation", "Work and learning", "Gwaith a dysgu"), ("money", "Money", "Arian"),
        ("relationships", "Relationships", "Perthnasoedd"), ("home", "Home", "Cartref"),
        ("contribution", "Contribution", "Cyfraniad"),
    ].map { domain, name, welsh in
        CaseworkQuery(
            "wellbeing-\(domain)",
            "\(name): carers better than the time before",
            "\(welsh): gofalwyr yn well na’r tro cynt",
            asks: "Are carers the better for it?",
            counts: "higher than the time before, in this part of life",
            outOf: "wellbeing scores of this part taken in the period of carers scored before",
            .share(.wellbeing(of: domain)),
            leftOut: "first scores, which have nothing to be held against",
            caveats: "The time before may be the first assessment or the last review."
        )
    }
}
