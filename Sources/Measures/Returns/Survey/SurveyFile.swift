import Foundation
import Markup
import PlanReading

/// A file of answers as it was read: one row for each questionnaire that came back, the number of the box in each cell.
struct SurveyFile: Sendable {
    static let life = ["Q7", "Q8", "Q9", "Q10", "Q11", "Q12"]
    static let other = ["Q4", "Information", "Included"]
    static let mostRows = 20_000

    private(set) var answers: [SurveyAnswers] = []
    private(set) var problems: [BroughtValues.Problem] = []
    /// Which of the measures the file has columns for.
    private(set) var measures: [SurveyMeasure] = []

    init(_ document: SourceDocument) {
        guard let table = document.blocks.lazy.compactMap(\.asTable).first, let header = table.rows.first else {
            problems = [.init(row: 1, column: "–", message: ImportWords.noTable)]
            return
        }
        var places: [String: Int] = [:]
        for name in Self.life + Self.other {
            places[name] = header.cells.first { $0.text.lowercased() == name.lowercased() }?.column
        }
        for name in Self.life where places[name] == nil {
            problems.append(.init(row: header.place.row ?? 1, column: name, message: ImportWords.noColumn))
        }
        guard problems.isEmpty else { return }
        measures = SurveyMeasure.allCases.filter { $0.column.map { places[$0] != nil } ?? true }
        if table.rows.count > Self.mostRows + 1 {
            let message = Phrase(
                en: "There are more than \(Self.mostRows) rows",
                cy: "Mae mwy na \(Self.mostRows) o resi"
            )
            problems = [.init(row: Self.mostRows + 2, column: "–", message: message)]
            return
        }
        for (index, row) in table.rows.dropFirst().enumerated() {
            var reading = AnswerRow(
                number: row.place.row ?? index + 2,
                cells: Dictionary(row.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first }),
                places: places
            )
            let one = SurveyAnswers(
                life: Self.life.map { reading.box($0, most: 3) },
                satisfaction: reading.box("Q4", most: 8),
                information: reading.box("Information", most: 9),
                included: reading.box("Included", most: 9)
            )
            problems += reading.problems
            if reading.problems.isEmpty { answers.append(one) }
        }
        if answers.isEmpty, problems.isEmpty {
            problems = [.init(row: 2, column: Self.life[0], message: ImportWords.nothing)]
        }
    }
}

/// Reads one row.
private struct AnswerRow {
    let number: Int
    let cells: [Int: String]
    let places: [String: Int]
    private(set) var problems: [BroughtValues.Problem] = []

    init(number: Int, cells: [Int: String], places: [String: Int]) {
        self.number = number
        self.cells = cells
        self.places = places
    }

    /// The number of a box; none where the cell is blank.
    mutating func box(_ column: String, most: Int) -> Int? {
        guard let place = places[column] else { return nil }
        let text = SafeCell.unguarded(cells[place] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty { return nil }
        guard let box = Int(text), (1...most).contains(box) else {
            let message = Phrase(
                en: "Write the number of the box, 1 to \(most), or leave it blank",
                cy: "Ysgrifennwch rif y blwch, 1 i \(most), neu ei adael yn wag"
            )
            problems.append(.init(row: number, column: column, message: message))
            return nil
        }
        return box
    }
}

extension SurveyMeasure {
    /// The column a measure needs besides those of quality of life.
    var column: String? {
        switch self {
        case .qualityOfLife, .socialContact: nil
        case .satisfaction: "Q4"
        case .information: "Information"
        case .included: "Included"
        }
    }
}
