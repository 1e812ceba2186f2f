import Dates

/// What an action is given by other than its own row.
extension ActionDuties {
    /// The lead that a heading names for everything under it.
    func fill(_ action: inout ReadAction, heading: Line) {
        guard let colon = heading.text.firstIndex(of: ":") else { return }
        var paragraph = Paragraph(Words.folded(heading.text[heading.text.index(after: colon)...]), place: heading.place)
        paragraph.isBold = false
        var cell = CellText([paragraph], place: heading.place)
        cell.isInherited = true
        action.leadsAsWritten = cell.read
        action.leads = CellSplitting.paragraphs(cell)
    }

    /// Adds what a later row says of the same action.
    func extend(_ action: inout ReadAction, from cells: Cells, sureness: Sureness) {
        if let lead = cells.lead {
            action.leadsAsWritten = joined(action.leadsAsWritten, lead, sureness)
            action.leads += CellSplitting.paragraphs(lead).filter { new in
                !action.leads.contains { $0.text == new.text }
            }
        }
        if let when = cells.when {
            let text = [action.when?.asWritten, when.text].compactMap { $0 }.joined(separator: " ")
            action.when = When(parsing: text, context)
            action.whenSureness = sureness
            action.whenPlace = action.whenPlace ?? when.place
        }
        if let measure = cells.measure {
            action.measureAsWritten = joined(action.measureAsWritten, measure, sureness)
            action.measures += CellSplitting.measures(measure)
        }
        if let cell = cells.crossReference { action.crossReferences += CellSplitting.paragraphs(cell) }
        if let risks = cells.risks { action.risks = joined(action.risks, risks, sureness) }
        for (period, cell) in cells.progress { action.progress.append(ReadProgress(period: period, text: cell.read)) }
        for (header, cell) in cells.extras { action.extras.append(ReadExtra(header: header, text: cell.read)) }
    }

    private func joined(_ text: ReadText?, _ cell: CellText, _ sureness: Sureness) -> ReadText {
        guard let text else { return ReadText(cell.text, place: cell.place, sureness: sureness) }
        return ReadText("\(text.text) \(cell.text)", place: text.place, sureness: sureness)
    }
}
