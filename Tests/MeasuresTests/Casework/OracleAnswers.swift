import Dates
import Foundation

@testable import Measures

extension CaseworkOracle {
    /// What each indicator should count of the period; none where it cannot be told.
    func answer(_ code: String) -> Tally? {
        answerOfRegister(code) ?? answerOfReferrals(code) ?? answerOfAssessments(code) ?? answerOfPlans(code)
            ?? answerOfBreaks(code) ?? answerOfEmergencies(code) ?? answerOfEquality(code)
            ?? answerOfCommissioners(code)
    }

    private func answerOfRegister(_ code: String) -> Tally? {
        let young = { (person: PlainRow) in
            eighteen(person).map { day in person.day("registered_on").map { $0 < day } ?? false } ?? false
        }
        switch code {
        case "register-size": return count(register)
        case "registered": return count(registered)
        case "left-register": return count(happened("person", "ended_on") { isCarer($0) })
        case "register-coverage":
            let carers = all("population").filter { $0["question"] == "everyone" }.compactMap { $0.number("carers") }
            return Tally(register.count, of: carers.reduce(0, +))
        case "register-confirmed":
            let before = period.last.adding(years: -1)
            let old = register.filter { $0.day("registered_on").map { $0 <= before } ?? false }
            return share(old) { $0.day("confirmed_on").map { $0 > before && $0 <= period.last } ?? false }
        case "no-next-step": return share(carersNow) { $0["next_due"] == nil }
        case "in-contact":
            return share(carersNow) { $0.day("last_contact_on").map { $0 >= today.adding(days: -91) } ?? false }
        case "registered-by-health": return Tally(found("gp", "flu_clinic", "pharmacy", "hospital"))
        case "registered-by-practices": return Tally(found("gp", "flu_clinic"))
        case "registered-by-hospitals": return Tally(found("hospital"))
        case "registered-by-pharmacies": return Tally(found("pharmacy"))
        case "registered-by-schools": return Tally(found("school"))
        case "registered-by-care": return Tally(found("social_care"))
        case "registered-by-charities": return Tally(found("charity", "event"))
        case "registered-by-employers": return Tally(found("employer"))
        case "self-registered": return Tally(found("self"))
        case "source-known": return share(registered) { $0["found_source"] != nil }
        case "practices-finding":
            let practices = all("population").filter { $0["question"] == "practice" }
            let year = period.last.adding(years: -1)
            let found = all("person").filter { person in
                isCarer(person) && ["gp", "flu_clinic"].contains(person["found_source"])
                    && person.day("registered_on").map { $0 > year && $0 <= period.last } == true
            }
            let names = Set(found.compactMap { $0["found_place"]?.lowercased() })
            return share(practices) { $0["code"].map { names.contains($0.lowercased()) } ?? false }
        case "practice-lists":
            return count(happened("list_import", "committed_at") { $0["kind"] == "gp" && $0["state"] == "committed" })
        case "practice-lists-new": return ofLists("gp")
        case "school-lists-new": return ofLists("school")
        case "young-register":
            return count(register.filter { young($0) && (eighteen($0).map { $0 > period.last } ?? false) })
        case "young-registered": return count(registered.filter(young))
        case "young-by-schools": return share(registered.filter(young)) { $0["found_source"] == "school" }
        default: return nil
        }
    }

    private func ofLists(_ kind: String) -> Tally {
        let lists = happened("list_import", "committed_at") { $0["kind"] == kind && $0["state"] == "committed" }
        let ids = Set(lists.compactMap { $0["id"] })
        let rows = all("list_row").filter { row in
            row["list_id"].map(ids.contains) == true && row["person_id"] != nil
                && ["register", "same"].contains(row["choice"])
        }
        return share(rows) { $0.flag("is_made") }
    }

