public import Desk
public import Foundation

/// Who holds a session, and how far they have come in signing in.
public struct SignedIn: Sendable {
    public enum Stage: String, Sendable {
        /// The password was right; the second factor is still to come, or still to be set up.
        case half
        case full
        /// Someone without an account, on their own pages and nowhere else.
        case own
    }

    public let session: UUID
    public let actor: Actor
    public let stage: Stage
    /// How long the session still lasts if nothing more is asked for; none when that is not known.
    public let secondsLeft: Int?
    /// How long ago the second factor was last given, in seconds.
    public let codeAge: Int

    /// For so long after a code, what can do most harm is done without another.
    static let codeIsFresh = 300

    public init(session: UUID, actor: Actor, stage: Stage, codeAge: Int, secondsLeft: Int? = nil) {
        self.session = session
        self.actor = actor
        self.stage = stage
        self.codeAge = codeAge
        self.secondsLeft = secondsLeft
    }
}

/// A session's secret, as the browser holds it.
///
/// What is stored is only its hash.
public struct SessionToken: Sendable, Hashable {
    public let text: String

    /// Takes only what we could have made: 43 characters of base64url.
    public init?(_ text: String) {
        let allowed = text.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
        }
        guard text.utf8.count == 43, allowed else { return nil }
        self.text = text
    }

    /// - Parameter random: 32 bytes from the clock's `random`.
    public init(random: [UInt8]) {
        text = Data(random.prefix(32)).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }
}

/// How the site learns who holds a session.
///
/// People provides it.
public struct Doorkeeper: Sendable {
    public let whoHolds: @Sendable (SessionToken, Desk) async throws -> SignedIn?

    public init(whoHolds: @escaping @Sendable (SessionToken, Desk) async throws -> SignedIn?) {
        self.whoHolds = whoHolds
    }

    /// Asks another where this one knows nobody.
    public func or(_ other: Doorkeeper) -> Doorkeeper {
        Doorkeeper { token, desk in
            if let signedIn = try await whoHolds(token, desk) { return signedIn }
            return try await other.whoHolds(token, desk)
        }
    }
}
