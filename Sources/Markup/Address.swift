/// Where a link may go: a place on this site, or a web page, mailbox or telephone elsewhere.
///
/// Never a script.
public struct Address: Sendable, Hashable {
    public let text: String

    /// An address from outside (a person typed it, a document held it), when it is one a link may have.
    public init?(outside text: String) {
        let trimmed = text.drop { $0 == " " }
        guard Address.isClean(trimmed) else { return nil }
        let start = trimmed.prefix(8).lowercased()
        guard Address.schemes.contains(where: { start.hasPrefix($0) && trimmed.count > $0.count }) else { return nil }
        self.text = String(trimmed)
    }

    /// A path on this site: it begins with one slash, or is a query or a place on the same page.
    public init?(here path: String) {
        guard Address.isClean(path[...]) else { return nil }
        let isRooted = path.utf8.first == UInt8(ascii: "/") && path.utf8.dropFirst().first != UInt8(ascii: "/")
        guard isRooted || (path.hasPrefix("?") || path.hasPrefix("#")) && path.count > 1 else { return nil }
        text = path
    }

    private init(known text: String) { self.text = text }

    /// Wherever the path leads if a link may go there; else the top of the page, so that no link is ever a script.
    public static func safe(_ path: String) -> Address {
        Address(here: path) ?? Address(outside: path) ?? Address(known: "#main")
    }

    private static let schemes = ["https://", "http://", "mailto:", "tel:"]

    /// Browsers drop tabs and line ends inside an address, and read a backslash as a slash.
    private static func isClean(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }
    }
}
