import Dates
import Foundation
import PlanReading

extension PartnerForm {
    /// The form in a file: exactly, where it has our own columns; else as any plan is understood.
    ///
    /// - Throws: `UnreadablePlan`, whose message says what is wrong and what to do next.
    static func read(_ bytes: [UInt8], named name: String? = nil) throws(UnreadablePlan) -> PartnerForm {
        let document = try DocumentReader.read(bytes, named: name)
        if let exact = PartnerForm(exactly: document) { return exact }
        return PartnerForm(try PlanReader.read(document))
    }

    /// The rows of the tables under our own headers; nil when there is none.
    private init?(exactly document: SourceDocument) {
        var found: [ReadForm] = []
        // Spreadsheets take some cells for formulas, so there an apostrophe guards them.
        let isGuarded = document.format != .docx && document.format != .odt
        for case .table(let table) in document.blocks {
            if let form = ReadForm(table, isGuarded: isGuarded) { found.append(form) }
        }
        guard !found.isEmpty else { return nil }
        self.init(joining: found)
    }

    /// Several tables are one form: every year has its column.
    private init(joining found: [ReadForm]) {
        var periods: [String] = []
        for form in found { periods += form.periods.filter { !periods.contains($0) } }
        let rows = found.flatMap { form in
            form.rows.map { row in
                var row = row
                let told = Dictionary(zip(form.periods, row.progress), uniquingKeysWith: { first, _ in first })
                row.progress = periods.map { told[$0] ?? "" }
                return row
            }
        }
        self.init(periods: periods, rows: rows)
    }

    /// A plan as it was understood, put into the form.
    private init(_ plan: ReadPlan) {
        var periods: [String] = []
        var rows: [(row: Row, told: [String: String])] = []
        for theme in plan.themes {
            let priority = PriorityWords(ref: theme.ref, title: theme.title?.text, aim: theme.statement?.text)
            for action in theme.outcomes.flatMap(\.objectives).flatMap(\.actions) {
                var told: [String: String] = [:]
                for note in action.progress {
                    if !periods.contains(note.period) { periods.append(note.period) }
                    told[note.period] = [told[note.period], note.text.text].compactMap { $0 }.joined(separator: "\n")
                }
                let row = Row(
                    priority: priority.text,
                    point: action.ref ?? "",
                    text: action.text.text,
                    when: action.when?.asWritten ?? "",
                    risks: action.risks?.text ?? ""
                )
                rows.append((row, told))
            }
        }
        self.init(
            periods: periods,
            rows: rows.map { line in
                var row = line.row
                row.progress = periods.map { line.told[$0] ?? "" }
                return row
            }
        )
    }
}

/// One table under our own headers.
private struct ReadForm {
    let periods: [String]
    let rows: [PartnerForm.Row]

    init?(_ table: Table, isGuarded: Bool) {
        guard let first = table.rows.first else { return nil }
        let headers = Dictionary(
            first.cells.map { ($0.column, isGuarded ? SafeCell.unguarded($0.text) : $0.text) },
            uniquingKeysWith: { one, _ in one }
        )
        var columns: [PartnerForm.Header: Int] = [:]
        for (column, name) in headers.sorted(by: { $0.key > $1.key }) {
            if let header = PartnerForm.Header(name) { columns[header] = column }
        }
        guard let priority = columns[.priority], let point = columns[.point], let text = columns[.text],
            let risks = columns[.risks]
        else { return nil }
        let years = headers.filter { $0.key > risks }.sorted { $0.key < $1.key }
        periods = years.map(\.value)
        var above = ""
        rows = table.rows.dropFirst().compactMap { line in
            func cell(_ column: Int?) -> String {
                guard let column, let cell = line.cells.first(where: { $0.column == column }) else { return "" }
                return isGuarded ? SafeCell.unguarded(cell.lines) : cell.lines
            }
            let isMerged = line.cells.first { $0.column == priority }?.continuesFromAbove ?? false
            above = isMerged ? above : cell(priority)
            let row = PartnerForm.Row(
                strategy: cell(columns[.strategy]),
                priority: above,
                point: cell(point),
                text: cell(text),
                when: cell(columns[.when]),
                risks: cell(risks),
                progress: years.map { cell($0.key) }
            )
            return row.text.isEmpty ? nil : row
        }
    }
}

extension Cell {
    /// A paragraph a line, with the marks of a list as typed.
    fileprivate var lines: String {
        paragraphs.map { [$0.marker, $0.text].compactMap { $0 }.joined(separator: " ") }.joined(separator: "\n")
    }
}

/// A theme as the form's first column has it, and back.
struct PriorityWords: Equatable {
    var ref: String?
    var title: String?
    var aim: String?

    init(ref: String?, title: String?, aim: String?) {
        self.ref = ref
        self.title = title
        self.aim = aim
    }

    var text: String {
        let head = [ref.map { $0.hasSuffix(".") ? $0 : $0 + "." }, title].compactMap { $0 }.joined(separator: " ")
        return [head.isEmpty ? nil : head, aim.map { "aim: \($0)" }].compactMap { $0 }.joined(separator: "\n")
    }
}
