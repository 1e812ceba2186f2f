public import Forms
public import Markup

/// A cell of a table that people correct in place.
public struct CorrectionCell: Sendable {
    /// The name of its field, unique on the page.
    public let name: String
    public let value: String
    public let confidence: Confidence?
    public let rows: Int

    public init(_ name: String, _ value: String, confidence: Confidence? = nil, rows: Int = 2) {
        self.name = name
        self.value = value
        self.confidence = confidence
        self.rows = rows
    }
}

/// A row of such a table.
public struct CorrectionRow: Sendable {
    public let heading: HTML
    /// How the row is named to someone who cannot see it: "row 12".
    public let about: Phrase
    public let cells: [CorrectionCell]
    /// Buttons to split, join or leave out.
    public let actions: HTML?

    public init(_ heading: HTML, about: Phrase, cells: [CorrectionCell], actions: HTML? = nil) {
        self.heading = heading
        self.about = about
        self.cells = cells
        self.actions = actions
    }
}

extension HTML {
    /// A table of what was read, each cell a field to correct it in.
    ///
    /// It works without script: it is sent as one form.
    ///
    /// `columns` names the row heading first, then each cell, then the actions if there are any.
    public static func correctionTable(
        _ caption: Phrase,
        id: String = "corrections",
        columns: [Column],
        rows: [CorrectionRow],
        form: Form? = nil,
        invalid: InvalidForm? = nil
    ) -> HTML {
        let lines: [[HTML]] = rows.map { row in
            let cells: [HTML] = row.cells.enumerated().map { index, cell in
                let column = columns.indices.contains(index + 1) ? columns[index + 1].words : Phrase(en: "", cy: "")
                return correction(cell, column, row.about, form, invalid)
            }
            return [row.heading] + cells + (row.actions.map { ["<span class=\"moves\">\($0)</span>"] } ?? [])
        }
        return table(caption, id: id, columns: columns, rows: lines)
    }

    private static func correction(
        _ cell: CorrectionCell,
        _ column: Phrase,
        _ row: Phrase,
        _ form: Form?,
        _ invalid: InvalidForm?
    ) -> HTML {
        let message = invalid?.message(for: cell.name)
        let typed = form.flatMap { $0.has(cell.name) ? $0[cell.name] : nil } ?? cell.value
        return """
            <div class="\(fieldClass(message))"><label class="vh" for="\(cell.name)">\(column), \(row)</label>\
            \(errorLine(cell.name, message))<textarea class="input" id="\(cell.name)" name="\(cell.name)" rows="\(cell.rows)"\
            \(describedBy(cell.name, nil, message))\(if: message != nil, " aria-invalid=\"true\"")>
            \(typed)</textarea>\(cell.confidence.map(confidence))</div>
            """
    }
}
