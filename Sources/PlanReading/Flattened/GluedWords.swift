/// Paragraphs of a cell whose line breaks were lost, so that two words run together: "provisionNumber of carers".
enum GluedWords {
    /// The paragraphs apart.
    ///
    /// A capital inside a word counts only before a word that items begin with: names such as
    /// "YouTube" stay whole.
    static func apart(_ text: String) -> [String] {
        var parts: [String] = []
        var start = text.startIndex
        var wordStart = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if character == " " {
                wordStart = text.index(after: index)
            } else if character.isUppercase, index > wordStart, joins(text[wordStart..<index], text[index...]) {
                parts.append(String(text[start..<index]).trimmed)
                start = index
                wordStart = index
            }
            index = text.index(after: index)
        }
        parts.append(String(text[start...]).trimmed)
        return parts.filter { !$0.isEmpty }
    }

    private static func joins(_ before: Substring, _ after: Substring) -> Bool {
        guard let last = before.last, last.isLowercase, before.count > 3 else { return false }
        let word = after.prefix { $0.isLetter }.lowercased()
        return word.count > 2
            && (FlatWords.measuring.contains(word) || FlatWords.doing.contains(word) || openings.contains(word))
    }

    private static let openings: Set<String> = ["the", "there", "summary", "development", "they", "this", "staff"]
}
