/// The running text of a document, with the lines of its sheets and title rows, as far as it may name the plan.
struct FrontLines {
    private(set) var lines: [Line] = []
    private(set) var headers: [String] = []
    /// Cells of the tables, which may speak of the place.
    private(set) var cells: [Paragraph] = []
    private(set) var title: ReadText?

    private static let limit = 400

    init(_ document: SourceDocument) {
        for block in document.blocks where lines.count < FrontLines.limit {
            switch block {
            case .heading(let level, let paragraph): lines.append(Line(paragraph, style: level))
            case .paragraph(let paragraph): lines.append(Line(paragraph))
            case .table(let table): takeTable(table)
            }
        }
        title = findTitle(document)
    }

    private mutating func takeTable(_ table: Table) {
        for row in table.rows.prefix(60) {
            let filled = row.cells.filter { !$0.paragraphs.isEmpty }
            if cells.count < FrontLines.limit { cells += filled.flatMap(\.paragraphs) }
            if filled.count == 1, let cell = filled.first {
                for paragraph in cell.paragraphs {
                    var line = Line(paragraph, table: row.place.table ?? 0, isAcross: cell.columnSpan > 1)
                    line.marker = paragraph.marker
                    lines.append(line)
                }
            } else if filled.contains(where: { HeaderMeaning($0.text).best > 0.5 }), headers.count < 60 {
                headers += filled.map(\.text)
            }
        }
    }

    /// "Organisation: Anyshire Council" → "Anyshire Council".
    func value(of labels: Set<String>) -> ReadText? {
        for line in lines.prefix(80) {
            guard let colon = line.text.firstIndex(of: ":") else { continue }
            guard labels.contains(Words.key(String(line.text[..<colon]))) else { continue }
            let value = Words.folded(line.text[line.text.index(after: colon)...])
            if !value.isEmpty { return ReadText(value, place: line.place) }
        }
        return nil
    }

    /// The first heading, or the first line, unless that is already a theme; else what the file calls itself.
    private func findTitle(_ document: SourceDocument) -> ReadText? {
        let first = lines.first { $0.style != nil && LevelLine($0.text).level == nil }
        let opening = lines.prefix(1).first { line in
            let parsed = LevelLine(line.text)
            let isTitle = parsed.level == nil && parsed.reference == nil && !line.isListItem
            return isTitle && Words.count(line.text) <= 45 && !line.text.contains(": ")
        }
        let styled = first.flatMap { heading in
            lines.contains { $0.style.map { $0 < (heading.style ?? 9) } ?? false } ? nil : heading
        }
        if let line = styled ?? opening {
            return ReadText(line.text, place: line.place, sureness: line.style == nil ? .likely : .sure)
        }
        guard let stated = document.statedTitle, !stated.isEmpty else { return nil }
        return ReadText(stated, place: Place(), sureness: .likely)
    }
}
