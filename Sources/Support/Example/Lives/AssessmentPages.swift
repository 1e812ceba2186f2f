import Carers
import Foundation

/// What an invented assessment found, page by page.
struct AssessmentPages {
    let pages: [(String, [String: String])]
    /// How they are, of five.
    let points: Int

    init(_ kind: AssessmentForm.Kind, isEligible: Bool, _ other: String, _ random: inout SeededNumbers) {
        let points = isEligible ? Int.random(in: 1...3, using: &random) : Int.random(in: 3...5, using: &random)
        self.points = points
        var pages: [(String, [String: String])] =
            switch kind {
            case .adult: Self.adult(isEligible, other, &random)
            case .parent: Self.parent(isEligible, other, &random)
            case .young: Self.young(isEligible, other, &random)
            }
        if kind != .young {
            let answers = WellbeingDomain.allCases.map { domain in
                let level = min(5, max(1, points + Int.random(in: -1...1, using: &random)))
                return ("wellbeing_\(domain.rawValue)-carer", String(level))
            }
            pages.append(("wellbeing", Dictionary(uniqueKeysWithValues: answers)))
        }
        self.pages = pages
    }

    private static func adult(_ isEligible: Bool, _ other: String, _ random: inout SeededNumbers)
        -> [(String, [String: String])]
    {
        var unable: Set<CaringOutcome> = []
        if isEligible {
            let common: [CaringOutcome] = [.leisure, .relationships, .work, .community, .home, .food, .others]
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                if let one = common.randomElement(using: &random) { unable.insert(one) }
            }
        }
        let ways = ["without_help", "distress", "distress", "danger"]
        func fields(_ outcomes: ArraySlice<CaringOutcome>, _ random: inout SeededNumbers) -> [String: String] {
            var fields: [String: String] = [:]
            for outcome in outcomes {
                fields["\(outcome.rawValue)-assessor"] = unable.contains(outcome) ? random.one(of: ways) : "none"
            }
            return fields
        }
        let isTired = isEligible && random.chance(55)
        let week = random.one(of: SupportSayings.weeks).replacing("{O}", with: other)
        return [
            ("caring", ["usual_week-carer": week, "usual_week-assessor": random.one(of: SupportSayings.seen)]),
            (
                "willing",
                ["willing-carer": random.one(of: ["yes", "less"]), "able-carer": random.one(of: ["yes", "now"])]
            ),
            (
                "health",
                [
                    "health-assessor": isTired ? random.one(of: ["worse", "at_risk"]) : "neither",
                    "health_words-carer": random.one(of: SupportSayings.health),
                ]
            ),
            ("home", fields(CaringOutcome.allCases.prefix(4), &random)),
            ("life", fields(CaringOutcome.allCases.dropFirst(4), &random)),
            (
                "impact",
                [
                    "cause-assessor": "necessary", "impact-assessor": isEligible ? "now" : "none",
                    "domains-assessor": isEligible ? "health,participation" : "",
                ]
            ),
            ("hopes", ["wanted-carer": random.one(of: SupportSayings.wishes)]),
        ]
    }

    private static func judged(_ isYes: Bool, appropriate: String) -> [String: String] {
        [
            "appropriate-assessor": appropriate, "needs-assessor": isYes ? "yes" : "no",
            "could_be_met-assessor": "yes", "will_provide-assessor": isYes ? "yes" : "no",
        ]
    }

    private static func parent(_ isEligible: Bool, _ other: String, _ random: inout SeededNumbers)
        -> [(String, [String: String])]
    {
        [
            ("child", ["child_words-carer": random.one(of: SupportSayings.children).replacing("{O}", with: other)]),
            ("judgement", judged(isEligible, appropriate: random.chance(80) ? "yes" : "no")),
        ]
    }

    private static func young(_ isEligible: Bool, _ other: String, _ random: inout SeededNumbers)
        -> [(String, [String: String])]
    {
        let tasks = ["house", "siblings", "feelings", "words", "body", "night", "medicine"]
        let some = tasks.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
        let isTooMuch = isEligible && random.chance(60)
        return [
            (
                "home",
                [
                    "tasks-carer": tasks.filter(some.contains).joined(separator: ","),
                    "usual_day-carer": random.one(of: SupportSayings.youngDays).replacing("{O}", with: other),
                ]
            ),
            (
                "school",
                [
                    "missed-carer": random.one(of: ["never", "sometimes", "often"]),
                    "school_knows-carer": random.one(of: ["yes", "may", "no"]),
                ]
            ),
            ("judgement", judged(isEligible, appropriate: isTooMuch ? random.one(of: ["too_much", "both"]) : "yes")),
        ]
    }
}
