import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import PlanReading
import Web

/// What was understood of a document, to look through and put right.
let importUnderstoodRoutes: [Route] = [
    .get("/plans/imports/:import", for: .staffWho(.editPlans), isLong: true) { visit in
        let understood = try await visit.ask(ImportUnderstood(id: try visit.id("import")))
        let one = understood.one
        if one.state == .applied, let plan = one.plan {
            return .redirect(to: "/plans/\(plan.path)", notice: .planAppliedBefore)
        }
        let shown = ShownRows(
            one.reading,
            onlyDoubtful: visit.form["look"] == "1",
            page: Int(visit.form["page"]) ?? 1
        )
        let mayAdd = visit.actor.may(.manageAgencies)
        let beside = ImportSurroundings(one.reading.read, understood.known, mayAdd: mayAdd)
        return .page(ImportUnderstoodPage(one: one, shown: shown, beside: beside, context: visit.context).page)
    }
]

/// The rows of one page of a reading.
struct ShownRows {
    struct Line {
        let row: Int
        let path: ActionPath
        let action: ReadAction
    }

    static let size = 50
    let onlyDoubtful: Bool
    let all: Int
    let doubtful: [Line]
    let total: Int
    let page: Int
    let lines: [Line]

    init(_ reading: ImportedReading, onlyDoubtful: Bool, page: Int) {
        let read = reading.read
        let lines = zip(reading.notes.rows, read.actionPaths).map { Line(row: $0, path: $1, action: read[$1]) }
        all = lines.count
        doubtful = lines.filter(\.action.needsALook)
        self.onlyDoubtful = onlyDoubtful
        let chosen = onlyDoubtful ? doubtful : lines
        total = chosen.count
        let last = max(1, (chosen.count + Self.size - 1) / Self.size)
        self.page = (1...last).contains(page) ? page : 1
        self.lines = Array(chosen.dropFirst((self.page - 1) * Self.size).prefix(Self.size))
    }
}

/// The page of what was understood.
struct ImportUnderstoodPage {
    let one: PlanImport
    let shown: ShownRows
    let beside: ImportSurroundings
    let context: PageContext

    private var path: String { "/plans/imports/\(one.id.path)" }
    private var read: ReadPlan { one.reading.read }
    private var lessons: ImportLessons { ImportLessons(one: one, context: context) }

    var page: Page {
        Page(
            Phrase(en: "What was understood", cy: "Beth a ddeallwyd"),
            breadcrumbs: importCrumbs,
            width: .wide,
            body: """
                <p>\(one.fileName)</p>\(lost)\(lessons.asked)\(lessons.list)\(doubts)\(facts)\(columns)
                <h2 id="actions">\(Phrase(en: "Actions", cy: "Camau"))</h2>\(filter)\(groups)\(pages)\(withoutActions)\(beside.html)
                <p class="cluster">\(.buttonLink(
                    Phrase(en: "Check what would change", cy: "Gwirio beth fyddai’n newid"), to: path + "/check", .primary
                )) \(.link(Phrase(en: "Set this document aside", cy: "Rhoi’r ddogfen hon o’r neilltu"), to: path + "/set-aside"))</p>
                """
        )
    }

    private var lost: HTML? {
        guard one.reading.notes.lost > 0 else { return nil }
        return .alert(
            Phrase(en: "Some corrections could not be kept", cy: "Ni ellid cadw rhai cywiriadau"),
            .warn,
            """
            <p>\(Phrase(
                en: "The document was read again. Corrections not kept, because their row reads otherwise now: \(one.reading.notes.lost). All others are as you left them.",
                cy: "Darllenwyd y ddogfen eto. Cywiriadau na chadwyd, am fod eu rhes yn darllen yn wahanol nawr: \(one.reading.notes.lost). Mae’r lleill fel y gadawoch nhw."
            ))</p>
            """
        )
    }

