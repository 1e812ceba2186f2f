public import PlanReading

/// A document to be written: what it is called, in which language, and its blocks.
///
/// The blocks are the ones documents are read into, so whatever was read can be written again.
public struct WrittenDocument: Sendable {
    public enum Language: String, Sendable {
        case english = "en-GB"
        case welsh = "cy-GB"
    }

    public var title: String
    public var language: Language
    public var blocks: [Block]

    public init(title: String, language: Language = .english, blocks: [Block]) {
        self.title = title
        self.language = language
        self.blocks = blocks
    }

    /// Wide tables stand on a page turned on its side.
    var isLandscape: Bool {
        blocks.contains { block in
            if case .table(let table) = block { table.width > 4 } else { false }
        }
    }
}

extension Table {
    /// A cell for every grid column of a row, in order: those the row leaves out are there, empty.
    func filled(_ row: TableRow) -> [Cell] {
        var cells: [Cell] = []
        var next = 0
        for cell in row.cells where cell.column >= next {
            while next < cell.column {
                cells.append(Cell(column: next, place: cell.place))
                next += 1
            }
            var whole = cell
            whole.columnSpan = max(1, min(cell.columnSpan, width - cell.column))
            cells.append(whole)
            next = cell.column + whole.columnSpan
        }
        while next < width {
            cells.append(Cell(column: next, place: row.place))
            next += 1
        }
        return cells
    }

    /// How many rows from `row` on a cell covers: itself, and those beneath that say they continue it.
    func depth(of cell: Cell, at row: Int) -> Int {
        var depth = 1
        while row + depth < rows.count,
            rows[row + depth].cells.contains(where: { $0.column == cell.column && $0.continuesFromAbove })
        {
            depth += 1
        }
        return depth
    }

    /// Shares of the width, by how much the columns hold; they come to `total`.
    func widths(_ total: Int) -> [Int] {
        var weights = [Double](repeating: 4, count: max(1, width))
        for row in rows {
            for cell in row.cells where cell.columnSpan == 1 && cell.column < width {
                weights[cell.column] = max(weights[cell.column], min(60, Double(cell.text.count).squareRoot() * 3))
            }
        }
        let sum = weights.reduce(0, +)
        return weights.map { Int($0 / sum * Double(total)) }
    }
}
