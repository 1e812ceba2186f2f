import Dates
import Foundation
public import Records

/// The one way to see or change a record.
///
/// Every screen asks a `Question` and every form sends a `Command`; both say who may. Nothing else is handed the store,
/// so nothing else can forget to check, to keep the audit trail, or to do both in the same transaction as the change.
public struct Desk: Sendable {
    let store: any RecordStore
    public let clock: Clock
    public let means: Means

    public init(store: any RecordStore, clock: Clock = .live, means: Means = Means()) {
        self.store = store
        self.clock = clock
        self.means = means
    }

    /// The answer to `question`, if `actor` may ask.
    ///
    /// - Throws: `Refusal`, or what the store throws.
    public func ask<Q: Question>(_ question: Q, as actor: Actor, request: String = "") async throws -> Q.Answer {
        let now = clock.now()
        let today = clock.day(of: now)
        let means = means
        let clock = clock
        let answer: @Sendable (any Reader) throws -> Q.Answer = { db in
            guard try question.permits(actor, db) else { throw Refusal.notPermitted }
            return try question.answer(Look(db: db, actor: actor, now: now, today: today, means: means, clock: clock))
        }
        do {
            guard let opening = question as? any OpensRecord else { return try await store.read(answer) }
            let newID = clock.newID
            let subject = opening.subject
            return try await store.write { db in
                let result = try answer(db)
                try db.appendAudit(
                    .recordOpened,
                    about: subject,
                    [:],
                    by: actor,
                    at: now,
                    id: newID(),
                    request: request
                )
                return result
            }
        } catch Refusal.notPermitted {
            try await noteRefusal("\(Q.self)", of: actor, request: request)
            throw Refusal.notPermitted
        }
    }

    /// Does `command`, if `actor` may, and says what came of it.
    ///
    /// What it changed and what it recorded stand or fall together, and so does that its form was taken.
    ///
    /// - Throws: `Refusal`, `TakenBefore` where the form was taken when it was pressed first, what the command throws, or what the store throws.
    @discardableResult
    public func perform<C: Command>(
        _ command: C,
        as actor: Actor,
        request: String = "",
        taking form: SentForm? = nil
    ) async throws -> C.Outcome {
        let now = clock.now()
        let today = clock.day(of: now)
        let clock = clock
        let means = means
        do {
            return try await store.write { db in
                guard try command.permits(actor, db) else { throw Refusal.notPermitted }
                if let form { try db.take(form, for: "\(C.self)", at: now) }
                let work = Work(
                    db: db,
                    actor: actor,
                    now: now,
                    today: today,
                    clock: clock,
                    means: means,
                    request: request
                )
                let outcome = try command.perform(work)
                guard work.recorded > 0 else { throw Refusal.unaudited("\(C.self)") }
                return outcome
            }
        } catch Refusal.notPermitted {
            try await noteRefusal("\(C.self)", of: actor, request: request)
            throw Refusal.notPermitted
        }
    }

    /// A member of staff who tried what they may not is written down; a passer-by is not, or they could fill the disk.
    private func noteRefusal(_ what: String, of actor: Actor, request: String) async throws {
        guard actor.kind == .account else { return }
        let now = clock.now()
        let newID = clock.newID
        try await store.write { db in
            try db.appendAudit(
                .refused,
                about: Subject("account", actor.id),
                ["asked": what],
                by: actor,
                at: now,
                id: newID(),
                request: request
            )
        }
    }
}
