/// A document as what it holds in reading order, whatever kind of file it came from.
///
/// The formats (`.docx`, `.odt`, `.xlsx`, `.csv`, `.html`, `.pdf`, text) are read into this; everything that makes sense of
/// a plan works on this and never sees a file again.
public struct SourceDocument: Sendable, Hashable, Codable {
    public enum Format: String, Sendable, Hashable, Codable, CaseIterable {
        case docx, odt, xlsx, csv, html, pdf, text
    }

    public var format: Format
    /// The title the file states of itself (its properties or `<title>`), when it has one.
    public var statedTitle: String?
    public var blocks: [Block]
    /// What was left out or made safe on the way in, in plain words.
    public var doubts: [Doubt]

    public init(format: Format, statedTitle: String? = nil, blocks: [Block] = [], doubts: [Doubt] = []) {
        self.format = format
        self.statedTitle = statedTitle
        self.blocks = blocks
        self.doubts = doubts
    }
}

/// One thing in a document, in reading order.
public enum Block: Sendable, Hashable, Codable {
    /// A heading by its style (`Heading 2`, `<h2>`), 1 to 9.
    case heading(level: Int, Paragraph)
    case paragraph(Paragraph)
    case table(Table)
}

/// A line of running text: white space folded to single spaces, ends trimmed, never empty.
public struct Paragraph: Sendable, Hashable, Codable {
    public var text: String
    /// An item of a list; the bullet or number, as shown, is in `marker` and not in `text`.
    public var isListItem: Bool
    public var marker: String?
    /// All of its characters are bold.
    public var isBold: Bool
    public var place: Place

    public init(_ text: String, isListItem: Bool = false, marker: String? = nil, isBold: Bool = false, place: Place) {
        self.text = text
        self.isListItem = isListItem
        self.marker = marker
        self.isBold = isBold
        self.place = place
    }
}

/// A table as a grid.
///
/// Merged cells stand once, where they begin; what they cover is not repeated.
public struct Table: Sendable, Hashable, Codable {
    /// The worksheet, or the table's caption.
    public var name: String?
    public var rows: [TableRow]
    /// How many grid columns the widest row has.
    public var width: Int
    public var place: Place

    public init(name: String? = nil, rows: [TableRow], width: Int, place: Place) {
        self.name = name
        self.rows = rows
        self.width = width
        self.place = place
    }
}

/// One row.
///
/// Rows with no text at all are left out of a table, but `place.row` still counts them.
public struct TableRow: Sendable, Hashable, Codable {
    /// The file itself says that this is a header (`tblHeader`, `<thead>`, `table:table-header-rows`).
    public var isMarkedHeader: Bool
    /// Cells from the first grid column to the last, without gaps in order; a grid column may have none.
    public var cells: [Cell]
    public var place: Place

    public init(isMarkedHeader: Bool = false, cells: [Cell], place: Place) {
        self.isMarkedHeader = isMarkedHeader
        self.cells = cells
        self.place = place
    }
}

/// One cell of a table.
public struct Cell: Sendable, Hashable, Codable {
    /// Its first grid column, from 0.
    public var column: Int
    public var columnSpan: Int
    /// True for the rows under a cell merged downwards: the text is in the row where the merge begins.
    public var continuesFromAbove: Bool
    /// What it says, a paragraph each.
    public var paragraphs: [Paragraph]
    /// A real date in a spreadsheet, as `YYYY-MM-DD`; `paragraphs` then holds it as the sheet shows it.
    public var isoDate: String?
    public var place: Place

    public init(
        column: Int,
        columnSpan: Int = 1,
        continuesFromAbove: Bool = false,
        paragraphs: [Paragraph] = [],
        isoDate: String? = nil,
        place: Place
    ) {
        self.column = column
        self.columnSpan = columnSpan
        self.continuesFromAbove = continuesFromAbove
        self.paragraphs = paragraphs
        self.isoDate = isoDate
        self.place = place
    }

    /// All of its words, paragraphs joined by a space.
    public var text: String { paragraphs.map(\.text).joined(separator: " ") }
}

/// Where a value stood in the file it came from.
///
/// Numbers count from 1, as a person would.
public struct Place: Sendable, Hashable, Codable {
    public var sheet: String?
    public var page: Int?
    /// The nth table of the document.
    public var table: Int?
    /// The row of the table; in a spreadsheet or CSV, the row number the program shows.
    public var row: Int?
    public var column: Int?
    /// The nth line of a text.
    public var line: Int?

    public init(
        sheet: String? = nil,
        page: Int? = nil,
        table: Int? = nil,
        row: Int? = nil,
        column: Int? = nil,
        line: Int? = nil
    ) {
        self.sheet = sheet
        self.page = page
        self.table = table
        self.row = row
        self.column = column
        self.line = line
    }
}

/// Something a person should look at, in plain words.
public struct Doubt: Sendable, Hashable, Codable {
    public var message: String
    public var place: Place?

    public init(_ message: String, place: Place? = nil) {
        self.message = message
        self.place = place
    }
}
