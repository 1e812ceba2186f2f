import Foundation
import Records

/// What was taken out of plans: the history names it, though it is no longer there.
struct RemovedPart: Sendable, RowDecodable {
    let id: UUID
    let label: String

    init(row: Row) throws {
        id = try row["id"]
        label = try row["label"]
    }
}

extension Reader {
    func removedParts(ofPlan plan: UUID) throws -> [RemovedPart] {
        try all("SELECT id, label FROM removed_part WHERE plan_id = \(plan) ORDER BY id")
    }
}

extension Writer {
    func keepRemoved(_ kind: String, _ id: UUID, label: String, of plan: UUID) throws {
        try execute(
            "INSERT INTO removed_part (id, plan_id, kind, label) VALUES (\(id), \(plan), \(kind), \(label))"
        )
    }
}
