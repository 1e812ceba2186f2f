import Dates
import Desk
import Foundation
import Records

/// All of one's own drafts, newest first.
struct MyDrafts: Question {
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.keepsFormDrafts }
    func answer(_ look: Look) throws -> [Draft] { try look.db.drafts(of: look.actor.id, at: look.now) }
}

/// One of one's own drafts; another's is not found.
struct MyDraft: Question {
    let id: UUID
    let owner: DraftOwner?

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { owner?.isHeld(by: actor) ?? true }

    func answer(_ look: Look) throws -> Draft {
        guard let owner else { throw Refusal.notFound }
        let draft = try look.db.draft(id, of: owner.id, at: look.now)
        let oldest = look.now.adding(seconds: -DraftOwner.minutes * 60)
        guard !owner.isBrowser || draft.savedAt > oldest else { throw Refusal.notFound }
        return draft
    }
}

/// What one saved of the form on a page, if anything.
struct MyFormDraft: Question {
    let page: String
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.keepsFormDrafts }
    func answer(_ look: Look) throws -> Draft? {
        try look.db.formDraft(on: page, of: look.actor.id, at: look.now)
    }
}

/// The form this browser sent too late, if it was this person's.
struct MyUnsentForm: Question {
    let secretHash: String
    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor != .visitor }
    func answer(_ look: Look) throws -> UnsentForm? {
        try look.db.unsentForm(secretHash: secretHash, of: look.actor.id, at: look.now)
    }
}

/// A form as someone left it, opened, to be shown again.
struct FormLeft: Sendable {
    enum Kind: Sendable { case unsent, draft }
    let kind: Kind
    let form: TypedForm
    let at: Instant
}
