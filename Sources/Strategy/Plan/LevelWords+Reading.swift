import Foundation
import PlanReading

extension LevelWords {
    /// As a document says them; the usual word for a level it does not name.
    init(_ read: ReadLevelWords?) {
        self.init()
        if let word = read?.theme.kept { theme = LevelWords.short(word) }
        if let word = read?.outcome.kept { outcome = LevelWords.short(word) }
        if let word = read?.objective.kept { objective = LevelWords.short(word) }
        if let word = read?.action.kept { action = LevelWords.short(word) }
    }

    /// All of them, from the first level down.
    var said: String { [theme, outcome, objective, action].joined(separator: " › ") }

    /// As long as a plan's form takes.
    private static func short(_ word: String) -> String { String(word.foldedSpace.prefix(30)) }

    private static var fields: [(name: String, path: WritableKeyPath<LevelWords, String>)] {
        [
            ("theme_word", \.theme), ("outcome_word", \.outcome), ("objective_word", \.objective),
            ("action_word", \.action),
        ]
    }

    /// What a document changes in them: only where the plan has the usual word, for a word somebody chose stays.
    func changes(to read: LevelWords) -> [FieldChange] {
        let usual = LevelWords()
        return LevelWords.fields.compactMap { name, path in
            let (now, said) = (self[keyPath: path], read[keyPath: path])
            guard now == usual[keyPath: path], said != now else { return nil }
            return FieldChange(field: name, before: now, after: said)
        }
    }

    mutating func take(_ change: FieldChange) {
        guard let field = LevelWords.fields.first(where: { $0.name == change.field }), let word = change.after else {
            return
        }
        self[keyPath: field.path] = word
    }
}
