import Dates
import Foundation
import Records

/// A small place in February 2026, made by hand: what each indicator counts of it can be worked out on paper.
struct HandMadePlace {
    static let today = Day(2026, 2, 20) ?? .first

    var rows: CaseworkRows
    var people: [Int: UUID] = [:]

    init(_ rows: CaseworkRows) { self.rows = rows }

    mutating func fill() throws {
        try fillPeople()
        try fillReferrals()
        try fillSupport()
        try fillBreaks()
        try fillEmergencies()
    }

    private func person(_ number: Int) -> UUID? { people[number] }

    /// Nine people: seven carers on the register, one who left in the month, one who is no carer.
    private mutating func fillPeople() throws {
        let given: [(Int, [String: (any SQLConvertible)?])] = [
            (
                1,
                [
                    "registered_on": "2026-02-03", "found_source": "hospital", "born": "2010-05-01", "language": "cy",
                    "last_contact_on": "2026-02-10",
                ]
            ),
            (
                2,
                [
                    "registered_on": "2025-01-10", "found_source": "pharmacy", "born": "1950",
                    "confirmed_on": "2025-06-01", "next_due": "2026-03-01", "last_contact_on": "2025-09-01",
                    "interpreter": true,
                ]
            ),
            (3, ["registered_on": "2026-02-05", "found_source": "school", "born": "2012-01"]),
            (4, ["registered_on": "2026-02-06", "found_source": "employer", "ended_on": "2026-02-15"]),
            (5, ["registered_on": "2026-02-06", "is_carer": false]),
            (6, ["registered_on": "2026-02-07", "found_source": "social_care"]),
            (7, ["registered_on": "2026-02-08", "found_source": "event"]),
            (8, ["registered_on": "2026-02-09", "found_source": "gp", "found_place": "hill surgery"]),
            (9, ["registered_on": "2024-12-01", "found_source": "self"]),
        ]
        for (number, values) in given { people[number] = try rows.add("person", values) }
        try rows.add("population", ["question": "everyone", "code": "", "carers": 50])
        for name in ["Hill Surgery", "The Practice"] {
            try rows.add("population", ["question": "practice", "code": name, "carers": 0])
        }
        for (person, question, answer, said) in [
            (1, "ethnicity", "answered", "2026-02-04"), (2, "ethnicity", "prefer_not", "2025-03-01"),
            (3, "ethnicity", "not_asked", "2026-02-06"), (1, "sex", "answered", "2026-02-04"),
        ] {
            try rows.add(
                "equality_answer",
                ["person_id": people[person], "question": question, "answer": answer, "said_on": said]
            )
        }
        for (person, standing) in [(2, "met"), (2, "not_met"), (1, "met")] {
            try rows.add("communication_need", ["person_id": people[person], "standing": standing])
        }
        let practice = try rows.add("list_import", ["committed_at": "2026-02-11T10:00:00.000Z"])
        for (person, choice, made) in [(2, "same", false), (8, "register", true), (9, "leave", false)] {
            try rows.add(
                "list_row",
                ["list_id": practice, "person_id": people[person], "choice": choice, "is_made": made]
            )
        }
        try rows.add("list_import", ["kind": "school", "committed_at": "2026-01-11T10:00:00.000Z"])
        let agreement = try rows.add("agreement", [:])
        try rows.add(
            "sharing",
            ["person_id": people[2], "agreement_id": agreement, "begins_at": "2026-02-01T10:00:00.000Z"]
        )
        try rows.add(
            "sharing",
            [
                "person_id": people[1], "agreement_id": agreement, "begins_at": "2026-01-05T10:00:00.000Z",
                "withdrawn_at": "2026-02-09T10:00:00.000Z",
            ]
        )
    }