    /// Doubts first, each with the way to its row.
    private var doubts: HTML? {
        let ofRows: [HTML] = shown.doubtful.prefix(20).map { line in
            let words: HTML = line.action.doubts.first.map { "\($0.message)" } ?? "\(unsure)"
            return """
                <li><a href="\(path)/actions/\(line.row)">\(String(line.action.text.text.prefix(100)))</a> –
                \(words) (\(ImportWords.place(line.action.place)))</li>
                """
        }
        let whole: [HTML] = read.doubts.prefix(30).map { doubt in
            let place: HTML? = doubt.place.map { " (\(ImportWords.place($0)))" }
            return "<li>\(doubt.message)\(place)</li>"
        }
        guard !ofRows.isEmpty || !whole.isEmpty else { return nil }
        let more: HTML? =
            shown.doubtful.count > ofRows.count
            ? """
            <p>\(.link(Phrase(en: "All \(shown.doubtful.count) rows that need a look", cy: "Pob un o’r \(shown.doubtful.count) rhes y mae angen edrych arnynt"), to: path + "?look=1"))</p>
            """ : nil
        return """
            <h2>\(Phrase(en: "Needs a look", cy: "Angen edrych"))</h2><ul>\(whole)\(ofRows)</ul>\(more)
            """
    }

    private var unsure: Phrase {
        Phrase(en: "part of this row is a guess", cy: "mae rhan o’r rhes hon yn ddyfaliad")
    }

    private var facts: HTML {
        let change = .link(Phrase(en: "Change", cy: "Newid"), to: path + "/facts", about: nil) as HTML
        let period = read.period.map { period in
            [period.start, period.end].compactMap { $0.map(PlanFacts.words) }.joined(separator: " – ")
        }
        return """
            <h2>\(Phrase(en: "The plan", cy: "Y cynllun"))</h2>
            \(.summaryList([
                Fact(ImportWords.label("title"), text: read.title?.text.kept),
                Fact(ImportWords.label("place"), text: read.place?.text.kept),
                Fact(ImportWords.label("owner"), text: read.owner?.text.kept),
                Fact(ImportWords.label("period"), text: (period?.kept ?? read.period?.asWritten.text).kept),
                Fact(PlanFields.wordsTitle, text: LevelWords(read.words).said),
            ]))
            <p>\(change) \(Phrase(
                en: "the title, place, owner, period or words for the levels",
                cy: "y teitl, y lle, y perchennog, y cyfnod neu’r geiriau am y lefelau"
            ))</p>
            """
    }

    /// What each table's columns were taken for.
    private var columns: HTML? {
        guard !read.tables.isEmpty else { return nil }
        let lines: [HTML] = read.tables.filter(\.isPlan).map { table in
            let columns = table.columns.filter { $0.role != .ignored }.map { column -> HTML in
                "\(column.header.kept ?? "–"): \(ImportWords.role(column.role))"
            }
            let list: [HTML] = columns.enumerated().map { $0 == 0 ? $1 : "; \($1)" }
            return "<li>\(tableName(table)): \(list)</li>"
        }
        return """
            <h2>\(Phrase(en: "Columns", cy: "Colofnau"))</h2>
            \(.details(Phrase(en: "How the columns were taken", cy: "Sut y deallwyd y colofnau"), "<ul>\(lines)</ul>"))
            <p>\(.link(Phrase(en: "Say what a column holds, or leave a table out", cy: "Dweud beth sydd mewn colofn, neu adael tabl allan"), to: path + "/columns"))</p>
            """
    }

    private var filter: HTML {
        let every = Phrase(en: "All rows (\(shown.all))", cy: "Pob rhes (\(shown.all))")
        let some = Phrase(en: "Needs a look (\(shown.doubtful.count))", cy: "Angen edrych (\(shown.doubtful.count))")
        func entry(_ words: Phrase, _ address: String, _ isHere: Bool) -> HTML {
            isHere
                ? "<li><span aria-current=\"page\">\(words)</span></li>"
                : "<li><a href=\"\(address)\">\(words)</a></li>"
        }
        return """
            <nav class="sub" aria-label="\(Phrase(en: "Which rows", cy: "Pa resi"))"><ul>
            \(entry(every, path, !shown.onlyDoubtful))\(entry(some, path + "?look=1", shown.onlyDoubtful))</ul></nav>
            """
    }

    private var groups: HTML {
        guard shown.all > 0 else {
            return
                "<p>\(Phrase(en: "No action was found in this document.", cy: "Ni chafwyd hyd i gam yn y ddogfen hon."))</p>"
        }
        guard !shown.lines.isEmpty else {
            return "<p>\(Phrase(en: "No row here needs a look.", cy: "Nid oes rhes yma y mae angen edrych arni."))</p>"
        }
        var parts: [HTML] = []
        var theme: Int?
        var outcome: [Int]?
        var index = 0
        while index < shown.lines.count {
            let path = shown.lines[index].path
            let group = shown.lines[index...].prefix {
                ($0.path.theme, $0.path.outcome, $0.path.objective) == (path.theme, path.outcome, path.objective)
            }
            if theme != path.theme { parts.append(heading(LevelPath(path.theme), "h3")) }
            if outcome != [path.theme, path.outcome] {
                parts.append(heading(LevelPath(path.theme, path.outcome), "h4"))
            }
            theme = path.theme
            outcome = [path.theme, path.outcome]
            parts.append(table(Array(group), path))
            index += group.count
        }
        return "\(parts)"
    }

