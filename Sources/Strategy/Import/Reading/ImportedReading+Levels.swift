import PlanReading

/// Which level of a reading, by number: one number is a theme, two an outcome, three an objective.
struct LevelPath: Sendable, Hashable {
    let numbers: [Int]

    init(_ numbers: Int...) { self.numbers = numbers }

    /// Reads what `text` writes.
    init?(_ text: String) {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(numbers.count), numbers.allSatisfy({ $0 != nil }) else { return nil }
        self.numbers = numbers.compactMap(\.self)
    }

    /// As it stands in an address.
    var text: String { numbers.map(String.init).joined(separator: "-") }
    var kind: Gone.Kind { [.theme, .outcome, .objective][numbers.count - 1] }
}

/// Putting the words of levels right, and what the plan says of itself.
extension ImportedReading {
    /// The words of a level; none when there is no such level.
    func level(_ path: LevelPath) -> NamedLevel? {
        let numbers = path.numbers
        guard let theme = read.themes.at(numbers[0]) else { return nil }
        guard numbers.count > 1 else {
            return theme.words
        }
        guard let outcome = theme.outcomes.at(numbers[1]) else { return nil }
        guard numbers.count > 2 else {
            return outcome.words
        }
        return outcome.objectives.at(numbers[2])?.words
    }

    /// Gives a level the words a person typed.
    mutating func correct(_ path: LevelPath, _ words: NamedLevel) {
        guard let before = level(path), before != words else { return }
        set(path, words)
        notes.correctedLevels.append(
            CorrectedLevel(
                kind: path.kind,
                before: before.parts,
                after: words.parts
            )
        )
        if path.kind == .theme { retell([before], as: words) }
    }

    /// Puts every level right again that a person has put right in another reading, in the order in which they did.
    ///
    /// Returns how many were not found again.
    mutating func putLevelsRight(as others: [CorrectedLevel]) -> Int {
        others.count { other in
            if putRight(other) { return false }
            // The next document may have it again.
            notes.correctedLevels.append(other)
            return true
        }
    }

    private mutating func putRight(_ corrected: CorrectedLevel) -> Bool {
        let found = levelPaths.filter { $0.kind == corrected.kind && level($0)?.parts == corrected.before }
        if let change = corrected.change { return found.contains { again(change, at: $0) } }
        guard let path = found.first else { return false }
        let after = corrected.after
        let words = NamedLevel(ref: after.at(0) ?? nil, title: after.at(1) ?? nil, statement: after.at(2) ?? nil)
        correct(path, words)
        return true
    }

    var levelPaths: [LevelPath] {
        read.themes.enumerated().flatMap { theme, one in
            [LevelPath(theme)]
                + one.outcomes.enumerated().flatMap { outcome, two in
                    [LevelPath(theme, outcome)]
                        + two.objectives.indices.map { LevelPath(theme, outcome, $0) }
                }
        }
    }

    private mutating func set(_ path: LevelPath, _ words: NamedLevel) {
        let numbers = path.numbers
        func text(_ new: String?, _ old: ReadText?) -> ReadText? {
            new.kept.map {
                $0 == old?.text ? old ?? ReadText($0, place: Place()) : ReadText($0, place: old?.place ?? Place())
            }
        }
        switch numbers.count {
        case 1:
            let old = read.themes[numbers[0]]
            read.themes[numbers[0]].ref = words.ref.kept
            read.themes[numbers[0]].title = text(words.title, old.title)
            read.themes[numbers[0]].statement = text(words.statement, old.statement)
        case 2:
            let old = read.themes[numbers[0]].outcomes[numbers[1]]
            read.themes[numbers[0]].outcomes[numbers[1]].ref = words.ref.kept
            read.themes[numbers[0]].outcomes[numbers[1]].title = text(words.title, old.title)
            read.themes[numbers[0]].outcomes[numbers[1]].statement = text(words.statement, old.statement)
        default:
            let old = read.themes[numbers[0]].outcomes[numbers[1]].objectives[numbers[2]]
            read.themes[numbers[0]].outcomes[numbers[1]].objectives[numbers[2]].ref = words.ref.kept
            read.themes[numbers[0]].outcomes[numbers[1]].objectives[numbers[2]].title = text(words.title, old.title)
        }
    }
}

extension Array {
    /// The element, if there is one of that number.
    func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
