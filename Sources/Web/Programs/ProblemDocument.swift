import Foundation

/// What went wrong, as a program reads it (RFC 9457).
public struct ProblemDocument: Error, Sendable {
    /// One thing that is wrong with what was sent, and where.
    public struct Fault: Sendable, Encodable, Equatable {
        public let field: String
        public let message: String

        public init(_ field: String, _ message: String) {
            self.field = field
            self.message = message
        }
    }

    public let status: Int
    public let title: String
    public let detail: String?
    public let faults: [Fault]
    public let headers: [String: String]

    public init(
        _ status: Int,
        _ title: String,
        detail: String? = nil,
        faults: [Fault] = [],
        headers: [String: String] = [:]
    ) {
        self.status = status
        self.title = title
        self.detail = detail
        self.faults = faults
        self.headers = headers
    }

    /// The answer that says so.
    public var reply: Reply {
        .text(json, contentType: ProblemDocument.contentType, status: status).with(headers)
    }

    static let contentType = "application/problem+json"

    private struct Written: Encodable {
        let type = "about:blank"
        let title: String
        let status: Int
        let detail: String?
        let errors: [Fault]?
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let written = Written(title: title, status: status, detail: detail, errors: faults.isEmpty ? nil : faults)
        // Nothing in it is anything but text.
        guard let data = try? encoder.encode(written) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
