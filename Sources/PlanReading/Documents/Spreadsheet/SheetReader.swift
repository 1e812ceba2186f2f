/// Reads one worksheet as it streams by.
///
/// Only cells that say something are kept; formatted emptiness costs nothing.
final class SheetReader: XMLHandler {
    private let strings: [String]
    private let styles: SheetStyles
    private let countsFrom1904: Bool
    private let sheet: String
    private let number: Int

    private(set) var rows: [TableRow] = []
    private(set) var merges: [SheetRange] = []
    private(set) var hasHiddenRows = false
    private(set) var cellsLeft: Int
    /// The row after which nothing but formatting was met for so long that reading stopped.
    private(set) var stoppedAfter: Int?
    var isDone: Bool { stoppedAfter != nil }

    private var row = 0
    private var cells: [Cell] = []
    private var emptyRows = 0
    private var emptyCells = 0

    private var column = -1
    private var type = ""
    private var style = 0
    private var value: [UInt8] = []
    private var inline = SheetText()
    private var isInValue = false
    private var isInCell = false

    init(
        _ sheet: String,
        number: Int,
        strings: [String],
        styles: SheetStyles,
        countsFrom1904: Bool,
        cellsLeft: Int
    ) {
        self.sheet = sheet
        self.number = number
        self.strings = strings
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
        self.cellsLeft = cellsLeft
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(UnreadablePlan) {
        switch name {
        case "s:c":
            isInCell = true
            let next = column + 1
            column = attributes["r"].flatMap { SheetRange.column(of: $0) } ?? next
            type = attributes["t"] ?? "n"
            style = attributes.number("s") ?? 0
            value.removeAll(keepingCapacity: true)
        case "s:v": isInValue = isInCell
        case "s:row":
            let next = row + 1
            row = attributes.number("r").map { max($0, next) } ?? next
            column = -1
            cells = []
            if attributes["hidden"] != nil, attributes.isOn("hidden") { hasHiddenRows = true }
        case "s:mergeCell":
            if let range = attributes["ref"].flatMap({ SheetRange($0) }), merges.count < 100_000 {
                merges.append(range)
            }
        default: if isInCell { inline.start(name) }
        }
    }

    func end(_ name: String) throws(UnreadablePlan) {
        switch name {
        case "s:v": isInValue = false
        case "s:c": try endCell()
        case "s:row": endRow()
        default: if isInCell { inline.end(name) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) {
        if isInValue { value.append(contentsOf: bytes) } else if isInCell { inline.add(bytes) }
        if value.count > Limit.cellBytes || inline.count > Limit.cellBytes { throw .longCell(row: row, sheet: sheet) }
    }

    private func endCell() throws(UnreadablePlan) {
        isInCell = false
        let place = Place(sheet: sheet, table: number, row: row, column: column + 1)
        var isoDate: String?
        var text = ""
        switch type {
        case "s":
            guard let index = Int(String(decoding: value, as: UTF8.self)) else { break }
            guard strings.indices.contains(index) else { throw .damagedFile }
            text = strings[index]
        case "inlineStr": text = inline.take()
        case "str", "e": text = String(decoding: value, as: UTF8.self)
        case "b": text = value.isEmpty ? "" : value == [UInt8(ascii: "0")] ? "No" : "Yes"
        case "d":
            text = String(decoding: value, as: UTF8.self)
            isoDate = text.count >= 10 ? String(text.prefix(10)) : nil
        default:
            guard !value.isEmpty else { break }
            text = String(decoding: value, as: UTF8.self)
            guard let amount = Double(text) else { break }
            let shown = ShownNumber(amount, as: styles.format(style), countsFrom1904: countsFrom1904)
            (text, isoDate) = (shown.text, shown.isoDate)
        }
        _ = inline.take()
        let isBold = styles.isBold(style)
        let paragraphs = text.isEmpty ? [] : Paragraph.lines(of: text.utf8, isBold: isBold, place: place)
        guard !paragraphs.isEmpty else {
            emptyCells += 1
            if emptyCells > Limit.emptyCells { stoppedAfter = rows.last?.place.row ?? 0 }
            return
        }
        cellsLeft -= 1
        if cellsLeft < 0 { throw .tooManyCells }
        cells.append(Cell(column: column, paragraphs: paragraphs, isoDate: isoDate, place: place))
        emptyCells = 0
    }

    private func endRow() {
        guard !cells.isEmpty else {
            emptyRows += 1
            if emptyRows > Limit.emptyRows { stoppedAfter = rows.last?.place.row ?? 0 }
            return
        }
        emptyRows = 0
        // Cells come in order from every program seen; a file that has them otherwise is put right.
        let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
        if !isOrdered { cells.sort { $0.column < $1.column } }
        rows.append(TableRow(cells: cells, place: Place(sheet: sheet, table: number, row: row)))
        cells = []
    }
}
