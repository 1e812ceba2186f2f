import Foundation
import Records
import Strategy

/// What a plan's document says that carers said.
struct PlanVoice: Sendable, RowDecodable {
    let id: UUID
    let plan: UUID
    let theme: String?
    let said: String
    let response: String?

    init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        theme = try row["theme"]
        said = try row["you_said"]
        response = try row["response"]
    }
}

/// What plans say, for pages that everyone sees: whoever asks names plans that everyone sees.
extension Reader {
    func planVoices(of plans: [UUID]) throws -> [PlanVoice] {
        try all(
            """
            SELECT * FROM (\(PlanFeedback.rows)) said WHERE plan_id IN \(any: plans)
            ORDER BY plan_id, position, id
            """
        )
    }

    /// The group that each of these is in.
    func groupsOfVoices(_ voices: [UUID]) throws -> [UUID: UUID] {
        let found = try rows(
            "SELECT voice_id, group_id FROM voice_in_group WHERE voice_id IN \(any: voices) ORDER BY voice_id"
        )
        return Dictionary(
            try found.map { (try $0["voice_id"], try $0["group_id"]) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
