/// An address letters can go to, with nothing in it that could end a header or a command.
public struct Mailbox: Sendable, Equatable {
    let address: String
    let name: HeaderText?

    /// None for what is not an address of plain ASCII, such as `someone@example.org`.
    public init?(_ text: String, name: String? = nil) {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, text.utf8.count <= 254, let local = sides.first, let domain = sides.last,
            Mailbox.isLocal(local), Mailbox.isDomain(domain)
        else { return nil }
        address = text
        let shown = HeaderText(name ?? "")
        self.name = shown.text.isEmpty ? nil : shown
    }

    var domain: String { String(address.split(separator: "@").last ?? "") }

    private static func isLocal(_ text: Substring) -> Bool {
        let allowed = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
        return !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix(".") && !text.hasPrefix("-")
            && !text.hasSuffix(".") && !text.contains("..")
            && text.utf8.allSatisfy { isAlphanumeric($0) || allowed.contains($0) }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 45 }
            }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
