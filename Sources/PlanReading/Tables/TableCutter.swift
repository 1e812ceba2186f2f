/// Cuts the blocks of a document into lines and rows, each row under the header it belongs to.
///
/// A worksheet is one table with prose, several headers and gaps in it; a Word table is usually one header and its rows.
/// Both come out the same.
struct TableCutter {
    private(set) var pieces: [Piece] = []
    private(set) var groups: [RowGroup] = []
    private var table = 0
    private var current: Int?
    private var isClosed = false
    private var lastRow = 0

    init(_ document: SourceDocument, ignoring ignored: Set<Int>) {
        var number = 0
        for block in document.blocks {
            switch block {
            case .heading(let level, let paragraph): pieces.append(.line(Line(paragraph, style: level)))
            case .paragraph(let paragraph): pieces.append(.line(Line(paragraph)))
            case .table(let table):
                number += 1
                let known = table.place.table ?? number
                if !ignored.contains(known) { cut(FormTable.turned(table) ?? table, number: known) }
            }
        }
    }

    private mutating func cut(_ table: Table, number: Int) {
        self.table = number
        current = nil
        isClosed = false
        lastRow = 0
        let labelled = Dictionary(
            uniqueKeysWithValues: table.rows.indices.compactMap { index in
                LabelledRow.line(at: index, of: table, number: number).map { (index, $0) }
            }
        )
        let headers = headerRows(of: table, besides: labelled)
        var index = 0
        while index < table.rows.count {
            let row = table.rows[index]
            let number = row.place.row ?? (lastRow + 1)
            let isAfterGap = lastRow > 0 && number > lastRow + 1
            lastRow = number
            if let size = headers[index] {
                open(Array(table.rows[index..<(index + size)]), in: table)
                index += size
                lastRow = table.rows[index - 1].place.row ?? lastRow
                continue
            }
            if let line = labelled[index] {
                pieces.append(.line(line))
            } else {
                place(row, in: table, isAfterGap: isAfterGap, isBeforeHeader: headers.keys.contains { $0 > index })
            }
            index += 1
        }
    }

    /// Index of each header → how many rows it takes.
    private func headerRows(of table: Table, besides labelled: [Int: Line]) -> [Int: Int] {
        var found: [Int: Int] = [:]
        var index = 0
        var longest = 300
        while index < table.rows.count {
            let row = table.rows[index]
            guard labelled[index] == nil else {
                index += 1
                continue
            }
            // Once a header is known, rows with far longer cells need no closer look.
            if !row.isMarkedHeader, row.cells.contains(where: { $0.bytes > longest }) {
                index += 1
                continue
            }
            let filled = row.cells.filter { !$0.paragraphs.isEmpty }
            var isHeader = filled.count > 1 && HeaderRow.isHeader(row, width: table.width)
            if let only = filled.first, filled.count == 1, found.isEmpty, !isAcross(only, row, table.width) {
                isHeader = HeaderRow.isHeader(single: only, of: row)
            }
            guard isHeader else {
                index += 1
                continue
            }
            longest = 30 + 2 * (filled.map(\.bytes).max() ?? 0)
            var size = 1
            if index + 1 < table.rows.count, HeaderRow.isSecond(table.rows[index + 1], under: row, width: table.width) {
                size = 2
            }
            if index > 0, found[index - 1] == nil, labelled[index - 1] == nil,
                HeaderRow.isOver(table.rows[index - 1], row, width: table.width)
            {
                found[index - 1] = size + 1
            } else {
                found[index] = size
            }
            index += size
        }
        if found.isEmpty, let first = table.rows.first, looksLikeNames(first, of: table) { found[0] = 1 }
        return found
    }

    private mutating func open(_ rows: [TableRow], in table: Table) {
        let header = HeaderRow.cells(rows)
        isClosed = false
        if let current, groups[current].hasHeader(like: header) { return }
        let place = rows.first?.place ?? table.place
        groups.append(
            RowGroup(header: header, table: self.table, name: table.name, width: table.width, place: place)
        )
        current = groups.count - 1
        pieces.append(.header(group: groups.count - 1))
    }

    private mutating func place(_ row: TableRow, in table: Table, isAfterGap: Bool, isBeforeHeader: Bool) {
        let filled = row.cells.filter { !$0.paragraphs.isEmpty }
        guard let first = filled.first else { return }
        if filled.count == 1 && table.width > 1 {
            let across = isAcross(first, row, table.width)
            let isLoose = current == nil || isClosed || (isAfterGap && first.column == 0)
            if across || (isLoose && !row.cells.contains(where: \.continuesFromAbove)) {
                if isAfterGap { isClosed = true }
                addLines(first, row, isAcross: across)
                return
            }
        }
        if current == nil && isBeforeHeader {
            for cell in filled { addLines(cell, row, isAcross: false) }
            return
        }
        isClosed = false
        let group = current ?? openWithoutHeader(table, at: row)
        groups[group].rows.append(row)
        pieces.append(filled.count == 1 && table.width > 1 ? .single(group: group, row) : .row(group: group, row))
    }

    private mutating func openWithoutHeader(_ table: Table, at row: TableRow) -> Int {
        groups.append(
            RowGroup(header: [], table: self.table, name: table.name, width: table.width, place: row.place)
        )
        current = groups.count - 1
        return groups.count - 1
    }

    private mutating func addLines(_ cell: Cell, _ row: TableRow, isAcross: Bool) {
        for paragraph in cell.paragraphs {
            var line = Line(paragraph, table: table, isAcross: isAcross)
            if line.place.row == nil { line.place = cell.place }
            pieces.append(.line(line))
        }
    }

    private func isAcross(_ cell: Cell, _ row: TableRow, _ width: Int) -> Bool {
        width > 1 && cell.columnSpan >= max(2, width - 1)
    }

    /// A first row of short words over a table whose columns nobody has seen before.
    private func looksLikeNames(_ row: TableRow, of table: Table) -> Bool {
        guard table.rows.count > 2, table.width > 1 else { return false }
        let filled = row.cells.filter { !$0.paragraphs.isEmpty }
        guard filled.count > 1, filled.count * 2 >= table.width else { return false }
        return filled.allSatisfy { cell in
            let shape = ValueShape(cell.text)
            return shape.words <= 5 && !shape.isDate && !shape.isReference && !shape.isSentence && !shape.isRag
        }
    }
}
