/// A cell that says only that it says what the one above it says.
enum Ditto {
    static func isMark(_ cell: Cell) -> Bool {
        guard cell.paragraphs.count == 1 else { return false }
        let text = cell.text.trimming(".():-–—")
        return text.utf8.count <= 20 && (marks.contains(text) || words.contains(Words.key(text, limit: 4)))
    }

    /// The roles of columns in which it means the row above.
    static let roles: Set<ColumnRole> = [
        .theme, .outcome, .objective, .lead, .partners, .when, .measure, .priority, .risks, .crossReference,
    ]

    private static let marks: Set<String> = ["\"", "\"\"", "″", "”", "“", "〃", "''", "’’", ",,", "״"]
    private static let words: Set<String> = [
        "as above", "ditto", "do", "same as above", "see above", "as before", "same", "the same", "as previous",
        "above",
        "fel uchod", "gweler uchod",
    ]
}
