import Dates

/// Splits what one cell holds: agencies, measures, cross-references, dates.
enum CellSplitting {
    static func agencies(_ cell: CellText) -> [ReadText] {
        var found: [ReadText] = []
        for paragraph in cell.paragraphs {
            let text = paragraph.text.replacing(" and ", with: ",")
            for piece in text.split(whereSeparator: { $0 == "/" || $0 == "," || $0 == ";" }) {
                let name = Words.folded(piece)
                if !name.isEmpty { found.append(ReadText(name, place: cell.place, sureness: cell.sureness)) }
            }
        }
        return found
    }

    static func when(_ cell: CellText, _ context: DateReading) -> When {
        // A real date of a spreadsheet is a day, however the sheet shows it.
        if let iso = cell.isoDate, let day = Day(iso: iso) {
            return When(asWritten: cell.text, milestones: [Milestone(kind: .day, earliest: day, latest: day)])
        }
        return When(parsing: cell.text, context)
    }

    static func measures(_ cell: CellText) -> [ReadText] {
        cell.paragraphs.map { ReadText($0.text, place: cell.place, sureness: cell.sureness) }
    }

    static func crossReferences(_ cell: CellText) -> [ReadText] {
        cell.paragraphs.map { ReadText($0.text, place: cell.place, sureness: cell.sureness) }
    }

    static func crossReferences(in text: ReadText) -> [ReadText] { [] }
}
