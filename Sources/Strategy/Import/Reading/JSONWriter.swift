/// Writes a value as JSON straight into one run of bytes, its keys in the order the type declares them.
///
/// Foundation's encoder first builds the whole text as objects: of a document of 20,000 rows that took longer than
/// writing its plan. What is written here Foundation reads.
final class JSONWriter {
    // One writer is one call's own: watching every access for overlaps would take longer than the writing.
    @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
    /// The containers begun and not yet ended, the outermost first.
    @exclusivity(unchecked) private var open: [Open] = []

    private struct Open {
        let end: UInt8
        var isEmpty = true
    }

    static func text(of value: some Encodable) throws -> String {
        let writer = JSONWriter()
        try writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Writes a value whole, with whatever it begins.
    func write(_ value: some Encodable) throws {
        switch value {
        case let text as String: write(text)
        case let number as Int: write(number: number)
        case let truth as Bool: write(truth)
        default:
            let depth = open.count
            let start = bytes.count
            try value.encode(to: JSONValueEncoder(writer: self))
            close(to: depth)
            if bytes.count == start { _ = begin("{", "}"); close(to: depth) }
        }
    }

    func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let isPlain = text.utf8.withContiguousStorageIfAvailable { characters in
            for byte in characters where byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return false
            }
            bytes.append(contentsOf: characters)
            return true
        }
        if isPlain != true { for byte in text.utf8 { writeEscaped(byte) } }
        bytes.append(UInt8(ascii: "\""))
    }

    private func writeEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0..<32:
            bytes += "\\u00".utf8
            bytes.append(byte < 16 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            bytes += String(byte & 15, radix: 16).utf8
        default: bytes.append(byte)
        }
    }

    func write(number: some BinaryInteger) { bytes += String(number).utf8 }
    func write(_ truth: Bool) { bytes += (truth ? "true" : "false").utf8 }
    func writeNull() { bytes += "null".utf8 }

    /// Begins an object or a list and says how deep it is.
    func begin(_ start: Unicode.Scalar, _ end: Unicode.Scalar) -> Int {
        bytes.append(UInt8(ascii: start))
        open.append(Open(end: UInt8(ascii: end)))
        return open.count
    }

    /// Makes ready for the next entry of the container that is so deep: what is begun inside it has ended.
    func next(at depth: Int) {
        close(to: depth)
        guard let last = open.indices.last else { return }
        if !open[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
        open[last].isEmpty = false
    }

    func next(at depth: Int, key: String) {
        next(at: depth)
        write(key)
        bytes.append(UInt8(ascii: ":"))
    }

    private func close(to depth: Int) {
        while open.count > depth, let last = open.popLast() { bytes.append(last.end) }
    }
}
