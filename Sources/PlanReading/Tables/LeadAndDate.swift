import Dates

/// A cell that holds both who and when: "Carers Hub, by March 2026".
enum LeadAndDate {
    /// Gives an action its lead and its date from one cell.
    static func part(_ action: inout ReadAction, _ cell: CellText, _ context: DateReading) {
        var names: [Paragraph] = []
        var times: [String] = []
        for paragraph in cell.paragraphs {
            for piece in paragraph.text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" || $0 == "–" }) {
                let text = Words.folded(piece).trimming("()-")
                if text.isEmpty { continue }
                let isTime = ValueShape(text).isDate && When(parsing: text, context).understood != .nothing
                if isTime { times.append(text) } else { names.append(Paragraph(text, place: paragraph.place)) }
            }
        }
        guard !times.isEmpty else { return }
        let lead = CellText(names, place: cell.place)
        action.leads = CellSplitting.paragraphs(lead)
        let written = names.map(\.text).joined(separator: ", ")
        action.leadsAsWritten = names.isEmpty ? nil : ReadText(written, place: cell.place, sureness: .likely)
        action.when = When(parsing: times.joined(separator: ", "), context)
        action.whenPlace = cell.place
        action.whenSureness = .likely
    }
}
