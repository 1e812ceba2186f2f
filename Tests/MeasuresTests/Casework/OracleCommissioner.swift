import Dates

@testable import Measures

extension CaseworkOracle {
    /// What a commissioner asks, counted a second time.
    func answerOfCommissioners(_ code: String) -> Tally? {
        let plans = happened("support_plan", "approved_on") { $0["follows_id"] == nil }
            .filter { find("assessment", $0["assessment_id"])?["approved_on"] != nil }
        func within(_ days: Int, _ rows: [PlainRow], _ lap: (PlainRow) -> Int?) -> Tally {
            share(rows) { row in lap(row).map { $0 <= days } ?? false }
        }
        func toPlan(_ plan: PlainRow) -> Int? {
            guard let from = find("assessment", plan["assessment_id"])?.day("approved_on"),
                let until = plan.day("approved_on")
            else { return nil }
            return from.days(to: until)
        }
        switch code {
        case "contacted-in-10":
            return within(10, happened("arrival", "contacted_on")) { lap($0, "arrived_on", "contacted_on") }
        case "fast-started":
            return within(4, happened("assessment", "started_on").filter(cameUrgently)) {
                lap($0, "requested_on", "started_on")
            }
        case "plans-in-7": return within(7, plans, toPlan)
        case "fast-plans":
            let fast = plans.filter { find("assessment", $0["assessment_id"]).map(cameUrgently) ?? false }
            return within(4, fast, toPlan)
        case "reviews-12-weeks":
            let held = happened("review", "held_on") { $0["kind"] == "light_touch" }
                .filter { find("support_plan", $0["plan_id"])?["approved_on"] != nil }
            return within(84, held) { review in
                find("support_plan", review["plan_id"])?.day("approved_on").flatMap { from in
                    review.day("held_on").map { from.days(to: $0) }
                }
            }
        case "reviews-12-months": return yearly
        case "budgets-small", "budgets-large", "fast-budgets":
            let isSmall = code != "budgets-large"
            let sent = happened("support_plan", "approved_on").filter { plan in
                guard plan["sent_at"] != nil, let pence = plan.number("budget_pence"), pence > 0 else { return false }
                let times = ["week": 52, "month": 12][plan["budget_every"] ?? ""] ?? 1
                guard (pence * times <= 150_000) == isSmall else { return false }
                return code != "fast-budgets"
                    || find("assessment", plan["assessment_id"]).map(cameUrgently) ?? false
            }
            return within(code == "budgets-small" ? 10 : 7, sent) { lap($0, "sent_at", "approved_on") }
        case "arrivals-signposted":
            return share(happened("arrival", "decided_on") { $0["reason"] != "lapsed" }) {
                $0["decision"] == "signposted"
            }
        case "referrals-primary": return referred(["gp", "flu_clinic", "pharmacy"])
        case "referrals-secondary": return referred(["hospital"])
        case "reviews-revised": return share(happened("review", "held_on")) { $0["came_of"] == "revise" }
        case "reviews-reassessed": return share(happened("review", "held_on")) { $0["came_of"] == "reassess" }
        case "reviews-ended": return share(happened("review", "held_on")) { $0["came_of"] == "end" }
        default: return code.hasPrefix("wellbeing-") ? wellbeing(String(code.dropFirst("wellbeing-".count))) : nil
        }
    }

    /// What came last of the person by the day the assessment was asked for was urgent.
    func cameUrgently(_ assessment: PlainRow) -> Bool {
        guard let asked = assessment.day("requested_on") else { return false }
        let before = all("arrival").filter { arrival in
            arrival["person_id"] == assessment["person_id"] && arrival.day("arrived_on").map { $0 <= asked } == true
        }
        return before.max { ($0["arrived_on"] ?? "", $0["id"] ?? "") < ($1["arrived_on"] ?? "", $1["id"] ?? "") }?
            .flag("is_urgent") ?? false
    }

    private func referred(_ sources: Set<String>) -> Tally {
        count(
            happened("arrival", "arrived_on") { row in
                row["kind"] == "referral" && row["source"].map(sources.contains) == true
            }
        )
    }

    private var yearly: Tally {
        func isPlanned(_ row: PlainRow) -> Bool { row["kind"] == "yearly" || row["kind"] == "planned" }
        let held = happened("review", "held_on", isPlanned)
            .filter { find("support_plan", $0["plan_id"])?["approved_on"] != nil }
        return share(held) { review in
            guard let on = review.day("held_on") else { return false }
            let before = all("review").filter { $0["plan_id"] == review["plan_id"] && isPlanned($0) }
                .compactMap { $0.day("held_on") }.filter { $0 < on }.max()
            let from = before ?? find("support_plan", review["plan_id"])?.day("approved_on")
            return from.map { $0.days(to: on) <= 366 } ?? false
        }
    }

    private func wellbeing(_ domain: String) -> Tally? {
        let scored = all("wellbeing_score").filter { $0.number(domain) != nil }
            .sorted { ($0["taken_on"] ?? "", $0["id"] ?? "") < ($1["taken_on"] ?? "", $1["id"] ?? "") }
        var tally = Tally(0, of: 0)
        for (place, score) in scored.enumerated() {
            guard let day = score.day("taken_on"), period.first <= day, day <= period.last,
                let before = scored[..<place].last(where: { $0["person_id"] == score["person_id"] })
            else { continue }
            tally.denominator = (tally.denominator ?? 0) + 1
            if let now = score.number(domain), let then = before.number(domain), now > then { tally.numerator += 1 }
        }
        return tally
    }
}