    private func answerOfReferrals(_ code: String) -> Tally? {
        let decided = happened("arrival", "decided_on") { $0["reason"] != "lapsed" }
        let onward = happened("onward_referral", "answer_by")
        switch code {
        case "arrivals": return count(happened("arrival", "arrived_on"))
        case "referrals": return count(happened("arrival", "arrived_on") { $0["kind"] == "referral" })
        case "referrals-urgent":
            return share(happened("arrival", "arrived_on") { $0["kind"] == "referral" }) { $0.flag("is_urgent") }
        case "triage-days": return median(decided.compactMap { lap($0, "arrived_on", "decided_on") })
        case "triage-in-time": return share(decided) { isBy($0, "decided_on", "decide_by") }
        case "referrals-contacted":
            return share(happened("arrival", "contacted_on")) { isBy($0, "contacted_on", "contact_by") }
        case "arrivals-declined": return share(decided) { $0["decision"] == "declined" }
        case "declined-with-reason":
            return share(decided.filter { $0["decision"] == "declined" }) { $0["reason"] != nil }
        case "senders-answered":
            return share(decided.filter { $0["kind"] == "referral" }) { $0["answer_sealed"] != nil }
        case "onward-referrals": return count(happened("onward_referral", "sent_on"))
        case "onward-answered":
            return share(onward) { ["accepted", "declined", "not_wanted"].contains($0["outcome"]) }
        case "onward-accepted":
            return share(happened("onward_referral", "outcome_on")) { $0["outcome"] == "accepted" }
        case "contacts", "contacts-in-person":
            let contacts = happened("note", "happened_on") {
                $0["kind"] != "tried" && $0["kind"] != "note" && $0["struck_at"] == nil
            }
            return code == "contacts"
                ? count(contacts) : share(contacts) { $0["kind"] == "visit" || $0["kind"] == "meeting" }
        case "tasks-in-time": return share(happened("task", "done_at")) { isBy($0, "done_at", "due") }
        case "tasks-late": return count(tasksLate)
        case "wellbeing-better", "wellbeing-unplanned":
            let whole = all("wellbeing_score").filter { total($0) != nil }
                .sorted { ($0["taken_on"] ?? "", $0["id"] ?? "") < ($1["taken_on"] ?? "", $1["id"] ?? "") }
            var tally = Tally(0, of: 0)
            for (place, score) in whole.enumerated() {
                guard let day = score.day("taken_on"), period.first <= day, day <= period.last,
                    let before = whole[..<place].last(where: { $0["person_id"] == score["person_id"] }),
                    let one = total(before), let other = total(score),
                    code == "wellbeing-better" || find("review", score["review_id"])?["kind"] == "unplanned"
                else { continue }
                tally.denominator = (tally.denominator ?? 0) + 1
                if other > one { tally.numerator += 1 }
            }
            return tally
        default: return nil
        }
    }

    var tasksLate: [PlainRow] {
        all("task").filter { row in
            guard let due = row.day("due"), due < today, due <= period.last else { return false }
            return !hasLeft(row) && row.day("done_at").map { $0 > due && $0 > period.last } ?? true
        }
    }

    private func total(_ score: PlainRow) -> Int? {
        let domains = [
            "dignity", "health", "safety", "control", "participation", "money", "relationships", "home",
            "contribution",
        ].map { score.number($0) }
        return domains.contains(nil) ? nil : domains.compactMap(\.self).reduce(0, +)
    }

