import DesignSystem
import Markup

/// Two people changed one note: what each wrote, field by field.
struct NoteConflict: Error {
    let version: Int
    let byName: String
    /// Theirs and mine of each field that both changed.
    let clashes: [(field: String, theirs: String, mine: String)]
    /// What all other fields are to say.
    let settled: [String: String]
}

/// Settles a change that was begun from an older version: what only one of two changed stands as they wrote it.
///
/// - Throws: `NoteConflict` where both changed the same field and wrote different things.
func settle(mine: [String: String], seen: [String: String], now: Note) throws(NoteConflict) -> [String: String] {
    let current = now.details.fields
    var settled = mine
    var clashes: [(field: String, theirs: String, mine: String)] = []
    for (field, value) in mine.sorted(by: { $0.key < $1.key }) {
        let theirs = current[field] ?? ""
        if value == seen[field] ?? "" {
            settled[field] = theirs
        } else if theirs != seen[field] ?? "", theirs != value {
            clashes.append((field, theirs, value))
        }
    }
    guard clashes.isEmpty else {
        let others = settled.filter { field in !clashes.contains { $0.field == field.key } }
        throw NoteConflict(
            version: now.version,
            byName: now.changedName ?? now.writtenName,
            clashes: clashes,
            settled: others
        )
    }
    return settled
}