    private mutating func fillReferrals() throws {
        let decided = ["decided_at": "2026-02-09T10:00:00.000Z"]
        let arrivals: [[String: (any SQLConvertible)?]] = [
            [
                "arrived_on": "2026-02-01", "decided_on": "2026-02-05", "decided_at": decided["decided_at"],
                "decide_by": "2026-02-10", "decision": "declined", "reason": "elsewhere", "answer_sealed": "x",
            ],
            [
                "arrived_on": "2026-01-20", "decided_on": "2026-02-09", "decided_at": decided["decided_at"],
                "decide_by": "2026-01-30", "decision": "signposted", "is_urgent": true, "contacted_on": "2026-02-10",
                "person_id": people[7],
                "contact_by": "2026-02-03",
            ],
            [
                "kind": "registration", "arrived_on": "2026-02-02", "contacted_on": "2026-02-04",
                "contact_by": "2026-02-16",
            ],
        ]
        for arrival in arrivals { try rows.add("arrival", arrival) }
        for (sent, due, outcome, on) in [
            ("2026-02-02", "2026-02-16", "accepted", "2026-02-10"),
            ("2026-01-20", "2026-02-03", "no_answer", "2026-02-04"),
        ] {
            try rows.add(
                "onward_referral",
                ["person_id": people[2], "sent_on": sent, "answer_by": due, "outcome": outcome, "outcome_on": on]
            )
        }
        for (kind, day, struck) in [
            ("call", "2026-02-03", nil), ("visit", "2026-02-04", nil), ("tried", "2026-02-05", nil),
            ("meeting", "2026-02-06", "2026-02-07T10:00:00.000Z" as String?),
        ] {
            try rows.add(
                "note",
                ["person_id": people[2], "kind": kind, "happened_on": day, "struck_at": struck]
            )
        }
        for (due, done) in [
            ("2026-02-05", "2026-02-04T10:00:00.000Z" as String?), ("2026-02-05", "2026-02-10T10:00:00.000Z"),
            ("2026-02-10", nil), ("2026-02-25", nil),
        ] {
            try rows.add("task", ["person_id": people[2], "due": due, "done_at": done])
        }
        for (person, day, level) in [(2, "2026-01-10", 3), (2, "2026-02-10", 4), (1, "2026-02-11", 5)] {
            var score: [String: (any SQLConvertible)?] = ["person_id": people[person], "taken_on": day]
            for domain in [
                "dignity", "health", "safety", "control", "participation", "money", "relationships", "home",
                "contribution",
            ] { score[domain] = level }
            try rows.add("wellbeing_score", score)
        }
    }

