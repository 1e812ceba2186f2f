/// How a workbook's cells show what they hold (`xl/styles.xml`): their number formats, and whether they are bold.
final class SheetStyles: XMLHandler {
    private var written: [Int: NumberFormat] = [:]
    private var cells: [(format: NumberFormat, font: Int)] = []
    private var boldFonts: [Bool] = []
    private var isInCells = false
    private var isInFonts = false

    /// The format of cells with style `index`.
    func format(_ index: Int) -> NumberFormat {
        cells.indices.contains(index) ? cells[index].format : .general
    }

    /// Whether cells with style `index` are bold.
    func isBold(_ index: Int) -> Bool {
        guard cells.indices.contains(index), boldFonts.indices.contains(cells[index].font) else { return false }
        return boldFonts[cells[index].font]
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "s:numFmt":
            if let id = attributes.number("numFmtId"), let code = attributes["formatCode"], written.count < 10_000 {
                written[id] = NumberFormat(code: code)
            }
        case "s:fonts": isInFonts = true
        case "s:font": if isInFonts, boldFonts.count < 10_000 { boldFonts.append(false) }
        case "s:b": if isInFonts, let last = boldFonts.indices.last { boldFonts[last] = attributes.isOn("val") }
        case "s:cellXfs": isInCells = true
        case "s:xf":
            guard isInCells, cells.count < 100_000 else { return }
            let id = attributes.number("numFmtId") ?? 0
            cells.append((written[id] ?? NumberFormat(builtIn: id), attributes.number("fontId") ?? -1))
        default: break
        }
    }

    func end(_ name: String) {
        if name == "s:cellXfs" { isInCells = false }
        if name == "s:fonts" { isInFonts = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
