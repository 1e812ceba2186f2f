/// Goes through the lines of a text once and puts back headings, paragraphs and tables as it meets them.
struct FlattenedWalk {
    private let lines: [FlatLine]
    private(set) var rebuilt = RebuiltDocument()
    /// A table or a list of promises was found.
    private(set) var found = false
    private var index = 0
    private let headers: [HeaderRun.Header?]
    private let hasTable: Bool
    private var shared = RunOnTable.Shared()
    private var titleLine = 0
    /// Titles by the opening words of their statements: "Employment: carers can …".
    private var titles: [String: String] = [:]
    /// A title that awaits its table stands just above.
    private var hasTitle = false

    init(_ lines: [FlatLine]) {
        let lines = lines.filter { line in line.text.contains { $0.isLetter || $0.isNumber } }
        self.lines = lines
        headers = FlattenedWalk.headers(of: lines)
        hasTable = headers.contains { $0 != nil }
    }

    mutating func run() {
        learnNames()
        title()
        while index < lines.count {
            if let header = headers[index] {
                table(header)
            } else if let list = list(at: index) {
                add(list.items, under: list.header)
                index += list.lines
            } else {
                text(lines[index])
                index += 1
            }
        }
    }

    /// The headers by the line they begin at; the lines inside one begin no other.
    private static func headers(of lines: [FlatLine]) -> [HeaderRun.Header?] {
        var headers: [HeaderRun.Header?] = Array(repeating: nil, count: lines.count)
        var index = 0
        while index < lines.count {
            let header = header(in: lines, at: index)
            headers[index] = header
            index += max(1, header?.lines ?? 1)
        }
        return headers
    }

    private static func header(in lines: [FlatLine], at index: Int) -> HeaderRun.Header? {
        let line = lines[index]
        if line.isTabbed, line.cells.count(where: { !$0.isEmpty }) > 1 {
            return HeaderPhrases.columns(of: line).map { HeaderRun.Header(columns: $0, lines: 1) }
        }
        return HeaderRun.header(in: lines, from: index)
    }

    /// The lines of the table under a header, and where it ends.
    private func body(_ header: HeaderRun.Header, at index: Int) -> (lines: [FlatLine], end: Int) {
        TableEnd.body(
            of: lines,
            from: index + header.lines,
            under: header.columns,
            isTabbed: lines[index].isTabbed,
            headers: headers
        )
    }

    /// Learns who leads from all of the tables, since one may be too short to tell.
    private mutating func learnNames() {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            guard let header = headers[index] else {
                if HeadingLine.isShort(line), line.gap > 0 { shared.links.know(line.text) }
                if let colon = line.text.firstIndex(of: ":") { shared.links.know(String(line.text[..<colon])) }
                index += 1
                continue
            }
            let (body, end) = body(header, at: index)
            if !line.isTabbed { shared.names.merge(RunOnTable.names(in: body[...], under: header.columns)) }
            index = max(end, index + header.lines)
        }
    }

    private mutating func table(_ header: HeaderRun.Header) {
        let isTabbed = lines[index].isTabbed
        let headerLine = lines[index].number
        let (body, end) = body(header, at: index)
        index = max(end, index + header.lines)
        found = true
        hasTitle = false
        if header.columns.contains(where: { $0.role == .youSaid }) && !isTabbed {
            said(header.columns, body[...], headerLine)
        } else if isTabbed {
            let table = TabbedTable(columns: header.columns, body: body[...])
            rebuilt.table(
                headers: table.columns.map(\.header),
                headerLine: headerLine,
                rows: table.rows.map { row in
                    (
                        row.line,
                        row.cells.enumerated().map { column, parts in
                            RebuiltDocument.LooseCell(column: column, parts: parts)
                        }
                    )
                }
            )
        } else {
            shared.cellsAreLines = header.lines > 1 && header.lines >= header.columns.count - 1
            runOn(RunOnTable(columns: header.columns, body: body[...], shared: shared), headerLine)
        }
    }

    private mutating func runOn(_ table: RunOnTable, _ headerLine: Int) {
        let lead = table.columns.firstIndex { $0.role == .lead }
        rebuilt.table(
            headers: table.columns.map(\.header),
            headerLine: headerLine,
            rows: table.rows.map { row in
                var cells = row.cells.sorted { $0.key < $1.key }.map { column, parts in
                    RebuiltDocument.LooseCell(column: column, parts: parts)
                }
                if row.sharesLead, let lead {
                    let place = cells.firstIndex { $0.column > lead } ?? cells.endIndex
                    cells.insert(
                        RebuiltDocument.LooseCell(column: lead, parts: [], continuesFromAbove: true),
                        at: place
                    )
                }
                return (row.line, cells)
            }
        )
        rebuilt.doubt(
            "The columns of this table had run together; where one ends and the next begins was worked out.",
            line: headerLine
        )
    }

    private mutating func said(_ columns: [HeaderPhrases.Column], _ body: ArraySlice<FlatLine>, _ headerLine: Int) {
        let table = SaidTable(columns: columns, body: body)
        let theme = columns.first { [.theme, .outcome, .objective, .ref].contains($0.role) }?.header ?? ""
        let said = columns.first { $0.role == .youSaid }?.header ?? "You said"
        let response = columns.first { $0.role != .youSaid && $0.header != theme }?.header ?? "Response"
        rebuilt.table(
            headers: [theme, said, response],
            headerLine: headerLine,
            rows: table.rows.map { row in
                (
                    row.line,
                    [row.theme, row.said, row.response].enumerated().map { column, parts in
                        RebuiltDocument.LooseCell(column: column, parts: parts)
                    }
                )
            }
        )
    }
}

