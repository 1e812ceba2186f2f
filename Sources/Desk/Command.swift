public import Dates
public import Foundation
public import Records

/// Something a person may want to do.
public protocol Command: Sendable {
    associatedtype Outcome: Sendable
    /// Whether this actor may. Asked inside the command's own transaction, before anything else.
    func permits(_ actor: Actor, _ db: any Reader) throws -> Bool
    func perform(_ work: Work) throws -> Outcome
}

/// One command's transaction: the store, and the who, when and which of the change.
public final class Work {
    public let db: any Writer
    public let actor: Actor
    public let now: Instant
    /// Today where the place is.
    public let today: Day
    public let newID: @Sendable () -> UUID
    /// So many random bytes, fit for keys.
    public let random: @Sendable (Int) -> [UInt8]
    /// What the place has to work with besides its records.
    public let means: Means
    let request: String
    let clock: Clock
    var recorded = 0

    init(db: any Writer, actor: Actor, now: Instant, today: Day, clock: Clock, means: Means, request: String) {
        self.db = db
        self.actor = actor
        self.now = now
        self.today = today
        self.clock = clock
        newID = clock.newID
        random = clock.random
        self.means = means
        self.request = request
    }

    /// The same transaction, to read from as a question would.
    public var look: Look { Look(db: db, actor: actor, now: now, today: today, means: means, clock: clock) }

    /// Adds to the audit trail: this actor did `event` to `subject` now.
    ///
    /// A command that records nothing is not committed.
    ///
    /// The particulars are names of fields and ids, never free text about a person.
    public func record(_ event: Event, about subject: Subject, _ particulars: [String: String] = [:]) throws {
        recorded += 1
        try db.appendAudit(event, about: subject, particulars, by: actor, at: now, id: newID(), request: request)
        for listener in means.listeners where listener.events.contains(event.name) {
            try listener.hear(
                Listener.Happening(event: event.name, subject: subject, particulars: particulars),
                self
            )
        }
    }

    /// Keeps what a field said before and says now, for the history page and for merging two people's edits.
    public func remember(_ field: String, of subject: Subject, version: Int, before: String?, after: String?) throws {
        guard before != after else { return }
        try db.add(
            Change(
                id: newID(),
                subject: subject,
                version: version,
                field: field,
                before: before,
                after: after,
                by: actor.id,
                byName: actor.name,
                at: now
            )
        )
    }
}
