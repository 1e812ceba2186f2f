/// Reads the bytes of a file into a `SourceDocument`.
public enum DocumentReader {
    /// Tells what kind of file `bytes` are from the bytes themselves, and reads it.
    ///
    /// - Throws: `UnreadablePlan` for an empty, damaged, protected, oversized or unknown file.
    public static func read(_ bytes: [UInt8], named name: String? = nil) throws(UnreadablePlan) -> SourceDocument {
        if bytes.isEmpty { throw .emptyFile }
        if bytes.count > Limit.fileBytes { throw .tooLargeFile }
        let named = fileExtension(of: name)
        let kind = FileKind.of(bytes, extension: named)
        var document: SourceDocument
        switch kind {
        case .zip: document = try OfficeFile.read(bytes)
        case .pdf: document = try PDFDocument.read(bytes)
        case .html: document = try WebPage.read(TextEncoding.utf8(bytes))
        case .separated: document = try SeparatedDocument.read(TextEncoding.utf8(bytes))
        case .plain: document = try PlainDocument.read(TextEncoding.utf8(bytes))
        default: throw Refusal.of(kind, bytes)
        }
        if let doubt = misnamed(named, document.format) { document.doubts.insert(doubt, at: 0) }
        return document
    }

    private static func fileExtension(of name: String?) -> String? {
        guard let name, let dot = name.lastIndex(of: ".") else { return nil }
        let named = name[name.index(after: dot)...].lowercased()
        return named.isEmpty || named.count > 8 ? nil : named
    }

    /// A doubt for a file that is not what its name says.
    private static func misnamed(_ named: String?, _ format: SourceDocument.Format) -> Doubt? {
        guard let named, let expected = expected[named], !expected.contains(format) else { return nil }
        return Doubt("The file is named .\(named), but it is \(format.spoken), and was read as that.")
    }

    private static let expected: [String: Set<SourceDocument.Format>] = [
        "docx": [.docx], "docm": [.docx], "doc": [.docx], "odt": [.odt], "xlsx": [.xlsx], "xlsm": [.xlsx],
        "xls": [.xlsx],
        "csv": [.csv, .text], "tsv": [.csv, .text], "html": [.html], "htm": [.html], "pdf": [.pdf],
        "txt": [.text, .csv],
    ]
}

extension SourceDocument.Format {
    /// What people call it.
    fileprivate var spoken: String {
        switch self {
        case .docx: "a Word document"
        case .odt: "an OpenDocument text"
        case .xlsx: "an Excel workbook"
        case .csv: "CSV text"
        case .html: "a web page"
        case .pdf: "a PDF"
        case .text: "plain text"
        }
    }
}
