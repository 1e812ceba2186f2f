/// Lines under an action, in its own cell, that say who and when: "Lead: Carers Centre", "By: June 2026".
struct LabelledLines {
    private(set) var rest: CellText
    private var found: [ColumnRole: CellText] = [:]

    private static let roles: [ColumnRole] = [.lead, .partners, .when, .measure, .risks, .rag]

    init(_ cell: CellText) {
        rest = cell
        guard cell.paragraphs.count > 1 else { return }
        var kept: [Paragraph] = []
        for paragraph in cell.paragraphs {
            guard !kept.isEmpty, let (role, words) = LabelledLines.labelled(paragraph.text) else {
                kept.append(paragraph)
                continue
            }
            var value = paragraph
            value.text = words
            found[role] = CellText((found[role]?.paragraphs ?? []) + [value], place: cell.place)
        }
        rest.paragraphs = kept
    }

    /// Adds what the lines say to what the row's other cells say, which comes first.
    func add(to cells: inout ActionDuties.Cells) {
        cells.lead = cells.lead ?? found[.lead]
        cells.partners = cells.partners ?? found[.partners]
        cells.when = cells.when ?? found[.when]
        cells.measure = cells.measure ?? found[.measure]
        cells.risks = cells.risks ?? found[.risks]
        cells.rag = cells.rag ?? found[.rag]
    }

    /// Whether a cell says who or when in lines of its own.
    static func say(_ paragraphs: [Paragraph]) -> Bool {
        paragraphs.dropFirst().contains { paragraph in
            guard let (role, _) = labelled(paragraph.text) else { return false }
            return role == .lead || role == .when
        }
    }

    private static func labelled(_ text: String) -> (ColumnRole, String)? {
        guard let colon = text.prefix(40).firstIndex(of: ":"), colon > text.startIndex else { return nil }
        let words = Words.folded(text[text.index(after: colon)...])
        let label = String(text[..<colon])
        guard !words.isEmpty, Words.count(label) <= 5 else { return nil }
        let scores = label.lowercased() == "by" ? [.when: 1] : HeaderMeaning(label).scores
        let best = roles.filter { (scores[$0] ?? 0) >= 0.8 }.max { (scores[$0] ?? 0) < (scores[$1] ?? 0) }
        return best.map { ($0, words) }
    }
}
