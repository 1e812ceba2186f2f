import Foundation

/// How old a reader must be to read a text with ease.
///
/// The Flesch–Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid, Fishburne, Rogers
/// and Chissom, “Derivation of new readability formulas”, Naval Technical Training Command, Research Branch Report 8-75,
/// 1975). A grade is a school year of the United States, begun at six: the age is the grade and five.
struct ReadingAge {
    let words: Int
    let sentences: Int
    let syllables: Int

    var grade: Double {
        guard words > 0, sentences > 0 else { return 0 }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    var age: Double { grade + 5 }

    /// - Parameter passages: Each ends a sentence, whatever it ends with: a paragraph, a heading, a label.
    init(_ passages: [String]) {
        var counts = (words: 0, sentences: 0, syllables: 0)
        for passage in passages {
            for sentence in passage.split(whereSeparator: { ".?!:;".contains($0) }) {
                let words = sentence.split { !$0.isLetter && $0 != "’" && $0 != "'" }.filter {
                    $0.contains(where: \.isLetter)
                }
                guard !words.isEmpty else { continue }
                counts.sentences += 1
                counts.words += words.count
                counts.syllables += words.reduce(0) { $0 + Self.syllables(in: $1.lowercased()) }
            }
        }
        (words, sentences, syllables) = counts
    }

    /// Groups of vowels, without those that are not said.
    static func syllables(in word: String) -> Int {
        let letters = word.filter(\.isLetter)
        var count = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = "aeiouyâêîôûŵŷ".contains(letter)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        let silent =
            letters.hasSuffix("e") && !letters.hasSuffix("le") || letters.hasSuffix("es") && !letters.hasSuffix("ses")
        let past = letters.hasSuffix("ed") && !letters.hasSuffix("ted") && !letters.hasSuffix("ded")
        if (silent || past) && count > 1 { count -= 1 }
        return max(count, 1)
    }

    /// What is read of a page: the text of its main part, a passage for each heading, paragraph, line, label and button.
    static func passages(of page: String) -> [String] {
        guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else { return [] }
        var main = String(page[start.upperBound..<end.lowerBound])
        main = String(main.drop { $0 != ">" }.dropFirst())
        let breaks = /<\/?(p|h1|h2|h3|li|ul|ol|label|legend|button|div|dt|dd|summary|option|form|fieldset)\b[^>]*>/
        return main.replacing(breaks, with: "\n").replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
            .replacing("&#39;", with: "’").split(separator: "\n").map(String.init)
    }
}
