import Foundation
import Records

extension HandMadePlace {
    /// Two emergency plans, three emergencies, three cards.
    mutating func fillEmergencies() throws {
        for (person, agreed, due) in [(2, "2025-05-01", "2026-02-01"), (8, "2026-02-10", "2027-02-10")] {
            try rows.add(
                "emergency_plan",
                ["person_id": people[person], "agreed_on": agreed, "check_due": due]
            )
        }
        let uses: [(String, String?, String?, String?)] = [
            ("2026-02-03", "2026-02-04", "family", "2026-02-10"), ("2026-02-05", "2026-02-06", "moved", nil),
            ("2026-02-08", nil, nil, nil),
        ]
        for (started, ended, outcome, reviewed) in uses {
            try rows.add(
                "emergency_use",
                [
                    "person_id": people[2], "started_on": started, "ended_at": ended.map { "\($0)T10:00:00.000Z" },
                    "outcome": outcome, "reviewed_on": reviewed,
                ]
            )
        }
        func card(_ person: Int, _ applied: String, _ issued: String, _ more: [String: (any SQLConvertible)?]) throws
            -> UUID
        {
            let own: [String: (any SQLConvertible)?] = [
                "person_id": people[person], "applied_on": applied, "issued_on": issued,
            ]
            return try rows.add("carers_card", more.merging(own) { $1 })
        }
        _ = try card(2, "2026-02-01", "2026-02-05", ["state": "issued", "expires_on": "2028-02-05"])
        let lost = try card(
            8,
            "2026-01-01",
            "2026-01-05",
            ["state": "replaced", "ended_on": "2026-02-10", "reason": "lost"]
        )
        _ = try card(
            8,
            "2026-01-10",
            "2026-02-11",
            ["state": "issued", "expires_on": "2028-02-11", "replaces_id": lost]
        )
    }
}
