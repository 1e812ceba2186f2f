import Foundation
import Records

/// The statements that write what stands beside the levels: feedback, definitions and boards.
extension Writer {
    func add(_ feedback: [NewFeedback], to plan: UUID) throws {
        try insert(
            "INSERT INTO feedback (id, plan_id, theme_id, position, you_said, response)",
            feedback.map { "(\($0.id), \(plan), \($0.theme), \($0.position), \($0.youSaid), \($0.response))" }
        )
    }

    func correctFeedback(_ id: UUID, youSaid: String, response: String?) throws {
        try execute(
            "UPDATE feedback SET you_said = \(youSaid), response = \(response) WHERE id = \(id)"
        )
    }

    func place(feedback id: UUID, under theme: UUID?) throws {
        try execute("UPDATE feedback SET theme_id = \(theme) WHERE id = \(id)")
    }

    func removeFeedback(_ id: UUID) throws { try execute("DELETE FROM feedback WHERE id = \(id)") }

    func replaceDefinitions(of plan: UUID, with definitions: [(term: String, meaning: String)]) throws {
        try execute("DELETE FROM definition WHERE plan_id = \(plan)")
        try insert(
            "INSERT INTO definition (plan_id, position, term, meaning)",
            definitions.enumerated().map { "(\(plan), \($0), \($1.term), \($1.meaning))" }
        )
    }

    func replaceBoards(of plan: UUID, with boards: [String]) throws {
        try execute("DELETE FROM plan_board WHERE plan_id = \(plan)")
        try insert(
            "INSERT INTO plan_board (plan_id, position, name)",
            boards.enumerated().map { "(\(plan), \($0), \($1))" }
        )
    }
}

/// Something carers said, to be kept.
struct NewFeedback: Sendable {
    let id: UUID
    var theme: UUID?
    var position: Int
    var youSaid: String
    var response: String?
}
