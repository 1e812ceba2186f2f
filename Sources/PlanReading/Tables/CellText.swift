/// What a row says under one column, in its own cell or in one merged down over it.
struct CellText {
    var paragraphs: [Paragraph]
    var place: Place
    var isoDate: String?
    /// It stands in a merged cell that began in a row above.
    var isInherited = false
    /// What stood there when it only pointed at the row above: "As above".
    var ditto: String?

    var text: String {
        paragraphs.count == 1 ? paragraphs[0].text : paragraphs.map(\.text).joined(separator: " ")
    }
    var sureness: Sureness { isInherited || ditto != nil ? .likely : .sure }
    var read: ReadText { ReadText(text, place: place, sureness: sureness) }

    init(_ cell: Cell) {
        paragraphs = cell.paragraphs
        place = cell.place
        isoDate = cell.isoDate
    }

    init(_ paragraphs: [Paragraph], place: Place) {
        self.paragraphs = paragraphs
        self.place = place
    }

    /// Several cells of one row as one: a second column of measures, say.
    init?(joining cells: [CellText]) {
        guard var first = cells.first else { return nil }
        for cell in cells.dropFirst() {
            first.paragraphs += cell.paragraphs
            first.ditto = first.ditto ?? cell.ditto
        }
        self = first
    }

    /// The nth paragraph when there is one for each of `count` actions; otherwise all of it, shared.
    func share(_ index: Int, of count: Int) -> CellText {
        guard count > 1, paragraphs.count == count, paragraphs.indices.contains(index) else { return self }
        var part = self
        part.paragraphs = [paragraphs[index]]
        return part
    }
}

/// A row with its cells under the columns they count for, and merged cells carried down.
struct ReadRow {
    private var cells: [Int: CellText] = [:]
    let place: Place

    /// In the columns of `pointing` a cell may say only "as above".
    init(_ row: TableRow, home: [Int: Int], pointing: Set<Int> = [], carried: inout [Int: CellText]) {
        place = row.place
        for cell in row.cells {
            let column = home[cell.column] ?? cell.column
            if cell.continuesFromAbove {
                guard cells[column] == nil, var above = carried[column] else { continue }
                above.isInherited = true
                cells[column] = above
            } else if cell.paragraphs.isEmpty {
                if cells[column] == nil { carried[column] = nil }
            } else if pointing.contains(column), cells[column] == nil, Ditto.isMark(cell), var above = carried[column] {
                above.ditto = cell.text
                above.isInherited = false
                above.place = cell.place
                cells[column] = above
            } else if var standing = cells[column], !standing.isInherited {
                standing.paragraphs += cell.paragraphs
                cells[column] = standing
                carried[column] = standing
            } else {
                cells[column] = CellText(cell)
                carried[column] = CellText(cell)
            }
        }
    }

    /// The cell under a column, with a merged one from above.
    subscript(column: Int) -> CellText? { cells[column] }

    /// The cell under a column, when it begins in this row.
    func own(_ column: Int) -> CellText? {
        guard let cell = cells[column], !cell.isInherited else { return nil }
        return cell
    }
}
