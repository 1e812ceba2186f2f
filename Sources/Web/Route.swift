public import Desk

/// One line of the site's map: a path, whom it is for, and what they get.
///
/// Whom it is for has no default: a route that does not say so does not compile.
public struct Route: Sendable {
    public enum Method: String, Sendable { case get, post }

    /// Whom a route is for.
    public enum Audience: Sendable, Equatable {
        /// Anyone, signed in or not.
        case everyone
        /// Someone whose password was right and whose second factor is still to come.
        case halfSignedIn
        /// Anyone signed in.
        case staff
        /// The person whom a record is about, on their own pages.
        case carer
        /// Another program: no cookie is looked at, what it sends is JSON, and the handler makes out who it is.
        case program
        /// Someone signed in, one of whose roles carries this permission.
        case staffWho(Permission)
    }

    public typealias Handler = @Sendable (Visit) async throws -> Reply

    public let method: Method
    /// The path, such as `/plans/:plan/actions/:action`.
    public let path: String
    public let audience: Audience
    /// The most bytes a form sent here may have; larger ones are refused unread.
    public let bodyLimit: Int
    /// How many files a form sent here may bring; those after are read past.
    public let files: Int
    /// Whether a form that comes after its session has ended is kept for its account though the route is for everyone:
    /// behind it some are asked to sign in.
    public let keepsTyped: Bool
    /// Whether answering may take the processor for longer than a few milliseconds, as every form may: it is then kept
    /// from the loop that carries other visitors' requests.
    public let isLong: Bool
    /// Whether it is only for someone who gave their second factor within the last five minutes; others are asked for it
    /// once more, and lose nothing they typed.
    public let needsFreshCode: Bool
    let handler: Handler

    /// The same route, where what goes wrong is answered in a way of its own; what that throws is answered as ever.
    public func answering(_ answer: @escaping @Sendable (any Error, Visit) throws -> Reply) -> Route {
        let handler = handler
        return Route(
            method: method,
            path: path,
            audience: audience,
            bodyLimit: bodyLimit,
            files: files,
            keepsTyped: keepsTyped,
            isLong: isLong,
            needsFreshCode: needsFreshCode
        ) { visit in
            do { return try await handler(visit) } catch { return try answer(error, visit) }
        }
    }

    public static func get(
        _ path: String,
        for audience: Audience,
        isLong: Bool = false,
        needsFreshCode: Bool = false,
        _ handler: @escaping Handler
    ) -> Route {
        Route(
            method: .get,
            path: path,
            audience: audience,
            bodyLimit: 0,
            files: 0,
            keepsTyped: false,
            isLong: isLong,
            needsFreshCode: needsFreshCode,
            handler: handler
        )
    }

    public static func post(
        _ path: String,
        for audience: Audience,
        bodyLimit: Int = 1 << 20,
        files: Int = 1,
        keepsTyped: Bool = false,
        needsFreshCode: Bool = false,
        _ handler: @escaping Handler
    ) -> Route {
        Route(
            method: .post,
            path: path,
            audience: audience,
            bodyLimit: bodyLimit,
            files: files,
            keepsTyped: keepsTyped,
            isLong: true,
            needsFreshCode: needsFreshCode,
            handler: handler
        )
    }
}