extension FlattenedWalk {
    /// The first line that reads as the name of a plan becomes its title.
    private mutating func title() {
        if let line = PlanTitle.line(of: lines, headers: headers) {
            titleLine = lines[line].number
        } else if let name = PlanTitle.named(in: lines) {
            rebuilt.heading(1, name.text, line: name.line)
        }
    }

    private mutating func text(_ line: FlatLine) {
        if line.number == titleLine {
            rebuilt.heading(1, line.text, line: line.number)
        } else if let level = line.headingLevel {
            rebuilt.heading(level, line.text, line: line.number)
            hasTitle = true
        } else if let (before, statement) = HeadingLine.outcome(in: line.text) {
            outcome(before, statement, line: line.number)
        } else if HeadingLine.isTheme(line.text) {
            rebuilt.heading(2, line.text, line: line.number)
            hasTitle = false
        } else if HeadingLine.isShort(line), line.gap > 0 || index == 0, headsSomething {
            rebuilt.heading(3, line.text, line: line.number)
            hasTitle = true
        } else {
            remember(line.text)
            rebuilt.paragraph(line)
        }
    }

    private mutating func outcome(_ before: String, _ statement: String, line: Int) {
        if !before.isEmpty {
            rebuilt.heading(HeadingLine.isTheme(before) ? 2 : 3, before, line: line)
        } else if !hasTitle, let title = titles[FlattenedWalk.opening(of: statement)] {
            rebuilt.heading(3, title, line: line)
        }
        hasTitle = true
        rebuilt.paragraph("Outcome: " + statement, line: line)
    }

    /// Remembers "Employment: carers can …", where the title may be missing further on.
    private mutating func remember(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), titles.count < 1_000 else { return }
        let title = text[..<colon]
        let rest = text[text.index(after: colon)...]
        guard title.split(separator: " ").count <= 8, rest.utf8.count > 30 else { return }
        titles[FlattenedWalk.opening(of: String(rest))] = String(title)
    }

    private static func opening(of statement: String) -> String {
        HeaderPhrases.words(of: String(statement.prefix(160))).prefix(7).joined(separator: " ")
    }

    /// What stands next is a table, an outcome, a list, or a paragraph after a blank line.
    private var headsSomething: Bool {
        let next = index + 1
        guard next < lines.count else { return false }
        return lines[next].gap > 0 || headers[next] != nil || list(at: next) != nil
    }

    /// A list of promises at a line: under a header of one word ("Objective"), or anywhere in a text without tables.
    private func list(at index: Int) -> (header: String, items: [ListedPlan.Item], lines: Int)? {
        let line = lines[index]
        let role = HeaderPhrases.roles[HeaderPhrases.words(of: line.text).joined(separator: " ")]
        if let role, [.action, .objective].contains(role), let list = ListedPlan.items(in: lines, from: index + 1) {
            guard list.items.count > 1 else { return nil }
            return (line.text, list.items, list.lines + 1)
        }
        guard !hasTable, let list = ListedPlan.items(in: lines, from: index), ListedPlan.arePromises(list.items) else {
            return nil
        }
        return ("Action", list.items, list.lines)
    }

    private mutating func add(_ items: [ListedPlan.Item], under header: String) {
        let line = items.first?.line ?? 0
        let isNumbered = items.contains { $0.marker != nil }
        found = true
        rebuilt.table(
            headers: isNumbered ? ["Ref", header] : [header],
            headerLine: line,
            rows: items.map { item in
                let text = RebuiltDocument.LooseCell(
                    column: isNumbered ? 1 : 0,
                    parts: [FlatLine.Part(text: item.text, line: item.line)]
                )
                guard isNumbered, let marker = item.marker else { return (item.line, [text]) }
                let ref = RebuiltDocument.LooseCell(column: 0, parts: [FlatLine.Part(text: marker, line: item.line)])
                return (item.line, [ref, text])
            }
        )
    }
}
