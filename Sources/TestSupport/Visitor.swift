import Foundation
public import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
public import Web

/// A browser without a window: it keeps cookies, and sends each form with its session's token.
public final class Visitor: Sendable {
    public static let host = "carers.test"
    /// Where its connections come from.
    public static let address = "127.0.0.1"

    private struct Memory {
        var cookies: [String: String] = [:]
    }

    private let site: Site
    private let log: LogBook
    private let memory = Mutex(Memory())

    init(site: Site, log: LogBook) {
        self.site = site
        self.log = log
    }

    /// Takes up a session opened elsewhere.
    public func hold(_ token: SessionToken) {
        memory.withLock { $0.cookies["__Host-session"] = token.text }
    }

    /// Another browser with the same cookies: what a stolen cookie would be.
    public func copy() -> Visitor { copy(for: site, log) }

    /// The same cookies, at a place that goes on from where this one's stood.
    public func copy(at place: SiteUnderTest) -> Visitor { copy(for: place.site, place.log) }

    private func copy(for site: Site, _ log: LogBook) -> Visitor {
        let other = Visitor(site: site, log: log)
        let mine = memory.withLock { $0 }
        other.memory.withLock { $0 = mine }
        return other
    }

    public func get(_ path: String) async throws -> Answer { try await send(.get, path, body: nil, contentType: nil) }

    /// Sends a form as the page last shown would, its token with it.
    public func post(_ path: String, _ form: [String: String] = [:]) async throws -> Answer {
        try await post(path, fields: form.map { ($0.key, $0.value) })
    }

    /// Sends a form as the page in `answer` carries it, whatever has become of the session since.
    public func post(_ path: String, _ form: [String: String], from answer: Answer) async throws -> Answer {
        let own = ["form_token", "form_page", "form_action"].compactMap { name in answer.hidden(name).map { (name, $0) }
        }
        return try await post(path, fields: form.map { ($0.key, $0.value) } + own)
    }

    /// Lets go of the session's cookie, as a browser does that was closed.
    public func forgetSession() { memory.withLock { $0.cookies["__Host-session"] = nil } }

    /// Sends a form whose fields may repeat.
    ///
    /// `extra` holds other headers; an empty value takes the header of that name away.
    public func post(_ path: String, fields: [(String, String)], extra: [String: String] = [:]) async throws -> Answer {
        let pairs = withToken(fields).map { "\(encoded($0.0))=\(encoded($0.1))" }
        return try await send(
            .post,
            path,
            body: Array(pairs.joined(separator: "&").utf8),
            contentType: "application/x-www-form-urlencoded",
            extra: extra
        )
    }

    /// Sends a form with a file.
    public func post(
        _ path: String,
        _ form: [String: String],
        file: (field: String, name: String, bytes: [UInt8])
    ) async throws -> Answer {
        let boundary = "----alongside-test-boundary"
        var body: [UInt8] = []
        for (name, value) in withToken(form.map { ($0.key, $0.value) }) {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        let head = "Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
        body += "--\(boundary)\r\n\(head)\r\nContent-Type: application/octet-stream\r\n\r\n".utf8
        body += file.bytes
        body += "\r\n--\(boundary)--\r\n".utf8
        return try await send(.post, path, body: body, contentType: "multipart/form-data; boundary=\(boundary)")
    }

    /// Follows where an answer sends the browser.
    public func follow(_ answer: Answer) async throws -> Answer {
        guard let location = answer.location else { return answer }
        return try await get(location)
    }

    /// Any request at all, for tests of the edge.
    public func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        body: [UInt8]?,
        contentType: String?,
        host: String = Visitor.host,
        extra: [String: String] = [:]
    ) async throws -> Answer {
        var headers = HTTPFields()
        let cookies = memory.withLock { $0.cookies }
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
                separator: "; "
            )
        }
        headers[.contentType] = contentType
        if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = "same-origin" }
        for (name, value) in extra {
            if let field = HTTPField.Name(name) { headers[field] = value.isEmpty ? nil : value }
        }
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body ?? []))
        )
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: Visitor.address, port: 50_000)
        let context = SiteContext(
            source: ApplicationRequestContextSource(
                channel: channel,
                logger: log.logger("request")
            )
        )
        let response = await site.respond(to: request, context)
        let collector = Collector()
        try await response.body.write(collector)
        let answer = Answer(status: response.status, headers: response.headers, body: collector.bytes)
        remember(answer)
        log.note(path, answer)
        return answer
    }

    private func withToken(_ fields: [(String, String)]) -> [(String, String)] {
        guard !fields.contains(where: { $0.0 == FormToken.field }),
            let session = memory.withLock({ $0.cookies["__Host-session"] }).flatMap({ SessionToken($0) })
        else { return fields }
        return fields + [(FormToken.field, FormToken.text(session))]
    }

    private func remember(_ answer: Answer) {
        memory.withLock { memory in
            for line in answer.headers[values: .setCookie] {
                let pair = line.prefix { $0 != ";" }.split(
                    separator: "=",
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                guard pair.count == 2 else { continue }
                memory.cookies[String(pair[0])] = line.contains("Max-Age=0") ? nil : String(pair[1])
            }
        }
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

/// What came back.
public struct Answer: Sendable {
    public let status: HTTPResponse.Status
    public let headers: HTTPFields
    public let body: [UInt8]

    public var text: String { String(decoding: body, as: UTF8.self) }
    public var location: String? { headers[.location] }

    /// The value of the first hidden field of this name.
    public func hidden(_ name: String) -> String? {
        guard let start = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}

/// Takes a response's body as it is written.
private final class Collector: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
