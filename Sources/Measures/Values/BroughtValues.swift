import Dates
import Foundation
import Markup
import PlanReading

/// A file of figures as it was read: every row, or every cell that was not understood.
struct BroughtValues: Sendable {
    /// A cell that cannot be understood, as a person would find it.
    struct Problem: Sendable, Equatable {
        let row: Int
        let column: String
        let message: Phrase
    }

    enum Column: String, CaseIterable {
        case period = "Period"
        case number = "Number"
        case outOf = "Out of"
        case provisional = "Provisional"
        case missing = "No figure because"
        case remark = "Remark"
    }

    static let mostRows = 600

    private(set) var values: [CountedValue] = []
    private(set) var problems: [Problem] = []

    init(_ document: SourceDocument, _ definition: Definition, today: Day) {
        guard let table = document.blocks.lazy.compactMap({ $0.table }).first, let header = table.rows.first else {
            problems = [
                Problem(
                    row: 1,
                    column: "–",
                    message: Phrase(en: "There is no table in this file", cy: "Nid oes tabl yn y ffeil hon")
                )
            ]
            return
        }
        var places: [Column: Int] = [:]
        for column in Column.allCases {
            places[column] = header.cells.first { $0.text.lowercased() == column.rawValue.lowercased() }?.column
        }
        for needed in [Column.period, .number] + (definition.kind.hasDenominator ? [.outOf] : [])
        where places[needed] == nil {
            let message = Phrase(en: "There is no column with this name", cy: "Nid oes colofn â’r enw hwn")
            problems.append(Problem(row: header.place.row ?? 1, column: needed.rawValue, message: message))
        }
        guard problems.isEmpty else { return }
        for (index, row) in table.rows.dropFirst().prefix(Self.mostRows + 1).enumerated() {
            let cells = Dictionary(row.cells.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
            var reading = BroughtRow(
                number: row.place.row ?? index + 2,
                cells: places.compactMapValues { cells[$0] },
                definition: definition,
                today: today
            )
            if let value = reading.value() { keep(value, row: reading.number) }
            problems += reading.problems
        }
        if values.isEmpty, problems.isEmpty {
            let message = Phrase(en: "There is no figure in this file", cy: "Nid oes ffigur yn y ffeil hon")
            problems = [Problem(row: 2, column: Column.period.rawValue, message: message)]
        }
        if table.rows.count > Self.mostRows + 1 {
            let message = Phrase(
                en: "There are more than \(Self.mostRows) rows",
                cy: "Mae mwy na \(Self.mostRows) o resi"
            )
            problems = [Problem(row: Self.mostRows + 2, column: "–", message: message)]
        }
    }

    private mutating func keep(_ value: CountedValue, row: Int) {
        if values.contains(where: { $0.period == value.period }) {
            let message = Phrase(en: "This period is there twice", cy: "Mae’r cyfnod hwn yno ddwywaith")
            problems.append(Problem(row: row, column: Column.period.rawValue, message: message))
        } else {
            values.append(value)
        }
    }
}

extension Block {
    fileprivate var table: Table? { if case .table(let table) = self { table } else { nil } }
}

/// Reads one row.
private struct BroughtRow {
    let number: Int
    let cells: [BroughtValues.Column: Cell]
    let definition: Definition
    let today: Day
    private(set) var problems: [BroughtValues.Problem] = []

    init(number: Int, cells: [BroughtValues.Column: Cell], definition: Definition, today: Day) {
        self.number = number
        self.cells = cells
        self.definition = definition
        self.today = today
    }

    private func text(_ column: BroughtValues.Column) -> String {
        SafeCell.unguarded(cells[column]?.text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private mutating func refuse(_ column: BroughtValues.Column, _ message: Phrase) {
        problems.append(BroughtValues.Problem(row: number, column: column.rawValue, message: message))
    }

    mutating func value() -> CountedValue? {
        if BroughtValues.Column.allCases.allSatisfy({ text($0).isEmpty }) { return nil }
        let period = period()
        let missing = text(.missing).isEmpty ? nil : String(text(.missing).prefix(200))
        let value = CountedValue(
            period: period ?? definition.rhythm.period(holding: today),
            numerator: decimal(.number),
            denominator: definition.kind.hasDenominator ? decimal(.outOf) : nil,
            missing: missing,
            isProvisional: isProvisional(),
            note: text(.remark).isEmpty ? nil : String(text(.remark).prefix(300))
        )
        let columns: [String: BroughtValues.Column] = [
            "numerator": .number, "denominator": .outOf, "missing": .missing,
        ]
        let refused = Set(problems.map(\.column))
        for problem in value.problems(definition) {
            guard let column = columns[problem.field], !refused.contains(column.rawValue) else { continue }
            refuse(column, problem.message)
        }
        return problems.isEmpty && period != nil ? value : nil
    }

    private mutating func period() -> Period? {
        let written = cells[.period]?.isoDate ?? text(.period)
        guard let day = WrittenPeriod.day(written) else {
            refuse(.period, ValueWords.periods)
            return nil
        }
        let period = definition.rhythm.period(holding: day)
        guard period.first == day || written.utf8.count < 10 else {
            refuse(.period, ValueWords.periods)
            return nil
        }
        if period.first > today { refuse(.period, ValueWords.future) }
        return period
    }

    private mutating func decimal(_ column: BroughtValues.Column) -> Double? {
        var written = text(column).filter { !$0.isWhitespace && $0 != "," }.replacing("−", with: "-")
        if column == .number, definition.kind == .share, written.hasSuffix("%") { written = "x" }
        guard !written.isEmpty else { return nil }
        guard let value = Double(written), value.isFinite, written.allSatisfy({ $0.isNumber || "-.".contains($0) })
        else {
            refuse(column, Phrase(en: "This is not a number", cy: "Nid rhif yw hwn"))
            return nil
        }
        return value
    }

    private mutating func isProvisional() -> Bool {
        let written = text(.provisional).lowercased()
        if ["yes", "y", "true", "1", "ie", "p", "[p]"].contains(written) { return true }
        if !["", "no", "n", "false", "0", "na"].contains(written) {
            refuse(.provisional, Phrase(en: "Write yes or no", cy: "Ysgrifennwch yes neu no"))
        }
        return false
    }
}

/// A period as people write it.
enum WrittenPeriod {
    /// The first day of what was written: 2026-04-01, 2026-04, 2025/26, April 2026.
    static func day(_ written: String) -> Day? {
        if let day = Day(iso: written) { return day }
        if let day = Day(iso: written + "-01") { return day }
        let parts = written.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "–" })
        if parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let next = Int(parts[1].suffix(2)),
            next == (year + 1) % 100
        {
            return Day(year, 4, 1)
        }
        let words = written.split(separator: " ")
        guard words.count == 2, let year = Int(words[1]) else { return nil }
        let name = words[0].lowercased()
        for language in DateLanguage.allCases {
            let month = (1...12).first { month in
                let full = language.month(month).lowercased()
                return full == name || (name.count == 3 && full.hasPrefix(name))
            }
            if let month { return Day(year, month, 1) }
        }
        return nil
    }
}
