import Dates
import Foundation
import Records

/// A place made up by chance: rows in every table that indicators count, their days anywhere in a year.
struct RandomCasework {
    var chance: UInt64
    var rows: CaseworkRows
    var people: [UUID] = []

    static let today = Day(2026, 3, 17) ?? .first

    init(_ rows: CaseworkRows, seed: UInt64) {
        self.rows = rows
        chance = seed
    }

    mutating func fill(people count: Int) throws {
        for _ in 0..<count { try person() }
        for _ in 0..<count { try supported() }
        for _ in 0..<count { try breaks() }
        for _ in 0..<count { try emergencies() }
        for _ in 0..<count { try work() }
        for _ in 0..<(count / 4) { try lists() }
        for practice in ["Hill Surgery", "The Practice", "Quay Street", "Nobody’s"] {
            try rows.add("population", ["question": "practice", "code": practice, "carers": 5])
        }
        for (code, carers) in [("", 40), ("north", 12)] {
            try rows.add(
                "population",
                ["question": code.isEmpty ? "everyone" : "area", "code": code, "carers": carers]
            )
        }
    }

    private mutating func person() throws {
        let registered = isSo(20) ? day(1200) : day()
        let born = Day(1940 + below(78), 1 + below(12), 1 + below(28)) ?? .first
        let written = isSo(60) ? born.iso : isSo(50) ? born.isoMonth : born.isoYear
        let merged = people.isEmpty || !isSo(6) ? nil : one(of: people)
        let id = try rows.add(
            "person",
            [
                "registered_on": registered, "is_carer": isSo(85), "merged_into": merged, "born": maybe(written, 85),
                "ended_on": maybe(after(registered, 300), 25), "died_on": maybe(after(registered, 300), 8),
                "confirmed_on": maybe(after(registered, 900), 60), "language": maybe("cy"), "interpreter": isSo(30),
                "found_place": ["hill surgery", "The Practice", nil, "Quay Street", "Elsewhere"][people.count % 5],
                "found_source": maybe(
                    one(of: [
                        "self", "gp", "flu_clinic", "pharmacy", "hospital", "school", "social_care", "charity",
                        "employer", "event", "family", "list", "other",
                    ]),
                    85
                ), "next_due": maybe(Self.today.adding(days: 7)), "last_contact_on": maybe(day(200)),
            ]
        )
        people.append(id)
        for question in ["ethnicity", "disability", "sex", "religion", "orientation", "gender"] where isSo(60) {
            try rows.add(
                "equality_answer",
                [
                    "person_id": id, "question": question, "said_on": day(),
                    "answer": one(of: ["not_asked", "prefer_not", "answered"]),
                ]
            )
        }
        for _ in 0..<below(3) {
            try rows.add(
                "communication_need",
                [
                    "person_id": id, "standing": one(of: ["not_yet", "met", "met", "not_met"]), "recorded_on": day(),
                    "ended_on": maybe(day(), 20),
                ]
            )
        }
    }

    private mutating func supported() throws {
        let person = one(of: people)
        let asked = day()
        let started = maybe(after(asked, one(of: [4, 40])), 70)
        let approved = started.flatMap { maybe(after($0, 60), 80) }
        let assessment = try rows.add(
            "assessment",
            [
                "person_id": person, "kind": one(of: ["adult", "parent", "young"]), "requested_on": asked,
                "target_on": asked.adding(days: 28), "started_on": started, "approved_on": approved,
                "state": approved == nil ? "requested" : "approved", "is_combined": isSo(30), "interpreter": isSo(50),
                "refused_on": approved == nil ? maybe(after(asked, 30), 20) : nil,
                "copy_on": approved.flatMap { maybe(after($0, 15), 70) }, "urgent_on": maybe(asked, 20),
                "way": maybe(one(of: ["in_person", "phone", "self_online", "self_paper"]), 90),
            ]
        )
        guard let approved else { return }
        try rows.add(
            "eligibility_decision",
            [
                "assessment_id": assessment, "decided": one(of: ["yes", "no"]), "judged_at": moment(approved),
                "state": isSo(80) ? "approved" : "returned",
            ]
        )
        let begun = after(approved, one(of: [2, 20]))
        let issued = maybe(after(begun, one(of: [3, 40])), 75)
        let ended = issued.flatMap { maybe(after($0, 200), 30) }
        let plan = try rows.add(
            "support_plan",
            [
                "person_id": person, "assessment_id": assessment, "due_on": approved.adding(days: 28),
                "created_at": moment(begun), "approved_on": issued, "ended_on": ended,
                "state": ended != nil ? "ended" : issued == nil ? "draft" : "approved",
                "copy_on": issued.flatMap { maybe(after($0, 15), 70) },
                "agreed": maybe(one(of: ["yes", "in_part", "no"])),
                "sent_by": rows.agency, "judged_by": maybe(rows.other), "budget_pence": maybe(below(5) * 1000),
                "sent_at": maybe(moment(begun), 80),
                "budget_every": nil, "review_on": ended == nil ? maybe(day(100).adding(days: 40)) : nil,
            ].pricing()
        )
        let need = try rows.add("plan_need", ["plan_id": plan])
        if isSo(50) {
            let starts = after(begun, 60)
            try rows.add(
                "direct_payment",
                [
                    "plan_id": plan, "need_id": need, "starts_on": starts,
                    "ends_on": maybe(starts.adding(days: below(120)), 40),
                ]
            )
        }
        var reviews: [UUID] = []
        for _ in 0..<below(4) {
            let held = after(begun, one(of: [60, 120]))
            let review = try rows.add(
                "review",
                [
                    "person_id": person, "plan_id": plan, "held_on": held,
                    "due_on": maybe(held.adding(days: below(20) - 10), 70),
                    "kind": one(of: ["light_touch", "yearly", "planned", "unplanned"]),
                    "came_of": one(of: ["as_it_is", "revise", "reassess", "end"]),
                ]
            )
            reviews.append(review)
        }
        for _ in 0..<below(3) {
            var score: [String: (any SQLConvertible)?] = [
                "person_id": person, "taken_on": day(), "review_id": reviews.isEmpty ? nil : one(of: reviews),
            ]
            for domain in [
                "dignity", "health", "safety", "control", "participation", "money", "relationships", "home",
                "contribution",
            ] { score[domain] = maybe(1 + below(5), 98) }
            try rows.add("wellbeing_score", score)
        }
    }

