/// A level of a plan above its actions.
enum Level: Int, Hashable, Comparable {
    case theme, outcome, objective

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// A line or cell that names a level: "Priority Area 1 – Identifying carers", "Information aim: to support", "Outcome: …".
struct LevelLine {
    /// The level its own words name; nil when it only has a title.
    var level: Level?
    /// The number it gives itself.
    var reference: Reference?
    var title: String
    /// What follows "aim:" or "outcome:" inside the same line.
    var statement: String?
    /// The word for the level ran straight into a colon, as in "Outcome: carers …".
    var isLabelled = false
    /// The words for the level, as written: "Priority Area".
    var label: String?

    var ref: String? { reference?.text }

    init(_ text: String) {
        title = Words.folded(text)
        takeLabel()
        if reference == nil, let (found, rest) = Reference.leading(in: title), !found.isLetter {
            reference = found
            title = rest
            if level == nil { takeLabel() }
        }
        takeStatement()
        if !title.isEmpty && title.hasSuffix(".") && !title.hasSuffix("..") { title.removeLast() }
    }

    /// A cell whose first paragraph is the name and whose others say more.
    init(_ paragraphs: [Paragraph]) {
        let whole = paragraphs.map(\.text).joined(separator: " ")
        guard let first = paragraphs.first, paragraphs.count > 1 else {
            self.init(whole)
            return
        }
        let rest = paragraphs.dropFirst().map(\.text).joined(separator: " ")
        self.init(first.text)
        if title.isEmpty || Words.count(first.text) <= 2 && title == Words.folded(first.text) && reference == nil {
            self.init(whole)
        } else if statement == nil {
            let label = LevelLine(rest)
            let isLabel = label.level != nil && label.isLabelled
            statement = isLabel ? label.title : rest
            if !isLabel && Words.count(rest) < 5 {
                self.init(whole)
            }
        }
    }

    /// Takes "Priority Area 1 –" or "Outcome:" off the front.
    private mutating func takeLabel() {
        let words = title.split(separator: " ", maxSplits: 8).map(String.init)
        var index = 0
        var named: Level?
        while index < min(4, words.count) {
            let word = words[index].trimming(":–—-.").lowercased()
            if let level = LevelLine.names[word] {
                named = named == .outcome || named == .objective ? named : level
                index += 1
                if words[index - 1].hasSuffix(":") { break }
            } else if named == nil, LevelLine.qualifiers.contains(word) {
                index += 1
            } else {
                break
            }
        }
        guard let named, index > 0 else { return }
        let isLabel = words[index - 1].hasSuffix(":")
        var rest = words[index...].joined(separator: " ")
        var number: Reference?
        if !isLabel, index < words.count {
            let next = words[index].trimming(":–—-.)")
            number = LevelLine.numbers[next.lowercased()] ?? Reference(whole: next).flatMap { isNumber($0) ? $0 : nil }
            if number != nil { rest = words[(index + 1)...].joined(separator: " ") }
        }
        let dash = index < words.count && ["–", "—", "-", ":"].contains(words[index])
        guard number != nil || isLabel || dash else { return }
        let left = rest.trimming(":–—-")
        level = named
        label = words[..<index].joined(separator: " ")
        reference = number ?? reference
        isLabelled = isLabel && number == nil
        if !left.isEmpty { title = left } else if number != nil { title = "" }
    }

    private func isNumber(_ reference: Reference) -> Bool {
        !reference.isLetter || reference.text.first?.isUppercase == true
    }

    /// Splits "Health & wellbeing aim: to help …" at "aim:".
    private mutating func takeStatement() {
        let lowered = title.lowercased()
        guard lowered.count == title.count else { return }
        for word in ["aim:", "our aim:", "outcome:", "vision:", "statement:", "our ambition:"] {
            guard let range = find(" \(word)", in: lowered) else { continue }
            let before = String(title.prefix(range.lowerBound)).trimming(":–—- ")
            let after = String(title.dropFirst(range.upperBound)).trimming(": ")
            guard !before.isEmpty, !after.isEmpty else { continue }
            title = before
            statement = after
            return
        }
    }

    private func find(_ word: String, in text: String) -> Range<Int>? {
        let characters = Array(text)
        let wanted = Array(word)
        guard characters.count >= wanted.count else { return nil }
        for start in 0...(characters.count - wanted.count)
        where characters[start] == wanted[0] && Array(characters[start..<(start + wanted.count)]) == wanted {
            return start..<(start + wanted.count)
        }
        return nil
    }

    private static let names: [String: Level] = [
        "theme": .theme, "aim": .theme, "priority": .theme, "area": .theme, "pillar": .theme, "goal": .theme,
        "strand": .theme, "ambition": .theme, "workstream": .theme, "commitment": .theme, "promise": .theme,
        "outcome": .outcome, "outcomes": .outcome, "objective": .objective, "objectives": .objective,
        "priorities": .theme, "chapter": .theme, "part": .theme, "section": .theme,
    ]
    private static let qualifiers: Set<String> = [
        "strategic", "key", "carer", "carers", "our", "the", "local", "national", "expected", "overall", "main",
        "strategy", "desired", "focus", "action", "plan", "delivery", "work", "carers'", "carers’", "carer’s",
        "carer's",
    ]
    private static let numbers: [String: Reference] = {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        var numbers: [String: Reference] = [:]
        for (index, word) in words.enumerated() {
            numbers[word] = Reference(text: String(index + 1), depth: 1, isLetter: false)
        }
        return numbers
    }()
}
