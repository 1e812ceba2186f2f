/// Plans as plain text: tables kept apart by tabs, tables whose columns ran together, and lists under headings.
///
/// The layout is put back first, so that what follows sees headings, paragraphs and tables as in any other document.
enum FlattenedPlan {
    /// The document with its tables put back; nil when no plan was found in its text.
    static func rebuilt(_ document: SourceDocument) -> SourceDocument? {
        rebuilt(
            lines(of: document),
            statedTitle: document.statedTitle,
            format: document.format,
            doubts: document.doubts
        )
    }

    /// The same for the lines of a text.
    static func rebuilt(
        _ lines: [FlatLine],
        statedTitle: String? = nil,
        format: SourceDocument.Format = .text,
        doubts: [Doubt] = []
    ) -> SourceDocument? {
        var walk = FlattenedWalk(PageFurniture.removed(from: lines))
        walk.run()
        guard walk.found else { return nil }
        return SourceDocument(
            format: format,
            statedTitle: statedTitle,
            blocks: walk.rebuilt.blocks,
            doubts: doubts + walk.rebuilt.doubts
        )
    }

    /// The lines of a document.
    ///
    /// Tables that were read by their tabs become tabbed lines again.
    static func lines(of document: SourceDocument) -> [FlatLine] {
        var lines: [FlatLine] = []
        var last = 0
        func add(_ raw: String, _ place: Place, level: Int? = nil) {
            let number = max(place.line ?? last + 1, last)
            guard var line = FlatLine(raw: raw, number: number) else { return }
            line.gap = max(0, number - last - 1)
            line.headingLevel = level
            if let page = place.page, page != lastPage, !lines.isEmpty { line.startsPage = true }
            lastPage = place.page ?? lastPage
            lines.append(line)
            last = number
        }
        var lastPage: Int?
        for block in document.blocks {
            switch block {
            case .heading(let level, let paragraph): add(marked(paragraph), paragraph.place, level: level)
            case .paragraph(let paragraph): add(marked(paragraph), paragraph.place)
            case .table(let table):
                for row in table.rows {
                    var cells = Array(repeating: "", count: min(table.width, 200))
                    for cell in row.cells where cells.indices.contains(cell.column) { cells[cell.column] = cell.text }
                    add(cells.joined(separator: "\t"), row.place)
                }
            }
        }
        return FlatLine.withBullets(lines)
    }

    private static func marked(_ paragraph: Paragraph) -> String {
        guard paragraph.isListItem, let marker = paragraph.marker, !marker.isEmpty else { return paragraph.text }
        return marker + " " + paragraph.text
    }
}
