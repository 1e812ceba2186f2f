/// Takes the cell that says how we will know apart into its measures.
public enum MeasureList {
    /// The measures of a cell, in order.
    ///
    /// Paragraphs, bullets, semicolons and sentences separate. A comma does only when what follows begins as a measure does
    /// ("Mechanism agreed, more carers known"), since most commas stand within one.
    ///
    /// - Parameter cell: What the cell holds, its paragraphs on lines of their own.
    /// - Returns: The measures; none when the cell says only "to be confirmed" or the like.
    public static func split(_ cell: String) -> [String] {
        var measures: [String] = []
        for line in CellPieces.lines(cell) {
            for piece in CellPieces.cut(
                line,
                where: { scalar, _, _ in scalar == ";" || CellPieces.bullets.contains(scalar) }
            ) {
                for sentence in sentences(piece) {
                    measures += commas(sentence).map(trimmed).filter { !CellPieces.saysNothing($0) }
                }
            }
        }
        return measures
    }

    private static let shortened: Set<String> = [
        "e.g.", "i.e.", "eg.", "ie.", "etc.", "no.", "nos.", "dr.", "st.", "mr.", "mrs.", "ms.", "approx.", "vs.",
        "cf.", "incl.",
        "inc.", "p.a.", "yr.", "yrs.", "min.", "max.", "dept.", "org.",
    ]

    private static func sentences(_ piece: String) -> [String] {
        let words = CellPieces.words(piece)
        var sentences: [[String]] = [[]]
        for (index, word) in words.enumerated() {
            sentences[sentences.count - 1].append(word)
            guard word.hasSuffix("."), index + 1 < words.count, !shortened.contains(word.lowercased()),
                word.utf8.count > 3,
                words[index + 1].unicodeScalars.first.map({ $0.properties.isUppercase }) ?? false
            else { continue }
            sentences.append([])
        }
        return sentences.map { $0.joined(separator: " ") }
    }

    /// How a measure begins.
    private static let openings: Set<String> = [
        "more", "fewer", "less", "increase", "increased", "number", "numbers", "percentage", "%", "proportion",
        "reduction",
        "reduced", "improved", "improvement", "higher", "lower", "better", "feedback", "evidence", "report", "reports",
        "annual",
        "decrease", "decreased", "rise", "mwy", "nifer", "llai",
    ]

    private static func commas(_ sentence: String) -> [String] {
        var measures: [String] = []
        for piece in CellPieces.cut(sentence, where: { scalar, _, after in scalar == "," && after == " " }) {
            let words = CellPieces.words(piece)
            let first = words.first.map { $0.lowercased() } ?? ""
            let begins = openings.contains(first) && words.count > 1
            if let last = measures.last, !begins || CellPieces.words(last).count < 2 {
                measures[measures.count - 1] = last + ", " + piece
            } else {
                measures.append(piece)
            }
        }
        return measures
    }

    /// Without a dash before it or a stop after it.
    private static func trimmed(_ measure: String) -> String {
        var text = Substring(measure)
        while let first = text.unicodeScalars.first, "-–—*, ".unicodeScalars.contains(first) {
            text.unicodeScalars.removeFirst()
        }
        while let last = text.unicodeScalars.last, ",;: ".unicodeScalars.contains(last) {
            text.unicodeScalars.removeLast()
        }
        return String(text)
    }
}
