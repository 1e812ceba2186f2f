import Dates
import Desk
package import Foundation
import People
package import Records

/// Every statement that touches `voice_seat`, and who may see which.
extension Reader {
    /// Seats that are still there, by board.
    func seats(visibleTo actor: Actor) throws -> [Seat] {
        try all(
            """
            SELECT * FROM voice_seat WHERE ended_on IS NULL AND \(visible(to: actor, team: "team_id"))
            ORDER BY board, role, id LIMIT 1000
            """
        )
    }

    func seat(_ id: UUID, visibleTo actor: Actor) throws -> Seat {
        let found: Seat? = try first(
            """
            SELECT * FROM voice_seat
            WHERE id = \(id) AND ended_on IS NULL AND \(visible(to: actor, team: "team_id"))
            """
        )
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The seats of a team that were written down for a board of this name.
    package func seats(onBoard name: String, ofTeam team: UUID) throws -> SeatsOnBoard {
        let folded = name.foldedForMatching
        let rows = try rows(
            "SELECT board, is_filled FROM voice_seat WHERE ended_on IS NULL AND team_id = \(team) ORDER BY id LIMIT 1000"
        )
        let filled: [Bool] = try rows.compactMap { row in
            let board: String = try row["board"]
            return board.foldedForMatching == folded ? try row["is_filled"] : nil
        }
        return SeatsOnBoard(all: filled.count, empty: filled.filter { !$0 }.count)
    }
}

extension Writer {
    func addSeat(_ id: UUID, _ seat: SeatDetails, team: UUID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO voice_seat
                (id, team_id, board, role, carers, is_filled, since, term_ends, version, created_at)
            VALUES
                (\(id), \(team), \(seat.board), \(seat.role), \(seat.carers), \(seat.isFilled), \(seat.since),
                 \(seat.termEnds), 1, \(now))
            """
        )
    }

    /// - Throws: `Refusal.changedMeanwhile` when it is no longer the version that was seen.
    func correctSeat(_ id: UUID, _ seat: SeatDetails, seen version: Int) throws {
        let changed = try execute(
            """
            UPDATE voice_seat SET board = \(seat.board), role = \(seat.role), carers = \(seat.carers),
                is_filled = \(seat.isFilled), since = \(seat.since), term_ends = \(seat.termEnds),
                version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }

    func endSeat(_ id: UUID, on day: Day) throws {
        try execute("UPDATE voice_seat SET ended_on = \(day), version = version + 1 WHERE id = \(id)")
    }
}
