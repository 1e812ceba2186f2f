import Markup
import PlanReading

/// The first words under each column of a document, by which a person knows it whatever its header says.
struct ColumnExamples {
    private var found: [Int: [Int: String]] = [:]

    init(_ document: SourceDocument) {
        let tables = document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        for (number, table) in zip(1..., tables) {
            // The first row with several filled cells is the header, or as good an example as any.
            let rows = table.rows.filter { $0.cells.count { !$0.paragraphs.isEmpty } > 1 }.dropFirst().prefix(20)
            for cell in rows.flatMap(\.cells) where found[number]?[cell.column] == nil {
                guard let text = cell.paragraphs.first?.text else { continue }
                found[number, default: [:]][cell.column] = text.count > 60 ? String(text.prefix(59)) + "…" : text
            }
        }
    }

    func hint(_ table: UnderstoodTable, _ column: UnderstoodColumn) -> Phrase? {
        found[table.number]?[column.column].map { Phrase(en: "For example, \($0)", cy: "Er enghraifft, \($0)") }
    }
}
