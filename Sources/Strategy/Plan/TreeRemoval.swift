import Foundation
import Records

/// The statements that take parts of a plan away.
extension Writer {
    /// Takes an action away with all that the document gave it.
    ///
    /// Links to it keep their words and point nowhere.
    func removeAction(_ id: UUID) throws {
        for table in ["action_party", "success_measure", "cross_reference", "progress_note", "extra_value"] {
            try execute("DELETE FROM \(name: table) WHERE action_id = \(id)")
        }
        try removeDataSources(of: "action", id)
        try forgetTarget(id)
        try execute("DELETE FROM action WHERE id = \(id)")
    }

    /// Takes an objective away that has no action.
    func removeObjective(_ id: UUID) throws {
        try removeDataSources(of: "objective", id)
        try forgetTarget(id)
        try execute("DELETE FROM objective WHERE id = \(id)")
    }

    /// Takes an outcome away that has no objective.
    func removeOutcome(_ id: UUID) throws {
        try forgetTarget(id)
        try execute("DELETE FROM outcome WHERE id = \(id)")
    }

    /// Takes a theme away that has no outcome.
    ///
    /// Feedback that stood under it stays with the plan.
    func removeTheme(_ id: UUID) throws {
        try forgetTarget(id)
        try execute("UPDATE feedback SET theme_id = NULL WHERE theme_id = \(id)")
        try execute("DELETE FROM theme WHERE id = \(id)")
    }

    private func forgetTarget(_ id: UUID) throws {
        try execute("UPDATE cross_reference SET target_kind = NULL, target_id = NULL WHERE target_id = \(id)")
    }
}

extension Reader {
    /// Whether anything of a table stands under a level.
    func has(_ table: String, under column: String, _ id: UUID) throws -> Bool {
        try !rows("SELECT id FROM \(name: table) WHERE \(name: column) = \(id) ORDER BY id LIMIT 1").isEmpty
    }
}