    private func answerOfAssessments(_ code: String) -> Tally? {
        let finished = happened("assessment", "approved_on")
        switch code {
        case "assessments-asked": return count(happened("assessment", "requested_on"))
        case "assessments-approved": return count(finished)
        case "young-assessments-approved": return count(finished.filter { $0["kind"] == "young" })
        case "young-assessments-in-time":
            return share(finished.filter { $0["kind"] == "young" }) { isBy($0, "approved_on", "target_on") }
        case "parent-assessments-approved": return count(finished.filter { $0["kind"] == "parent" })
        case "assessments-refused": return count(happened("assessment", "refused_on"))
        case "assessments-started":
            return share(happened("assessment", "started_on")) { (lap($0, "requested_on", "started_on") ?? 99) <= 14 }
        case "assessments-in-time": return share(finished) { isBy($0, "approved_on", "target_on") }
        case "assessment-days": return median(finished.compactMap { lap($0, "requested_on", "approved_on") })
        case "copies-given": return share(finished) { (lap($0, "approved_on", "copy_on") ?? 99) <= 7 }
        case "eligible":
            return share(happened("eligibility_decision", "judged_at") { $0["state"] == "approved" }) {
                $0["decided"] == "yes"
            }
        case "assessments-combined": return share(finished) { $0.flag("is_combined") }
        case "assessments-self": return share(finished) { $0["way"]?.hasPrefix("self") ?? false }
        case "assessments-in-person": return share(finished) { $0["way"] == "in_person" }
        case "assessments-urgent": return share(finished) { $0["urgent_on"] != nil }
        case "interpreted":
            return share(finished.filter { find("person", $0["person_id"])?.flag("interpreter") ?? false }) {
                $0.flag("interpreter")
            }
        default: return nil
        }
    }

    private func answerOfPlans(_ code: String) -> Tally? {
        let issued = happened("support_plan", "approved_on")
        let held = happened("review", "held_on")
        let plan = { (row: PlainRow) in find("support_plan", row["plan_id"]) }
        switch code {
        case "plans-issued": return count(issued)
        case "plans-in-force":
            return count(all("support_plan").filter { isInForce($0, "approved_on", "ended_on") })
        case "plans-in-time": return share(issued) { isBy($0, "approved_on", "due_on") }
        case "plan-copies": return share(issued) { (lap($0, "approved_on", "copy_on") ?? 99) <= 7 }
        case "plans-agreed": return share(issued) { $0["agreed"] == "yes" }
        case "plans-countersigned":
            return share(issued) { $0["judged_by"] != nil && $0["sent_by"] != nil && $0["judged_by"] != $0["sent_by"] }
        case "plans-budget": return share(issued) { ($0.number("budget_pence") ?? 0) > 0 }
        case "plans-payment":
            return share(issued) { one in all("direct_payment").contains { $0["plan_id"] == one["id"] } }
        case "payments":
            return count(
                all("direct_payment").filter { row in
                    plan(row).map { $0.day("approved_on") != nil && !hasLeft($0) } == true
                        && stands(row.day("starts_on"), row.day("ends_on"), plan(row)?.day("ended_on"))
                }
            )
        case "payments-begun":
            return count(happened("direct_payment", "starts_on") { plan($0)?.day("approved_on") != nil })
        case "reviews-held": return count(held)
        case "reviews-in-time": return share(held.filter { $0["due_on"] != nil }) { isBy($0, "held_on", "due_on") }
        case "reviews-late":
            return share(all("support_plan").filter { $0["state"] == "approved" && !isGone($0) }) { row in
                row.day("review_on").map { $0 < today } ?? false
            }
        case "reviews-light-touch":
            let light = held.filter { $0["kind"] == "light_touch" && plan($0)?.day("approved_on") != nil }
            return share(light) { row in
                guard let day = row.day("held_on"), let from = plan(row)?.day("approved_on") else { return false }
                return day >= from.adding(days: 42) && day <= from.adding(days: 56)
            }
        case "reviews-unplanned": return share(held) { $0["kind"] == "unplanned" }
        case "reviews-changed": return share(held) { $0["came_of"] != "as_it_is" }
        default: return nil
        }
    }

