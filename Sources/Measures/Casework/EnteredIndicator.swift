import Statistics

/// An indicator of the library for which the records hold nothing: its definition is ready, its figures are entered or
/// brought from a file.
struct EnteredIndicator: Sendable {
    let code: String
    let definition: Definition

    static func named(_ code: String) -> EnteredIndicator? { all.first { $0.code == code } }

    static let all: [EnteredIndicator] = [
        EnteredIndicator(
            "health-checks-offered",
            "Carers’ health checks offered",
            "Gwiriadau iechyd a gynigiwyd i ofalwyr",
            asks: "Are carers offered a look at their own health?",
            counts: "carers offered a health check in the period",
            from: "Asked of the GP practices or the health board; the records here hold no health checks."
        ),
        EnteredIndicator(
            "health-checks-taken",
            "Carers’ health checks taken up",
            "Gwiriadau iechyd a gymerwyd gan ofalwyr",
            asks: "Do carers come to their health check?",
            counts: "who came",
            outOf: "carers offered a health check in the period",
            from: "Asked of the GP practices or the health board."
        ),
        EnteredIndicator(
            "vaccinated",
            "Carers vaccinated against flu",
            "Gofalwyr a frechwyd rhag y ffliw",
            asks: "Are carers protected?",
            counts: "vaccinated",
            outOf: "carers invited to be vaccinated",
            .year,
            from: "Asked of the GP practices."
        ),
        EnteredIndicator(
            "training-carers",
            "Carers trained",
            "Gofalwyr a hyfforddwyd",
            asks: "Do carers learn what they need?",
            counts: "carers who came to training in the period",
            from: "Kept by whoever trains."
        ),
        EnteredIndicator(
            "training-staff",
            "Staff trained to see carers",
            "Staff a hyfforddwyd i weld gofalwyr",
            asks: "Do those who meet carers know one when they see one?",
            counts: "staff trained in the period",
            .quarter,
            from: "Kept by each organisation."
        ),
        EnteredIndicator(
            "training-helped",
            "Carers whom training helped",
            "Gofalwyr y bu hyfforddiant o gymorth iddynt",
            asks: "Does training help?",
            counts: "who said that it helped",
            outOf: "carers trained who were asked",
            .quarter,
            from: "Asked after each session."
        ),
        EnteredIndicator(
            "work-kept",
            "Carers helped to stay in or find work",
            "Gofalwyr a gafodd gymorth i gadw neu ddod o hyd i waith",
            asks: "Can carers work?",
            counts: "carers who kept or found work with help in the period",
            .quarter,
            from: "Kept by whoever helps them."
        ),
        EnteredIndicator(
            "employers",
            "Employers that promise to help carers",
            "Cyflogwyr sy’n addo helpu gofalwyr",
            asks: "Do employers play their part?",
            counts: "employers with a promise that holds",
            people: false,
            .quarter,
            from: "Kept by whoever keeps the list of employers."
        ),
        EnteredIndicator(
            "information-reached",
            "People reached with information",
            "Pobl a gyrhaeddwyd â gwybodaeth",
            asks: "Does information reach carers?",
            counts: "people reached in the period, each way added up",
            people: false,
            from: "From the web site, post and events; nobody is known by name, and some are counted twice."
        ),
        EnteredIndicator(
            "information-found",
            "Carers who found information easily",
            "Gofalwyr a gafodd wybodaeth yn hawdd",
            asks: "Can carers find what they need to know?",
            counts: "who found it very or fairly easy to find",
            outOf: "carers asked who had looked for information",
            .year,
            .survey,
            from: "Asked in the survey of carers."
        ),
        EnteredIndicator(
            "groups",
            "Carers’ groups held",
            "Grwpiau gofalwyr a gynhaliwyd",
            asks: "Can carers meet each other?",
            counts: "meetings of carers’ groups in the period",
            people: false,
            from: "Kept by those who run them."
        ),
        EnteredIndicator(
            "groups-out-of-hours",
            "Groups in the evening or at a weekend",
            "Grwpiau gyda’r nos neu ar benwythnos",
            asks: "Can carers who work come?",
            counts: "in the evening or at a weekend",
            outOf: "meetings of carers’ groups in the period",
            people: false,
            from: "Kept by those who run them."
        ),
        EnteredIndicator(
            "groups-carers",
            "Carers at groups",
            "Gofalwyr mewn grwpiau",
            asks: "Do carers come to groups?",
            counts: "carers who came to a group in the period",
            from: "Kept by those who run them."
        ),
        EnteredIndicator(
            "satisfied",
            "Carers satisfied with support",
            "Gofalwyr sy’n fodlon ar gymorth",
            asks: "Are carers satisfied?",
            counts: "very or extremely satisfied",
            outOf: "carers asked who had had support",
            .year,
            .survey,
            from: "Asked in the survey of carers."
        ),
        EnteredIndicator(
            "listened-to",
            "Carers who felt listened to",
            "Gofalwyr a deimlai fod rhywun wedi gwrando",
            asks: "Are carers listened to and treated with compassion?",
            counts: "who agreed that they were",
            outOf: "carers asked after an assessment or a review",
            .quarter,
            .survey,
            from: "Asked after each assessment and review."
        ),
        EnteredIndicator(
            "wellbeing-first",
            "Carers who felt their wellbeing came first",
            "Gofalwyr a deimlai fod eu lles yn dod yn gyntaf",
            asks: "Is carers’ own wellbeing put first?",
            counts: "who agreed that it was",
            outOf: "carers asked after an assessment or a review",
            .quarter,
            .survey,
            from: "Asked after each assessment and review."
        ),
        EnteredIndicator(
            "young-schools",
            "Schools with someone for young carers",
            "Ysgolion â rhywun ar gyfer gofalwyr ifanc",
            asks: "Does every young carer have someone at school?",
            counts: "with a named member of staff",
            outOf: "schools in the place",
            people: false,
            .year,
            from: "Asked of the schools."
        ),
        EnteredIndicator(
            "discharge-involved",
            "Carers asked before someone leaves hospital",
            "Gofalwyr y gofynnwyd iddynt cyn i rywun adael yr ysbyty",
            asks: "Are carers asked before a discharge?",
            counts: "asked before the day",
            outOf: "discharges of someone with a carer that were looked at",
            .quarter,
            from: "Asked of the hospitals."
        ),
    ]

    private init(
        _ code: String,
        _ name: String,
        _ nameWelsh: String,
        asks question: String,
        counts counted: String,
        outOf: String? = nil,
        people: Bool = true,
        _ rhythm: Rhythm = .month,
        _ source: Definition.Source = .entered,
        from caveats: String
    ) {
        self.code = code
        definition = Definition(
            name: name,
            nameWelsh: nameWelsh,
            question: question,
            kind: outOf == nil ? .count : .share,
            counted: counted,
            outOf: outOf,
            countsPeople: people,
            leftOut: nil,
            rhythm: rhythm,
            polarity: .higher,
            source: source,
            query: nil,
            owner: nil,
            target: nil,
            baseline: nil,
            framework: nil,
            caveats: caveats,
            places: 0,
            fixedAfter: nil,
            run: 7
        )
    }
}
