/// Puts the pages of a PDF together into headings, paragraphs and tables.
enum PDFBlocks {
    private enum Piece {
        case lines([[PDFLine]], page: Int)
        case table(PDFTable)
    }

    static func blocks(of pages: [PDFPage]) throws(UnreadablePlan) -> [Block] {
        var pieces: [Piece] = []
        let divided = pages.map { $0.tables() }
        let loose = PDFMargins.removed(from: divided.map { PDFLine.lines(of: $0.loose) }, pages)
        for (index, grids) in divided.map(\.grids).enumerated() {
            var lines = loose[index]
            for grid in grids {
                let above = lines.prefix { $0.bottom < grid.top + 2 }
                lines.removeFirst(above.count)
                if !above.isEmpty { append(Array(above), page: index + 1, to: &pieces) }
                if above.isEmpty, case .table(var table) = pieces.last, table.take(grid, page: index + 1) {
                    pieces[pieces.count - 1] = .table(table)
                } else {
                    pieces.append(.table(PDFTable(grid, page: index + 1)))
                }
            }
            if !lines.isEmpty { append(lines, page: index + 1, to: &pieces) }
        }
        return try blocks(of: pieces, PDFSizes(of: pages, loose))
    }

    /// Adds lines of running text; a paragraph that the page's end cut in two is joined again.
    private static func append(_ lines: [PDFLine], page: Int, to pieces: inout [Piece]) {
        var paragraphs = PDFLine.paragraphs(of: lines, right: lines.map(\.right).max() ?? 0)
        if case .lines(var before, let start) = pieces.last, let last = before.last?.last,
            let first = paragraphs.first?.first,
            first.text.first?.isLowercase == true, abs(last.size - first.size) < 0.8,
            last.text.last.map({ !".!?:".contains($0) }) == true
        {
            before[before.count - 1] += paragraphs.removeFirst()
            pieces[pieces.count - 1] = .lines(before, page: start)
        }
        if !paragraphs.isEmpty { pieces.append(.lines(paragraphs, page: page)) }
    }

    private static func blocks(of pieces: [Piece], _ sizes: PDFSizes) throws(UnreadablePlan) -> [Block] {
        var blocks: [Block] = []
        var tables = 0
        var cellsLeft = Limit.documentCells
        for piece in pieces {
            switch piece {
            case .lines(let paragraphs, let page):
                for lines in paragraphs {
                    var said = Paragraph(typed: PDFLine.text(of: lines), place: Place(page: page))
                    let level = sizes.headingLevel(of: lines)
                    said.isBold = level != nil
                    blocks.append(level.map { .heading(level: $0, said) } ?? .paragraph(said))
                }
            case .table(let ruled):
                for block in try ruled.open().closed(cellsLeft: &cellsLeft) {
                    guard case .table(var table) = block else { continue }
                    tables += 1
                    table.stamp { $0.table = tables }
                    blocks.append(.table(table))
                }
            }
        }
        return blocks
    }
}
