/// How one level of a numbered or bulleted list is shown.
struct ListLevel {
    enum Kind {
        case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none
    }

    var kind = Kind.none
    /// Word's pattern: `%1.%2)`; for a bullet, the bullet.
    var pattern = ""
    var start = 1
    /// Shows the numbers of outer levels as 1, 2, 3 whatever they are of themselves (legal numbering).
    var isLegal = false

    static let bullet = "•"

    /// `number` as this kind of list shows it.
    static func shown(_ number: Int, as kind: Kind) -> String {
        switch kind {
        case .decimal: String(number)
        case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
        case .lowerLetter: letters(number)
        case .upperLetter: letters(number).uppercased()
        case .lowerRoman: roman(number)
        case .upperRoman: roman(number).uppercased()
        case .bullet, .none: ""
        }
    }

    /// a to z, then aa, bb: the letter again for every time round.
    private static func letters(_ number: Int) -> String {
        guard (1...780).contains(number), let letter = UnicodeScalar(UInt32(97 + (number - 1) % 26)) else {
            return String(number)
        }
        return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        let parts: [(Int, String)] = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
            (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var left = number
        var shown = ""
        for (value, sign) in parts {
            while left >= value {
                shown += sign
                left -= value
            }
        }
        return shown
    }
}

/// Counts the items of one list through its levels.
struct ListCounter {
    private(set) var counts: [Int: Int] = [:]

    /// The marker of the next item at `level`, as shown, and whether it is a bullet.
    mutating func next(at level: Int, of levels: [Int: ListLevel], restartingAt restart: Int? = nil) -> String {
        let shape = levels[level] ?? ListLevel(kind: .bullet)
        let next = restart ?? counts[level].map { $0 < 1_000_000 ? $0 + 1 : $0 } ?? shape.start
        counts[level] = next
        for deeper in counts.keys where deeper > level { counts[deeper] = nil }
        for outer in 0..<max(0, level) where counts[outer] == nil { counts[outer] = levels[outer]?.start ?? 1 }
        switch shape.kind {
        case .bullet: return ListCounter.bullet(shape.pattern)
        case .none: return shape.pattern.contains("%") ? "" : shape.pattern
        default: return fill(shape.pattern, levels, isLegal: shape.isLegal)
        }
    }

    private func fill(_ pattern: String, _ levels: [Int: ListLevel], isLegal: Bool) -> String {
        var shown = ""
        var isNumber = false
        for character in pattern {
            if isNumber, let place = character.wholeNumberValue {
                let level = place - 1
                let kind = levels[level]?.kind ?? .decimal
                shown += ListLevel.shown(counts[level] ?? 1, as: isLegal ? .decimal : kind)
                isNumber = false
            } else if character == "%" {
                isNumber = true
            } else {
                shown.append(character)
            }
        }
        return FoldedText.fold(shown.utf8)
    }

    /// Bullets come from symbol fonts as private characters, or as a plain letter in one; they are all shown as one.
    private static func bullet(_ pattern: String) -> String {
        guard let first = pattern.unicodeScalars.first else { return ListLevel.bullet }
        return first.properties.isAlphabetic || (0xE000...0xF8FF).contains(first.value) || pattern.count > 1
            ? ListLevel.bullet : pattern
    }
}
