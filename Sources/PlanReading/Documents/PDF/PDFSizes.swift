/// The sizes of letters in a document: what is larger than the body is a heading, the largest the first level.
struct PDFSizes {
    private var body = 0.0
    private var headings: [Double] = []

    init(of pages: [PDFPage], _ loose: [[PDFLine]]) {
        let running = PDFSizes.commonest(loose.lazy.joined().flatMap(\.words))
        let all = PDFSizes.commonest(pages.lazy.flatMap(\.words))
        // Tables are often set smaller than the text around them; where there is hardly any text, only headings stand there.
        let isText = running.letters >= 200 && running.size <= all.size * 1.3
        body = isText ? running.size : all.size * 1.15
        let larger = Set(loose.lazy.joined().map { PDFSizes.key($0.size) }).filter { Double($0) / 2 > body * 1.12 }
        headings = larger.sorted(by: >).map { Double($0) / 2 }
    }

    /// The size most letters have, of equals the smallest.
    private static func commonest(_ words: some Sequence<PDFWord>) -> (size: Double, letters: Int) {
        var letters: [Int: Int] = [:]
        for word in words { letters[key(word.height), default: 0] += word.text.utf8.count }
        let most = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return (Double(most?.key ?? 0) / 2, most?.value ?? 0)
    }

    /// 1 to 6; nil for lines of the body's size, and for a long text however large.
    func headingLevel(of lines: [PDFLine]) -> Int? {
        guard let first = lines.first, lines.count <= 5, !first.beginsWithBullet else { return nil }
        let size = Double(PDFSizes.key(first.size)) / 2
        return headings.firstIndex(of: size).map { min($0 + 1, 6) }
    }

    /// Half points, so that sizes that differ by a rounding are one.
    private static func key(_ size: Double) -> Int { Int((min(max(size, 0), 10_000) * 2).rounded()) }
}
