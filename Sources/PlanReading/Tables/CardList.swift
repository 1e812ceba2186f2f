/// A plan written as cards, with no table: a promise, and under it "Lead: …", "By when: …", "Measure: …" on lines of their own.
///
/// Put into tables, one row a card, it is read as any other plan.
struct CardList {
    private struct Card {
        var title: Paragraph
        var values: [(label: String, paragraph: Paragraph)] = []
    }

    private var blocks: [Block] = []
    private var cards: [Card] = []
    private var found = 0
    private var tables = 0

    /// The document with its cards in tables; nil when it has fewer than two.
    static func rebuilt(_ document: SourceDocument) -> SourceDocument? {
        var list = CardList()
        list.walk(document.blocks)
        guard list.found > 1 else { return nil }
        var rebuilt = document
        rebuilt.blocks = list.blocks
        return rebuilt
    }

    private mutating func walk(_ source: [Block]) {
        var index = 0
        while index < source.count {
            if let (card, size) = card(in: source, at: index) {
                cards.append(card)
                found += 1
                index += size
            } else {
                finish()
                blocks.append(source[index])
                index += 1
            }
        }
        finish()
    }

    /// A line, then at least two that begin with the name of a column; one of them says who or when.
    private func card(in source: [Block], at start: Int) -> (card: Card, size: Int)? {
        guard let first = CardList.paragraph(source[start]) else { return nil }
        var card = Card(title: first)
        var index = start + 1
        if let (label, value) = CardList.labelled(first) {
            guard (HeaderMeaning(label).scores[.action] ?? 0) >= 0.7 else { return nil }
            card.title = value
        }
        while index < source.count, case .paragraph(let line) = source[index],
            let (label, value) = CardList.labelled(line), (HeaderMeaning(label).scores[.action] ?? 0) < 0.7
        {
            card.values.append((label, value))
            index += 1
        }
        let duties = card.values.filter { value in
            let scores = HeaderMeaning(value.label).scores
            return max(scores[.lead] ?? 0, scores[.when] ?? 0) >= 0.7
        }
        return card.values.count >= 2 && !duties.isEmpty ? (card, index - start) : nil
    }

    private mutating func finish() {
        guard let first = cards.first else { return }
        var labels: [String] = []
        for card in cards {
            for (label, _) in card.values where !labels.contains(where: { Words.key($0) == Words.key(label) }) {
                labels.append(label)
            }
        }
        tables += 1
        let place = first.title.place
        let header = (["Action"] + labels).enumerated().map { index, label in
            Cell(column: index, paragraphs: [Paragraph(label, place: place)], place: place)
        }
        var rows = [TableRow(isMarkedHeader: true, cells: header, place: place)]
        for card in cards {
            var cells = [Cell(column: 0, paragraphs: [card.title], place: card.title.place)]
            for (label, value) in card.values {
                let column = labels.firstIndex { Words.key($0) == Words.key(label) } ?? 0
                cells.append(Cell(column: column + 1, paragraphs: [value], place: value.place))
            }
            rows.append(TableRow(cells: cells.sorted { $0.column < $1.column }, place: card.title.place))
        }
        var table = Table(rows: rows, width: labels.count + 1, place: place)
        table.place.table = tables
        blocks.append(.table(table))
        cards = []
    }

    private static func paragraph(_ block: Block) -> Paragraph? {
        switch block {
        case .heading(_, let paragraph), .paragraph(let paragraph): paragraph
        case .table: nil
        }
    }

    /// "By when: March 2026" → "By when" and "March 2026".
    private static func labelled(_ paragraph: Paragraph) -> (label: String, value: Paragraph)? {
        guard let colon = paragraph.text.firstIndex(of: ":") else { return nil }
        let label = Words.folded(paragraph.text[..<colon])
        let text = Words.folded(paragraph.text[paragraph.text.index(after: colon)...])
        guard !text.isEmpty, Words.count(label) <= 6, HeaderMeaning(label).best >= 0.7 else { return nil }
        var value = paragraph
        value.text = text
        value.isBold = false
        return (label, value)
    }
}