    private mutating func breaks() throws {
        let asked = day()
        let ended = maybe(after(asked), 60)
        let need = try rows.add(
            "break_need",
            [
                "person_id": one(of: people), "kind": one(of: ["planned", "emergency"]), "asked_on": asked,
                "ended_on": ended,
                "ended_as": ended == nil ? nil : one(of: ["met", "partly", "not_met", "not_wanted", "not_caring"]),
            ]
        )
        let answered = maybe(after(asked), 70)
        let answer = answered == nil ? nil : one(of: ["accepted", "declined"])
        try rows.add(
            "break_offer",
            [
                "need_id": need, "offered_on": asked, "answered_on": answered, "answer": answer,
                "reason": answer == "declined" ? "dates" : nil,
            ]
        )
        let state = one(of: ["booked", "taken", "taken", "missed", "cancelled"])
        let starts = after(asked)
        try rows.add(
            "break_booking",
            [
                "need_id": need, "starts_on": starts, "ends_on": starts, "state": state,
                "taken_minutes": state == "taken" ? below(600) : nil,
                "outcome": state == "taken" ? maybe(one(of: ["helped", "a_little", "not_helped", "not_said"])) : nil,
            ]
        )
    }

    private mutating func emergencies() throws {
        let person = one(of: people)
        let agreed = day()
        try rows.add(
            "emergency_plan",
            [
                "person_id": person, "agreed_on": agreed, "check_due": day().adding(days: 120),
                "ended_on": maybe(after(agreed), 30),
            ]
        )
        let started = day()
        let ended = maybe(after(started, 20), 80)
        try rows.add(
            "emergency_use",
            [
                "person_id": person, "started_on": started, "ended_at": ended.map(moment),
                "outcome": ended == nil ? nil : one(of: ["family", "cover", "moved", "not_needed", "other"]),
                "reviewed_on": ended.flatMap { maybe(after($0, 30)) },
            ]
        )
        let applied = day()
        let issued = maybe(after(applied, 30), 80)
        let over = issued.flatMap { maybe(after($0), 30) }
        let card = try rows.add(
            "carers_card",
            [
                "person_id": person, "applied_on": applied, "issued_on": issued, "state": "stopped",
                "expires_on": issued?.adding(days: below(300)), "ended_on": over,
                "reason": over == nil ? nil : one(of: ["lost", "stolen", "damaged", "renewed", "asked"]),
            ]
        )
        if isSo(40) {
            try rows.add(
                "carers_card",
                [
                    "person_id": person, "applied_on": applied, "issued_on": day(), "state": "stopped",
                    "replaces_id": card,
                ]
            )
        }
    }

    private mutating func work() throws {
        let person = one(of: people)
        let came = day()
        let decided = maybe(after(came, 30), 75)
        try rows.add(
            "arrival",
            [
                "kind": one(of: ["registration", "young", "referral", "referral"]), "arrived_on": came,
                "is_urgent": isSo(60), "source": one(of: ["gp", "pharmacy", "hospital", "self"]),
                "decide_by": came.adding(days: 10), "contact_by": came.adding(days: 14),
                "decided_on": decided, "decided_at": decided.map(moment),
                "decision": decided == nil ? nil : one(of: ["signposted", "declined", "registered"]),
                "reason": maybe(one(of: ["elsewhere", "not_carer", "lapsed"])), "answer_sealed": maybe("x"),
                "person_id": person,
                "contacted_on": maybe(after(came, 40)),
            ]
        )
        let sent = day()
        let outcome = maybe(one(of: ["accepted", "declined", "not_wanted", "no_answer"]))
        try rows.add(
            "onward_referral",
            [
                "person_id": person, "sent_on": sent, "answer_by": sent.adding(days: 14), "outcome": outcome,
                "outcome_on": outcome == nil ? nil : after(sent, 30),
            ]
        )
        for _ in 0..<3 {
            try rows.add(
                "note",
                [
                    "person_id": person, "happened_on": day(), "struck_at": maybe(moment(day()), 10),
                    "kind": one(of: ["call", "visit", "text", "email", "meeting", "tried", "note"]),
                ]
            )
            let due = day().adding(days: 20)
            try rows.add("task", ["person_id": person, "due": due, "done_at": maybe(moment(day()), 70)])
        }
        let agreement = try rows.add(
            "agreement",
            ["ends_at": maybe(moment(day()), 15), "ended_at": maybe(moment(day()), 10)]
        )
        try rows.add(
            "sharing",
            [
                "person_id": person, "agreement_id": agreement, "begins_at": moment(day()),
                "withdrawn_at": maybe(moment(day()), 25), "ends_at": maybe(moment(day().adding(days: 100)), 30),
            ]
        )
    }
}

extension [String: (any SQLConvertible)?] {
    /// A budget has an amount and how often.
    fileprivate func pricing() -> Self {
        var whole = self
        if case .some(.some) = self["budget_pence"] { whole["budget_every"] = "week" }
        return whole
    }
}
