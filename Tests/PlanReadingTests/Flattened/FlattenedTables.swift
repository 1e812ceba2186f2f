@testable import PlanReading

/// Reads lines as text extraction leaves them, and gives the first table that was put back as rows of cells.
func table(_ text: String, _ number: Int = 1) -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let document = FlattenedPlan.rebuilt(FlatLine.lines(of: lines)) else { return [] }
    let tables = document.blocks.compactMap { block -> Table? in
        guard case .table(let table) = block else { return nil }
        return table
    }
    guard tables.count >= number, number > 0 else { return [] }
    let table = tables[number - 1]
    return table.rows.map { row in
        var cells = Array(repeating: "", count: table.width)
        for cell in row.cells where cells.indices.contains(cell.column) {
            cells[cell.column] = cell.continuesFromAbove ? "^" : cell.text
        }
        return cells
    }
}
