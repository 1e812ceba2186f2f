import Dates
import Foundation
import Web

/// A session about to be stored: the secret for the browser, and how long it lasts.
struct NewSession: Sendable {
    let token: SessionToken
    let browser: String
    let absoluteHours: Int64

    /// Between the password and the second factor there is a quarter of an hour.
    static let halfMinutes: Int64 = 15

    init(random: (Int) -> [UInt8], browser: String, settings: PeopleSettings) {
        token = SessionToken(random: random(32))
        self.browser = browser
        absoluteHours = settings.absoluteHours
    }

    var tokenHash: String { Secret.hash(token.text) }

    func session(_ id: UUID, of account: UUID, stage: SignedIn.Stage, at now: Instant) -> Session {
        let seconds = stage == .half ? NewSession.halfMinutes * 60 : absoluteHours * 3600
        return Session(
            id: id,
            account: account,
            stage: stage,
            browser: browser,
            createdAt: now,
            expiresAt: now.adding(seconds: seconds)
        )
    }
}
