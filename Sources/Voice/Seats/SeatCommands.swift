import Desk
import Foundation
import Records

/// Writes down a seat for a carer's voice.
struct AddSeat: Command {
    let team: UUID
    let details: SeatDetails

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.hearVoices, in: team) }

    func perform(_ work: Work) throws -> UUID {
        let id = work.newID()
        try work.db.addSeat(id, details, team: team, at: work.now)
        try work.record(.seatSaved, about: Seat.subject(id))
        return id
    }
}

/// Changes what a seat is, or whether anyone sits there.
struct CorrectSeat: Command {
    let id: UUID
    let details: SeatDetails
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.hearVoices, in: try db.seat(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        let now = try work.db.seat(id, visibleTo: work.actor)
        try work.db.correctSeat(id, details, seen: seen)
        try work.remember(Seat.subject(id), version: seen + 1, before: now.words.fields, after: details.fields)
        try work.record(.seatSaved, about: Seat.subject(id))
    }
}

/// Takes a seat off the list: the board or forum has it no more.
struct EndSeat: Command {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool {
        actor.may(.hearVoices, in: try db.seat(id, visibleTo: actor).team)
    }

    func perform(_ work: Work) throws {
        try work.db.endSeat(id, on: work.today)
        try work.record(.seatEnded, about: Seat.subject(id))
    }
}
