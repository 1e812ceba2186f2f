/// Control characters have no place in a text; they are taken out and the line they stood on is kept for a doubt.
enum ControlCharacters {
    static func removed(from bytes: [UInt8]) -> (bytes: [UInt8], firstLine: Int?) {
        guard bytes.contains(where: isControl) else { return (bytes, nil) }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var line = 1
        var firstLine: Int?
        for byte in bytes {
            if byte == 0x0A { line += 1 }
            if isControl(byte) { firstLine = firstLine ?? line } else { kept.append(byte) }
        }
        return (kept, firstLine)
    }

    static func doubt(line: Int) -> Doubt {
        Doubt(
            "Characters that cannot be shown were taken out of the text. The first was on line \(line).",
            place: Place(line: line)
        )
    }

    /// All but tab, line feed, vertical tab, form feed and carriage return.
    static func isControl(_ byte: UInt8) -> Bool { byte < 0x09 || (0x0E...0x1F).contains(byte) || byte == 0x7F }
}
