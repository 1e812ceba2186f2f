import Carers
import Foundation

/// What is said and written in invented assessments, plans and reviews.
enum SupportSayings {
    static let refusals = [
        "They manage, and asked us to ring again after the winter.", "Would rather not talk about themselves.",
        "Has just been assessed by another council and wants to wait.",
    ]
    static let weeks = [
        "I am up at six with {O}, and up again at night.", "I go over every day before work and after it.",
        "Washing, cooking, the tablets, and sitting by when {O} is frightened.",
        "It is the listening out: I never quite sleep.",
        "Hospital on Mondays, the clinic on Thursdays, and all the rest.",
        "I do the letters and the money and most of the talking.", "{O} cannot be left for more than an hour.",
    ]
    static let seen = [
        "More than forty hours a week, day and night.", "About three hours a day, spread over four visits.",
        "Help with moving, washing and all meals.", "Mostly keeping watch; little hands-on care.",
        "Everything that is done outside the house, and evenings.",
    ]
    static let health = [
        "I wake at every noise.", "My knees are bad and I lift more than I should.", "I am well, thank you.",
        "I have put off my own operation twice.", "I cry more than I did.", "Tired, but no worse than last year.",
    ]
    static let wishes = [
        "An afternoon a week that is mine.", "To keep my job.", "To sleep through the night.", "To swim again.",
        "To know whom to ring.", "To see my grandchildren without looking at the clock.", "To finish my course.",
        "Nothing, thank you.",
    ]
    static let children = [
        "{O} needs two people to bathe safely, and I am one.", "Nights: three hours of sleep is a good one.",
        "{O} runs, and has no sense of danger.", "Every meal is tube-fed, and school rings most days.",
        "{O} will only go to bed if I lie on the floor.",
    ]
    static let youngDays = [
        "I get {O} up before the bus and do tea when I come home.", "I do the shopping and look after my brother.",
        "I keep {O} company when it is a bad day.", "I ring the doctor because {O} cannot.",
        "I check on {O} at lunchtime if I can.",
    ]
    static let contingencies = [
        "The emergency plan says who steps in, and the duty team knows of it.",
        "A neighbour holds a key and has agreed.",
        "Her sister comes the same day; the agency can start within two.", "The duty team arranges cover for two days.",
    ]
    static let advice = [
        "Carer’s Allowance was looked at. The walking group meets on Thursdays.",
        "Spoke of the flu jab, the carers’ line and the drop-in.", "How to lift safely; the course is in March.",
        "A benefits check is booked. The school knows whom to ring.",
    ]
    static let purposes = ["Swimming, and a sitter meanwhile.", "A laptop for the course.", "Driving lessons."]
    static let better = [
        "I have not missed a Tuesday since spring.", "I sleep now, most nights.", "It is a weight off me.",
        "I am back at work three days.", "We laugh again.",
    ]
    static let asBefore = [
        "The sitter came twice and then fell ill.", "Much as it was.", "It helps when it happens.",
        "Some weeks are well and some are not.", "Winter was hard.",
    ]
    static let next = [
        "The same again; we meet in a year.", "Another sitter from the first of the month.",
        "I ring in six weeks to hear how it goes.", "We look at the mornings again in spring.",
    ]

    static func decision(_ kind: AssessmentForm.Kind, isEligible: Bool, _ random: inout SeededNumbers)
        -> DecisionDetails
    {
        if isEligible {
            let words = [
                "You are eligible for support, because caring leaves you no time that is your own.",
                "You are eligible for support, so that you can stay in work and stay well.",
                "We will help, and we will plan it with you.",
            ]
            return DecisionDetails(decided: .yes, words: random.one(of: words))
        }
        return DecisionDetails(
            decided: .no,
            words: "You are not eligible for support now. You may ask again whenever things change.",
            advice: "The carers’ line is open until eight, and the drop-in is on Wednesdays. Anyone may come."
        )
    }

    static func answers(young: Bool, _ other: String, _ random: inout SeededNumbers) -> [PlanAnswer] {
        let adult = [
            PlanAnswer(
                need: "There has been no free afternoon for a long time.",
                wanted: "An afternoon each week that is their own.",
                step: "A sitter on Tuesday afternoons, three hours.",
                who: "Kestrel Home Care",
                pence: 5400,
                isForTheOther: true
            ),
            PlanAnswer(
                need: "Nights are broken, and work suffers.",
                wanted: "To sleep through three nights a week.",
                step: "A sensor and a response service at night.",
                who: "Trentham Vale Council",
                pence: 1250,
                isForTheOther: true
            ),
            PlanAnswer(
                need: "They know nobody else who lives so.",
                wanted: "To meet others.",
                step: "The Thursday group, with a lift there.",
                who: "Trentham Vale Carers Centre",
                pence: 0,
                isForTheOther: false
            ),
            PlanAnswer(
                need: "Back pain from lifting.",
                wanted: "To move \(other) without hurting themselves.",
                step: "The moving and handling course, and an assessment of equipment.",
                who: "Trentham Vale Council",
                pence: 0,
                isForTheOther: false
            ),
        ]
        let children = [
            PlanAnswer(
                need: "Mornings before school.",
                wanted: "To be at school on time and rested.",
                step: "Care for \(other) in the mornings.",
                who: "Trentham Vale Council",
                pence: 9000,
                isForTheOther: true
            ),
            PlanAnswer(
                need: "No time with friends.",
                wanted: "To go to football.",
                step: "Lantern’s Monday club, with a lift.",
                who: "Lantern Young Carers",
                pence: 0,
                isForTheOther: false
            ),
        ]
        return (young ? children : adult).shuffled(using: &random)
    }
}
