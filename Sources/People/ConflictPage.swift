import DesignSystem
import Desk
import Forms
import Markup
import Web

/// Both versions of what two people changed at once; what else was typed goes along.
func conflictPage(_ conflict: EditConflict, _ visit: Visit, action: String, labels: [String: Phrase]) -> Page {
    let clashing: Set<String> = Set(conflict.clashes.map(\.field))
    let others = labels.keys.filter { !clashing.contains($0) }.map { ($0, visit.form[$0]) }
    let fields: [ConflictField] = conflict.clashes.map { clash in
        ConflictField(
            name: clash.field,
            words: labels[clash.field] ?? Phrase(en: clash.field, cy: clash.field),
            theirs: clash.theirs,
            mine: clash.mine,
            by: clash.by
        )
    }
    return Page(
        Phrase(en: "Choose between two versions", cy: "Dewiswch rhwng dau fersiwn"),
        body: .conflict(
            action: action,
            visit.context,
            version: conflict.version,
            fields: fields,
            others: Dictionary(others, uniquingKeysWith: { first, _ in first })
        )
    )
}
