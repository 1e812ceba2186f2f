import Strategy

/// A year of one plan's news, invented: what its owners said, when, and what a second person made of it.
struct ExampleNews: Sendable {
    /// Someone who answers for all that an agency leads.
    struct Person: Sendable {
        let name: String
        let email: String
        let agency: String
        var isWelsh = false
    }

    /// One thing that happened, so many days after the end of a quarter so many quarters ago.
    struct Step: Sendable {
        let quarter: Int
        let day: Int
        /// The action, by the words it begins with.
        let action: String
        let what: What
    }

    enum What: Sendable {
        case says(String, Action.Status, String, Saying = Saying())
        /// The newest update of the action, by the lead of this name.
        case approved(by: String)
        case sentBack(by: String, String)
    }

    /// What else may be said.
    struct Saying: Sendable {
        var reason: String?
        var newWhen: String?
        var whyNewWhen: String?
        var help: String?
        var publicText: String?
        /// Says the newest update of the action again, or corrects it.
        var again = false
        /// The lead who typed it, when its owner has no account.
        var through = "Gwilym Pritchard"
    }

    static let fileName = "joint-plan.html"

    static let people = [
        Person(name: "Mei-Ling Chan", email: "mei-ling@valecarers.example", agency: "Trentham Vale Carers Centre"),
        Person(name: "Dr Anand Rao", email: "anand.rao@valegps.example", agency: "Vale GP Federation"),
        Person(
            name: "Femi Adeyemi",
            email: "femi.adeyemi@northmarches.example",
            agency: "North Marches Integrated Care Board"
        ),
        Person(
            name: "Carys Lloyd",
            email: "carys.lloyd@valehospitals.example",
            agency: "Vale and Moor Hospitals NHS Trust",
            isWelsh: true
        ),
        Person(
            name: "Gwilym Pritchard",
            email: "gwilym.pritchard@trenthamvale.example",
            agency: "Trentham Vale Council"
        ),
    ]

    private static let campaigns = "Run joint campaigns"
    private static let code = "Use the same code"
    private static let passport = "Give carers a passport"
    private static let workers = "Place a carers’ link worker"

    /// In the order in which it happened.
    static let steps: [Step] = [
        Step(
            quarter: 4,
            day: 6,
            action: campaigns,
            what: .says(
                "Mei-Ling Chan",
                .onTrack,
                "Stalls in three towns on Carers Rights Day. 41 people took the leaflet home and nine registered."
            )
        ),
        Step(quarter: 4, day: 9, action: campaigns, what: .approved(by: "Nasreen Akhtar")),
        Step(
            quarter: 4,
            day: 12,
            action: code,
            what: .says(
                "Dr Anand Rao",
                .onTrack,
                "Eleven of fourteen practices use the code.",
                Saying(through: "Nasreen Akhtar")
            )
        ),
        Step(quarter: 4, day: 13, action: code, what: .approved(by: "Gwilym Pritchard")),
        Step(
            quarter: 4,
            day: 31,
            action: passport,
            what: .says(
                "Carys Lloyd",
                .atRisk,
                "The passport is agreed on eight wards. Parking is not.",
                Saying(
                    reason: "The car park contract does not let wards waive the charge.",
                    help: "Someone from the board to speak to the estates director."
                )
            )
        ),
        Step(quarter: 4, day: 33, action: passport, what: .approved(by: "Nasreen Akhtar")),
        Step(
            quarter: 3,
            day: 5,
            action: campaigns,
            what: .says("Mei-Ling Chan", .onTrack, "Young Carers Action Day went well in all six schools.")
        ),
        Step(
            quarter: 3,
            day: 7,
            action: campaigns,
            what: .sentBack(by: "Nasreen Akhtar", "How many registered in the month after? The board asks each time.")
        ),
        Step(
            quarter: 3,
            day: 8,
            action: campaigns,
            what: .says(
                "Mei-Ling Chan",
                .onTrack,
                "Young Carers Action Day in all six schools. Fourteen young carers registered in the month after.",
                Saying(
                    publicText:
                        "Young Carers Action Day reached all six schools, and fourteen young carers registered.",
                    again: true
                )
            )
        ),
        Step(quarter: 3, day: 10, action: campaigns, what: .approved(by: "Nasreen Akhtar")),
        Step(
            quarter: 3,
            day: 14,
            action: code,
            what: .says(
                "Dr Anand Rao",
                .done,
                "All fourteen practices use the code.",
                Saying(through: "Nasreen Akhtar")
            )
        ),
        Step(quarter: 3, day: 15, action: code, what: .approved(by: "Gwilym Pritchard")),
        Step(
            quarter: 3,
            day: 40,
            action: code,
            what: .says(
                "Dr Anand Rao",
                .onTrack,
                "Thirteen, not fourteen: Moor Road Surgery changes its records system first.",
                Saying(again: true, through: "Nasreen Akhtar")
            )
        ),
        Step(quarter: 3, day: 41, action: code, what: .approved(by: "Gwilym Pritchard")),
        Step(
            quarter: 2,
            day: 4,
            action: campaigns,
            what: .says("Mei-Ling Chan", .onTrack, "Carers Week: eleven events, 23 people registered since.")
        ),
        Step(quarter: 2, day: 6, action: campaigns, what: .approved(by: "Gwilym Pritchard")),
        Step(
            quarter: 2,
            day: 10,
            action: code,
            what: .says(
                "Dr Anand Rao",
                .done,
                "Moor Road Surgery has joined. All fourteen practices use the code.",
                Saying(publicText: "Every practice now records carers in the same way.")
            )
        ),
        Step(quarter: 2, day: 11, action: code, what: .approved(by: "Nasreen Akhtar")),
        Step(
            quarter: 2,
            day: 12,
            action: workers,
            what: .says("Femi Adeyemi", .onTrack, "Four of seven link workers are in post.")
        ),
        Step(
            quarter: 2,
            day: 20,
            action: passport,
            what: .says("Carys Lloyd", .done, "The passport opens visiting hours, parking and meals on every ward.")
        ),
        Step(quarter: 2, day: 21, action: workers, what: .approved(by: "Nasreen Akhtar")),
        Step(quarter: 2, day: 21, action: passport, what: .approved(by: "Nasreen Akhtar")),
        Step(
            quarter: 1,
            day: 5,
            action: workers,
            what: .says(
                "Femi Adeyemi",
                .atRisk,
                "Five of seven link workers are in post. Two offers were turned down.",
                Saying(
                    reason: "The posts end after a year, and people want longer.",
                    newWhen: "March 2027",
                    whyNewWhen: "The posts are advertised again, for two years."
                )
            )
        ),
        Step(
            quarter: 1,
            day: 6,
            action: "Reach people seldom",
            what: .says(
                "Mei-Ling Chan",
                .onTrack,
                "A men’s breakfast on two farms: seven came, three had never registered."
            )
        ),
        Step(
            quarter: 1,
            day: 8,
            action: "Ask about caring",
            what: .says("Dr Anand Rao", .onTrack, "Asked at most clinics.")
        ),
        Step(
            quarter: 1,
            day: 9,
            action: "Ask about caring",
            what: .sentBack(by: "Nasreen Akhtar", "At how many of the fourteen, and how many carers were found?")
        ),
        Step(
            quarter: 1,
            day: 10,
            action: "One number for carers",
            what: .says(
                "Gwilym Pritchard",
                .onTrack,
                "The line answers on weekdays. Weekends follow when two people start."
            )
        ),
    ]
}
