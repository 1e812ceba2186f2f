import Dates

/// Splits what one cell holds.
///
/// Agencies and cross-references wait until the whole plan is read: see `SplitLists`.
enum CellSplitting {
    /// The paragraphs of a cell, each with its place.
    static func paragraphs(_ cell: CellText) -> [ReadText] {
        cell.paragraphs.map { ReadText($0.text, place: cell.place, sureness: cell.sureness) }
    }

    static func when(_ cell: CellText, _ context: DateReading) -> When {
        // A real date of a spreadsheet is a day, however the sheet shows it.
        if let iso = cell.isoDate, let day = Day(iso: iso) {
            return When(asWritten: cell.text, milestones: [Milestone(kind: .day, earliest: day, latest: day)])
        }
        return When(parsing: cell.text, context)
    }

    /// Nothing in it could separate one measure from another.
    private static func isOne(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 128 && $0 != 59 && $0 != 44 && $0 != 46 && $0 != 124 && $0 != 42 }
    }

    static func measures(_ cell: CellText) -> [ReadText] {
        if let only = cell.paragraphs.first, cell.paragraphs.count == 1, isOne(only.text) {
            return CellPieces.saysNothing(only.text) ? [] : [cell.read]
        }
        let lines = cell.paragraphs.map(\.text).joined(separator: "\n")
        return MeasureList.split(lines).map { ReadText($0, place: cell.place, sureness: cell.sureness) }
    }
}
