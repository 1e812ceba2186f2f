import Dates
import Desk
package import Foundation
package import Records

/// Every statement that touches `decision`; whoever reads has already been shown the board.
extension Reader {
    /// What a board decided, the latest meeting first; what is open comes before what is closed.
    func decisions(of board: UUID) throws -> [Decision] {
        try all(
            """
            SELECT decision.*, meeting.held_on FROM decision JOIN meeting ON meeting.id = decision.meeting_id
            WHERE decision.board_id = \(board)
            ORDER BY CASE decision.state WHEN 'open' THEN 0 ELSE 1 END, meeting.held_on DESC, logged_at, decision.id
            """
        )
    }

    func decisions(ofMeeting meeting: UUID) throws -> [Decision] {
        try all(
            """
            SELECT decision.*, meeting.held_on FROM decision JOIN meeting ON meeting.id = decision.meeting_id
            WHERE decision.meeting_id = \(meeting) ORDER BY logged_at, decision.id
            """
        )
    }

    func decision(_ id: UUID, of board: UUID) throws -> Decision {
        let found: Decision? = try first(
            """
            SELECT decision.*, meeting.held_on FROM decision JOIN meeting ON meeting.id = decision.meeting_id
            WHERE decision.id = \(id) AND decision.board_id = \(board)
            """
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// How many are open, by board.
    func openDecisions(of boards: [UUID]) throws -> [UUID: Int] {
        let rows = try rows(
            """
            SELECT board_id, count(*) AS many FROM decision WHERE board_id IN \(any: boards) AND state = 'open'
            GROUP BY board_id
            """
        )
        return Dictionary(
            try rows.map { (try $0["board_id"], try $0["many"]) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What an account was given to do on some boards, and is not closed.
    package func openDecisions(givenTo account: UUID, on boards: [UUID]) throws -> [Decision] {
        try all(
            """
            SELECT decision.*, meeting.held_on FROM decision JOIN meeting ON meeting.id = decision.meeting_id
            WHERE decision.who_account = \(account) AND decision.board_id IN \(any: boards)
                AND decision.state = 'open' ORDER BY decision.due, decision.id
            """
        )
    }

    /// What was decided about a plan on any of some boards: what is open first, then the newest.
    func decisions(about plan: UUID, on boards: [UUID]) throws -> [Decision] {
        try all(
            """
            SELECT decision.*, meeting.held_on FROM decision JOIN meeting ON meeting.id = decision.meeting_id
            WHERE decision.plan_id = \(plan) AND decision.board_id IN \(any: boards)
            ORDER BY CASE WHEN decision.state = 'open' THEN 0 ELSE 1 END, meeting.held_on DESC, logged_at, decision.id
            """
        )
    }
}

extension Writer {
    func add(_ details: DecisionDetails, id: UUID, at meeting: Meeting, by actor: Actor, now: Instant) throws {
        try execute(
            """
            INSERT INTO decision (id, board_id, meeting_id, kind, words, who, who_account, due, plan_id, about_kind,
                about_level, about_id, state, logged_by, logged_by_name, logged_at, version)
            VALUES (\(id), \(meeting.board), \(meeting.id), \(details.kind), \(details.words), \(details.who),
                \(details.whoAccount), \(details.due), \(details.plan), \(details.aboutKind), \(details.aboutLevel),
                \(details.about?.id), \(Decision.State.open),
                \(actor.id), \(actor.name), \(now), 1)
            """
        )
    }

    func change(_ decision: Decision, to details: DecisionDetails, on today: Day, seen: Int) throws {
        let closed = details.state == .open ? nil : decision.closedOn ?? today
        let changed = try execute(
            """
            UPDATE decision SET kind = \(details.kind), words = \(details.words), who = \(details.who),
                who_account = \(details.whoAccount), due = \(details.due), plan_id = \(details.plan),
                about_kind = \(details.aboutKind), about_level = \(details.aboutLevel), about_id = \(details.about?.id), state = \(details.state), result = \(details.result),
                closed_on = \(closed), version = version + 1
            WHERE id = \(decision.id) AND version = \(seen)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}

extension DecisionDetails {
    /// An outcome and an objective stand in a column of their own.
    private static let levels = ["outcome", "objective"]

    fileprivate var aboutLevel: String? { about.flatMap { Self.levels.contains($0.kind) ? $0.kind : nil } }
    fileprivate var aboutKind: String? { about.flatMap { Self.levels.contains($0.kind) ? nil : $0.kind } }
}
