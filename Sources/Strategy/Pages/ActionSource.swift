import Foundation
import Markup
import PlanReading
import Records

/// Where an action was read: the document, and the place in it.
struct ActionSource: Sendable {
    let fileName: String
    let place: Place

    /// "Plan 2026.docx, table 3, row 12".
    var words: Phrase {
        Phrase(
            en: line(table: "table", sheet: "sheet", page: "page", row: "row", line: "line"),
            cy: line(table: "tabl", sheet: "taflen", page: "tudalen", row: "rhes", line: "llinell")
        )
    }

    private func line(table: String, sheet: String, page: String, row: String, line: String) -> String {
        var parts = [fileName]
        if let number = place.page { parts.append("\(page) \(number)") }
        if let name = place.sheet {
            parts.append("\(sheet) \(name)")
        } else if let number = place.table {
            parts.append("\(table) \(number)")
        }
        if let number = place.row { parts.append("\(row) \(number)") }
        if let number = place.line { parts.append("\(line) \(number)") }
        return parts.joined(separator: ", ")
    }
}
