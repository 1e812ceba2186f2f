import Dates
package import Desk
package import Foundation
package import Records

/// Every statement that touches `board`, `board_member` and `board_oversees`, and who may see which boards.
extension Reader {
    /// The boards this person may see, by name.
    package func boards(visibleTo actor: Actor) throws -> [Board] {
        try all("SELECT * FROM board WHERE \(visible(to: actor)) ORDER BY sort_name, id")
    }

    package func board(_ id: UUID, visibleTo actor: Actor) throws -> Board {
        guard let board: Board = try first("SELECT * FROM board WHERE id = \(id) AND \(visible(to: actor))") else {
            throw Refusal.notFound
        }
        return board
    }

    /// The boards that oversee a plan, by name.
    func boards(overseeing plan: UUID, visibleTo actor: Actor) throws -> [Board] {
        try all(
            """
            SELECT * FROM board WHERE \(visible(to: actor))
                AND id IN (SELECT board_id FROM board_oversees WHERE plan_id = \(plan)) ORDER BY sort_name, id
            """
        )
    }

    /// Boards are for those of their own team who may see its plans.
    private func visible(to actor: Actor) -> SQL {
        if actor.isSystem { return "TRUE" }
        return "team_id IN \(any: actor.teams(where: .seePlans))"
    }

    /// Who sits on a board, or did.
    func members(of board: UUID, now: Bool = true) throws -> [BoardMember] {
        let present: SQL = now ? " AND until IS NULL" : ""
        return try all(
            """
            SELECT * FROM board_member WHERE board_id = \(board)\(present)
            ORDER BY CASE part WHEN 'chair' THEN 0 WHEN 'deputy' THEN 1 WHEN 'carers_seat' THEN 2 WHEN 'secretary' THEN 3
                ELSE 4 END, sort_name, id
            """
        )
    }

    func plansOverseen(by board: UUID) throws -> [UUID] {
        try values(
            "plan_id",
            """
            SELECT plan_id FROM board_oversees JOIN plan ON plan.id = plan_id WHERE board_id = \(board)
            ORDER BY plan.title, plan_id
            """
        )
    }

    /// The plans whose documents name a board of this name, or one like it.
    func plansNaming(_ board: Board, among plans: [UUID]) throws -> Set<UUID> {
        let rows = try rows("SELECT plan_id, name FROM plan_board WHERE plan_id IN \(any: plans)")
        let mine = board.name.lowercased()
        return Set(
            try rows.compactMap { row in
                let name: String = try row["name"]
                let theirs = name.lowercased()
                return theirs.contains(mine) || mine.contains(theirs) ? try row["plan_id"] : nil
            }
        )
    }

    /// The names of boards in the documents of a team's plans, each once.
    func boardNames(in plans: [UUID]) throws -> [String] {
        let names: [String] = try values(
            "name",
            "SELECT DISTINCT name FROM plan_board WHERE plan_id IN \(any: plans) ORDER BY name"
        )
        return names
    }
}

extension Writer {
    func add(_ board: BoardDetails, id: UUID, team: UUID) throws {
        try execute(
            """
            INSERT INTO board (id, team_id, name, sort_name, parent_id, terms, papers_days, version)
            VALUES (\(id), \(team), \(board.name), \(board.name.lowercased()), \(board.parent), \(board.terms),
                \(board.papersDays), 1)
            """
        )
    }

    func change(_ board: Board, to details: BoardDetails) throws {
        let changed = try execute(
            """
            UPDATE board SET name = \(details.name), sort_name = \(details.name.lowercased()),
                parent_id = \(details.parent), terms = \(details.terms), papers_days = \(details.papersDays),
                version = version + 1
            WHERE id = \(board.id) AND version = \(board.version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func add(_ member: MemberDetails, id: UUID, to board: UUID, since today: Day) throws {
        try execute(
            """
            INSERT INTO board_member (id, board_id, account_id, name, sort_name, part, agency_id, since)
            VALUES (\(id), \(board), \(member.account), \(member.name), \(member.name.lowercased()), \(member.part),
                \(member.agency), \(today))
            """
        )
    }

    /// False when there is no such member, or they had left.
    func end(member: UUID, of board: UUID, on today: Day) throws -> Bool {
        try execute(
            """
            UPDATE board_member SET until = \(today) WHERE id = \(member) AND board_id = \(board) AND until IS NULL
            """
        ) == 1
    }

    func oversee(_ plans: [UUID], by board: UUID) throws {
        try execute("DELETE FROM board_oversees WHERE board_id = \(board)")
        for plan in plans { try execute("INSERT INTO board_oversees (board_id, plan_id) VALUES (\(board), \(plan))") }
    }

    /// The boards that oversee a plan oversee the one that follows it too.
    func overseeToo(_ new: UUID, after plan: UUID) throws {
        try execute(
            """
            INSERT INTO board_oversees (board_id, plan_id)
            SELECT board_id, \(new) FROM board_oversees WHERE plan_id = \(plan) ORDER BY board_id
            """
        )
    }
}
