public import Desk
public import Foundation
import Jobs
import Records

/// Keeps one step of a journey as it was typed; the first one begins the draft.
struct SaveStep: Upkeep {
    let draft: UUID?
    let owner: DraftOwner
    let journey: String
    let step: String
    let fields: TypedFields
    let sealing: Sealing
    let nonce: [UInt8]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { owner.isHeld(by: actor) }

    /// - Returns: The draft.
    func keep(_ chore: Chore) throws -> UUID {
        let account = owner.id
        var answers = JourneyAnswers()
        if let draft {
            let stored = try chore.db.draft(draft, of: account, at: chore.now)
            guard stored.kind == journey else { throw Refusal.notFound }
            answers = try sealing.open(stored.typed, as: JourneyAnswers.self, Draft.place(draft))
        }
        answers.steps[step] = fields
        let id = draft ?? chore.newID()
        try chore.db.put(
            Draft(
                id: id,
                account: account,
                kind: journey,
                address: step,
                typed: sealing.seal(answers, Draft.place(id), nonce: nonce),
                savedAt: chore.now
            )
        )
        try chore.db.sweepDrafts(at: chore.now, of: account)
        return id
    }
}

/// Keeps a form of one page as it is typed: one draft for each page.
struct SaveFormDraft: Upkeep {
    let form: TypedForm
    let sealing: Sealing
    let nonce: [UInt8]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.keepsFormDrafts }

    func keep(_ chore: Chore) throws -> UUID {
        let account = chore.actor.id
        let id = try chore.db.formDraft(on: form.page, of: account, at: chore.now)?.id ?? chore.newID()
        try chore.db.put(
            Draft(
                id: id,
                account: account,
                kind: Draft.formKind,
                address: form.page,
                typed: sealing.seal(form, Draft.place(id), nonce: nonce),
                savedAt: chore.now
            )
        )
        try chore.db.sweepDrafts(at: chore.now, of: account)
        return id
    }
}

/// Throws one's own draft away.
struct RemoveDraft: Upkeep {
    let id: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.keepsFormDrafts }

    func keep(_ chore: Chore) throws {
        guard try chore.db.removeDraft(id, of: chore.actor.id) else { throw Refusal.notFound }
    }
}

/// The form of a page was sent: what was saved while it was typed goes.
struct ForgetFormDraft: Upkeep {
    let page: String

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.keepsFormDrafts }

    func keep(_ chore: Chore) throws { try chore.db.removeFormDraft(on: page, of: chore.actor.id) }
}

/// Lets go of drafts and unsent forms whose time is over.
///
/// Nothing depends on when it runs: what is over is not shown either way.
struct SweepDrafts: Upkeep {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws {
        try chore.db.sweepDrafts(at: chore.now, of: nil)
        try chore.db.sweepUnsentForms(at: chore.now, of: nil)
    }
}

/// Falls due each night.
struct TidyDrafts: Job {
    static let kind = "drafts.tidy"
}

extension Work {
    /// The last step of a journey: its draft goes in the command's own transaction.
    ///
    /// A second press of the same button finds it gone, so that nothing is made twice.
    ///
    /// - Throws: `Refusal.notFound` when it is gone, or is another's.
    public func finishDraft(_ id: UUID) throws {
        guard try db.removeDraft(id, of: actor.id) else { throw Refusal.notFound }
    }

    /// The same for whoever may have no account.
    public func finishDraft(_ id: UUID, of owner: DraftOwner?) throws {
        guard let owner, owner.isHeld(by: actor), try db.removeDraft(id, of: owner.id) else { throw Refusal.notFound }
    }
}

extension Chore {
    /// Whether a draft is this owner's and still kept.
    public func hasDraft(_ id: UUID, of owner: DraftOwner) throws -> Bool {
        guard owner.isHeld(by: actor) else { return false }
        return try db.hasDraft(id, of: owner.id, at: now)
    }

    /// Gives a draft to another browser, whose holder proved that it is theirs.
    ///
    /// - Returns: Whether it was still kept.
    public func give(_ draft: UUID, to owner: DraftOwner) throws -> Bool {
        guard owner.isHeld(by: actor) else { return false }
        return try db.giveDraft(draft, to: owner.id, at: now)
    }
}
