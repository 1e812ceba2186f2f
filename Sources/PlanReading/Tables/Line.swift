/// A line of words that is not a row of a plan: a heading, a paragraph, or a row across a table.
struct Line {
    var text: String
    var place: Place
    /// 1 to 9 for a heading by its style.
    var style: Int?
    var isBold = false
    var isListItem = false
    var marker: String?
    /// It stood inside a table: which one, and whether it ran across it.
    var table: Int?
    var isAcross = false

    init(_ paragraph: Paragraph, style: Int? = nil, table: Int? = nil, isAcross: Bool = false) {
        text = paragraph.text
        place = paragraph.place
        isBold = paragraph.isBold
        isListItem = paragraph.isListItem
        marker = paragraph.marker
        self.style = style
        self.table = table
        self.isAcross = isAcross
    }
}

/// A document cut into lines and the rows of its tables, in reading order.
enum Piece {
    case line(Line)
    /// A header: what follows, if anything, stands under it.
    case header(group: Int)
    case row(group: Int, TableRow)
    /// A row with one filled cell: part of the plan or a heading, as its column will tell.
    case single(group: Int, TableRow)
}

/// Rows under one header.
struct RowGroup {
    var header: [HeaderCell]
    var table: Int
    var name: String?
    var width: Int
    var place: Place
    /// The rows that belong to it, to judge its columns by.
    var rows: [TableRow] = []

    /// Without its rows.
    init(sharing group: RowGroup) {
        self = group
        rows = []
    }

    init(header: [HeaderCell], table: Int, name: String?, width: Int, place: Place) {
        self.header = header
        self.table = table
        self.name = name
        self.width = width
        self.place = place
    }

    /// The same for groups whose headers say the same in the same columns.
    var headerKey: String { header.map { "\($0.column) \($0.span) \(Words.key($0.text))" }.joined(separator: "|") }

    func hasHeader(like other: [HeaderCell]) -> Bool {
        header.count == other.count
            && zip(header, other).allSatisfy { $0.column == $1.column && Words.key($0.text) == Words.key($1.text) }
    }
}

struct HeaderCell {
    var column: Int
    var span: Int
    var text: String
}
