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

    static func measures(_ cell: CellText) -> [ReadText] {
        let lines = cell.paragraphs.map(\.text).joined(separator: "\n")
        return MeasureList.split(lines).map { ReadText($0, place: cell.place, sureness: cell.sureness) }
    }
}
