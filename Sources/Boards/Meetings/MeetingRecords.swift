import Dates
import Desk
package import Foundation
package import Records

/// Every statement that touches `meeting`; whoever reads has already been shown the board.
extension Reader {
    package func meetings(of board: UUID) throws -> [Meeting] {
        try all("SELECT * FROM meeting WHERE board_id = \(board) ORDER BY held_on DESC, id")
    }

    func meeting(_ id: UUID, of board: UUID) throws -> Meeting {
        guard let meeting: Meeting = try first("SELECT * FROM meeting WHERE id = \(id) AND board_id = \(board)") else {
            throw Refusal.notFound
        }
        return meeting
    }

    /// The next meeting of each board, by board.
    func nextMeetings(of boards: [UUID], from today: Day) throws -> [UUID: Meeting] {
        let found: [Meeting] = try all(
            """
            SELECT * FROM meeting WHERE board_id IN \(any: boards) AND held_on >= \(today) AND state = 'planned'
            ORDER BY held_on, id
            """
        )
        return Dictionary(found.map { ($0.board, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Writer {
    func addMeeting(_ id: UUID, on day: Day, papersDue: Day, venue: String?, of board: UUID) throws {
        try execute(
            """
            INSERT INTO meeting (id, board_id, held_on, papers_due, venue, state, version)
            VALUES (\(id), \(board), \(day), \(papersDue), \(venue), \(Meeting.State.planned), 1)
            """
        )
    }

    func change(_ meeting: Meeting, to details: MeetingDetails, seen: Int) throws {
        let changed = try execute(
            """
            UPDATE meeting SET held_on = \(details.heldOn), papers_due = \(details.papersDue), venue = \(details.venue),
                state = \(details.state), version = version + 1
            WHERE id = \(meeting.id) AND version = \(seen)
            """
        )
        if changed == 0 { throw Refusal.changedMeanwhile }
    }
}
