extension String {
    /// Adds text so that it reads as the same text in markup, between tags or inside quotes.
    mutating func appendEscaped(_ value: String) {
        let isPlain = value.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where String.isSpecial(byte) { return false }
            return true
        }
        if isPlain == true { return append(value) }
        var rest = value.utf8[...]
        while let index = rest.firstIndex(where: String.isSpecial) {
            append(contentsOf: Substring(rest[..<index]))
            switch rest[index] {
            case 38: append("&amp;")
            case 60: append("&lt;")
            case 62: append("&gt;")
            case 34: append("&quot;")
            default: append("&#39;")
            }
            rest = rest[rest.index(after: index)...]
        }
        append(contentsOf: Substring(rest))
    }

    /// `&`, `<`, `>`, `"` and `'`.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39
    }
}
