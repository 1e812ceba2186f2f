import Delivery

/// What a partner of the example place proposes for a plan, and the beginning of another plan's review; all invented.
enum ExamplePledges {
    enum Answer: Sendable {
        case none
        case changes(String)
        case declined(String)
    }

    struct One: Sendable {
        let daysAgo: Int
        let priority: String?
        let text: String
        let when: String?
        let risks: String?
        var answer = Answer.none
    }

    static let agency = "Trentham Vale Carers Centre"
    static let by = "Mei-Ling Chan"

    static let all = [
        One(
            daysAgo: 40,
            priority: "3. A life alongside caring",
            text: "Lend a laptop for three months to carers who want to look for work",
            when: "Autumn 2027",
            risks: "Laptops may not come back",
            answer: .declined(
                "The council lends them already through the libraries; let us tell carers of that instead."
            )
        ),
        One(
            daysAgo: 25,
            priority: "4. Keeping carers well",
            text: "Hold a walking group in each of the four towns",
            when: "Ongoing",
            risks: "Volunteers to lead it",
            answer: .changes("How often, and from when? The board will ask.")
        ),
        One(
            daysAgo: 6,
            priority: "3. A life alongside caring",
            text: "Open the centre on the first Saturday of each month",
            when: "March 2027",
            risks: "Cover for staff on Saturdays"
        ),
        One(
            daysAgo: 2,
            priority: nil,
            text: "Ring every carer who registered with us and has not been in touch for a year",
            when: nil,
            risks: nil
        ),
    ]

    static let fates: [FateWords] = [
        FateWords(fate: .kept, learned: InternalText("Works best where one person in each place looks after it.")),
        FateWords(
            fate: .ended,
            learned: InternalText("Asked for by two groups and used by one."),
            publicWords: PublicText("We stopped this, as few people used it. What they liked goes on in the new plan.")
        ),
        FateWords(fate: .kept),
    ]
}
