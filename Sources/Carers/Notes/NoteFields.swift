import Dates
import DesignSystem
import Forms
import Foundation
import Markup

/// The fields of a note: what it was and the words first, the day already filled in.
func noteFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    """
    \(.radios(
        "kind",
        legend: NoteWords.kind,
        options: NoteKind.allCases.map { Option($0.rawValue, $0.words) },
        form: form,
        invalid: invalid
    ))
    \(.textArea(
        "words",
        label: NoteWords.words,
        hint: NoteWords.wordsHint,
        rows: 8,
        form: form,
        invalid: invalid
    ))
    \(.dateFields("on", legend: NoteWords.on, form: form, invalid: invalid))
    \(.textField(
        "time",
        label: NoteWords.time,
        hint: NoteWords.timeHint,
        width: "w10",
        isOptional: true,
        form: form,
        invalid: invalid
    ))
    \(.textField(
        "minutes",
        label: NoteWords.minutes,
        width: "w4",
        isOptional: true,
        isNumber: true,
        form: form,
        invalid: invalid
    ))
    """
}

/// What happens next and by when, which makes a task.
func nextFields(_ form: Form, _ invalid: InvalidForm?) -> HTML {
    """
    \(.textField(
        "next",
        label: NoteWords.next,
        hint: NoteWords.nextHint,
        isOptional: true,
        form: form,
        invalid: invalid
    ))
    \(.dateFields("by", legend: NoteWords.nextBy, isOptional: true, form: form, invalid: invalid))
    """
}

extension NoteDetails {
    /// As the form's fields hold it.
    var form: [String: String] {
        var values = fields
        values["on"] = nil
        return values.merging(Form.boxes("on", on)) { $1 }
    }
}
