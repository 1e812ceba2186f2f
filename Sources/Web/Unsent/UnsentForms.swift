import Desk
import Forms
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Records

/// Keeps a form that comes after its session has ended, sealed, for half an hour, for the browser it came from.
///
/// It is shown again only to the account whose session it was. That is read off the form itself: its token names the
/// account and is signed by us, so a passer-by, who was never shown such a form, can have nothing kept.
struct UnsentForms: Sendable {
    let desk: Desk
    let sealing: Sealing
    let settings: SiteSettings

    /// Where a browser with an unsent form is sent.
    static let path = "/unsent"
    /// The most that is read of a form from someone who is not signed in: its files are read past and not kept.
    private static let bodyLimit = 1 << 20

    /// Reads a form from someone who must sign in first, and keeps it if it is one of ours.
    ///
    /// - Returns: The secret for the browser's cookie, or none when there was nothing to keep.
    func keep(_ request: Request, on route: Route) async -> String? {
        guard Self.keeps(route), SameOrigin.allows(request.headers, hosts: settings.hosts) else { return nil }
        do {
            let limit = min(route.bodyLimit, Self.bodyLimit)
            let body = try await FormBody.read(request, limit: limit, folder: settings.uploadFolder)
            defer { body.discard() }
            return try await keep(body.form, sentTo: request.uri.path)
        } catch {
            settings.logger.warning(
                "a form that came too late was not kept",
                metadata: ["kind": "\(FaultDetail.safe(error))"]
            )
            return nil
        }
    }

    /// Only what is for staff and for carers on their own pages, and what is for everyone but asks some to sign in: nobody
    /// else has a session that could end.
    static func keeps(_ route: Route) -> Bool {
        switch route.audience {
        case .staff, .staffWho: route.method == .post && route.path != DraftPaths.drafts
        case .carer: route.method == .post && route.path != DraftPaths.ownDrafts
        case .everyone: route.method == .post && route.keepsTyped
        case .halfSignedIn, .program: false
        }
    }

    func keep(_ form: Form, sentTo action: String) async throws -> String? {
        try await Self.keep(form, sentTo: action, desk, sealing)
    }

    /// Keeps a form for the account it was shown to; none when it was shown to nobody we know, or holds nothing.
    static func keep(_ form: Form, sentTo action: String, _ desk: Desk, _ sealing: Sealing) async throws -> String? {
        let page = form[FormAddress.page]
        guard let account = FormToken.account(in: form[FormToken.field], sealing), SafePath.allows(page) else {
            return nil
        }
        let secret = SessionToken(random: desk.clock.random(32))
        let typed = TypedForm(page: page, action: action, fields: TypedFields(form).fitting)
        guard !typed.fields.isEmpty else { return nil }
        let upkeep = KeepUnsentForm(
            form: typed,
            account: account,
            secretHash: hash(secret),
            sealing: sealing,
            nonce: desk.clock.random(12)
        )
        try await desk.keep(upkeep, as: .system("unsent forms"))
        return secret.text
    }

    static func hash(_ secret: SessionToken) -> String {
        Digest.sha256("unsent form of \(secret.text)".utf8)
    }
}

/// A form that came after its session had ended is kept for its account: a few at a time, half an hour.
struct KeepUnsentForm: Upkeep {
    let form: TypedForm
    let account: UUID
    let secretHash: String
    let sealing: Sealing
    let nonce: [UInt8]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws {
        let id = chore.newID()
        let typed = try sealing.seal(form, UnsentForm.place(id), nonce: nonce)
        try chore.db.add(
            UnsentForm(id: id, typed: typed, keptAt: chore.now),
            secretHash: secretHash,
            of: account
        )
        try chore.db.sweepUnsentForms(at: chore.now, of: account)
    }
}
