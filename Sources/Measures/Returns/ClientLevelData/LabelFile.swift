import Foundation
import Markup
import PlanReading

/// A file of labels as it was read: what is in it, or each cell that was not understood.
struct LabelFile: Sendable {
    static let headers = ["Column", "Ours", "What it is", "Label", "Source"]
    static let mostRows = 2000

    private(set) var labels: [LoadedLabel] = []
    private(set) var problems: [BroughtValues.Problem] = []

    /// The file to fill in: every value of ours, with the label where it is known.
    static func template(_ loaded: [LoadedLabel]) -> ExchangeTable {
        let known = Dictionary(loaded.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return ExchangeTable(
            headers: headers,
            rows: ReturnCodes.all.map { code in
                let own = known[CodeBook.Key(field: code.field, ours: code.ours)]
                return [
                    code.field.rawValue, code.ours, code.words.en, own?.label ?? code.label ?? "",
                    own?.source ?? (code.label == nil ? "" : code.source),
                ]
            }
        )
    }

    init(_ document: SourceDocument) {
        guard let table = document.blocks.lazy.compactMap(\.asTable).first, let header = table.rows.first else {
            problems = [.init(row: 1, column: "–", message: ImportWords.noTable)]
            return
        }
        var places: [String: Int] = [:]
        for name in Self.headers {
            places[name] = header.cells.first { $0.text.lowercased() == name.lowercased() }?.column
        }
        for name in ["Column", "Ours", "Label", "Source"] where places[name] == nil {
            problems.append(.init(row: header.place.row ?? 1, column: name, message: ImportWords.noColumn))
        }
        guard problems.isEmpty else { return }
        let known = Set(ReturnCodes.all.map { CodeBook.Key(field: $0.field, ours: $0.ours) })
        for (index, row) in table.rows.dropFirst().prefix(Self.mostRows).enumerated() {
            let number = row.place.row ?? index + 2
            func text(_ name: String) -> String {
                let cell = row.cells.first { $0.column == places[name] }
                return SafeCell.unguarded(cell?.text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
            }
            let label = text("Label")
            // What is left blank stays as it is.
            guard !label.isEmpty else { continue }
            guard let field = CLDField(rawValue: text("Column")),
                case let key = CodeBook.Key(field: field, ours: text("Ours")),
                known.contains(key)
            else {
                problems.append(.init(row: number, column: "Column", message: Self.unknown))
                continue
            }
            guard label.count <= 200, !label.contains(where: \.isNewline) else {
                problems.append(.init(row: number, column: "Label", message: ImportWords.tooLong))
                continue
            }
            let source = String(text("Source").prefix(300))
            guard !source.isEmpty else {
                problems.append(.init(row: number, column: "Source", message: Self.saySource))
                continue
            }
            labels.append(LoadedLabel(key: key, label: label, source: source))
        }
        if labels.isEmpty, problems.isEmpty {
            problems = [.init(row: 2, column: "Label", message: ImportWords.nothing)]
        }
    }

    private static let unknown = Phrase(
        en: "There is no such value in the return: keep the first two columns as they are",
        cy: "Nid oes gwerth o’r fath yn y ffurflen: cadwch y ddwy golofn gyntaf fel y maent"
    )
    private static let saySource = Phrase(
        en: "Say where the label is from",
        cy: "Dywedwch o ble mae’r label"
    )
}

extension Block {
    /// The table it is, if it is one.
    var asTable: Table? { if case .table(let table) = self { table } else { nil } }
}

/// What is said of any file that is brought in here.
enum ImportWords {
    static let noTable = Phrase(en: "There is no table in this file", cy: "Nid oes tabl yn y ffeil hon")
    static let noColumn = Phrase(en: "There is no column with this name", cy: "Nid oes colofn â’r enw hwn")
    static let nothing = Phrase(en: "There is nothing in this file", cy: "Nid oes dim yn y ffeil hon")
    static let tooLong = Phrase(en: "This is too long", cy: "Mae hyn yn rhy hir")
    static let choose = Phrase(en: "Choose a file, or paste it", cy: "Dewiswch ffeil, neu gludwch hi")
    static let unreadable = Phrase(en: "This file cannot be read", cy: "Ni ellir darllen y ffeil hon")
    static let file = Phrase(en: "File (CSV or Excel)", cy: "Ffeil (CSV neu Excel)")
    static let paste = Phrase(en: "Or paste it, with the row of headers", cy: "Neu ei gludo, gyda’r rhes o benawdau")

    static func wrong(_ count: Int) -> Phrase {
        .counted(
            count,
            en: .init(
                one: "1 cell could not be understood. Nothing was kept.",
                other: "\(count) cells could not be understood. Nothing was kept."
            ),
            cy: .init(
                two: "Ni ellid deall 2 gell. Ni chadwyd dim.",
                other: "Ni ellid deall \(count) cell. Ni chadwyd dim."
            )
        )
    }
}
