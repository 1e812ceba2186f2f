/// Puts a document together from paragraphs and tables as they come, tables within tables included.
struct DocumentBuilder {
    private var blocks: [Block] = []
    private var tables: [OpenTable] = []
    private var cellsLeft = Limit.documentCells
    private var blocksLeft = Limit.blocks

    var isInTable: Bool { !tables.isEmpty }

    /// The row being read, as its reader would count it, for a message.
    var rowNumber: Int? { tables.last?.rows.count }

    mutating func add(_ block: Block) throws(UnreadablePlan) {
        blocksLeft -= 1
        if blocksLeft < 0 { throw .tooManyCells }
        append([block])
    }

    mutating func beginTable(named name: String? = nil) throws(UnreadablePlan) {
        if tables.count >= Limit.tableDepth { throw .tooDeep }
        tables.append(OpenTable(name: name))
    }

    mutating func beginRow(isHeader: Bool = false) { changeTable { $0.rows.append(OpenRow(isMarkedHeader: isHeader)) } }

    mutating func beginCell(_ cell: OpenCell = OpenCell()) throws(UnreadablePlan) {
        // An empty cell costs memory too, until its table is closed.
        blocksLeft -= 1
        if blocksLeft < 0 { throw .tooManyCells }
        changeRow { $0.cells.append(cell) }
    }

    mutating func changeTable(_ change: (inout OpenTable) -> Void) {
        guard let last = tables.indices.last else { return }
        change(&tables[last])
    }

    mutating func changeRow(_ change: (inout OpenRow) -> Void) {
        changeTable { table in
            guard let last = table.rows.indices.last else { return }
            change(&table.rows[last])
        }
    }

    mutating func changeCell(_ change: (inout OpenCell) -> Void) {
        changeRow { row in
            guard let last = row.cells.indices.last else { return }
            change(&row.cells[last])
        }
    }

    mutating func endTable() throws(UnreadablePlan) {
        guard let table = tables.popLast() else { return }
        append(try table.closed(cellsLeft: &cellsLeft))
    }

    /// The blocks in reading order, their tables numbered.
    mutating func finish() throws(UnreadablePlan) -> [Block] {
        while !tables.isEmpty { try endTable() }
        var number = 0
        for at in blocks.indices {
            guard case .table(var table) = blocks[at] else { continue }
            number += 1
            table.stamp { $0.table = number }
            blocks[at] = .table(table)
        }
        return blocks
    }

    /// Where nothing is open the block belongs to the document, and otherwise to the cell that is open.
    private mutating func append(_ more: [Block]) {
        guard !tables.isEmpty else {
            blocks.append(contentsOf: more)
            return
        }
        if tables.last?.rows.last?.cells.isEmpty == false {
            changeCell { $0.blocks.append(contentsOf: more) }
        } else {
            // Words between the rows or cells of a table, as careless web pages have them.
            if tables.last?.rows.isEmpty != false { beginRow() }
            changeRow { $0.cells.append(OpenCell(blocks: more)) }
        }
    }
}

extension Table {
    /// Changes the place of the table and of everything in it, so that each paragraph knows its cell.
    mutating func stamp(_ change: (inout Place) -> Void) {
        change(&place)
        for row in rows.indices {
            change(&rows[row].place)
            for cell in rows[row].cells.indices {
                change(&rows[row].cells[cell].place)
                let place = rows[row].cells[cell].place
                for paragraph in rows[row].cells[cell].paragraphs.indices {
                    rows[row].cells[cell].paragraphs[paragraph].place = place
                }
            }
        }
    }
}
