import Foundation
import HTTPTypes

/// Whether a form was sent by one of our own pages, from what the browser says of it.
///
/// `Sec-Fetch-Site` says so in every current browser; an older one sends `Origin`. A client that sends neither is no
/// browser and carries no cookie of a person who did not mean it, but it still needs the session's own token.
enum SameOrigin {
    static func allows(_ headers: HTTPFields, hosts: Set<String>) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ headers[$0] }) {
            return site == "same-origin" || site == "none"
        }
        guard let origin = headers[.origin] else { return true }
        guard let start = origin.range(of: "://") else { return false }
        return hosts.contains(String(origin[start.upperBound...]).lowercased())
    }
}
