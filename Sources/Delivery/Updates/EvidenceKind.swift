public import Records

/// What a file is, told from its bytes and never from its name.
public enum EvidenceKind: String, Sendable, CaseIterable, SQLConvertible {
    case pdf, png, jpeg, docx, xlsx, pptx, odt, ods, text

    /// The most bytes a file may have.
    public static let most = 10 << 20

    /// What these bytes are; none when it is nothing that is taken.
    public init?(sniffing bytes: [UInt8]) {
        func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
        if begins(Array("%PDF-".utf8)) {
            self = .pdf
        } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins([0x50, 0x4B, 0x03, 0x04]) {
            guard let kind = EvidenceKind.office(bytes) else { return nil }
            self = kind
        } else if EvidenceKind.isPlainText(bytes) {
            self = .text
        } else {
            return nil
        }
    }

    /// Which office document an archive is, by the parts that each must have.
    private static func office(_ bytes: [UInt8]) -> EvidenceKind? {
        // The first entry of an OpenDocument file is its type, stored as it is.
        let start = String(decoding: bytes.prefix(160), as: UTF8.self)
        if start.contains("mimetypeapplication/vnd.oasis.opendocument.text") { return .odt }
        if start.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") { return .ods }
        let parts: [(String, EvidenceKind)] = [
            ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
        ]
        // Names of entries stand uncompressed; a document with macros is not taken.
        if bytes.holds("vbaProject.bin") { return nil }
        return parts.first { bytes.holds($0.0) }?.1
    }

    /// Text that no browser could take for a page.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, !bytes.contains(where: { $0 < 32 && ![9, 10, 13].contains($0) }) else { return false }
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        return !["<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "#!"].contains { start.contains($0) }
    }

    public var contentType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .text: "text/plain; charset=utf-8"
        }
    }

    /// What its name ends in when it is given back, whatever it was called.
    public var fileEnding: String { self == .text ? "txt" : self == .jpeg ? "jpg" : rawValue }
}

extension [UInt8] {
    /// Whether some words stand anywhere in it.
    fileprivate func holds(_ words: String) -> Bool {
        let needle = Array(words.utf8)
        guard let first = needle.first, count >= needle.count else { return false }
        var from = startIndex
        while from <= count - needle.count, let index = self[from...(count - needle.count)].firstIndex(of: first) {
            if self[index..<(index + needle.count)].elementsEqual(needle) { return true }
            from = index + 1
        }
        return false
    }
}
