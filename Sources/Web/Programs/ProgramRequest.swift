package import Desk

/// What another program sent, on a route that is for programs.
///
/// No cookie was looked at: who it is, is told by what it bears.
public struct ProgramRequest: Sendable {
    /// What followed `Bearer` in the request's `Authorization`.
    public let bearer: String?
    /// The body as it came, said to be JSON; empty where the route reads none.
    public let body: [UInt8]
    /// What the program has already, by the tags it was given before.
    public let ifNoneMatch: String?
    /// What the program made up, so that asking twice does nothing twice.
    public let idempotencyKey: String?

    init(bearer: String?, body: [UInt8], ifNoneMatch: String?, idempotencyKey: String? = nil) {
        self.idempotencyKey = idempotencyKey
        self.bearer = bearer
        self.body = body
        self.ifNoneMatch = ifNoneMatch
    }
}

extension Visit {
    /// The same request as made by `actor`, whom the handler of a route for programs has made out.
    ///
    /// On any other route the person is who the session says.
    package func acting(as actor: Actor) -> Visit {
        guard program != nil else { return self }
        var other = self
        other.actor = actor
        return other
    }
}
