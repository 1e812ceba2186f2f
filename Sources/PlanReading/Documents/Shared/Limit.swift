/// How much of a file is ever read.
///
/// Real plans stay far below these; a file that does not is refused in plain words.
enum Limit {
    static let fileBytes = 50 << 20
    /// All the parts of one zipped document that are read, once unpacked.
    static let unpackedBytes = 64 << 20
    /// How many times larger than the file its parts may be, unless they are small.
    static let unpackedRatio = 100
    static let smallUnpackedBytes = 4 << 20
    /// Parts that only help to read the others: styles, numbering, relationships.
    static let helperPartBytes = 8 << 20
    static let archiveEntries = 2_000
    static let elementDepth = 120
    static let tableDepth = 20
    static let cellBytes = 100_000
    /// A paragraph outside a table; pasted text may be one long line.
    static let paragraphBytes = 1_000_000
    static let columns = 2_000
    /// Cells of one document (`.docx`, `.odt`, `.html`) or of one workbook.
    static let documentCells = 100_000
    static let workbookCells = 500_000
    static let blocks = 200_000
    static let sheets = 200
    /// Empty but formatted: after this much of it in a row, a sheet is taken to hold nothing more.
    static let emptyRows = 20_000
    static let emptyCells = 200_000
}
