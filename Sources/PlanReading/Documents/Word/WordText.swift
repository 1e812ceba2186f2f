/// Reads the main part of a Word document.
///
/// Tracked insertions count and deletions do not; of alternative contents the first is read; notes, comments, fields'
/// instructions and the table of contents are left out.
final class WordText: XMLHandler {
    private let styles: WordStyles
    private let numbering: WordNumbering
    private var builder = DocumentBuilder()
    private var path: [String] = []
    private var skipsBelow: Int?

    private var paragraphs: [WordParagraph] = []
    private var run = WordRun()
    private var carried = FoldedText()
    private(set) var hasHiddenText = false
    private(set) var hasTrackedChanges = false

    init(styles: WordStyles, numbering: WordNumbering) {
        self.styles = styles
        self.numbering = numbering
    }

    func finish() throws(UnreadablePlan) -> [Block] {
        try flushCarried()
        return try builder.finish()
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(UnreadablePlan) {
        defer { path.append(name) }
        guard skipsBelow == nil else { return }
        if skips(name) {
            skipsBelow = path.count
            return
        }
        switch name {
        case "w:p":
            paragraphs.append(WordParagraph(text: carried))
            carried = FoldedText()
        case "w:r": run = WordRun()
        case "w:tab", "w:ptab": if path.last == "w:r" { changeText { $0.space() } }
        case "w:br", "w:cr": changeText { $0.lineBreak() }
        case "w:noBreakHyphen": changeText { $0.append("-".utf8) }
        case "w:sym": changeText { $0.append(WordText.symbol(attributes["char"]).utf8) }
        case "w:tbl": try builder.beginTable()
        case "w:tr": builder.beginRow()
        case "w:tc": try builder.beginCell()
        default: property(name, attributes)
        }
    }

    func end(_ name: String) throws(UnreadablePlan) {
        _ = path.popLast()
        if let below = skipsBelow {
            if path.count == below { skipsBelow = nil }
            return
        }
        switch name {
        case "w:p": try endParagraph()
        case "w:tc": try flushCarried()
        case "w:tbl": try builder.endTable()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) {
        guard skipsBelow == nil, path.last == "w:t", let last = paragraphs.indices.last else { return }
        if run.isHidden {
            hasHiddenText = true
            return
        }
        paragraphs[last].text.append(bytes)
        if paragraphs[last].text.count > (builder.isInTable ? Limit.cellBytes : Limit.paragraphBytes) {
            throw builder.isInTable ? .longCell(row: builder.rowNumber) : .tooLargeUnpacked
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        let isBold =
            run.isBold ?? run.style.flatMap { styles.isBold($0) } ?? styles.isBold(paragraphs[last].style) ?? false
        paragraphs[last].isBold = (paragraphs[last].isBold ?? true) && isBold
    }

    /// Contents that are not part of what the document says.
    private func skips(_ name: String) -> Bool {
        switch name {
        case "w:del", "w:moveFrom":
            hasTrackedChanges = true
            // In the properties of a row or a paragraph mark it is a mark, not a container.
            return path.last != "w:rPr" && path.last != "w:trPr"
        case "mc:Fallback", "w:pPrChange", "w:rPrChange", "w:trPrChange", "w:tcPrChange", "w:tblPrChange",
            "w:tblPrExChange",
            "w:sectPrChange", "w:tblGridChange", "w:sdtPr", "w:rt", "w:sectPr":
            return true
        default:
            return false
        }
    }

    private func property(_ name: String, _ attributes: XMLAttributes) {
        switch path.last {
        case "w:pPr", "w:numPr": paragraphProperty(name, attributes)
        case "w:rPr": runProperty(name, attributes)
        case "w:trPr": rowProperty(name, attributes)
        case "w:tcPr": cellProperty(name, attributes)
        case "w:tblPr":
            let caption = attributes["val"].map { FoldedText.fold($0.utf8) } ?? ""
            if name == "w:tblCaption", !caption.isEmpty { builder.changeTable { $0.name = caption } }
        default: break
        }
    }

    private func paragraphProperty(_ name: String, _ attributes: XMLAttributes) {
        guard let last = paragraphs.indices.last else { return }
        switch name {
        case "w:pStyle": paragraphs[last].style = attributes["val"]
        case "w:outlineLvl": paragraphs[last].outlineLevel = attributes.number("val")
        case "w:numId": paragraphs[last].numbering = attributes.number("val")
        case "w:ilvl": paragraphs[last].numberingLevel = attributes.number("val")
        default: break
        }
    }

    private func runProperty(_ name: String, _ attributes: XMLAttributes) {
        let isParagraphMark = path.dropLast().last == "w:pPr"
        switch name {
        case "w:b": if !isParagraphMark { run.isBold = attributes.isOn("val") }
        case "w:rStyle": if !isParagraphMark { run.style = attributes["val"] }
        case "w:vanish": if !isParagraphMark { run.isHidden = attributes.isOn("val") }
        case "w:del", "w:moveFrom":
            if isParagraphMark, let last = paragraphs.indices.last { paragraphs[last].runsOn = true }
        default: break
        }
    }

    private func rowProperty(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "w:tblHeader":
            let isOn = attributes.isOn("val")
            builder.changeRow { $0.isMarkedHeader = isOn }
        case "w:gridBefore":
            let skipped = min(max(attributes.number("val") ?? 0, 0), Limit.columns)
            builder.changeRow { $0.skippedColumns = skipped }
        case "w:del", "w:moveFrom": builder.changeRow { $0.isDropped = true }
        default: break
        }
    }

    private func cellProperty(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "w:gridSpan":
            let span = attributes.number("val") ?? 1
            builder.changeCell { $0.columnSpan = span }
        case "w:vMerge":
            let continues = attributes["val"] != "restart"
            builder.changeCell { $0.continuesFromAbove = continues }
        default: break
        }
    }

    private func changeText(_ change: (inout FoldedText) -> Void) {
        guard let last = paragraphs.indices.last, !run.isHidden else { return }
        change(&paragraphs[last].text)
    }

    private func endParagraph() throws(UnreadablePlan) {
        guard var paragraph = paragraphs.popLast() else { return }
        if paragraph.runsOn {
            carried = paragraph.text
            return
        }
        if styles.isContents(paragraph.style) { return }
        let fromStyle = styles.numbering(of: paragraph.style)
        let number = paragraph.numbering ?? fromStyle?.number ?? 0
        let item = number == 0 ? nil : numbering.next(number, level: paragraph.numberingLevel ?? fromStyle?.level ?? 0)
        let level = headingLevel(of: paragraph)
        let isBold = paragraph.isBold ?? false
        let keepsLines = builder.isInTable && item == nil && level == nil
        let lines = keepsLines ? paragraph.text.takeLines() : [paragraph.text.take()].filter { !$0.isEmpty }
        if lines.isEmpty {
            // A cell that holds only its automatic number, as many reference columns do.
            guard builder.isInTable, let item, !item.isBullet else { return }
            return try builder.add(.paragraph(Paragraph(item.marker, place: Place())))
        }
        for line in lines {
            var said = Paragraph(typed: line, isBold: isBold, place: Place())
            if let item {
                said = Paragraph(line, isListItem: level == nil, marker: item.marker, isBold: isBold, place: Place())
            }
            try builder.add(level.map { .heading(level: $0, said) } ?? .paragraph(said))
        }
    }

    private func headingLevel(of paragraph: WordParagraph) -> Int? {
        if let outline = paragraph.outlineLevel { return (0...8).contains(outline) ? outline + 1 : nil }
        return styles.headingLevel(of: paragraph.style)
    }

    /// Words of a paragraph that was to run on, where nothing follows.
    private func flushCarried() throws(UnreadablePlan) {
        let text = carried.take()
        if !text.isEmpty { try builder.add(.paragraph(Paragraph(text, place: Place()))) }
    }

    /// Ticks and boxes from symbol fonts, which would otherwise be private characters.
    private static func symbol(_ code: String?) -> String {
        guard let code, let value = UInt32(code, radix: 16) else { return "" }
        switch value {
        case 0xF0FC, 0xF0FE, 0xF052: return "✓"
        case 0xF0FB, 0xF0FD, 0xF051, 0xF053: return "✗"
        case 0xF0A8, 0xF06F, 0xF071, 0xF0A3: return "☐"
        case 0xF0B7, 0xF0A7, 0xF06E, 0xF09F: return ListLevel.bullet
        case 0xE000...0xF8FF: return ""
        default: return UnicodeScalar(value).map { String(Character($0)) } ?? ""
        }
    }
}
