import Dates
import Desk
import Foundation
import Records

/// Every statement that touches `score_tool`, `score_part`, `tool_taking` and `tool_score`.
extension Reader {
    /// The tools of these teams, with what they count.
    func tools(ofTeams teams: [UUID]) throws -> [ScoreTool] {
        let tools: [ScoreTool] = try all(
            "SELECT * FROM score_tool WHERE team_id IN \(any: teams) ORDER BY name, id"
        )
        let parts: [ScorePart] = try all(
            "SELECT * FROM score_part WHERE tool_id IN \(any: tools.map(\.id)) ORDER BY position, id"
        )
        return tools.map { tool in
            var whole = tool
            whole.parts = parts.filter { $0.tool == tool.id }
            return whole
        }
    }

    func tool(_ id: UUID) throws -> ScoreTool {
        let teams: [UUID] = try values("team_id", "SELECT team_id FROM score_tool WHERE id = \(id)")
        guard let tool = try tools(ofTeams: teams).first(where: { $0.id == id }) else { throw Refusal.notFound }
        return tool
    }

    /// Someone's scores, the oldest first; what was taken back is left out.
    func toolScores(of person: UUID) throws -> [ScoresOfTool] {
        let takings = try rows(
            """
            SELECT * FROM tool_taking WHERE person_id = \(person) AND withdrawn_at IS NULL
            ORDER BY taken_on, entered_at, id
            """
        ).map(ScoresOfTool.init)
        var points: [UUID: [UUID: Int]] = [:]
        for row in try rows("SELECT * FROM tool_score WHERE taking_id IN \(any: takings.map(\.id))") {
            points[try row["taking_id"], default: [:]][try row["part_id"]] = try row["points"]
        }
        return takings.map { taking in
            var whole = taking
            whole.points = points[taking.id] ?? [:]
            return whole
        }
    }

    /// The tools that were used with someone, whosever they are.
    func toolsUsed(with person: UUID) throws -> [ScoreTool] {
        let ids: [UUID] = try values(
            "tool_id",
            "SELECT DISTINCT tool_id FROM tool_taking WHERE person_id = \(person) ORDER BY tool_id"
        )
        return try ids.map { try tool($0) }
    }

    /// The reviews of someone, the newest first.
    func reviewDays(of person: UUID) throws -> [(id: UUID, on: Day)] {
        try rows("SELECT id, held_on FROM review WHERE person_id = \(person) ORDER BY held_on DESC, id DESC")
            .map { (try $0["id"], try $0["held_on"]) }
    }
}

extension Work {
    func add(_ details: ToolDetails, id: UUID, for team: UUID) throws {
        try db.execute(
            """
            INSERT INTO score_tool (id, team_id, name, owner, licence, held_until, made_name, version, created_at)
            VALUES
                (\(id), \(team), \(details.name), \(details.owner), \(details.licence), \(details.heldUntil),
                 \(actor.name), 1, \(now))
            """
        )
        for (position, part) in details.parts.enumerated() {
            try db.execute(
                """
                INSERT INTO score_part (id, tool_id, position, name, least, most, higher_good, minimal)
                VALUES
                    (\(newID()), \(id), \(position), \(part.name), \(part.least), \(part.most),
                     \(part.isHigherBetter), \(part.minimal))
                """
            )
        }
    }

    func holdLicence(_ tool: UUID, until day: Day, licence: String, seen version: Int) throws {
        let changed = try db.execute(
            """
            UPDATE score_tool SET held_until = \(day), licence = \(licence), version = version + 1
            WHERE id = \(tool) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func add(_ details: ScoreDetails, id: UUID, of person: UUID) throws {
        try db.execute(
            """
            INSERT INTO tool_taking
                (id, person_id, tool_id, assessment_id, review_id, taken_on, entered_by, entered_name, entered_at)
            VALUES
                (\(id), \(person), \(details.tool), \(details.assessment), \(details.review), \(details.takenOn),
                 \(actor.id), \(actor.name), \(now))
            """
        )
        for (part, points) in details.points.sorted(by: { $0.key.text < $1.key.text }) {
            try db.execute(
                "INSERT INTO tool_score (taking_id, part_id, points) VALUES (\(id), \(part), \(points))"
            )
        }
    }

    func takeBack(scores id: UUID, of person: UUID) throws {
        let changed = try db.execute(
            """
            UPDATE tool_taking SET withdrawn_at = \(now), withdrawn_name = \(actor.name)
            WHERE id = \(id) AND person_id = \(person) AND withdrawn_at IS NULL
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
