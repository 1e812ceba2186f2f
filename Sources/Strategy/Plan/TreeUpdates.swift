import Dates
import Desk
import Foundation
import Records

/// The statements that change the levels of a plan. Each names the version that was seen.
extension Writer {
    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen. So do the others.
    func correctTheme(_ id: UUID, ref: String?, title: String?, statement: String?, seen version: Int) throws {
        try changeOne(
            """
            UPDATE theme SET ref = \(ref), title = \(title), statement = \(statement), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
    }

    func correctOutcome(_ id: UUID, ref: String?, title: String?, statement: String?, seen version: Int) throws {
        try changeOne(
            """
            UPDATE outcome SET ref = \(ref), title = \(title), statement = \(statement), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
    }

    func correctObjective(_ id: UUID, ref: String?, title: String?, seen version: Int) throws {
        try changeOne(
            """
            UPDATE objective SET ref = \(ref), title = \(title), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
    }

    func correctAction(_ id: UUID, _ words: ActionWords, seen version: Int) throws {
        try changeOne(
            """
            UPDATE action SET ref = \(words.ref), text = \(words.text), when_text = \(words.when?.asWritten),
                milestones = \(words.when?.storedMilestones ?? "[]"), due = \(words.when?.dueDay),
                is_ongoing = \(words.when?.isOngoing ?? false), year = \(words.year), priority = \(words.priority),
                risks = \(words.risks), rag = \(words.rag), version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
    }

    /// Says how an action is going.
    func setStatus(_ status: Action.Status, ofAction id: UUID, seen version: Int) throws {
        try changeOne(
            "UPDATE action SET status = \(status), version = version + 1 WHERE id = \(id) AND version = \(version)"
        )
    }

    /// Puts a theme at a place among the themes.
    ///
    /// Where a thing stands is not a version of it, so order takes no lock.
    func placeTheme(_ id: UUID, at position: Int) throws {
        try execute("UPDATE theme SET position = \(position) WHERE id = \(id)")
    }

    func placeOutcome(_ id: UUID, under theme: UUID, at position: Int) throws {
        try execute("UPDATE outcome SET theme_id = \(theme), position = \(position) WHERE id = \(id)")
    }

    func placeObjective(_ id: UUID, under outcome: UUID, at position: Int) throws {
        try execute("UPDATE objective SET outcome_id = \(outcome), position = \(position) WHERE id = \(id)")
    }

    func placeAction(_ id: UUID, under objective: UUID, at position: Int) throws {
        try execute("UPDATE action SET objective_id = \(objective), position = \(position) WHERE id = \(id)")
    }

    private func changeOne(_ update: SQL) throws {
        if try execute(update) == 0 { throw Refusal.changedMeanwhile }
    }
}

extension When {
    /// The last day it can be done by; none when any of it is ongoing, for what is ongoing is never late.
    var dueDay: Day? { isOngoing ? nil : due }
}
