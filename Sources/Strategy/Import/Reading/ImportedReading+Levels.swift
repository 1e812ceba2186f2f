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
            return NamedLevel(ref: theme.ref, title: theme.title?.text, statement: theme.statement?.text)
        }
        guard let outcome = theme.outcomes.at(numbers[1]) else { return nil }
        guard numbers.count > 2 else {
            return NamedLevel(ref: outcome.ref, title: outcome.title?.text, statement: outcome.statement?.text)
        }
        return outcome.objectives.at(numbers[2]).map { NamedLevel(ref: $0.ref, title: $0.title?.text) }
    }

    /// Gives a level the words a person typed.
    mutating func correct(_ path: LevelPath, _ words: NamedLevel) {
        guard let before = level(path), before != words else { return }
        set(path, words)
        notes.correctedLevels.append(
            CorrectedLevel(
                kind: path.kind,
                before: [before.ref, before.title, before.statement],
                after: [words.ref, words.title, words.statement]
            )
        )
    }

    /// Puts right every level that a person has put right before.
    ///
    /// Returns how many were found again.
    mutating func keepCorrectedLevels() -> Int {
        var found = 0
        for corrected in notes.correctedLevels {
            guard let path = levelPaths.first(where: { $0.kind == corrected.kind && says($0, corrected.before) }) else {
                continue
            }
            let after = corrected.after
            set(
                path,
                NamedLevel(ref: after.first ?? nil, title: after.dropFirst().first ?? nil, statement: after.last ?? nil)
            )
            found += 1
        }
        return found
    }

    private func says(_ path: LevelPath, _ words: [String?]) -> Bool {
        level(path).map { [$0.ref, $0.title, $0.statement] == words } ?? false
    }

    private var levelPaths: [LevelPath] {
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
