/// A file’s first table as plain words: for lists of many thousand rows, which have no paragraphs and no merged cells.
public struct PlainTable: Sendable {
    /// One row; those without a word are left out, and still counted.
    public struct Line: Sendable {
        /// As a person counts them, the first row being 1.
        public let number: Int
        /// From the first column on, without the empty ones at the end.
        public let cells: [String]
    }

    public let lines: [Line]

    /// Reads separated values, or a workbook’s first sheet that says anything; no more than `most` rows.
    ///
    /// - Throws: `UnreadablePlan` for an empty, damaged, protected, oversized or unknown file.
    public init(reading bytes: [UInt8], named name: String, most: Int) throws(UnreadablePlan) {
        if bytes.isEmpty { throw .emptyFile }
        if bytes.count > Limit.fileBytes { throw .tooLargeFile }
        let ending = name.split(separator: ".").last.map { $0.lowercased() }
        guard FileKind.of(bytes, extension: ending) == .separated else {
            lines = try Self.lines(of: DocumentReader.read(bytes, named: name), most: most)
            return
        }
        let (clean, _) = ControlCharacters.removed(from: TextEncoding.utf8(bytes))
        let separator = Separator.best(in: clean)?.separator ?? UInt8(ascii: ",")
        var values = SeparatedValues(clean, separator: separator)
        var lines: [Line] = []
        while let record = try values.next() {
            let cells = record.fields.prefix(Self.mostColumns).map { Self.tidy(String(decoding: $0, as: UTF8.self)) }
            guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { continue }
            lines.append(Line(number: values.number, cells: Array(cells[...last])))
            if lines.count > most { throw .tooManyCells }
        }
        if lines.isEmpty { throw .emptyFile }
        self.lines = lines
    }

    private static let mostColumns = 100

    private static func lines(of document: SourceDocument, most: Int) throws(UnreadablePlan) -> [Line] {
        for case .table(let table) in document.blocks {
            guard table.rows.count <= most else { throw .tooManyCells }
            return table.rows.enumerated().map { index, row in
                var cells: [String] = []
                for cell in row.cells where cell.column < mostColumns {
                    while cells.count < cell.column { cells.append("") }
                    cells.append(tidy(cell.isoDate ?? cell.text))
                }
                return Line(number: row.place.row ?? index + 1, cells: cells)
            }
        }
        throw .emptyFile
    }

    /// Without the guard against formulas, and without white space at its ends.
    private static func tidy(_ cell: String) -> String {
        var text = SafeCell.unguarded(cell)[...]
        while let first = text.unicodeScalars.first, first.properties.isWhitespace { text.unicodeScalars.removeFirst() }
        while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
        return String(text)
    }
}
