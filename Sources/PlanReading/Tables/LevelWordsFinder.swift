/// Finds what a place calls the levels of its plan, where its document says so: in the headings above the tables, and in the
/// headers of the columns that hold them.
struct LevelWordsFinder {
    private var headings: [Level: [String: Int]] = [:]

    /// Notes the headings that a table stands under.
    mutating func note(_ standing: Levels.Standing) {
        let entries = [Level.theme: standing.theme, .outcome: standing.outcome, .objective: standing.objective]
        for (level, entry) in entries {
            guard let entry, let label = LevelLine(entry.words).label, let word = LevelWordsFinder.word(label) else {
                continue
            }
            headings[level, default: [:]][word, default: 0] += 1
        }
    }

    /// The words, a column's header before a heading, since it names every row.
    func words(_ readings: [ColumnReading]) -> ReadLevelWords? {
        func word(_ role: ColumnRole, _ level: Level?) -> String? {
            let columns = readings.flatMap { $0.all(role) }.filter { $0.sureness != .guess }
            let named = columns.lazy.compactMap { LevelWordsFinder.word($0.header) }.first
            let heading = level.flatMap { headings[$0] }?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            return named ?? heading
        }
        let words = ReadLevelWords(
            theme: word(.theme, .theme),
            outcome: word(.outcome, .outcome),
            objective: word(.objective, .objective),
            action: word(.action, nil)
        )
        return words.isEmpty ? nil : words
    }

    /// One word for a level out of a label: "Our Priorities" is "Priority"; nothing of a label that is a sentence.
    static func word(_ label: String) -> String? {
        let said = Words.of(label, limit: 5)
        if said == ["we", "will"] { return "We will" }
        var words = said.drop { dropped.contains($0) }.map(\.self)
        guard let last = words.last, let noun = noun(last), words.count <= 2, label.count <= 60 else { return nil }
        words[words.count - 1] = noun
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func noun(_ word: String) -> String? {
        if nouns.contains(word) { return word }
        if word.hasSuffix("ies") {
            let single = word.dropLast(3) + "y"
            return nouns.contains(String(single)) ? String(single) : nil
        }
        let single = String(word.dropLast())
        return word.hasSuffix("s") && nouns.contains(single) ? single : nil
    }

    private static let nouns: Set<String> = [
        "theme", "aim", "priority", "area", "pillar", "goal", "strand", "ambition", "workstream", "commitment",
        "promise",
        "outcome", "objective", "chapter", "recommendation", "intention", "action", "task", "activity", "step",
        "initiative", "thema", "blaenoriaeth", "amcan", "nod", "canlyniad", "cam",
    ]
    private static let dropped: Set<String> = [
        "our", "the", "key", "carer", "carers", "expected", "desired", "intended", "overall", "main", "proposed",
        "planned", "agreed", "required",
    ]
}
