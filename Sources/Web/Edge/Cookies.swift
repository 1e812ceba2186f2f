import HTTPTypes

/// The cookies we read and set.
///
/// All are ours alone (`__Host-`), unseen by scripts, sent only over a secure connection, which a browser takes
/// `http://localhost` to be.
enum Cookie: String, Sendable {
    case session = "__Host-session"
    case notice = "__Host-notice"
    /// Which unsent form is this browser's.
    case unsent = "__Host-unsent"
    /// Which drafts are this browser's, for someone without an account.
    case drafts = "__Host-drafts"

    func value(in headers: HTTPFields) -> String? {
        for line in headers[values: .cookie] {
            for pair in line.split(separator: ";") {
                let sides = pair.split(separator: "=", maxSplits: 1)
                guard sides.count == 2, sides[0].trimmed == rawValue else { continue }
                return String(sides[1].trimmed)
            }
        }
        return nil
    }

    /// Until the browser closes: how long a session really lasts is decided by the server.
    func setting(_ value: String) -> HTTPField {
        HTTPField(name: .setCookie, value: "\(rawValue)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax")
    }

    var clearing: HTTPField {
        HTTPField(name: .setCookie, value: "\(rawValue)=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
