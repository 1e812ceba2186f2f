import Foundation
import Records

/// The tables in which a plan itself stands, what refers to others first.
private let ownTables = [
    "removed_part", "action_party", "success_measure", "cross_reference", "progress_note", "extra_value", "data_source",
    "feedback", "definition", "plan_board", "action", "objective", "outcome", "theme", "plan_import",
]

extension Reader {
    /// Whether a record of another kind refers to the plan.
    func isSpokenOf(plan id: UUID) throws -> Bool {
        let own = Set(ownTables)
        return try references(to: "plan").contains { reference in
            guard !own.contains(reference.table) else { return false }
            let found: Int? = try value(
                "found",
                "SELECT count(*) AS found FROM \(name: reference.table) WHERE \(name: reference.column) = \(id)"
            )
            return found != 0
        }
    }
}

extension Writer {
    /// Takes a plan away that nothing else refers to.
    func deletePlan(_ id: UUID) throws {
        for table in ownTables { try execute("DELETE FROM \(name: table) WHERE plan_id = \(id)") }
        try execute("DELETE FROM plan WHERE id = \(id)")
    }
}
