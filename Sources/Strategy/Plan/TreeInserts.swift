import Dates
import Foundation
import Records

/// The statements that make the levels of a plan, many rows at a time.
extension Writer {
    func add(_ themes: [NewTheme], to plan: UUID) throws {
        try insert(
            "INSERT INTO theme (id, plan_id, position, ref, title, statement, version)",
            themes.map { "(\($0.id), \(plan), \($0.position), \($0.ref), \($0.title), \($0.statement), 1)" }
        )
    }

    func add(_ outcomes: [NewOutcome], to plan: UUID) throws {
        try insert(
            "INSERT INTO outcome (id, plan_id, theme_id, position, ref, title, statement, version)",
            outcomes.map {
                "(\($0.id), \(plan), \($0.theme), \($0.position), \($0.ref), \($0.title), \($0.statement), 1)"
            }
        )
    }

    func add(_ objectives: [NewObjective], to plan: UUID) throws {
        try insert(
            "INSERT INTO objective (id, plan_id, outcome_id, position, ref, title, version)",
            objectives.map { "(\($0.id), \(plan), \($0.outcome), \($0.position), \($0.ref), \($0.title), 1)" }
        )
    }

    func add(_ actions: [NewAction], to plan: UUID) throws {
        try insert(
            """
            INSERT INTO action
                (id, plan_id, objective_id, position, ref, text, when_text, milestones, due, is_ongoing, status, year, priority,
                 risks, rag, import_id, source_place, version)
            """,
            actions.map { action in
                let words = action.words
                return try """
                (\(action.id), \(plan), \(action.objective), \(action.position), \(words.ref), \(words.text),
                 \(words.when?.asWritten), \(words.when?.storedMilestones ?? "[]"), \(words.when?.dueDay),
                 \(words.when?.isOngoing ?? false), \(action.status), \(words.year), \(words.priority),
                 \(words.risks), \(words.rag), \(action.importID), \(action.sourcePlace), 1)
                """
            }
        )
    }

    /// Runs one `INSERT` for some hundreds of rows at a time, which both databases take in one statement.
    func insert(_ head: SQL, _ rows: [SQL]) throws {
        for start in stride(from: 0, to: rows.count, by: 500) {
            let some = rows[start..<min(start + 500, rows.count)]
            try execute(head + " VALUES " + some.joined(separator: ", "))
        }
    }
}
