import Dates
public import DesignSystem
public import Desk
import Forms
public import Markup

extension Page {
    /// Both versions of what two people changed at once, field by field; what else was typed goes along.
    ///
    /// `mine` is every field as it was sent, as the edit is merged by it: each of `days` is one field there, whatever boxes
    /// its form has. `names` says what each is called, and `shown` what a value is called, where it is not words itself.
    public static func choosing(
        _ conflict: EditConflict,
        _ mine: [String: String],
        action: String,
        _ visit: Visit,
        names: [String: Phrase],
        days: Set<String> = [],
        shown: (_ field: String, _ value: String) -> Phrase?
    ) -> Page {
        let clashing = Set(conflict.clashes.map(\.field))
        func told(_ field: String, _ value: String) -> Phrase? {
            days.contains(field) ? Day(iso: value).map { .day($0) } : shown(field, value)
        }
        func sent(_ field: String) -> String { days.contains(field) ? Form.wholeDay(field) : field }
        let fields = conflict.clashes.map { clash in
            ConflictField(
                name: sent(clash.field),
                words: names[clash.field] ?? Phrase(same: clash.field),
                theirs: clash.theirs,
                mine: clash.mine,
                by: clash.by,
                theirsShown: told(clash.field, clash.theirs),
                mineShown: told(clash.field, clash.mine)
            )
        }
        return Page(
            Phrase(en: "Choose between two versions", cy: "Dewiswch rhwng dau fersiwn"),
            body: .conflict(
                action: action,
                visit.context,
                version: conflict.version,
                fields: fields,
                others: Dictionary(
                    mine.filter { !clashing.contains($0.key) }.map { (sent($0.key), $0.value) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        )
    }
}
