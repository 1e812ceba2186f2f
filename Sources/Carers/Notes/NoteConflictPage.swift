import Dates
import DesignSystem
import Forms
import Markup
import Web

/// What two people wrote in the same fields of one note, to choose between; every other field goes along.
func noteConflictPage(_ answer: OpenNote.Answer, _ conflict: NoteConflict, _ visit: Visit) -> Page {
    let path = NoteWords.path(answer.note.id, of: answer.frame.person.id)
    var kept = conflict.settled
    kept["why"] = visit.form["why"]
    let hidden: [HTML] = kept.sorted { $0.key < $1.key }.map { .hidden($0.key, $0.value) }
    let choices: [HTML] = conflict.clashes.map { clash in
        let theirs = shown(clash.theirs, in: clash.field)
        let mine = shown(clash.mine, in: clash.field)
        return .radios(
            clash.field,
            legend: NoteWords.field(clash.field),
            options: [
                Option(
                    clash.theirs,
                    Phrase(
                        en: "\(conflict.byName) wrote: \(theirs.en)",
                        cy: "Ysgrifennodd \(conflict.byName): \(theirs.cy)"
                    )
                ),
                Option(clash.mine, Phrase(en: "You wrote: \(mine.en)", cy: "Ysgrifennoch chi: \(mine.cy)")),
            ],
            form: Form(values: [clash.field: clash.mine])
        )
    }
    return .ofPerson(
        answer.frame,
        NoteWords.both,
        under: [NavigationItem(NoteWords.note, path: path)],
        visit,
        width: .reading,
        body: """
            <p>\(NoteWords.nothingLost)</p>
            \(.form(
                action: path + "/edit",
                visit.context,
                """
                \(.hidden("version", String(conflict.version)))\(hidden)\(choices)\(.button(NoteWords.saveChosen))
                """
            ))
            """
    )
}

/// A field's value in words.
private func shown(_ value: String, in field: String) -> Phrase {
    if value.isEmpty { return field == "shared" ? NoteWords.notShared : Phrase(en: "nothing", cy: "dim") }
    switch field {
    case "kind": return NoteKind(rawValue: value)?.words ?? Phrase(same: value)
    case "on": return Day(iso: value).map { .day($0) } ?? Phrase(same: value)
    case "shared": return NoteWords.shared
    default: return Phrase(asWritten: value)
    }
}
