/// The invented carers, each with an assessment at another stage.
extension ExampleCarer {
    static let all: [ExampleCarer] = [
        margaret, joseph, priya, rhian, sion, bill, agnieszka, dot, leila,
    ]

    /// What was found of an adult, with one outcome they are unable to achieve.
    private static func found(
        _ outcome: CaringOutcome?,
        says week: String,
        wishes wanted: String,
        points: Int? = nil
    ) -> [(String, [String: String])] {
        func finding(_ one: CaringOutcome) -> String { one == outcome ? "distress" : "none" }
        func fields(_ outcomes: ArraySlice<CaringOutcome>) -> [String: String] {
            Dictionary(uniqueKeysWithValues: outcomes.map { ("\($0.rawValue)-assessor", finding($0)) })
        }
        var pages: [(String, [String: String])] = [
            (
                "caring",
                ["usual_week-carer": week, "usual_week-assessor": "More than forty hours a week, day and night."]
            ),
            ("willing", ["willing-carer": "less", "able-carer": "now"]),
            ("health", ["health-assessor": "neither", "health_words-carer": "I wake at every noise."]),
            ("home", fields(CaringOutcome.allCases.prefix(4))),
            ("life", fields(CaringOutcome.allCases.dropFirst(4))),
            (
                "impact",
                [
                    "cause-assessor": "necessary", "impact-assessor": outcome == nil ? "none" : "now",
                    "domains-assessor": outcome == nil ? "" : "health,participation",
                ]
            ),
            ("hopes", ["wanted-carer": wanted]),
        ]
        if let points {
            let answers = WellbeingDomain.allCases.map { ("wellbeing_\($0.rawValue)-carer", String(points)) }
            pages.append(("wellbeing", Dictionary(uniqueKeysWithValues: answers)))
        }
        return pages
    }

    private static let judged: [String: String] = [
        "appropriate-assessor": "yes", "needs-assessor": "yes", "could_be_met-assessor": "yes",
        "will_provide-assessor": "yes",
    ]

    private static let margaret = ExampleCarer(
        given: "Margaret",
        family: "Hughes",
        born: "1958-03-12",
        kind: .adult,
        askedDaysAgo: 440,
        reach: .inForce,
        answers: found(
            .leisure,
            says: "I get him up at six, and again at night when he wanders.",
            wishes: "An afternoon a week to swim again.",
            points: 2
        ),
        decision: DecisionDetails(
            decided: .yes,
            words: "You are eligible for support, because caring leaves you no time that is your own."
        ),
        need: "She has had no free afternoon since her husband’s stroke.",
        wanted: "To swim with her sister each Tuesday.",
        stepWords: "A sitter on Tuesday afternoons, three hours.",
        reviews: [
            ReviewStory(
                daysAgo: 350,
                kind: .lightTouch,
                going: .same,
                words: "The sitter came twice and then fell ill.",
                next: "Another sitter from the first of the month.",
                points: 2
            ),
            ReviewStory(
                daysAgo: 30,
                kind: .yearly,
                going: .better,
                words: "I have not missed a Tuesday since spring.",
                next: "The same again; we meet in a year.",
                points: 4
            ),
        ]
    )

    private static let joseph = ExampleCarer(
        given: "Joseph",
        family: "Adeyemi",
        born: "1971-11-02",
        kind: .adult,
        askedDaysAgo: 20,
        reach: .decided,
        answers: found(.work, says: "I leave work twice a day to give him his insulin.", wishes: "To keep my job."),
        decision: DecisionDetails(
            decided: .yes,
            words: "You are eligible for support, so that you can stay in work."
        )
    )

    private static let priya = ExampleCarer(
        given: "Priya",
        family: "Raman",
        born: "1985-07-19",
        kind: .adult,
        askedBy: .someoneElse,
        askedDaysAgo: 45,
        answers: Array(found(nil, says: "Mum phones me thirty times a day.", wishes: "To sleep.").prefix(3))
    )

    private static let rhian = ExampleCarer(
        given: "Rhian",
        family: "Pugh",
        born: "1988-01-30",
        kind: .parent,
        askedDaysAgo: 60,
        reach: .planBegun,
        answers: [
            ("child", ["child_words-carer": "He needs two people to bathe him, and I am one."]), ("judgement", judged),
        ],
        decision: DecisionDetails(decided: .yes, words: "We will help you with the mornings and the holidays."),
        need: "Mornings take two people.",
        wanted: "To get both boys to school without shouting.",
        stepWords: "A second pair of hands from seven to nine on school days."
    )

    private static let sion = ExampleCarer(
        given: "Siôn",
        family: "Evans",
        born: "2013-05-02",
        kind: .young,
        askedBy: .someoneElse,
        askedDaysAgo: 50,
        reach: .planSent,
        answers: [
            ("home", ["tasks-carer": "body,night", "usual_day-carer": "I help Mam get up before the bus."]),
            ("school", ["missed-carer": "often", "school_knows-carer": "may"]),
            ("judgement", judged.merging(["appropriate-assessor": "both"]) { $1 }),
        ],
        decision: DecisionDetails(
            decided: .yes,
            words: "You should not have to do nights. We will change that together."
        ),
        need: "Nights, and washing his mother.",
        wanted: "To sleep, and to go to football.",
        stepWords: "Care for his mother at night and in the mornings."
    )

    private static let bill = ExampleCarer(
        given: "Bill",
        family: "Harker",
        born: "1944",
        kind: .adult,
        askedBy: .us,
        askedDaysAgo: 80,
        refused: "He says they manage, and asked us to ring again after Christmas."
    )

    private static let agnieszka = ExampleCarer(
        given: "Agnieszka",
        family: "Nowak",
        born: "1990-09-09",
        kind: .adult,
        askedDaysAgo: 120,
        reach: .approved,
        answers: found(nil, says: "I shop for my aunt on Saturdays.", wishes: "To know whom to ring."),
        decision: DecisionDetails(
            decided: .no,
            words: "You are not eligible for support now. You may ask again whenever things change.",
            advice: "The shopping service delivers to your aunt. The carers’ line is open until eight."
        )
    )

    private static let dot = ExampleCarer(
        given: "Dot",
        family: "Perkins",
        born: "1937-12-24",
        kind: .adult,
        askedDaysAgo: 1,
        urgent: "Two nights of cover at home, because she goes into hospital tomorrow."
    )

    private static let leila = ExampleCarer(
        given: "Leila",
        family: "Haddad",
        born: "1979-04",
        kind: .adult,
        askedDaysAgo: 25,
        reach: .approved,
        answers: found(nil, says: "It is only washing and cooking.", wishes: "Nothing, thank you."),
        decision: DecisionDetails(
            decided: .yes,
            reason: "She played down what she does; her sister told us of the nights.",
            words: "You are eligible for support."
        ),
        sentBack: "Say which part of her life she is unable to manage, and talk to her about it first."
    )
}
