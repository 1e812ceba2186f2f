/// The texts a workbook keeps once for all its sheets (`xl/sharedStrings.xml`).
final class SharedStrings: XMLHandler {
    /// Lines of a text are kept apart by line feeds.
    private(set) var texts: [String] = []
    private var text = SheetText()
    private var stringsLeft = 2_000_000

    func start(_ name: String, _ attributes: XMLAttributes) { text.start(name) }

    func end(_ name: String) throws(UnreadablePlan) {
        text.end(name)
        guard name == "s:si" else { return }
        stringsLeft -= 1
        if stringsLeft < 0 { throw .tooManyCells }
        texts.append(text.take())
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadablePlan) {
        text.add(bytes)
        if text.count > Limit.cellBytes { throw .longCell(row: nil) }
    }
}

/// Gathers the text of a string item: the runs of rich text joined, the reading aids of East Asian text left out.
struct SheetText {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var phonetic = 0

    var count: Int { bytes.count }

    mutating func start(_ name: String) {
        if name == "s:t" { isInText = phonetic == 0 }
        if name == "s:rPh" { phonetic += 1 }
    }

    mutating func end(_ name: String) {
        if name == "s:t" { isInText = false }
        if name == "s:rPh" { phonetic -= 1 }
    }

    mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
        if isInText { bytes.append(contentsOf: more) }
    }

    mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
