import Desk
import Foundation
import PlanReading

/// What changes in a plan, and what is taken out of it, when a document is read over it.
extension PlanWriting {
    func correctLevels() throws {
        let levels = Dictionary(
            (existing.themes + existing.outcomes + existing.objectives).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        func changed(_ fates: [PlanComparison.Fate]) -> [(level: PlanLevel, changes: [FieldChange])] {
            fates.compactMap { fate in
                guard case .same(let id, let changes) = fate, !changes.isEmpty, let level = levels[id] else {
                    return nil
                }
                return (level, changes)
            }
        }
        for (level, changes) in changed(comparison.themes) {
            let words = level.words.taking(changes)
            try work.db.correctTheme(
                level.id,
                ref: words.ref,
                title: words.title,
                statement: words.statement,
                seen: level.version
            )
            try work.remember(changes, of: Subject("theme", level.id), version: level.version + 1)
        }
        for (level, changes) in changed(comparison.outcomes) {
            let words = level.words.taking(changes)
            try work.db.correctOutcome(
                level.id,
                ref: words.ref,
                title: words.title,
                statement: words.statement,
                seen: level.version
            )
            try work.remember(changes, of: Subject("outcome", level.id), version: level.version + 1)
        }
        for (level, changes) in changed(comparison.objectives) {
            let words = level.words.taking(changes)
            try work.db.correctObjective(level.id, ref: words.ref, title: words.title, seen: level.version)
            try work.remember(changes, of: Subject("objective", level.id), version: level.version + 1)
            if words.dataSources != level.words.dataSources {
                try work.db.removeDataSources(of: "objective", level.id)
                try work.db.addDataSources(words.dataSources, of: "objective", level.id, in: plan)
            }
        }
    }

    func correctActions(_ targets: ReferenceTargets) throws {
        let leaves = Dictionary(existing.actions.map { ($0.action.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, fate) in comparison.actions.enumerated() {
            guard case .same(let id, let changes) = fate, !changes.isEmpty, let leaf = leaves[id] else { continue }
            let values = comparison.values[index]
            try work.db.correctAction(id, values.words, seen: leaf.action.version)
            try work.db.replaceDetails(
                of: id,
                in: plan,
                with: details(values, targets),
                measures: leaf.measures,
                newID: work.newID
            )
            var version = leaf.action.version + 1
            if let status = values.status, status != leaf.action.status {
                try work.db.setStatus(status, ofAction: id, seen: version)
                version += 1
            }
            try work.remember(changes, of: Subject("action", id), version: version)
        }
    }

    func writeSurroundings() throws {
        let read = one.reading.read
        let places = zip(document.themes, themes)
        let byRef = Dictionary(
            places.compactMap { theme, id in theme.ref.map { ($0.foldedForMatching, id) } },
            uniquingKeysWith: { first, _ in first }
        )
        let byTitle = Dictionary(
            places.compactMap { theme, id in (theme.title ?? theme.statement).map { ($0.foldedForMatching, id) } },
            uniquingKeysWith: { first, _ in first }
        )
        var new: [NewFeedback] = []
        for (position, said) in read.feedback.enumerated() {
            let theme =
                said.themeRef.flatMap { byRef[$0.foldedForMatching] }
                ?? said.theme.flatMap { byTitle[$0.foldedForMatching] }
            switch comparison.feedback[position] {
            case .same(let id, let changes) where !changes.isEmpty:
                let response = said.response?.text.kept ?? changes.first { $0.field == "response" }?.before
                try work.db.correctFeedback(id, youSaid: said.youSaid.text, response: response)
            case .same: break
            case .new, .unsure:
                new.append(
                    NewFeedback(
                        id: work.newID(),
                        theme: theme,
                        position: position,
                        youSaid: said.youSaid.text,
                        response: said.response?.text.kept
                    )
                )
            }
        }
        try work.db.add(new, to: plan)
        guard tree == nil || !comparison.surroundings.isEmpty else { return }
        try work.db.replaceDefinitions(of: plan, with: PlanComparison.definitions(read, over: tree))
        try work.db.replaceBoards(of: plan, with: PlanComparison.boards(read, over: tree))
    }

    /// Takes out what people chose to, actions first; a level stays while anything stands under it.
    func remove() throws -> Int {
        var removed = 0
        for kind in [Gone.Kind.action, .objective, .outcome, .theme, .feedback] {
            for gone in comparison.gone where gone.kind == kind && removals.contains(gone.id) {
                switch kind {
                case .action: try work.db.removeAction(gone.id)
                case .objective where try work.db.has("action", under: "objective_id", gone.id): continue
                case .objective: try work.db.removeObjective(gone.id)
                case .outcome where try work.db.has("objective", under: "outcome_id", gone.id): continue
                case .outcome: try work.db.removeOutcome(gone.id)
                case .theme where try work.db.has("outcome", under: "theme_id", gone.id): continue
                case .theme: try work.db.removeTheme(gone.id)
                case .feedback: try work.db.removeFeedback(gone.id)
                }
                try work.keepRemoved(
                    Subject(kind.rawValue, gone.id),
                    label: gone.label,
                    of: plan,
                    version: 0,
                    reason: nil
                )
                removed += 1
            }
        }
        return removed
    }
}

extension NamedLevel {
    /// The words with what changed in them.
    fileprivate func taking(_ changes: [FieldChange]) -> NamedLevel {
        var words = self
        for change in changes {
            switch change.field {
            case "ref": words.ref = change.after
            case "title": words.title = change.after
            case "statement": words.statement = change.after
            default: words.dataSources = (change.after ?? "").split(separator: "\n").map(String.init)
            }
        }
        return words
    }
}
