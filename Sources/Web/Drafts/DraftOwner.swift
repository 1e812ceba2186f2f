import Crypto
import Desk
public import Foundation

/// Whose a draft is: an account's, or that of a browser whose holder has none.
public struct DraftOwner: Sendable, Equatable {
    /// How long a browser's draft opens by its cookie alone after it was last saved; it may be a shared one.
    static let minutes: Int64 = 60

    /// What the draft's row says.
    public let id: UUID
    let isBrowser: Bool

    init(account: UUID) {
        id = account
        isBrowser = false
    }

    /// - Parameter key: The secret in the browser's cookie; what is stored does not tell it.
    init(key: SessionToken) {
        let digest = Array(SHA256.hash(data: Data("drafts of \(key.text)".utf8)))
        id = digest.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
        isBrowser = true
    }

    /// Whether `actor` may be the one who holds it: nobody asks for another account's.
    func isHeld(by actor: Actor) -> Bool {
        isBrowser ? actor.kind == .visitor : actor.kind == .account && actor.id == id
    }
}

extension Actor {
    /// Whether forms are saved for them as they type: someone with an account, or a carer on their own pages.
    var keepsFormDrafts: Bool { kind == .account || isCarer(id) }
}

extension Visit {
    /// Whose the drafts are that this visit may open.
    ///
    /// None for someone without an account whose browser holds none.
    public var draftOwner: DraftOwner? {
        if let signedIn, signedIn.stage == .full { return DraftOwner(account: signedIn.actor.id) }
        return draftKey.map(DraftOwner.init(key:))
    }
}

extension Visit {
    /// The same visit, once its browser has been given the key to its drafts.
    func holdingDrafts(_ key: SessionToken?) -> Visit {
        guard let key else { return self }
        var visit = self
        visit.draftKey = key
        return visit
    }

    /// A key for this browser, and whose the drafts under it are: for someone who comes back to a draft.
    public func newDraftKey() -> (owner: DraftOwner, keep: @Sendable (Reply) -> Reply) {
        if let owner = draftOwner { return (owner, { $0 }) }
        let key = SessionToken(random: clock.random(32))
        return (DraftOwner(key: key), { $0.keepingDrafts(key) })
    }
}
