extension TimeReader {
    /// What has no date: ongoing, at once, to be confirmed, dependent on something.
    func state(at start: Int) -> Found? {
        phrase(TimeReader.ongoing, .ongoing, at: start) ?? phrase(TimeReader.immediate, .immediate, at: start)
            ?? phrase(TimeReader.unknown, .unknown, at: start)
    }

    private func phrase(_ phrases: [String: [[String]]], _ kind: Milestone.Kind, at start: Int) -> Found? {
        guard let first = word(start), let rests = phrases[first] else { return nil }
        // The longest first: "on going" before "on".
        for rest in rests {
            var at = start + 1
            var matches = true
            for word in rest where matches {
                if self.word(at) != word, isDash(at) || isMark(at, [".", "/"]) { at += 1 }
                matches = self.word(at) == word
                at += 1
            }
            if matches, kind != .ongoing || !TimeReader.adjectives.contains(first) || standsAlone(at) {
                var found = Found(kind, tokens: start..<at)
                if kind == .unknown { found.note = TimeReader.lowered(tokens.text(start..<at)) }
                return found
            }
        }
        return nil
    }

    /// Words that say "ongoing" only when no noun follows: "continuous", but not "continuous improvement".
    private static let adjectives: Set<String> = [
        "continuous", "continuing", "continual", "rolling", "permanent", "throughout",
    ]

    private func standsAlone(_ at: Int) -> Bool {
        guard let word = word(at), token(at)?.newLine == false else { return true }
        return ["and", "from", "until", "with", "to", "basis", "process", "programme", "but"].contains(word)
    }

    /// A small first letter, unless the word is initials or the first of a name: "NHS", "Carers Week".
    static func lowered(_ text: String) -> String {
        guard let first = text.first, first.isUppercase else { return text }
        let rest = text.dropFirst()
        if let second = rest.first, !second.isLowercase, second != " " { return text }
        let second = rest.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).dropFirst().first
        if let second, second.first?.isUppercase == true, second.dropFirst().contains(where: \.isLowercase) {
            return text
        }
        return first.lowercased() + rest
    }

    private static func table(_ phrases: [String]) -> [String: [[String]]] {
        var table: [String: [[String]]] = [:]
        for phrase in phrases {
            let words = phrase.split(separator: " ").map(String.init)
            if let first = words.first { table[first, default: []].append(Array(words.dropFirst())) }
        }
        return table.mapValues { $0.sorted { $0.count > $1.count } }
    }

    private static let ongoing = table([
        "ongoing", "on going", "ongong", "ongoin", "onging", "throughout the life of the plan",
        "throughout the life of the strategy", "continuous", "continuously", "continuing", "continual",
        "continually",
        "rolling programme", "rolling program", "rolling", "permanent", "permanently", "business as usual", "bau",
        "throughout the plan", "throughout the strategy", "throughout plan", "throughout strategy", "life of the plan",
        "life of the strategy", "throughout", "all year round", "parhaus", "yn barhaus", "parhau", "barhaus",
    ])

    private static let immediate = table([
        "immediate effect", "immediate", "immediately", "immediatly", "asap", "a s a p", "as soon as possible",
        "straight away", "straightaway", "at once", "now", "ar unwaith", "with immediate effect", "nawr", "ar frys",
    ])

    private static let unknown = table([
        "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "to be determined", "to be advised",
        "to be set", "not known", "unknown", "not set", "not applicable", "n a", "none", "not yet agreed",
        "not yet known",
        "timescale to be agreed", "timescales to be agreed", "i w gadarnhau",
    ])

    /// "As required": it waits on the need.
    func isAsNeeded(_ run: Range<Int>) -> Bool {
        isWord(run.lowerBound, ["as", "where", "if"])
            && isWord(
                run.lowerBound + 1,
                ["required", "needed", "necessary", "appropriate", "requested", "applicable"]
            )
    }

    /// Words that begin what waits on something else.
    static let eventWords: Set<String> = [
        "when", "once", "after", "following", "upon", "subject", "dependent", "dependant", "depending", "depends", "if",
        "whenever", "linked", "pending", "before", "prior", "until", "pan", "ar", "wedi", "completion", "aligned",
    ]
}