    private func answerOfBreaks(_ code: String) -> Tally? {
        let taken = happened("break_booking", "starts_on") { $0["state"] == "taken" }
        switch code {
        case "breaks-asked": return count(happened("break_need", "asked_on"))
        case "breaks-emergency": return share(happened("break_need", "asked_on")) { $0["kind"] == "emergency" }
        case "breaks-met":
            let ended = happened("break_need", "ended_on") { ["met", "partly", "not_met"].contains($0["ended_as"]) }
            return share(ended) { $0["ended_as"] == "met" }
        case "breaks-offered": return count(happened("break_offer", "offered_on"))
        case "breaks-accepted": return share(happened("break_offer", "answered_on")) { $0["answer"] == "accepted" }
        case "breaks-taken": return count(taken)
        case "break-hours": return Tally(Double(taken.compactMap { $0.number("taken_minutes") }.reduce(0, +)) / 60)
        case "breaks-helped":
            let said = taken.filter { ["helped", "a_little", "not_helped"].contains($0["outcome"]) }
            return share(said) { $0["outcome"] != "not_helped" }
        case "breaks-lost":
            return share(happened("break_booking", "starts_on") { $0["state"] != "booked" }) { $0["state"] != "taken" }
        default: return nil
        }
    }

    private func answerOfEmergencies(_ code: String) -> Tally? {
        let ended = happened("emergency_use", "ended_at")
        let issued = happened("carers_card", "issued_on")
        switch code {
        case "emergency-plans":
            let plans = all("emergency_plan").filter { row in
                isKnown(find("person", row["person_id"])) && stands(row.day("agreed_on"), row.day("ended_on"))
            }
            return Tally(plans.count, of: register.count)
        case "emergency-plans-made": return count(happened("emergency_plan", "agreed_on"))
        case "emergency-plans-checked":
            return share(all("emergency_plan").filter { $0["ended_on"] == nil && !isGone($0) }) { row in
                row.day("check_due").map { $0 >= today } ?? false
            }
        case "emergency-uses": return count(happened("emergency_use", "started_on"))
        case "emergencies-held":
            return share(ended.filter { $0["outcome"] != "not_needed" }) {
                $0["outcome"] == "family" || $0["outcome"] == "cover"
            }
        case "emergencies-reviewed": return share(ended) { $0["reviewed_on"] != nil }
        case "cards-issued": return count(issued)
        case "cards-valid":
            return count(all("carers_card").filter { isInForce($0, "issued_on", "ended_on", "expires_on") })
        case "cards-replaced":
            return share(issued) { card in
                ["lost", "stolen", "damaged"].contains(
                    card["replaces_id"].flatMap { find("carers_card", $0)?["reason"] }
                )
            }
        case "cards-in-time": return share(issued) { (lap($0, "applied_on", "issued_on") ?? 99) <= 14 }
        default: return nil
        }
    }

    private func answerOfEquality(_ code: String) -> Tally? {
        if code.hasSuffix("-recorded"), code != "language-recorded" {
            let question = String(code.dropLast("-recorded".count))
            return share(register) { person in
                all("equality_answer").contains { answer in
                    answer["person_id"] == person["id"] && answer["question"] == question
                        && answer["answer"] != "not_asked" && answer.day("said_on").map { $0 <= period.last } ?? false
                }
            }
        }
        switch code {
        case "language-recorded": return share(register) { $0["language"] != nil }
        case "needs-met":
            let open = all("communication_need").filter { $0["ended_on"] == nil }
            let asked = carersNow.filter { person in open.contains { $0["person_id"] == person["id"] } }
            return share(asked) { person in
                open.filter { $0["person_id"] == person["id"] }.allSatisfy { $0["standing"] == "met" }
            }
        case "shared":
            return share(carersNow) { person in
                all("sharing").contains { sharing in
                    guard let agreement = find("agreement", sharing["agreement_id"]) else { return false }
                    return sharing["person_id"] == person["id"] && sharing["withdrawn_at"] == nil
                        && agreement["ended_at"] == nil && sharing.day("begins_at").map { $0 <= today } ?? false
                        && sharing.day("ends_at").map { $0 > today } ?? true
                        && agreement.day("ends_at").map { $0 > today } ?? true
                }
            }
        case "sharings-agreed": return count(happened("sharing", "begins_at"))
        case "sharings-withdrawn": return count(happened("sharing", "withdrawn_at"))
        default: return nil
        }
    }
}
