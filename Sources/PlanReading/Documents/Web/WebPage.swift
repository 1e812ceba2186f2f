/// Reads a web page (`.html`): its words and tables.
///
/// Scripts, styles and what is deleted are left out; nothing is fetched.
final class WebPage: HTMLHandler {
    private var builder = DocumentBuilder()
    private var title = FoldedText()
    private var text = FoldedText()
    private var isBold: Bool?

    /// Elements that are open and change how words are taken.
    private var skipped: [String] = []
    private var boldDepth = 0
    private var heading: Int?
    private var isInTitle = false
    private var lists: [OpenList] = []
    private var isItem = false
    private var marker: String?
    private var headDepth = 0
    private var isInHeader = false
    private(set) var isTooDeep = false

    private struct OpenList {
        var kind: ListLevel.Kind
        var next: Int
    }

    static func read(_ bytes: [UInt8]) throws(UnreadablePlan) -> SourceDocument {
        let page = WebPage()
        try HTMLFeed.read(bytes, into: page)
        try page.flush()
        var document = SourceDocument(format: .html)
        document.blocks = try page.builder.finish()
        let title = page.title.take()
        document.statedTitle = title.isEmpty ? nil : title
        guard !document.blocks.isEmpty else { throw UnreadablePlan(.noTable, WebPage.nothing) }
        return document
    }

    private static let nothing =
        "There are no words on this page. Save the page again from the web browser, or copy the plan into a Word document."

    func start(_ name: String, _ attributes: HTMLAttributes) throws(UnreadablePlan) {
        if !skipped.isEmpty {
            if name == skipped.last { skipped.append(name) }
            return
        }
        switch name {
        case "script", "style", "template", "noscript", "iframe", "object", "del", "select", "button":
            skipped.append(name)
        case "title": isInTitle = true
        case "b", "strong": boldDepth += 1
        case "br": if heading == nil { text.lineBreak() } else { text.space() }
        case "h1", "h2", "h3", "h4", "h5", "h6":
            try flush()
            heading = Int(name.dropFirst())
        case "ul", "ol":
            try flush()
            lists.append(
                OpenList(kind: WebPage.kind(of: name, attributes["type"]), next: attributes.number("start") ?? 1)
            )
        case "li":
            try flush()
            beginItem(attributes.number("value"))
        case "table":
            try flush()
            try builder.beginTable()
        case "thead": isInHeader = true
        case "tbody", "tfoot": isInHeader = false
        case "tr":
            try flush()
            builder.beginRow(isHeader: isInHeader)
        case "td", "th":
            try flush()
            let cell = OpenCell(
                columnSpan: attributes.number("colspan") ?? 1,
                rowSpan: attributes.number("rowspan") ?? 1
            )
            try builder.beginCell(cell)
            isHeaderCell = name == "th"
        default: if WebPage.breaks.contains(name) { try flush() }
        }
    }

    private var isHeaderCell = false

    func end(_ name: String) throws(UnreadablePlan) {
        if !skipped.isEmpty {
            if name == skipped.last { skipped.removeLast() }
            return
        }
        switch name {
        case "title": isInTitle = false
        case "b", "strong": boldDepth = max(0, boldDepth - 1)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            try flush()
            heading = nil
        case "ul", "ol":
            try flush()
            _ = lists.popLast()
        case "li":
            try flush()
            isItem = false
            marker = nil
        case "caption":
            let caption = text.take()
            if !caption.isEmpty { builder.changeTable { $0.name = caption } }
        case "table":
            try flush()
            try builder.endTable()
            isInHeader = false
        case "thead": isInHeader = false
        case "td", "th":
            try flush()
            isHeaderCell = false
        default: if WebPage.breaks.contains(name) { try flush() }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) {
        guard skipped.isEmpty else { return }
        if isInTitle {
            if title.count < 2_000 { title.append(bytes) }
            return
        }
        text.append(bytes)
        if text.count > (builder.isInTable ? Limit.cellBytes : Limit.paragraphBytes) {
            throw builder.isInTable ? .longCell(row: builder.rowNumber) : .tooLargeUnpacked
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        isBold = (isBold ?? true) && (boldDepth > 0 || isHeaderCell || heading != nil)
    }

    private func beginItem(_ value: Int?) {
        isItem = true
        guard let last = lists.indices.last else {
            marker = ListLevel.bullet
            return
        }
        if let value { lists[last].next = value }
        let list = lists[last]
        marker = list.kind == .bullet ? ListLevel.bullet : ListLevel.shown(list.next, as: list.kind) + "."
        lists[last].next = min(list.next + 1, 1_000_000)
    }

    private func flush() throws(UnreadablePlan) {
        let lines = builder.isInTable && !isItem ? text.takeLines() : [text.take()].filter { !$0.isEmpty }
        let isBold = isBold ?? false
        self.isBold = nil
        for line in lines {
            var said = Paragraph(typed: line, isBold: isBold, place: Place())
            if isItem { said = Paragraph(line, isListItem: true, marker: marker, isBold: isBold, place: Place()) }
            try builder.add(heading.map { .heading(level: $0, said) } ?? .paragraph(said))
            marker = isItem ? nil : marker
        }
    }

    private static func kind(of name: String, _ type: String?) -> ListLevel.Kind {
        guard name == "ol" else { return .bullet }
        switch type {
        case "a": return .lowerLetter
        case "A": return .upperLetter
        case "i": return .lowerRoman
        case "I": return .upperRoman
        default: return .decimal
        }
    }

    /// Elements that end the paragraph before them.
    private static let breaks: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "dl", "dt",
        "dd",
        "hr", "address", "figure", "figcaption", "body", "form", "fieldset", "center", "caption", "details", "summary",
    ]
}
