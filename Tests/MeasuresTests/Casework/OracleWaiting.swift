import Dates

@testable import Measures

extension CaseworkOracle {
    /// Those that wait at the end of the period, by the strand that tells of them: from when each has.
    func waiting(_ strand: String) -> [Day]? {
        func open(
            _ table: String,
            _ from: String,
            _ untils: String...,
            where isSuch: (PlainRow) -> Bool = { _ in true }
        )
            -> [Day]
        {
            all(table).filter { row in
                isSuch(row) && stands(row.day(from)) && !hasLeft(row)
                    && untils.allSatisfy { row.day($0).map { $0 > period.last } ?? true }
            }.compactMap { $0.day(from) }
        }
        switch strand {
        case "assessments-waiting": return open("assessment", "requested_on", "approved_on", "refused_on")
        case "young-waiting":
            return open("assessment", "requested_on", "approved_on", "refused_on") { $0["kind"] == "young" }
        case "assessments-unstarted":
            return open("assessment", "requested_on", "approved_on", "refused_on", "started_on")
        case "fast-unstarted":
            return open(
                "assessment",
                "requested_on",
                "approved_on",
                "refused_on",
                "started_on",
                where: cameUrgently
            )
        case "budgets-waiting":
            return open("support_plan", "sent_at", "approved_on", "ended_on") { $0.number("budget_pence") ?? 0 > 0 }
        case "assessment-uncopied": return open("assessment", "approved_on", "copy_on")
        case "undecided": return open("arrival", "arrived_on", "decided_on")
        case "uncontacted":
            return open("arrival", "arrived_on", "contacted_on") { row in
                !["signposted", "declined"].contains(row["decision"])
                    || row.day("decided_on").map { $0 > period.last } ?? true
            }
        case "onward-open": return open("onward_referral", "sent_on", "outcome_on")
        case "tasks-late": return tasksLate.compactMap { $0.day("due") }
        case "plans-waiting": return open("support_plan", "created_at", "approved_on", "ended_on")
        case "plan-uncopied": return open("support_plan", "approved_on", "copy_on", "ended_on")
        case "reviews-late":
            return open("support_plan", "review_on", "ended_on") { row in
                row["state"] == "approved" && row.day("review_on").map { $0 < today } ?? false
            }
        case "breaks-waiting": return open("break_need", "asked_on", "ended_on")
        case "emergency-checks-late":
            return open("emergency_plan", "check_due", "ended_on") { row in
                row["ended_on"] == nil && row.day("check_due").map { $0 < today } ?? false
            }
        case "emergencies-unreviewed": return open("emergency_use", "ended_at", "reviewed_on")
        case "cards-waiting": return open("carers_card", "applied_on", "issued_on", "ended_on")
        case "needs-unmet":
            return open("communication_need", "recorded_on", "ended_on") {
                $0["ended_on"] == nil && $0["standing"] != "met"
            }
        default: return nil
        }
    }
}
