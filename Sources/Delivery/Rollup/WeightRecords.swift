import Desk
import Foundation
import Records

/// Every statement that touches `weighting` and `part_weight`.
///
/// What weighs what is for whoever may see the plan: without it nobody could work the number out again.
extension Reader {
    func weights(of plan: UUID) throws -> Weights {
        var byPart: [UUID: Int] = [:]
        for row in try rows("SELECT part_id, weight FROM part_weight WHERE plan_id = \(plan) ORDER BY part_id") {
            byPart[try row["part_id"]] = try row["weight"]
        }
        return Weights(
            byPart,
            version: try value("version", "SELECT version FROM weighting WHERE plan_id = \(plan)") ?? 0
        )
    }
}

extension Writer {
    /// Sets what some parts weigh, over the version that was seen.
    func set(_ weights: [(kind: String, part: UUID, weight: Int)], of plan: UUID, seen version: Int) throws {
        let changed =
            version == 0
            ? try execute("INSERT INTO weighting (plan_id, version) VALUES (\(plan), 1) ON CONFLICT DO NOTHING")
            : try execute(
                "UPDATE weighting SET version = version + 1 WHERE plan_id = \(plan) AND version = \(version)"
            )
        if changed == 0 { throw Refusal.changedMeanwhile }
        for one in weights {
            try execute(
                """
                INSERT INTO part_weight (part_id, plan_id, part_kind, weight)
                VALUES (\(one.part), \(plan), \(one.kind), \(one.weight))
                ON CONFLICT (part_id) DO UPDATE SET weight = excluded.weight
                """
            )
        }
    }
}
