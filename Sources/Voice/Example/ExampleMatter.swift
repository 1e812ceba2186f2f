import Dates
import Delivery

/// Something that invented carers said, one or several of them, and what was answered.
struct ExampleMatter: Sendable {
    struct Said: Sendable {
        let words: String
        let source: VoiceSource
        let monthsAgo: Int
        var from: String?
        var carers: CarerKind?
        var consent = Consent.notAsked

        init(
            _ words: String,
            _ source: VoiceSource,
            _ monthsAgo: Int,
            from: String? = nil,
            _ carers: CarerKind? = nil,
            _ consent: Consent = .notAsked
        ) {
            self.words = words
            self.source = source
            self.monthsAgo = monthsAgo
            self.from = from
            self.carers = carers
            self.consent = consent
        }

        func details(theme: String, today: Day) -> VoiceDetails {
            let day = today.adding(months: -monthsAgo)
            let heard = HeardOn(iso: day.isoMonth) ?? HeardOn(day)
            var details = VoiceDetails(source: source, heardOn: monthsAgo == 0 ? HeardOn(day) : heard, words: words)
            details.theme = theme
            details.cameFrom = from
            details.carers = carers
            details.consent = consent
            details.consentOn = consent == .notAsked ? nil : day
            return details
        }
    }

    let theme: String
    let said: [Said]
    var summary: String?
    /// Words of actions that answer it.
    var actions: [String] = []
    var answer: AnswerForm?
    var isApproved = true

    private static let forum = "Trentham Vale Carers Forum"

    static let all: [ExampleMatter] = [
        ExampleMatter(
            theme: "Breaks",
            said: [
                Said("Four hours a week is not a break. It is the shopping.", .meeting, 2, from: forum, .adult, .yes),
                Said(
                    "I would like one weekend a year when I know that she is safe.",
                    .survey,
                    3,
                    from: nil,
                    .older,
                    .yes
                ),
                Said("The sitter changes each month, so Dad will not settle.", .carePlanning, 1, from: nil, .adult),
                Said("Breaks stop in August, when school stops too.", .forum, 4, from: forum, .parent, .no),
            ],
            summary: "Breaks are too short and too few, and stop when they are needed most.",
            actions: ["breaks"],
            answer: AnswerForm(
                kind: .partly,
                reason: InternalText("The contract lets us buy weekends now; August waits for the new tender."),
                publicWords: PublicText(
                    "We are buying more weekend breaks this year. August needs a new contract, which starts in April."
                )
            )
        ),
        ExampleMatter(
            theme: "Being found",
            said: [
                Said("Nobody asked me for six years whether I was all right.", .survey, 3, from: nil, .older, .yes),
                Said(
                    "The surgery knew that I give her insulin and never said the word carer.",
                    .comment,
                    2,
                    from: nil,
                    .adult
                ),
                Said(
                    "At school I said I was late because of the bus.",
                    .meeting,
                    5,
                    from: "Lantern Young Carers",
                    .young,
                    .yes
                ),
            ],
            summary: "Staff meet carers every day and do not ask.",
            actions: ["young carers’ lead", "GP"],
            answer: AnswerForm(
                kind: .accepted,
                reason: nil,
                publicWords: PublicText("Every surgery and every school names someone whose job it is to ask.")
            )
        ),
        ExampleMatter(
            theme: "Work",
            said: [
                Said("I used all my leave on hospital visits.", .survey, 6, from: forum, .working),
                Said("My manager is kind. The policy is not.", .meeting, 1, from: forum, .working, .yes),
            ],
            summary: "Working carers run out of leave.",
            actions: ["employment charter"],
            answer: AnswerForm(
                kind: .accepted,
                reason: nil,
                publicWords: PublicText(
                    "Employers who sign our charter give paid leave for caring. Twelve have signed."
                )
            )
        ),
        ExampleMatter(
            theme: "Getting about",
            said: [
                Said("The last bus is at six and visiting ends at eight.", .complaint, 2, from: forum, .adult),
                Said("Give us a pass for hospital parking.", .comment, 7, from: nil, .minorityEthnic, .yes),
            ],
            summary: "Getting to hospital and home again costs too much and stops too early.",
            answer: AnswerForm(
                kind: .notNow,
                reason: InternalText("The trust’s parking contract has two years to run."),
                publicWords: PublicText(
                    "The parking contract runs for two more years. We will ask for a carers’ pass when it is renewed."
                )
            )
        ),
        ExampleMatter(
            theme: "Money",
            said: [Said("Pay carers the living wage.", .survey, 4, from: nil, .adult, .no)],
            summary: "Carers should be paid a wage.",
            answer: AnswerForm(
                kind: .no,
                reason: InternalText("Not in the council’s power."),
                publicWords: PublicText(
                    "Carer’s Allowance is set by the government, so we cannot. We help with claiming it, and we have told the minister what you said."
                )
            )
        ),
        ExampleMatter(
            theme: "Information",
            said: [
                Said("Three leaflets, three phone numbers, none answered.", .complaint, 1, from: nil, .parent, .yes),
                Said("I found the carers centre by chance, in the chemist’s window.", .comment, 0, from: nil, .older),
            ],
            summary: "Nobody knows where to start.",
            answer: AnswerForm(
                kind: .accepted,
                reason: nil,
                publicWords: PublicText("One telephone number from June, with someone who rings back the same day.")
            ),
            isApproved: false
        ),
        ExampleMatter(
            theme: "Emergencies",
            said: [
                Said("If I am run over, who knows that he is at home alone?", .carePlanning, 1, from: nil, .adult),
                Said(
                    "We wrote an emergency plan. The ambulance had never heard of it.",
                    .complaint,
                    3,
                    from: nil,
                    .older
                ),
            ],
            summary: "Emergency plans are written and then not found."
        ),
        ExampleMatter(
            theme: "After caring",
            said: [
                Said("The day after the funeral all the calls stopped.", .meeting, 8, from: forum, .former),
                Said("What am I now?", .survey, 9, from: nil, .former, .yes),
            ]
        ),
        ExampleMatter(
            theme: "Language",
            said: [
                Said(
                    "My mother’s letters come in English. I am eleven and I read them to her.",
                    .forum,
                    2,
                    from: "Lantern Young Carers",
                    .young
                ),
                Said("Y ffurflen Gymraeg: roedd hi’n dda cael honno.", .comment, 1, from: nil, .minorityEthnic, .yes),
            ]
        ),
    ]

    /// What came by the public form, and nobody has read yet.
    static let sent = [
        "The memory café is the best two hours of my week. Keep it.",
        "Can there be a group for men who look after their wives? I would come.",
        "Nobody tells you that you can ask for an assessment twice.",
    ]
}
