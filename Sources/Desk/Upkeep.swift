public import Dates
public import Foundation
public import Records

/// Keeping the program itself in order: when a session was last seen, how often a password was tried, a draft as it is typed.
///
/// It changes no record of the place and nothing another person sees, so it leaves no audit entry; anything else is a
/// `Command`. The architecture test holds the list of what may be one.
public protocol Upkeep: Sendable {
    associatedtype Outcome: Sendable
    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool
    func keep(_ chore: Chore) throws -> Outcome
}

/// One upkeep's transaction.
public struct Chore {
    public let db: any Writer
    public let actor: Actor
    public let now: Instant
    public let newID: @Sendable () -> UUID
}

extension Desk {
    /// Does `upkeep`, if `actor` may.
    @discardableResult
    public func keep<U: Upkeep>(_ upkeep: U, as actor: Actor) async throws -> U.Outcome {
        let now = clock.now()
        let newID = clock.newID
        return try await store.write { db in
            guard try upkeep.permits(actor, db) else { throw Refusal.notPermitted }
            return try upkeep.keep(Chore(db: db, actor: actor, now: now, newID: newID))
        }
    }
}
