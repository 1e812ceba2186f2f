import Carers
import Desk
import Forms
import Foundation
import Markup
import Web

/// One thing another program may ask or do: from it come its route, its checks, its line of the document and its part of
/// the page.
struct Operation: Sendable {
    /// Something after the address's question mark.
    struct Parameter: Sendable {
        let name: String
        let shape: Shape
        let about: Phrase
    }

    /// What was asked, checked.
    struct Call: Sendable {
        let visit: Visit
        let team: UUID
        /// The program that asked, whichever of its tokens it asked with.
        let program: UUID
        /// What the program made up, so that asking twice does nothing twice.
        let key: String?
        /// How soon the place means to answer, unless it set that itself.
        let targets: LocalTargets
        let body: JSON

        /// What stands after the question mark under this name.
        func query(_ name: String) -> String? { visit.form.has(name) ? visit.form[name] : nil }
    }

    struct Answer: Sendable {
        let json: JSON
        /// Where what was made now is.
        var location: String?
    }

    /// What programs call it: `listPlans`.
    let id: String
    let method: Route.Method
    let path: String
    let title: Phrase
    let scope: Scope
    var query: [Parameter] = []
    var body: Shape?
    let answer: Shape
    /// Whether a second asking with the same key is answered as the first was.
    var takesKey = false
    let handle: @Sendable (Call) async throws -> Answer

    /// Everything that may come instead of the answer, and when.
    var failures: [(status: Int, words: String)] {
        var all: [(Int, String)] = [
            (401, "No token, or one that does not work."),
            (403, "The token's scopes, or its maker's role, do not allow it."),
        ]
        if path.contains(":") || body != nil { all.append((404, "There is nothing here for this token.")) }
        if body != nil {
            all.append((400, "The body is not JSON."))
            all.append((409, "It was changed meanwhile."))
            all.append((413, "The body is too large."))
            all.append((415, "The body is not said to be application/json."))
        }
        if body != nil || !query.isEmpty { all.append((422, "Something in it cannot be taken; `errors` says what.")) }
        all.append((414, "The address is too long."))
        all.append((429, "Too many requests; `Retry-After` says when to come again."))
        return all.sorted { $0.0 < $1.0 }
    }

    /// The ids in its path, in order.
    var ids: [String] { path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) } }
}
