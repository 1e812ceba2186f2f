import Dates

/// What is done within a command as though somebody had done it at another moment: for records that are brought with the
/// times and the people they had elsewhere, and for a place that is invented.
extension Work {
    /// Does a command so: whoever is named must be allowed it, and it stands or falls with the rest.
    ///
    /// Only the system may.
    @discardableResult
    package func perform<C: Command>(_ command: C, as other: Actor, clock: Clock) throws -> C.Outcome {
        let then = try then(as: other, clock: clock)
        guard try command.permits(other, db) else { throw Refusal.notPermitted }
        let outcome = try command.perform(then)
        guard then.recorded > 0 else { throw Refusal.unaudited("\(C.self)") }
        recorded += then.recorded
        return outcome
    }

    /// Writes down that somebody opened a record then.
    package func lookedAt(_ subject: Subject, as other: Actor, clock: Clock) throws {
        let then = try then(as: other, clock: clock)
        try then.record(.recordOpened, about: subject)
        recorded += then.recorded
    }

    /// What somebody would see then.
    package func look(as other: Actor, clock: Clock) throws -> Look { try then(as: other, clock: clock).look }

    private func then(as other: Actor, clock: Clock) throws -> Work {
        guard actor.isSystem else { throw Refusal.notPermitted }
        let now = clock.now()
        return Work(
            db: db,
            actor: other,
            now: now,
            today: clock.day(of: now),
            clock: clock,
            means: means,
            request: request
        )
    }
}
