/// What a plan calls itself.
enum PlanTitle {
    /// The first line, or the one of the first dozen that names a plan.
    static func line(of lines: [FlatLine], headers: [HeaderRun.Header?]) -> Int? {
        let start = lines.indices.prefix(12).filter { headers[$0] == nil && isTitle(lines[$0].text) }
        let naming = start.first { index in
            lines[index].headingLevel == 1 || HeaderPhrases.words(of: lines[index].text).contains(where: kinds.contains)
        }
        let first = lines.first.flatMap { first in
            start.first == 0 && HeaderPhrases.words(of: first.text).contains(where: isYear) ? 0 : nil
        }
        return first ?? naming
    }

    /// What its sentences call it: "The Carers Action Plan 2024-26 has been developed …".
    static func named(in lines: [FlatLine]) -> (text: String, line: Int)? {
        var counts: [String: Int] = [:]
        var found: [(text: String, line: Int)] = []
        for line in lines.prefix(400) {
            let words = line.text.split(separator: " ").map(String.init)
            for (index, word) in words.enumerated() where ["Plan", "Strategy"].contains(word.trimmingMarks) {
                guard let name = name(words, around: index) else { continue }
                counts[name, default: 0] += 1
                found.append((name, line.number))
            }
        }
        return found.first { counts[$0.text, default: 0] > 1 && $0.text.contains(where: \.isNumber) }
    }

    /// The words with capitals before "Plan", and the years after it.
    private static func name(_ words: [String], around index: Int) -> String? {
        var start = index
        while start > 0, index - start < 8, words[start - 1].first?.isUppercase ?? false,
            words[start - 1].last?.isLetter ?? false, !["The", "This", "Our", "A"].contains(words[start - 1])
        {
            start -= 1
        }
        guard start < index, words[index].last?.isLetter ?? false else { return nil }
        var end = index + 1
        var years = ""
        while end < words.count, end - index < 5, words[end].allSatisfy({ $0.isNumber || "-–/,.".contains($0) }) {
            years += words[end]
            end += 1
        }
        let name = words[start...index].joined(separator: " ")
        while let last = years.last, !last.isNumber { years.removeLast() }
        return years.isEmpty ? name : name + " " + years
    }

    private static func isTitle(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard words.count > 1, words.count <= 30, let first = text.first, first.isLetter || first.isNumber else {
            return false
        }
        guard let last = text.last, !".?;:,".contains(last) else { return false }
        return !FlatToken.bullets.contains(String(words[0]))
    }

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && Int(word).map { (1990...2060).contains($0) } ?? false
    }

    private static let kinds: Set<String> = ["plan", "strategy", "charter", "framework", "plans"]
}

extension String {
    fileprivate var trimmingMarks: String { String(filter { $0.isLetter }) }
}
