import CCurl
import Dispatch
import Foundation
import Jobs

/// The mail server letters are handed to, by libcurl.
struct SMTPServer: Sendable {
    /// What it said to a letter; anything that may be otherwise later is thrown.
    enum Verdict: Sendable, Equatable {
        case taken
        /// For good: the address is not there, or the letter is not wanted.
        case refused(code: Int)
    }

    let settings: MailSettings

    init(_ settings: MailSettings) { self.settings = settings }

    func send(_ message: Message) async throws -> Verdict {
        let exchange = SMTPExchange(settings: settings, message: message)
        return try await withCheckedThrowingContinuation { waiting in
            // It blocks until the server has answered or the time is up, so not on a thread that others wait for.
            DispatchQueue.global().async { waiting.resume(with: Result { try exchange.run() }) }
        }
    }
}

/// One letter handed over, on one connection.
private struct SMTPExchange: Sendable {
    let settings: MailSettings
    let message: Message

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    func run() throws -> SMTPServer.Verdict {
        guard Self.isReady, let handle = curl_easy_init() else { throw JobProblem("The mail library did not start") }
        defer { curl_easy_cleanup(handle) }
        try address(handle)
        try secure(handle)
        let recipients = curl_slist_append(nil, "<\(message.to.address)>")
        defer { curl_slist_free_all(recipients) }
        try check(curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients))
        var bytes = Array(message.text.utf8)
        let code = try bytes.withUnsafeMutableBytes { memory -> CURLcode in
            guard let file = curl_send_from(handle, memory.baseAddress, memory.count) else {
                throw JobProblem("The mail library did not take the letter")
            }
            defer { fclose(file) }
            return curl_easy_perform(handle)
        }
        return try verdict(code, reply: curl_last_reply(handle))
    }

    private func address(_ handle: UnsafeMutableRawPointer) throws {
        let scheme = settings.security == .tls ? "smtps" : "smtp"
        try check(
            curl_set_text(handle, CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)/\(message.from.domain)")
        )
        try check(curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps"))
        try check(curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.from.address)>"))
        try check(curl_set_number(handle, CURLOPT_UPLOAD, 1))
        try check(curl_set_number(handle, CURLOPT_NOSIGNAL, 1))
        try check(curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, settings.connectSeconds))
        try check(curl_set_number(handle, CURLOPT_TIMEOUT, settings.totalSeconds))
        // A proxy of the web is none of mail's.
        try check(curl_set_text(handle, CURLOPT_PROXY, ""))
    }

    private func secure(_ handle: UnsafeMutableRawPointer) throws {
        let level = settings.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        try check(curl_set_number(handle, CURLOPT_USE_SSL, Int(level.rawValue)))
        try check(curl_set_number(handle, CURLOPT_SSLVERSION, 6))
        try check(curl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1))
        try check(curl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2))
        if let authorities = settings.authorities { try check(curl_set_text(handle, CURLOPT_CAINFO, authorities)) }
        if let user = settings.user {
            try check(curl_set_text(handle, CURLOPT_USERNAME, user))
            try check(curl_set_text(handle, CURLOPT_PASSWORD, settings.password ?? ""))
        }
    }

    private func check(_ code: CURLcode) throws {
        guard code == CURLE_OK else { throw JobProblem("The mail library refused a setting", code: Int(code.rawValue)) }
    }

    /// A fault of the settings looks permanent to the server and is not to us: 530 and its like are tried again.
    private func verdict(_ code: CURLcode, reply: Int) throws -> SMTPServer.Verdict {
        switch (code, reply) {
        case (CURLE_OK, _): return .taken
        case (CURLE_PEER_FAILED_VERIFICATION, _): throw JobProblem("The mail server’s certificate is not to be trusted")
        case (CURLE_USE_SSL_FAILED, _): throw JobProblem("The mail server does not encrypt")
        case (CURLE_LOGIN_DENIED, _): throw JobProblem("The mail server does not take our name and password")
        case (CURLE_COULDNT_CONNECT, _), (CURLE_COULDNT_RESOLVE_HOST, _):
            throw JobProblem("The mail server cannot be reached")
        case (CURLE_OPERATION_TIMEDOUT, _): throw JobProblem("The mail server did not answer in time")
        case (_, 501), (_, 510...519), (_, 541), (_, 550...559): return .refused(code: reply)
        case (_, 400...599): throw JobProblem("The mail server answered", code: reply)
        default: throw JobProblem("The mail could not be handed over: libcurl", code: Int(code.rawValue))
        }
    }
}
