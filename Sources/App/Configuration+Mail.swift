import Foundation
import Mail
import Markup

extension Configuration {
    /// How links in letters begin.
    var origin: String { publicHosts.first.map { "https://\($0.lowercased())" } ?? "http://localhost:\(port)" }

    /// Where reports of letters that came back wait to be read.
    public var bounceFolder: String { folder + "/bounces" }

    /// Reads the mail server from the environment: none where `ALONGSIDE_SMTP` is not set.
    ///
    /// - Throws: `OperatorError`, a sentence that says which setting is wrong and what it should be.
    public mutating func readMail(from environment: [String: String]) throws {
        func setting(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        guard let server = setting("ALONGSIDE_SMTP") else { return }
        guard let (security, host, port) = Configuration.server(server) else {
            throw OperatorError(
                "ALONGSIDE_SMTP should be like smtp://mail.example.org:587 or smtps://mail.example.org:465, not \(server)."
            )
        }
        guard let from = setting("ALONGSIDE_MAIL_FROM"), Mailbox(from) != nil else {
            throw OperatorError("ALONGSIDE_MAIL_FROM should be the address letters come from: carers@example.org.")
        }
        let plainFrom = setting("ALONGSIDE_MAIL_PLAIN_FROM")
        if let plainFrom, Mailbox(plainFrom) == nil {
            throw OperatorError("ALONGSIDE_MAIL_PLAIN_FROM should be an address, such as hello@example.org.")
        }
        var password = setting("ALONGSIDE_SMTP_PASSWORD")
        if let file = setting("ALONGSIDE_SMTP_PASSWORD_FILE") {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw OperatorError(
                    "The password file that ALONGSIDE_SMTP_PASSWORD_FILE names cannot be read: \(file)."
                )
            }
            password = text.trimmingCharacters(in: .newlines)
        }
        let user = setting("ALONGSIDE_SMTP_USER")
        if user != nil, password == nil {
            throw OperatorError("ALONGSIDE_SMTP_USER needs ALONGSIDE_SMTP_PASSWORD_FILE or ALONGSIDE_SMTP_PASSWORD.")
        }
        if user != nil, security == .none, !["localhost", "127.0.0.1"].contains(host) {
            throw OperatorError("A password is not sent in the clear: use smtp:// or smtps:// in ALONGSIDE_SMTP.")
        }
        mail = MailSettings(
            host: host,
            port: port,
            security: security,
            user: user,
            password: password,
            authorities: setting("ALONGSIDE_SMTP_AUTHORITIES"),
            from: from,
            origin: origin,
            placeName: placeName
        )
        mail?.plainFrom = plainFrom
    }

    private static func server(_ text: String) -> (MailSettings.Security, String, Int)? {
        let kinds: [(String, MailSettings.Security, Int)] = [
            ("smtps://", .tls, 465), ("smtp://", .startTLS, 587), ("smtp+plain://", .none, 25),
        ]
        guard let kind = kinds.first(where: { text.hasPrefix($0.0) }) else { return nil }
        let parts = text.dropFirst(kind.0.count).split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, Mailbox("x@\(host)") != nil, parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return (kind.1, String(host), kind.2) }
        guard let port = Int(parts[1]), (1...65535).contains(port) else { return nil }
        return (kind.1, String(host), port)
    }
}
