/// Gathers UTF-8 as a document is read, and gives it back with its white space folded to single spaces.
///
/// Line breaks are kept apart (as a vertical tab) until it is known whether they end a paragraph.
struct FoldedText {
    private var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }
    var count: Int { bytes.count }

    mutating func append(_ more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }
    mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
    mutating func append(_ other: FoldedText) { bytes.append(contentsOf: other.bytes) }
    mutating func space() { bytes.append(0x20) }
    mutating func lineBreak() { bytes.append(FoldedText.lineBreakByte) }

    /// All of it on one line, and nothing left.
    mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 14) }
        return FoldedText.fold(bytes)
    }

    /// All of it, a string a line that says something, and nothing left.
    mutating func takeLines() -> [String] {
        defer { bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 14) }
        guard bytes.contains(FoldedText.lineBreakByte) else {
            let line = FoldedText.fold(bytes)
            return line.isEmpty ? [] : [line]
        }
        return bytes.split(separator: FoldedText.lineBreakByte).map { FoldedText.fold($0) }.filter { !$0.isEmpty }
    }

    static let lineBreakByte: UInt8 = 0x0B

    /// Single spaces, trimmed; control characters, soft hyphens and zero-width marks are taken out.
    static func fold(_ text: some Collection<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var owesSpace = false
        var index = text.startIndex
        while index != text.endIndex {
            let (kind, length) = Self.kind(in: text, at: index)
            let next = text.index(index, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
            switch kind {
            case .space: owesSpace = !out.isEmpty
            case .nothing: break
            case .ink:
                if owesSpace {
                    out.append(0x20)
                    owesSpace = false
                }
                out.append(contentsOf: text[index..<next])
            }
            index = next
        }
        return String(decoding: out, as: UTF8.self)
    }

    private enum Kind { case space, nothing, ink }

    /// What stands at `index`, and how many bytes of it to take.
    private static func kind<Text: Collection<UInt8>>(in text: Text, at index: Text.Index) -> (Kind, Int) {
        let first = text[index]
        func byte(_ offset: Int) -> UInt8 {
            guard let at = text.index(index, offsetBy: offset, limitedBy: text.endIndex), at != text.endIndex else {
                return 0
            }
            return text[at]
        }
        switch first {
        case 0x20, 0x09...0x0D, 0x1C...0x1F: return (.space, 1)
        case 0..<0x20, 0x7F: return (.nothing, 1)
        case 0xC2:
            switch byte(1) {
            case 0xA0, 0x85: return (.space, 2)
            case 0xAD, 0x80...0x9F: return (.nothing, 2)
            default: return (.ink, 1)
            }
        case 0xE2:
            switch (byte(1), byte(2)) {
            case (0x80, 0x80...0x8A), (0x80, 0xA8...0xA9), (0x80, 0xAF), (0x81, 0x9F): return (.space, 3)
            case (0x80, 0x8B), (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0): return (.nothing, 3)
            default: return (.ink, 1)
            }
        case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? (.space, 3) : (.ink, 1)
        case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF ? (.nothing, 3) : (.ink, 1)
        default: return (.ink, 1)
        }
    }
}