    /// A level's words with the way to put them right; nothing for a level that is not there.
    private func heading(_ level: LevelPath, _ element: String) -> HTML {
        guard let label = one.reading.level(level)?.label else { return "" }
        let words: HTML = """
            \(ImportWords.level(level.kind)): \(label) <a href="\(path)/levels/\(level.text)">\(Phrase(en: "Change", cy: "Newid"))\
            <span class="vh"> \(label)</span></a>
            """
        return element == "h3" ? "<h3>\(words)</h3>" : "<h4>\(words)</h4>"
    }

    /// Objectives that stand without an action: a plan may promise no more than these.
    private var withoutActions: HTML? {
        guard !shown.onlyDoubtful else { return nil }
        let lines: [HTML] = read.objectivePaths.filter { read[objective: $0].actions.isEmpty }.compactMap { path in
            let level = LevelPath(path.theme, path.outcome, path.objective)
            return one.reading.level(level)?.label.map {
                "<li><a href=\"\(self.path)/levels/\(level.text)\">\($0)</a></li>"
            }
        }
        guard !lines.isEmpty else { return nil }
        return """
            <h2>\(Phrase(en: "Objectives without an action", cy: "Amcanion heb gam"))</h2><ul>\(lines)</ul>
            """
    }

    private func table(_ lines: [ShownRows.Line], _ path: ActionPath) -> HTML {
        let level = LevelPath(path.theme, path.outcome, path.objective)
        let label = one.reading.level(level)?.label
        // Each table of a page has a name of its own, for those who go from one to the next by it.
        let under = one.reading.level(LevelPath(path.theme, path.outcome))?.label
        let caption =
            label.map { Phrase(en: "Objective: \($0)", cy: "Amcan: \($0)") }
            ?? under.map { Phrase(en: "Actions under \($0)", cy: "Camau o dan \($0)") }
            ?? Phrase(en: "Actions", cy: "Camau")
        let change: HTML? = label.map { label in
            """
            <p><a href="\(self.path)/levels/\(level.text)">\(Phrase(en: "Change the objective", cy: "Newid yr amcan"))\
            <span class="vh"> \(label)</span></a></p>
            """
        }
        return """
            \(.table(
                caption,
                id: "rows-\(level.text)",
                columns: [
                    Column(ImportWords.label(.text)), Column(ImportWords.label(.leads)), Column(ImportWords.label(.when)),
                    Column(ImportWords.label(.measures)), Column(Phrase(en: "In the document", cy: "Yn y ddogfen")),
                    Column(Phrase(en: "How sure", cy: "Pa mor sicr")),
                ],
                rows: lines.map(cells)
            ))\(change)
            """
    }

    private func cells(_ line: ShownRows.Line) -> [HTML] {
        let values = ActionValues(line.action)
        let ref: HTML? = values.words.ref.map { "\($0) " }
        let when: HTML =
            values.words.when.map { "\($0.asWritten)<br><span class=\"hint\">\(ImportWords.meaning($0))</span>" }
            ?? .none()
        return [
            "<a id=\"row-\(line.row)\" href=\"\(path)/actions/\(line.row)\">\(ref)\(values.words.text)</a>",
            listed(values.leads), when, listed(values.measures), "\(ImportWords.place(line.action.place))",
            ImportWords.sureness(line.action.sureness),
        ]
    }

    private func listed(_ items: [String]) -> HTML {
        items.isEmpty ? .none() : "\(items.joined(separator: "; "))"
    }

    private var pages: HTML {
        .pages(of: shown.total, size: ShownRows.size, current: shown.page) { number in
            path + (shown.onlyDoubtful ? "?look=1&page=\(number)" : "?page=\(number)")
        }
    }
}

/// What a person knows a table by.
func tableName(_ table: UnderstoodTable) -> Phrase {
    let name = table.name.map { ": \($0)" } ?? ""
    return Phrase(en: "Table \(table.number)\(name)", cy: "Tabl \(table.number)\(name)")
}
