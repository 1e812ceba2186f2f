import Testing

@testable import Carers

/// Who is a carer, by the law's words: Care Act 2014 s10(3), (9)–(11); Children Act 1989 ss17ZA(3), 17ZD.
struct CaringCheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let story: String
        let answers: CaringAnswers
        let result: CaringCheck
        var testDescription: String { story }

        init(
            _ story: String,
            _ who: CaringAnswers.Who?,
            _ help: Set<CaringAnswers.Help>,
            _ paid: CaringAnswers.Paid?,
            _ often: CaringAnswers.Often?,
            _ age: CaringAnswers.Age?,
            _ result: CaringCheck
        ) {
            self.story = story
            answers = CaringAnswers(who: who, help: help, paid: paid, often: often, effects: [], age: age)
            self.result = result
        }
    }

    static let cases: [Case] = [
        Case("a wife who does everything", .partner, [.house, .body], .no, .always, .from65, .carer(.adult)),
        Case("a son who rings each week", .parent, [.feelings], .no, .weekly, .from18, .carer(.adult)),
        Case(
            "now and then is enough: there is no test of how much",
            .friend,
            [.out],
            .no,
            .sometimes,
            .from18,
            .carer(.adult)
        ),
        Case("whoever means to begin is a carer", .parent, [.none], .no, .soon, .from18, .carer(.adult)),
        Case("a father of a disabled child", .child, [.body], .no, .daily, .from18, .carer(.parent)),
        Case("a boy who helps his mother", .parent, [.house], .no, .daily, .under18, .carer(.young)),
        Case("a girl who helps her brother", .family, [.company], .no, .weekly, .under18, .carer(.young)),
        Case("under eighteen with a child of their own", .child, [.body], .no, .daily, .under18, .carer(.young)),
        Case("paid for some of it and doing more", .partner, [.body], .jobAndMore, .daily, .from18, .carer(.adult)),
        Case("would rather not say how old", .partner, [.body], .no, .daily, .unsaid, .carer(.adult)),
        Case("left every question out but whom", .friend, [], nil, nil, nil, .carer(.adult)),
        Case("left everything out", nil, [], nil, nil, nil, .carer(.adult)),
        Case("helps nobody", .nobody, [], nil, nil, nil, .notYet(.nobody)),
        Case("helps nobody, whatever else is said", .nobody, [.body], .no, .daily, .under18, .notYet(.nobody)),
        Case("does none of it", .partner, [.none], .no, .sometimes, .from18, .notYet(.noHelp)),
        Case("a home care worker", .friend, [.body], .job, .daily, .from18, .notYet(.job)),
        Case("a befriender for a charity", .friend, [.company], .volunteer, .weekly, .from65, .notYet(.volunteer)),
        Case("who means to begin as a job", .friend, [.body], .job, .soon, .from18, .notYet(.job)),
    ]

    @Test(arguments: cases) func theLawSaysWhoIsACarer(_ one: Case) {
        #expect(CaringCheck(one.answers) == one.result)
    }

    /// What it does to someone never decides whether they are a carer.
    @Test func howHardItIsDecidesNothing() {
        for one in Self.cases {
            for effect in CaringAnswers.Effect.allCases {
                var answers = one.answers
                answers.effects = [effect]
                #expect(CaringCheck(answers) == one.result)
            }
        }
    }

    @Test func noAmountOfHelpIsTooLittle() {
        for often in CaringAnswers.Often.allCases {
            for help in CaringAnswers.Help.allCases where help != .none {
                let answers = CaringAnswers(who: .parent, help: [help], paid: .no, often: often, age: .from18)
                #expect(CaringCheck(answers) == .carer(.adult))
            }
        }
    }
}
