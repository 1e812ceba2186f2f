public import Foundation

/// What a mail system says of a letter that will not arrive (RFC 3464): which letter, and why.
///
/// It reads what anyone on the internet may have written, so it takes nothing but an id and a few figures from it.
public struct DeliveryReport: Sendable, Equatable {
    /// The letter, by its Message-ID.
    public let letter: UUID
    /// Such as `5.1.1`: there is no such mailbox.
    public let status: String

    public init(letter: UUID, status: String) {
        self.letter = letter
        self.status = status
    }

    /// None for anything but a report that one of our letters failed for good.
    public init?(message bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(1 << 20), as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.prefix(20_000)
        let whole = MailPart(lines)
        guard whole.type == "multipart/report" else { return nil }
        let parts = whole.parts
        guard
            let said = parts.first(where: { $0.type == "message/delivery-status" }),
            let status = DeliveryReport.failure(in: said.body)
        else { return nil }
        let returned = parts.filter {
            ["message/rfc822", "text/rfc822-headers", "message/rfc822-headers"].contains($0.type)
        }
        let ids =
            returned.compactMap { MailPart($0.body).headers["message-id"] }
            + [whole.headers["in-reply-to"]].compactMap { $0 }
        guard let letter = ids.compactMap(DeliveryReport.letter).first else { return nil }
        self.init(letter: letter, status: status)
    }

    /// The status of the first recipient for whom it failed for good.
    private static func failure(in lines: ArraySlice<Substring>) -> String? {
        for group in lines.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }) {
            let fields = MailPart.headers(group)
            guard fields["action"]?.lowercased() == "failed", let status = fields["status"] else { continue }
            let figures = status.prefix { $0 != " " && $0 != "(" }
            let numbers = figures.split(separator: ".", omittingEmptySubsequences: false)
            let isStatus =
                numbers.count == 3
                && numbers.allSatisfy {
                    (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) && $0.utf8.count == $0.count
                }
            if isStatus, numbers.first == "5" { return String(figures) }
        }
        return nil
    }

    private static func letter(_ messageID: String) -> UUID? {
        let inner = messageID.drop { $0 != "<" }.dropFirst().prefix { $0 != "@" && $0 != ">" }
        return inner.count == 36 ? UUID(uuidString: String(inner)) : nil
    }
}

/// A message or a part of one: its headers, its body, the parts of that.
struct MailPart {
    let headers: [String: String]
    let body: ArraySlice<Substring>

    init(_ lines: ArraySlice<Substring>) {
        let start = lines.drop { $0.isEmpty }
        let end = start.firstIndex { $0.isEmpty } ?? start.endIndex
        headers = MailPart.headers(start[start.startIndex..<end])
        body = start[end...].dropFirst()
    }

    /// Without its parameters, in small letters.
    var type: String {
        let value = headers["content-type"] ?? "text/plain"
        return value.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// The parts between the boundaries; none when it is not made of parts.
    var parts: [MailPart] {
        guard let boundary else { return [] }
        var parts: [MailPart] = []
        var first: Int?
        for index in body.indices where body[index].hasPrefix("--\(boundary)") {
            if let first { parts.append(MailPart(body[first..<index])) }
            if parts.count >= 20 || body[index].hasPrefix("--\(boundary)--") { return parts }
            first = body.index(after: index)
        }
        return parts
    }

    private var boundary: String? {
        guard let value = headers["content-type"], let range = value.range(of: "boundary=", options: .caseInsensitive)
        else { return nil }
        let rest = value[range.upperBound...]
        let text = rest.first == "\"" ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
        return text.isEmpty || text.count > 70 ? nil : String(text)
    }

    /// Fields by name in small letters, the first of each; folded lines made one.
    static func headers(_ lines: ArraySlice<Substring>) -> [String: String] {
        var fields: [String: String] = [:]
        var name: String?
        for line in lines.prefix(500) {
            if let first = line.first, first == " " || first == "\t" {
                if let name { fields[name, default: ""] += " \(line.trimmingCharacters(in: .whitespaces))" }
                continue
            }
            guard let colon = line.firstIndex(of: ":") else {
                name = nil
                continue
            }
            let key = line[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
            name = fields[key] == nil ? key : nil
            if name != nil { fields[key] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces) }
        }
        return fields
    }
}
