import Dates
import Foundation
import Records

/// Every statement that touches `way_back`.
extension Reader {
    func wayBack(_ id: UUID, at now: Instant) throws -> WayBack? {
        try first("SELECT * FROM way_back WHERE id = \(id) AND expires_at > \(now)")
    }

    func wayBack(reference: String, at now: Instant) throws -> WayBack? {
        try first("SELECT * FROM way_back WHERE reference = \(reference) AND expires_at > \(now)")
    }

    /// A reference that no other draft has.
    func freeWayBack(_ number: Int) throws -> String {
        var number = number
        while true {
            let reference = PersonReference.text(number, letter: "D")
            if try rows("SELECT id FROM way_back WHERE reference = \(reference)").isEmpty { return reference }
            number = (number + 1) % 10_000_000
        }
    }
}

extension Writer {
    func addWayBack(_ id: UUID, reference: String, draft: UUID, journey: String, expires: Instant) throws {
        try execute(
            """
            INSERT INTO way_back (id, reference, draft_id, journey, expires_at)
            VALUES (\(id), \(reference), \(draft), \(journey), \(expires))
            """
        )
    }

    /// One draft has one way back; those that are over go with it.
    func forgetWaysBack(before now: Instant, to draft: UUID) throws {
        try execute("DELETE FROM way_back WHERE draft_id = \(draft) OR expires_at <= \(now)")
    }

    /// None where it is over, or was used.
    func takeWayBack(_ id: UUID, at now: Instant) throws -> WayBack? {
        guard let way = try wayBack(id, at: now) else { return nil }
        try execute("DELETE FROM way_back WHERE id = \(id)")
        return way
    }
}
