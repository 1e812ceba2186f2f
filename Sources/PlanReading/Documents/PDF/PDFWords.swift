/// Reads what `pdftotext -tsv` prints: a word a line, with its page and where on it the word stands.
enum PDFWords {
    static func pages(from tsv: [UInt8]) throws(UnreadablePlan) -> [PDFPage] {
        var pages: [PDFPage] = []
        var wordsLeft = 500_000
        for line in tsv.split(separator: 0x0A).dropFirst() {
            let fields = line.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
            guard fields.count == 12, let number = whole(fields[1]), number >= 1, number <= 2_000 else { continue }
            while pages.count < number { pages.append(PDFPage()) }
            guard let left = decimal(fields[6]), let top = decimal(fields[7]), let width = decimal(fields[8]),
                let height = decimal(fields[9])
            else { continue }
            switch fields[0].first {
            case UInt8(ascii: "1"): pages[number - 1].height = height
            case UInt8(ascii: "5"):
                let text = FoldedText.fold(fields[11])
                guard !text.isEmpty else { continue }
                wordsLeft -= 1
                if wordsLeft < 0 { throw .tooManyCells }
                let word = PDFWord(text: text, left: left, top: top, right: left + width, bottom: top + height)
                pages[number - 1].words.append(word)
            default: break
            }
        }
        return pages
    }

    private static func whole(_ field: ArraySlice<UInt8>) -> Int? { Int(String(decoding: field, as: UTF8.self)) }

    private static func decimal(_ field: ArraySlice<UInt8>) -> Double? {
        guard let value = Double(String(decoding: field, as: UTF8.self)), abs(value) < 1e6 else { return nil }
        return value
    }
}
