/// A row of a PDF's table.
struct PDFRow {
    struct Part {
        var left: Double
        var right: Double
        var continuesFromAbove: Bool
        /// It is merged with cells of other rows.
        var reachesDown: Bool
        var paragraphs: [String]
        /// Its first and last lines as they stand on the page, to see whether words run on over the page's end.
        var firstLine: PDFLine?
        var lastLine: PDFLine?

        var text: String { paragraphs.joined(separator: " ") }
    }

    var parts: [Part]
    var page: Int
}

/// A table of a PDF, put together from its parts on each page.
struct PDFTable {
    private(set) var rows: [PDFRow] = []
    private(set) var edges: [Double] = []
    let page: Int

    init(_ grid: PDFGrid, page: Int) {
        self.page = page
        rows = PDFTable.rows(of: grid, page: page)
        edges = grid.columns
    }

    /// Takes the part of the table on the next page; false when it is another table.
    mutating func take(_ grid: PDFGrid, page: Int) -> Bool {
        guard PDFTable.agree(edges, grid.columns) else { return false }
        var more = PDFTable.rows(of: grid, page: page)
        let header = zip(rows, more).prefix { PDFTable.isSame($0, $1) }.count
        // A page that only repeats rows holds real ones that happen to be equal.
        if header < more.count { more.removeFirst(header) }
        joinMerges(&more)
        if let first = more.first, let last = rows.indices.last, first.isRest(of: rows[last]) {
            append(first, to: last)
            more.removeFirst()
        }
        rows.append(contentsOf: more)
        edges = PDFGrid.clusters(edges + grid.columns)
        return true
    }

    /// The table as rows and cells.
    func open() -> OpenTable {
        var table = OpenTable()
        for row in rows {
            var open = OpenRow(page: row.page)
            for part in row.parts {
                let first = PDFTable.index(of: part.left, in: edges)
                let after = PDFTable.index(of: part.right, in: edges)
                var cell = OpenCell(columnSpan: max(1, after - first))
                cell.continuesFromAbove = part.continuesFromAbove
                cell.blocks = part.paragraphs.map { .paragraph(Paragraph(typed: $0, place: Place())) }
                open.cells.append(cell)
            }
            table.rows.append(open)
        }
        return table
    }

    private static func rows(of grid: PDFGrid, page: Int) -> [PDFRow] {
        var rows = Array(repeating: PDFRow(parts: [], page: page), count: max(0, grid.rows.count - 1))
        for cell in grid.cells {
            if cell.isOpen, cell.words.isEmpty {
                for row in cell.rows where rows.indices.contains(row) {
                    rows[row].parts += tail(of: cell, grid.columns)
                }
                continue
            }
            let lines = PDFLine.lines(of: cell.words)
            // As much room is kept free at the right as at the left.
            let padding = min(max((lines.map(\.left).min() ?? 0) - cell.left, 3), 20)
            let paragraphs = PDFLine.paragraphs(of: lines, right: cell.right - padding).map { PDFLine.text(of: $0) }
            for row in cell.rows where rows.indices.contains(row) {
                let isFirst = row == cell.rows.lowerBound
                rows[row].parts.append(
                    PDFRow.Part(
                        left: cell.left,
                        right: cell.right,
                        continuesFromAbove: !isFirst,
                        reachesDown: cell.rows.count > 1,
                        paragraphs: isFirst ? paragraphs : [],
                        firstLine: isFirst ? lines.first : nil,
                        lastLine: isFirst ? lines.last : nil
                    )
                )
            }
        }
        for row in rows.indices { rows[row].parts.sort { $0.left < $1.left } }
        return rows
    }

    /// A cell without borders of its own goes on from above, in each of its columns.
    private static func tail(of cell: PDFCell, _ columns: [Double]) -> [PDFRow.Part] {
        zip(columns, columns.dropFirst()).filter { $0 >= cell.left - 1 && $1 <= cell.right + 1 }.map {
            PDFRow.Part(left: $0, right: $1, continuesFromAbove: true, reachesDown: true, paragraphs: [])
        }
    }

    /// The columns of one are among those of the other, and both reach as far.
    private static func agree(_ one: [Double], _ other: [Double]) -> Bool {
        func near(_ left: Double?, _ right: Double?) -> Bool {
            guard let left, let right else { return false }
            return abs(left - right) < PDFGrid.tolerance * 1.5
        }
        guard near(one.first, other.first), near(one.last, other.last) else { return false }
        let (fewer, more) = one.count <= other.count ? (one, other) : (other, one)
        return fewer.allSatisfy { edge in more.contains { near($0, edge) } }
    }

    private static func isSame(_ one: PDFRow, _ other: PDFRow) -> Bool {
        one.parts.count == other.parts.count
            && zip(one.parts, other.parts).allSatisfy { $0.paragraphs == $1.paragraphs }
            && one.parts.contains { !$0.paragraphs.isEmpty }
    }

    /// An empty cell at the top of a page goes on from the one above where either of them is merged downwards.
    private mutating func joinMerges(_ more: inout [PDFRow]) {
        guard let above = rows.last, let first = more.first else { return }
        for (index, part) in first.parts.enumerated() where part.paragraphs.isEmpty {
            let over = above.parts.first { abs($0.left - part.left) < PDFGrid.tolerance }
            if part.reachesDown || over?.reachesDown == true { more[0].parts[index].continuesFromAbove = true }
        }
    }

    private mutating func append(_ rest: PDFRow, to last: Int) {
        for part in rest.parts where !part.paragraphs.isEmpty {
            guard let index = rows[last].parts.firstIndex(where: { abs($0.left - part.left) < PDFGrid.tolerance })
            else {
                rows[last].parts.append(part)
                continue
            }
            rows[last].parts[index].append(part)
        }
    }

    private static func index(of position: Double, in edges: [Double]) -> Int {
        edges.enumerated().min { abs($0.element - position) < abs($1.element - position) }?.offset ?? 0
    }
}
