/// What a file is, told from its bytes.
///
/// Its name only decides between kinds of text.
enum FileKind: Equatable {
    case zip, pdf, oldOffice, html, separated, plain
    case program, compressed, picture, richText, webArchive, otherXML, otherBinary

    static func of(_ bytes: [UInt8], extension named: String?) -> FileKind {
        for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
        if find(Array("%PDF-".utf8), in: bytes.prefix(1_024)) { return .pdf }
        let text = TextEncoding.utf8(Array(bytes.prefix(200_000)))
        let controls = text.count(where: ControlCharacters.isControl)
        // A stray control character is cleaned away later; a file full of them is no text.
        if controls * 4 > text.count { return .otherBinary }
        return ofText(text, extension: named)
    }

    private static func ofText(_ text: [UInt8], extension named: String?) -> FileKind {
        let head = opening(of: text)
        let lower = head.prefix(2_048).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let start = String(decoding: lower, as: UTF8.self)
        let tags = [
            "<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<title", "<div", "<h1", "<p>", "<style",
        ]
        if tags.contains(where: start.hasPrefix) { return .html }
        if start.hasPrefix("<?xml") { return start.contains("<html") ? .html : .otherXML }
        if start.hasPrefix("mime-version:") || (start.hasPrefix("from:") && start.contains("multipart/related")) {
            return .webArchive
        }
        switch named {
        case "csv", "tsv", "tab": return .separated
        case "htm", "html", "xhtml": return start.contains("<") ? .html : .plain
        case "txt", "text", "md": return .plain
        default:
            // Pasted text with tabs is read with its loose lines; commas must be very even before they are a table.
            guard let best = Separator.best(in: text), best.isEven, best.separator != 0x09 || named != nil,
                best.separator != UInt8(ascii: "|") || !start.hasPrefix("|")
            else {
                return .plain
            }
            return .separated
        }
    }

    /// The text from its first sign that is not white space or a comment.
    private static func opening(of text: [UInt8]) -> ArraySlice<UInt8> {
        var rest = text[...]
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard rest.starts(with: Array("<!--".utf8)) else { return rest }
            guard let end = range(of: Array("-->".utf8), in: rest) else { return rest }
            rest = rest[end...].dropFirst(3)
        }
    }

    static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool { range(of: wanted, in: bytes) != nil }

    private static func range(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var index = bytes.startIndex
        while index + wanted.count <= bytes.endIndex {
            if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
            index += 1
        }
        return nil
    }

    private static let signatures: [([UInt8], FileKind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
        ([0x7F, 0x45, 0x4C, 0x46], .program), ([0x4D, 0x5A], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
        ([0xCA, 0xFE, 0xBA, 0xBE], .program),
        ([0x1F, 0x8B], .compressed), ([0x42, 0x5A, 0x68], .compressed), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed),
        ([0x37, 0x7A, 0xBC, 0xAF], .compressed), ([0x52, 0x61, 0x72, 0x21], .compressed),
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), ([0x47, 0x49, 0x46, 0x38], .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        (Array("{\\rtf".utf8), .richText),
    ]
}
