/// Text of any length and language as short lines of ASCII (RFC 2045, 6.7).
enum QuotedPrintable {
    static func encode(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(line).joined(separator: "\r\n")
    }

    /// One line, broken softly before its 77th character.
    private static func line(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var lines: [String] = []
        var current = ""
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let piece = encoded(byte, isLast: isLast)
            if current.utf8.count + piece.utf8.count > (isLast ? 76 : 75) {
                lines.append("\(current)=")
                current = ""
            }
            current += piece
        }
        return (lines + [current]).joined(separator: "\r\n")
    }

    private static func encoded(_ byte: UInt8, isLast: Bool) -> String {
        let isSpace = byte == 32 || byte == 9
        let isPlain = (33...126).contains(byte) && byte != 61
        if isPlain || isSpace && !isLast { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "=0\(digits)" : "=\(digits)"
    }
}
