@testable import PlanReading

/// One input of the fuzzer: the first byte chooses what the rest is taken for.
///
/// Whatever the bytes are, they must be read or refused; anything else stops the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocuments(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    let body = Array(input.dropFirst())
    switch choice % 10 {
    case 0: read(body, named: nil)
    case 1: read(body, named: "plan.csv")
    case 2: read(body, named: "plan.txt")
    case 3: read(body, named: "plan.html")
    case 4: read(Archive.of([("word/document.xml", body)]), named: "plan.docx")
    case 5:
        read(
            Archive.of(
                [("word/document.xml", body), ("word/styles.xml", body), ("word/numbering.xml", body)] + Archive.word
            ),
            named: nil
        )
    case 6: read(Archive.of([("content.xml", body), ("styles.xml", body)]), named: "plan.odt")
    case 7:
        read(
            Archive.of([("xl/worksheets/sheet1.xml", body), ("xl/sharedStrings.xml", body)] + Archive.sheet),
            named: nil
        )
    case 8:
        read(
            Archive.of([("xl/worksheets/sheet1.xml", Archive.cells), ("xl/styles.xml", body)] + Archive.sheet),
            named: nil
        )
    default: readPage(body)
    }
    return 0
}

private func read(_ bytes: [UInt8], named name: String?) {
    // A PDF would start child processes; what they print is read in `readPage` instead.
    if FileKind.find(Array("%PDF-".utf8), in: bytes.prefix(2_000)) { return }
    _ = try? PlanReader.read(bytes, named: name)
}

/// Takes the input for what poppler prints: words, a zero byte, and a drawing.
private func readPage(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard var pages = try? PDFWords.pages(from: Array(parts[0])) else { return }
    let rules = PDFRules()
    if parts.count > 1, let feed = try? XMLFeed(rules) {
        try? parts[1].withUnsafeBufferPointer { (drawing) throws(UnreadablePlan) in try feed.feed(drawing) }
    }
    for (index, rule) in rules.pages.enumerated() where pages.indices.contains(index) {
        pages[index].across = rule.across
        pages[index].down = rule.down
    }
    _ = try? PDFBlocks.blocks(of: pages)
}

/// Puts bytes into an archive as the parts of a document, so that they reach the readers of those parts.
private enum Archive {
    static let word = [
        ("word/_rels/document.xml.rels", links([("styles", "styles.xml"), ("numbering", "numbering.xml")])),
        ("_rels/.rels", links([("officeDocument", "word/document.xml")])),
    ]

    static let sheet = [
        ("_rels/.rels", links([("officeDocument", "xl/workbook.xml")])),
        (
            "xl/_rels/workbook.xml.rels",
            links([
                ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ])
        ),
        (
            "xl/workbook.xml",
            Array("<s:w xmlns:s=\"\(main)\"><s:sheets><s:sheet name=\"Plan\" id=\"worksheet\"/></s:sheets></s:w>".utf8)
        ),
    ]

    static let cells: [UInt8] = {
        let cells = (0..<8).map { "<c s=\"\($0)\"><v>\($0 * 6_173).5</v></c>" }.joined()
        return Array("<w xmlns=\"\(main)\"><sheetData><row>\(cells)</row></sheetData></w>".utf8)
    }()

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    private static func links(_ parts: [(String, String)]) -> [UInt8] {
        let rows = parts.map { "<Relationship Id=\"\($0.0)\" Type=\"\($0.0)\" Target=\"\($0.1)\"/>" }.joined()
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        return Array("<Relationships xmlns=\"\(package)\">\(rows)</Relationships>".utf8)
    }

    static func of(_ parts: [(String, [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in parts {
            let name = Array(name.utf8)
            let sizes = four(checksum(bytes)) + four(bytes.count) + four(bytes.count)
            let common = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + sizes + [UInt8(name.count), 0, 0, 0]
            directory +=
                [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10) + four(body.count) + name
            body += [0x50, 0x4B, 3, 4] + common + name + bytes
        }
        let counts = [UInt8(parts.count), 0, UInt8(parts.count), 0]
        return body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + counts + four(directory.count) + four(body.count) + [
            0, 0,
        ]
    }

    private static func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

    private static func checksum(_ bytes: [UInt8]) -> Int {
        var table: [UInt32] = []
        for start in 0..<256 as Range<UInt32> {
            table.append((0..<8).reduce(start) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 })
        }
        let sum = bytes.reduce(UInt32.max) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
        return Int(~sum)
    }
}
