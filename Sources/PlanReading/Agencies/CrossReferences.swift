/// Finds what a promise says of other promises: "see 3.2", "1.2 b) above", "Actions 2, 3 and 6 of the … Assessment".
public enum CrossReferences {
    /// The references in a text, as written, in order, each once.
    public static func find(in text: String) -> [String] {
        var finder = ReferenceFinder(text)
        return finder.references()
    }

    /// The references of a cell that holds nothing else: one on each line or between semicolons.
    ///
    /// Lines lost in a flat text are found again by the titles of the plan, the longest first.
    ///
    /// - Parameters:
    ///   - cell: What the cell holds, its paragraphs on lines of their own.
    ///   - titles: The plan's outcomes, themes and objectives.
    /// - Returns: The references as written, in order, each once.
    public static func list(_ cell: String, titles: PlanTitles) -> [String] {
        var found: [String] = []
        for line in cell.unicodeScalars.split(whereSeparator: CellPieces.isLineEnd).map({
            String(String.UnicodeScalarView($0))
        }) {
            for piece in CellPieces.cut(
                line,
                where: { scalar, _, _ in scalar == ";" || CellPieces.bullets.contains(scalar) }
            ) {
                for reference in titles.apart(piece) where !found.contains(reference) { found.append(reference) }
            }
        }
        return found
    }

    /// The same, of titles not made ready before.
    public static func list(_ cell: String, titles: [String] = []) -> [String] {
        list(cell, titles: PlanTitles(titles))
    }
}
