import CCurl
import Dispatch
import Foundation

/// One message sent to another machine by HTTP, and what it answered.
package struct Sending: Sendable {
    package enum Fault: Error, Equatable {
        case unreachable, tooSlow, untrusted, other
    }

    let destination: Destination
    let headers: [(name: String, value: String)]
    let body: String
    let seconds: Int

    package init(
        to destination: Destination,
        headers: [(name: String, value: String)],
        body: String,
        seconds: Int = 10
    ) {
        self.destination = destination
        self.headers = headers
        self.body = body
        self.seconds = seconds
    }

    /// Sends it, follows nothing, and reads no answer but its code.
    ///
    /// - Returns: The code of the answer.
    /// - Throws: `Fault`.
    package func code() async throws -> Int {
        try await withCheckedThrowingContinuation { waiting in
            // It blocks until there is an answer or the time is up, so not on a thread that others wait for.
            DispatchQueue.global().async { waiting.resume(with: Result { try run() }) }
        }
    }

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func run() throws -> Int {
        guard Self.isReady, let handle = curl_easy_init() else { throw Fault.other }
        defer { curl_easy_cleanup(handle) }
        // Whatever the name means by now, it is the machine that was looked at.
        let pin = "::\(destination.address.text):\(destination.url.port)"
        let pinned = curl_slist_append(nil, pin)
        defer { curl_slist_free_all(pinned) }
        // An empty `Expect` keeps libcurl from asking first.
        let list = (headers + [("Expect", "")]).reduce(nil) { curl_slist_append($0, "\($1.0): \($1.1)") }
        defer { curl_slist_free_all(list) }
        try check(curl_set_list(handle, CURLOPT_CONNECT_TO, pinned))
        try check(curl_set_list(handle, CURLOPT_HTTPHEADER, list))
        try set(handle)
        var seen = 0
        let code = try withUnsafeMutablePointer(to: &seen) { count in
            try check(curl_read_nothing(handle, count))
            return curl_easy_perform(handle)
        }
        return try verdict(code, reply: curl_last_reply(handle))
    }

    private func set(_ handle: UnsafeMutableRawPointer) throws {
        try check(curl_set_text(handle, CURLOPT_URL, destination.url.text))
        try check(curl_set_text(handle, CURLOPT_PROTOCOLS_STR, destination.url.isEncrypted ? "https" : "http"))
        try check(curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0))
        try check(curl_set_number(handle, CURLOPT_NOSIGNAL, 1))
        try check(curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, min(seconds, 5)))
        try check(curl_set_number(handle, CURLOPT_TIMEOUT, seconds))
        try check(curl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1))
        try check(curl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2))
        // A proxy would look the name up for itself.
        try check(curl_set_text(handle, CURLOPT_PROXY, ""))
        try check(curl_set_text(handle, CURLOPT_USERAGENT, "Alongside"))
        try check(curl_set_number(handle, CURLOPT_POSTFIELDSIZE, body.utf8.count))
        try check(curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, body))
    }

    private func check(_ code: CURLcode) throws {
        guard code == CURLE_OK else { throw Fault.other }
    }

    private func verdict(_ code: CURLcode, reply: Int) throws -> Int {
        switch code {
        case CURLE_OK: return reply
        // It had answered, and went on for longer than anyone reads.
        case CURLE_WRITE_ERROR where reply > 0: return reply
        case CURLE_OPERATION_TIMEDOUT: throw Fault.tooSlow
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR: throw Fault.untrusted
        case CURLE_COULDNT_CONNECT, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING: throw Fault.unreachable
        default: throw Fault.other
        }
    }
}
