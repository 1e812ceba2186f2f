import Foundation
import Markup
import PlanReading

/// A census as it was loaded from a file: every row, or every cell that was not understood.
struct PopulationFile: Sendable {
    enum Column: String, CaseIterable {
        case breakdown = "Breakdown"
        case group = "Group"
        case people = "People"
        case carers = "Carers"
    }

    static let mostRows = 3000

    private(set) var rows: [PopulationRow] = []
    private(set) var problems: [BroughtValues.Problem] = []

    init(_ document: SourceDocument) {
        let tables = document.blocks.lazy.compactMap { block -> Table? in
            if case .table(let table) = block { table } else { nil }
        }
        guard let table = tables.first, let header = table.rows.first else {
            refuse(1, "–", Phrase(en: "There is no table in this file", cy: "Nid oes tabl yn y ffeil hon"))
            return
        }
        var places: [Column: Int] = [:]
        for column in Column.allCases {
            places[column] = header.cells.first { $0.text.lowercased() == column.rawValue.lowercased() }?.column
            if places[column] == nil, column != .people {
                let message = Phrase(en: "There is no column with this name", cy: "Nid oes colofn â’r enw hwn")
                refuse(header.place.row ?? 1, column.rawValue, message)
            }
        }
        guard problems.isEmpty else { return }
        for (index, row) in table.rows.dropFirst().enumerated() {
            let number = row.place.row ?? index + 2
            guard index < Self.mostRows else {
                refuse(number, "–", Phrase(en: "There are too many rows", cy: "Mae gormod o resi"))
                return
            }
            var texts: [Column: String] = [:]
            for cell in row.cells {
                guard let column = places.first(where: { $0.value == cell.column })?.key else { continue }
                texts[column] = SafeCell.unguarded(cell.text).trimmingCharacters(in: .whitespacesAndNewlines)
            }
            if texts.values.allSatisfy(\.isEmpty) { continue }
            read(texts, row: number)
        }
        if rows.isEmpty, problems.isEmpty {
            refuse(
                2,
                Column.group.rawValue,
                Phrase(en: "There is no row in this file", cy: "Nid oes rhes yn y ffeil hon")
            )
        }
    }

    private mutating func refuse(_ row: Int, _ column: String, _ message: Phrase) {
        problems.append(BroughtValues.Problem(row: row, column: column, message: message))
    }

    private mutating func read(_ texts: [Column: String], row: Int) {
        let before = problems.count
        let question = question(texts[.breakdown] ?? "", row: row)
        let code = question.flatMap { group(texts[.group] ?? "", of: $0, row: row) }
        let people = number(texts[.people] ?? "", .people, row: row)
        let carers = number(texts[.carers] ?? "", .carers, row: row)
        if carers == nil, (texts[.carers] ?? "").isEmpty {
            refuse(row, Column.carers.rawValue, Phrase(en: "Enter how many carers", cy: "Rhowch faint o ofalwyr"))
        }
        if let people, let carers, carers > people {
            refuse(
                row,
                Column.carers.rawValue,
                Phrase(en: "There are more carers than people", cy: "Mae mwy o ofalwyr nag o bobl")
            )
        }
        guard problems.count == before, let question, let code, let carers else { return }
        let name = question == nil ? PopulationRow.everyone : question?.rawValue ?? PopulationRow.everyone
        if rows.contains(where: { $0.question == name && $0.code == code }) {
            refuse(
                row,
                Column.group.rawValue,
                Phrase(en: "This group is there twice", cy: "Mae’r grŵp hwn yno ddwywaith")
            )
            return
        }
        rows.append(PopulationRow(question: name, code: code, people: people, carers: carers))
    }

    /// What groups are told apart by: none where it is everyone.
    private mutating func question(_ text: String, row: Int) -> Characteristic?? {
        let folded = text.lowercased()
        if folded == PopulationRow.everyone { return .some(nil) }
        let known = Characteristic.allCases.filter { $0 != .school }
        if let found = known.first(where: { $0.rawValue == folded || $0.words.en.lowercased() == folded }) {
            return .some(found)
        }
        let list = ([PopulationRow.everyone] + known.map(\.rawValue)).joined(separator: ", ")
        refuse(
            row,
            Column.breakdown.rawValue,
            Phrase(en: "Write one of: \(list)", cy: "Ysgrifennwch un o: \(list)")
        )
        return nil
    }

    private mutating func group(_ text: String, of question: Characteristic?, row: Int) -> String? {
        guard let question else { return "" }
        guard let groups = question.groups else {
            if text.isEmpty {
                refuse(row, Column.group.rawValue, Phrase(en: "Enter its name", cy: "Rhowch ei enw"))
                return nil
            }
            return String(text.prefix(120))
        }
        let folded = text.lowercased()
        if let found = groups.first(where: {
            $0.lowercased() == folded || question.words(of: $0).en.lowercased() == folded
        }) {
            return found
        }
        let list = groups.joined(separator: ", ")
        refuse(row, Column.group.rawValue, Phrase(en: "Write one of: \(list)", cy: "Ysgrifennwch un o: \(list)"))
        return nil
    }

    private mutating func number(_ text: String, _ column: Column, row: Int) -> Int? {
        let digits = text.filter { !$0.isWhitespace && $0 != "," }
        guard !digits.isEmpty else { return nil }
        guard let value = Int(digits), (0...100_000_000).contains(value) else {
            refuse(row, column.rawValue, Phrase(en: "This is not a whole number", cy: "Nid rhif cyfan yw hwn"))
            return nil
        }
        return value
    }
}
