/// Counts that count the same people or things, so that each would tell of the others; and what they are made up of.
///
/// A figure is named by its query; what it is out of by the query and a stroke. Whatever is not here is out of its own whole
/// and related to nothing else.
struct Kin: Sendable {
    /// The figures that tell this one count.
    let told: [String]
    /// Each way it is made up of others, no one of whom is in two.
    let ways: [[Kin]]

    init(_ told: [String], _ ways: [[Kin]] = []) {
        self.told = told
        self.ways = ways
    }

    /// The whole that these are shares of, each of which is a way to make it up.
    init(_ told: [String] = [], sharesOf shares: [String], _ ways: [[Kin]] = []) {
        self.init(told + shares.map { $0 + "/" }, ways)
    }

    private static func part(_ query: String, _ ways: [[Kin]] = []) -> Kin { Kin([query], ways) }

    /// Every figure in it, at whatever depth.
    var names: [String] { told + ways.joined().flatMap(\.names) }

    /// Carers who came on the register in a period.
    static let registered = Kin(
        ["registered"],
        sharesOf: ["source-known"],
        [
            [
                part(
                    "source-known",
                    [
                        [
                            part(
                                "registered-by-health",
                                [
                                    [
                                        part("registered-by-practices"), part("registered-by-hospitals"),
                                        part("registered-by-pharmacies"),
                                    ]
                                ]
                            ),
                            part("registered-by-schools"), part("registered-by-care"),
                            part("registered-by-charities"), part("registered-by-employers"), part("self-registered"),
                        ]
                    ]
                )
            ],
            [Kin(["young-registered"], sharesOf: ["young-by-schools"])],
        ]
    )

    /// Carers on it when the period ends.
    static let register = Kin(
        ["register-size", "register-coverage"],
        sharesOf: [
            "emergency-plans", "ethnicity-recorded", "disability-recorded", "sex-recorded", "religion-recorded",
            "orientation-recorded", "gender-recorded", "language-recorded", "no-next-step", "in-contact", "shared",
        ],
        [[part("young-register")]]
    )

    static let leaving = part("left-register")

    private static let assessments = Kin(
        ["assessments-approved"],
        sharesOf: [
            "assessments-in-time", "assessment-days", "copies-given", "assessments-combined", "assessments-self",
            "assessments-in-person", "assessments-urgent",
        ],
        [
            [
                Kin(["young-assessments-approved"], sharesOf: ["young-assessments-in-time"]),
                part("parent-assessments-approved"),
            ],
            [part("assessments-self"), part("assessments-in-person")],
        ]
    )

    private static let arrivals = Kin(
        ["arrivals"],
        [
            [
                Kin(
                    ["referrals"],
                    sharesOf: ["referrals-urgent"],
                    [[part("referrals-primary"), part("referrals-secondary")]]
                )
            ]
        ]
    )

    private static let decided = Kin(
        sharesOf: ["triage-days", "triage-in-time", "arrivals-declined", "arrivals-signposted"],
        [
            [Kin(["arrivals-declined"], sharesOf: ["declined-with-reason"]), part("arrivals-signposted")],
            [Kin(sharesOf: ["senders-answered"])],
        ]
    )

    private static let plans = Kin(
        ["plans-issued"],
        sharesOf: [
            "plans-in-time", "plan-copies", "plans-agreed", "plans-countersigned", "plans-budget", "plans-payment",
        ],
        [
            [Kin(sharesOf: ["plans-in-7"], [[Kin(sharesOf: ["fast-plans"])]])],
            [
                part(
                    "plans-budget",
                    [
                        [
                            Kin(sharesOf: ["budgets-small"], [[Kin(sharesOf: ["fast-budgets"])]]),
                            Kin(sharesOf: ["budgets-large"]),
                        ]
                    ]
                )
            ],
        ]
    )

    private static let reviews = Kin(
        ["reviews-held"],
        sharesOf: ["reviews-unplanned", "reviews-changed", "reviews-revised", "reviews-reassessed", "reviews-ended"],
        [
            [
                Kin(sharesOf: ["reviews-light-touch", "reviews-12-weeks"]), Kin(sharesOf: ["reviews-12-months"]),
                part("reviews-unplanned"),
            ],
            [Kin(sharesOf: ["reviews-in-time"])],
            [part("reviews-changed", [[part("reviews-revised"), part("reviews-reassessed"), part("reviews-ended")]])],
        ]
    )

    private static let all: [Kin] = [
        assessments, arrivals, decided, plans, reviews,
        Kin(["breaks-asked"], sharesOf: ["breaks-emergency"]),
        Kin(["breaks-taken", "break-hours/"], [[Kin(sharesOf: ["breaks-helped"])]]),
        Kin(["cards-issued"], sharesOf: ["cards-replaced", "cards-in-time"]),
        Kin(["plans-in-force"], sharesOf: ["reviews-late"]),
        Kin(sharesOf: ["referrals-contacted", "contacted-in-10"]),
        Kin(sharesOf: ["assessments-started"], [[Kin(sharesOf: ["fast-started"])]]),
        Kin(["contacts"], sharesOf: ["contacts-in-person"]),
        Kin(sharesOf: ["emergencies-held", "emergencies-reviewed"]),
    ]

    /// Those that are settled together with a query: its kin, or it by itself.
    ///
    /// Who came, who is there and who left belong together, month after month.
    static func settled(with query: String) -> [Kin] {
        let running = [registered, register, leaving]
        return running.contains { $0.queries.contains(query) } ? running : [of(query)]
    }

    private static func of(_ query: String) -> Kin {
        all.first { kin in kin.names.contains { $0 == query || $0 == query + "/" } }
            ?? Kin(sharesOf: [query], [[part(query)]])
    }

    /// The queries in it.
    var queries: Set<String> {
        Set(names.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
    }
}