    private mutating func fillSupport() throws {
        func assessed(_ person: Int, _ asked: String, _ more: [String: (any SQLConvertible)?]) throws -> UUID {
            try rows.add(
                "assessment",
                more.merging(["person_id": people[person], "requested_on": asked]) { $1 }
            )
        }
        let first = try assessed(
            2,
            "2026-01-10",
            [
                "started_on": "2026-01-20", "approved_on": "2026-02-07", "target_on": "2026-02-07", "way": "in_person",
                "copy_on": "2026-02-10", "interpreter": true, "state": "approved",
            ]
        )
        let second = try assessed(
            1,
            "2026-01-01",
            [
                "kind": "young", "started_on": "2026-02-01", "approved_on": "2026-02-12", "target_on": "2026-01-29",
                "way": "self_online", "is_combined": true, "urgent_on": "2026-01-05", "state": "approved",
            ]
        )
        _ = try assessed(8, "2026-02-09", ["kind": "parent"])
        _ = try assessed(6, "2026-02-03", ["refused_on": "2026-02-08", "state": "refused"])
        let fifth = try assessed(
            7,
            "2026-02-01",
            [
                "kind": "parent", "started_on": "2026-02-02", "approved_on": "2026-02-03", "target_on": "2026-03-01",
                "way": "phone", "copy_on": "2026-02-20", "state": "approved",
            ]
        )
        for (assessment, decided, judged) in [(first, "yes", "2026-02-07"), (fifth, "no", "2026-02-03")] {
            try rows.add(
                "eligibility_decision",
                ["assessment_id": assessment, "decided": decided, "judged_at": "\(judged)T10:00:00.000Z"]
            )
        }
        func plan(_ person: Int, _ assessment: UUID, _ begun: String, _ more: [String: (any SQLConvertible)?]) throws
            -> UUID
        {
            let own: [String: (any SQLConvertible)?] = [
                "person_id": people[person], "assessment_id": assessment, "created_at": "\(begun)T10:00:00.000Z",
            ]
            return try rows.add("support_plan", more.merging(own) { $1 })
        }
        let old = try plan(
            2,
            first,
            "2025-12-20",
            ["approved_on": "2025-12-22", "ended_on": "2026-02-14", "state": "ended"]
        )
        let new = try plan(
            2,
            first,
            "2026-02-08",
            [
                "approved_on": "2026-02-14", "due_on": "2026-02-20", "copy_on": "2026-02-16", "agreed": "yes",
                "sent_by": rows.agency, "judged_by": rows.other, "budget_pence": 5000, "budget_every": "week",
                "sent_at": "2026-02-10T10:00:00.000Z",
                "state": "approved", "review_on": "2026-02-18",
            ]
        )
        _ = try plan(
            7,
            fifth,
            "2026-02-04",
            [
                "approved_on": "2026-02-19", "due_on": "2026-02-10", "agreed": "in_part", "sent_by": rows.agency,
                "state": "approved", "review_on": "2026-04-01", "budget_pence": 100_000, "budget_every": "once",
                "sent_at": "2026-02-05T10:00:00.000Z",
            ]
        )
        _ = try plan(1, second, "2026-02-13", [:])
        let need = try rows.add("plan_need", ["plan_id": new])
        try rows.add("direct_payment", ["plan_id": new, "need_id": need, "starts_on": "2026-02-15"])
        try rows.add(
            "review",
            [
                "person_id": people[2], "plan_id": old, "kind": "light_touch", "held_on": "2026-02-06",
                "due_on": "2026-02-10",
            ]
        )
        let unplanned = try rows.add(
            "review",
            [
                "person_id": people[2], "plan_id": old, "kind": "unplanned", "held_on": "2026-02-13",
                "came_of": "revise",
            ]
        )
        var score: [String: (any SQLConvertible)?] = [
            "person_id": people[2], "taken_on": "2026-02-13", "review_id": unplanned, "money": 5,
        ]
        for domain in ["dignity", "health", "safety", "control", "participation", "relationships", "home"] {
            score[domain] = 4
        }
        score["contribution"] = 4
        try rows.add("wellbeing_score", score)
    }

    private mutating func fillBreaks() throws {
        func need(_ asked: String, _ kind: String = "planned", ended: String? = nil, as outcome: String? = nil) throws
            -> UUID
        {
            try rows.add(
                "break_need",
                [
                    "person_id": people[2], "asked_on": asked, "kind": kind, "ended_on": ended, "ended_as": outcome,
                ]
            )
        }
        let met = try need("2026-02-01", ended: "2026-02-10", as: "met")
        let open = try need("2026-02-05", "emergency")
        _ = try need("2026-01-05", ended: "2026-02-11", as: "not_wanted")
        let partly = try need("2026-01-06", ended: "2026-02-12", as: "partly")
        for (need, offered, answered, answer) in [
            (met, "2026-02-02", "2026-02-03", "accepted"), (partly, "2026-02-03", "2026-02-04", "declined"),
        ] {
            try rows.add(
                "break_offer",
                [
                    "need_id": need, "offered_on": offered, "answered_on": answered, "answer": answer,
                    "reason": answer == "declined" ? "dates" : nil,
                ]
            )
        }
        let bookings: [(UUID, String, String, Int?, String?)] = [
            (met, "2026-02-05", "taken", 150, "helped"), (partly, "2026-02-06", "taken", 90, "not_helped"),
            (open, "2026-02-07", "cancelled", nil, nil), (open, "2026-02-20", "booked", nil, nil),
        ]
        for (need, day, state, minutes, outcome) in bookings {
            try rows.add(
                "break_booking",
                [
                    "need_id": need, "starts_on": day, "ends_on": day, "state": state, "taken_minutes": minutes,
                    "outcome": outcome,
                ]
            )
        }
    }
}
