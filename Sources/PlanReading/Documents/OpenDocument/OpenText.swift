/// Reads the content of an OpenDocument text.
///
/// Deletions that were tracked stand apart from the text and are skipped, as are notes, comments and tables of contents.
final class OpenText: XMLHandler {
    private struct Draft {
        var text = FoldedText()
        var style: String?
        var headingLevel: Int?
        var isBold: Bool?
    }

    private let styles: OpenStyles
    private var builder = DocumentBuilder()
    private var path: [String] = []
    private var skipsBelow: Int?
    private var paragraphs: [Draft] = []
    private var spans: [String?] = []
    private var lists: [OpenLists] = [OpenLists()]
    private var headerRows = 0
    private var repeats: [Int] = []
    private(set) var hasTrackedChanges = false
    private(set) var hasHiddenText = false

    init(styles: OpenStyles) {
        self.styles = styles
    }

    func finish() throws(UnreadablePlan) -> [Block] { try builder.finish() }

    func start(_ name: String, _ attributes: XMLAttributes) throws(UnreadablePlan) {
        defer { path.append(name) }
        guard skipsBelow == nil else { return }
        if skips(name, attributes) {
            skipsBelow = path.count
            return
        }
        switch name {
        case "text:p": paragraphs.append(Draft(style: attributes["style-name"]))
        case "text:h":
            let level = min(max(attributes.number("outline-level") ?? 1, 1), 9)
            paragraphs.append(Draft(style: attributes["style-name"], headingLevel: level))
        case "text:span": spans.append(attributes["style-name"])
        case "text:s", "text:tab": changeText { $0.space() }
        case "text:line-break": changeText { $0.lineBreak() }
        case "text:list": changeLists { $0.begin(attributes) }
        case "text:list-item": changeLists { $0.beginItem(startingAt: attributes.number("start-value"), styles) }
        case "table:table":
            try builder.beginTable()
            lists.append(OpenLists())
            headerRows = 0
        case "table:table-header-rows": headerRows += 1
        case "table:table-row": builder.beginRow(isHeader: headerRows > 0)
        case "table:table-cell": try beginCell(attributes)
        default: styles.start(name, attributes)
        }
    }

    func end(_ name: String) throws(UnreadablePlan) {
        _ = path.popLast()
        if let below = skipsBelow {
            if path.count == below { skipsBelow = nil }
            return
        }
        switch name {
        case "text:p", "text:h": try endParagraph()
        case "text:span": _ = spans.popLast()
        case "text:list": changeLists { $0.end() }
        case "text:list-item": changeLists { $0.endItem() }
        case "table:table":
            try builder.endTable()
            if lists.count > 1 { lists.removeLast() }
        case "table:table-header-rows": headerRows = max(0, headerRows - 1)
        case "table:table-cell": try endCell()
        default: styles.end(name)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) {
        guard skipsBelow == nil, let last = paragraphs.indices.last, path.last?.hasPrefix("text:") == true else {
            return
        }
        let style = spans.last ?? nil
        if styles.isHidden(style) || styles.isHidden(paragraphs[last].style) {
            hasHiddenText = true
            return
        }
        paragraphs[last].text.append(bytes)
        if paragraphs[last].text.count > (builder.isInTable ? Limit.cellBytes : Limit.paragraphBytes) {
            throw builder.isInTable ? .longCell(row: builder.rowNumber) : .tooLargeUnpacked
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        let isBold = styles.isBold(style) ?? styles.isBold(paragraphs[last].style) ?? false
        paragraphs[last].isBold = (paragraphs[last].isBold ?? true) && isBold
    }

    /// Contents that are not part of what the document says.
    private func skips(_ name: String, _ attributes: XMLAttributes) -> Bool {
        switch name {
        case "text:tracked-changes":
            hasTrackedChanges = true
            return true
        case "text:section":
            guard attributes["display"] == "none" else { return false }
            hasHiddenText = true
            return true
        case "text:note", "office:annotation", "text:table-of-content", "text:illustration-index", "text:table-index",
            "text:object-index", "text:user-index", "text:alphabetical-index", "text:bibliography", "text:ruby-text",
            "table:covered-table-cell", "table:shapes", "office:forms", "text:sequence-decls":
            return true
        default: return false
        }
    }

    private func beginCell(_ attributes: XMLAttributes) throws(UnreadablePlan) {
        var cell = OpenCell()
        cell.columnSpan = attributes.number("number-columns-spanned") ?? 1
        cell.rowSpan = attributes.number("number-rows-spanned") ?? 1
        repeats.append(min(max(attributes.number("number-columns-repeated") ?? 1, 1), Limit.columns))
        try builder.beginCell(cell)
    }

    /// A cell that is repeated stands once in the file: with words it is written out, without it only takes up room.
    private func endCell() throws(UnreadablePlan) {
        guard let count = repeats.popLast(), count > 1 else { return }
        var copy: OpenCell?
        builder.changeCell { copy = $0 }
        guard let copy else { return }
        if copy.hasText {
            for _ in 1..<min(count, 100) { try builder.beginCell(copy) }
        } else {
            try builder.beginCell(OpenCell(columnSpan: count - 1))
        }
    }

    private func changeText(_ change: (inout FoldedText) -> Void) {
        if let last = paragraphs.indices.last { change(&paragraphs[last].text) }
    }

    private func changeLists(_ change: (inout OpenLists) -> Void) {
        if let last = lists.indices.last { change(&lists[last]) }
    }

    private func endParagraph() throws(UnreadablePlan) {
        guard var paragraph = paragraphs.popLast() else { return }
        let isItem = lists.last?.isInList == true && paragraph.headingLevel == nil
        var marker: String?
        changeLists { marker = $0.takeMarker() }
        let isBold = paragraph.isBold ?? false
        let keepsLines = builder.isInTable && !isItem && paragraph.headingLevel == nil
        let lines = keepsLines ? paragraph.text.takeLines() : [paragraph.text.take()].filter { !$0.isEmpty }
        if lines.isEmpty, builder.isInTable, let marker, marker.contains(where: { $0.isLetter || $0.isNumber }) {
            // A cell that holds only its automatic number, as many reference columns do.
            return try builder.add(.paragraph(Paragraph(marker, place: Place())))
        }
        for line in lines {
            var said = Paragraph(typed: line, isBold: isBold, place: Place())
            if isItem { said = Paragraph(line, isListItem: true, marker: marker, isBold: isBold, place: Place()) }
            try builder.add(paragraph.headingLevel.map { .heading(level: $0, said) } ?? .paragraph(said))
        }
    }
}
