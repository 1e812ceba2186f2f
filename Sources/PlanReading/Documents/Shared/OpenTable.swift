/// A cell as it is being read, before it is known where in the grid it falls.
struct OpenCell {
    var columnSpan = 1
    var rowSpan = 1
    /// Word's way of merging down: this cell belongs to the one above.
    var continuesFromAbove = false
    var blocks: [Block] = []

    var hasText: Bool { !blocks.isEmpty }
}

/// A row as it is being read.
struct OpenRow {
    var isMarkedHeader = false
    /// A row whose deletion was tracked.
    var isDropped = false
    var skippedColumns = 0
    /// The page it begins on, where there are pages.
    var page: Int?
    var cells: [OpenCell] = []
}

/// A table as it is being read.
struct OpenTable {
    var name: String?
    var rows: [OpenRow] = []

    /// What stands in the document in this table's place.
    ///
    /// Most often a table. A table that only lays out the page (one filled cell, or real tables side by side in a frame of
    /// little else) gives way to what it holds.
    func closed(cellsLeft: inout Int) throws(UnreadablePlan) -> [Block] {
        let filled = rows.flatMap(\.cells).filter(\.hasText)
        guard !filled.isEmpty else { return [] }
        let nested = filled.flatMap(\.blocks).compactMap { block -> Table? in
            if case .table(let table) = block { table } else { nil }
        }
        if !nested.isEmpty {
            let dataRows = rows.count { row in row.cells.count(where: \.hasText) >= 2 }
            let holdsRealTable = nested.contains { $0.width >= 2 && $0.rows.count >= 2 }
            if filled.count == 1 || (holdsRealTable && dataRows <= 1) { return filled.flatMap(\.blocks) }
        }
        var layout = GridLayout(cellsLeft: cellsLeft)
        let table = try layout.table(of: self)
        cellsLeft = layout.cellsLeft
        return table.rows.isEmpty ? [] : [.table(table)]
    }
}

extension OpenCell {
    /// Everything said in the cell, nested tables included, a paragraph each.
    var paragraphs: [Paragraph] { OpenCell.paragraphs(of: blocks) }

    private static func paragraphs(of blocks: [Block]) -> [Paragraph] {
        blocks.flatMap { block -> [Paragraph] in
            switch block {
            case .paragraph(let paragraph): return [paragraph]
            case .heading(_, var paragraph):
                paragraph.isBold = true
                return [paragraph]
            case .table(let table): return table.rows.flatMap { $0.cells.flatMap(\.paragraphs) }
            }
        }
    }
}
