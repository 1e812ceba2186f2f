import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

let notesRoutes: [Route] = [
    .get("/measures/:indicator/notes", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await visit.ask(KeptValues(id: visit.id("indicator")))
        return .page(notesPage(answer, visit, Form(values: ["kind": "note"])))
    },
    .post("/measures/:indicator/notes", for: .staffWho(.keepMeasures)) { visit in
        let answer = try await visit.ask(KeptValues(id: visit.id("indicator")))
        do {
            var read = FormReader(visit.form)
            let kind: Annotation.Kind = read.choice("kind", required: DefinitionWords.choose, fallback: .note)
            let on = read.day("on", required: Phrase(en: "Enter the day", cy: "Rhowch y diwrnod"))
            let words = read.text("words", required: NoteWords.enterWords, most: 300)
            let agreed = read.optionalText("agreed", most: 200)
            if kind == .rebase, agreed == nil { read.refuse("agreed", NoteWords.enterAgreed) }
            try read.finish()
            let command = Annotate(
                indicator: answer.indicator.id,
                on: on,
                kind: kind,
                words: words,
                agreedBy: agreed
            )
            try await visit.perform(command)
            return .redirect(to: MeasuresPaths.notes(answer.indicator.id), notice: .chartNoteSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(notesPage(answer, visit, visit.form, invalid))
        }
    },
    .post("/measures/:indicator/notes/:annotation/removal", for: .staffWho(.keepMeasures)) { visit in
        let id = try visit.id("indicator")
        try await visit.perform(RemoveAnnotation(indicator: id, id: visit.id("annotation")))
        return .redirect(to: MeasuresPaths.notes(id), notice: .chartNoteSaved)
    },
]

private enum NoteWords {
    static let kind = Phrase(en: "What is it?", cy: "Beth ydyw?")
    static let note = Phrase(en: "Something that happened", cy: "Rhywbeth a ddigwyddodd")
    static let rebase = Phrase(en: "A new average starts here", cy: "Mae cyfartaledd newydd yn dechrau yma")
    static let rebaseHint = Phrase(
        en: "For a known, lasting change in how things are done. The old average and range stay on the chart.",
        cy: "Am newid hysbys, parhaol yn y ffordd o weithio. Mae’r hen gyfartaledd a’r ystod yn aros ar y siart."
    )
    static let on = Phrase(en: "From which day?", cy: "O ba ddiwrnod?")
    static let words = Phrase(en: "What happened, in a few words", cy: "Beth ddigwyddodd, mewn ychydig eiriau")
    static let agreed = Phrase(en: "Who agreed to a new average", cy: "Pwy gytunodd i gyfartaledd newydd")
    static let enterWords = Phrase(en: "Enter what happened", cy: "Rhowch beth ddigwyddodd")
    static let enterAgreed = Phrase(en: "Enter who agreed to it", cy: "Rhowch pwy gytunodd iddo")
}

private func notesPage(_ answer: KeptValues.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page
{
    let indicator = answer.indicator
    let options = [
        Option("note", NoteWords.note), Option("rebase", NoteWords.rebase, hint: NoteWords.rebaseHint),
    ]
    let fields: HTML = """
        \(.radios("kind", legend: NoteWords.kind, options: options, form: form, invalid: invalid))
        \(.dateFields("on", legend: NoteWords.on, form: form, invalid: invalid))
        \(.textField("words", label: NoteWords.words, form: form, invalid: invalid))
        \(.textField("agreed", label: NoteWords.agreed, isOptional: true, form: form, invalid: invalid))
        \(.button(MeasuresWords.save))
        """
    let lines: [HTML] = answer.annotations.map { note in
        let path = "\(MeasuresPaths.notes(indicator.id))/\(note.id.uuidString.lowercased())/removal"
        let agreed: HTML? = note.agreedBy.map { "; \(NoteWords.agreed): \($0)" }
        let rebase: HTML? = note.kind == .rebase ? .tag(NoteWords.rebase) : nil
        let remove = Phrase(en: "Take it off", cy: "Ei dynnu i ffwrdd")
        return """
            <li>\(HTML.day(note.on)): \(note.words) \(rebase) <span class="meta">\(note.by)\(agreed)</span>
            \(.form(action: path, visit.context, inline: true, .button(remove, .text, about: note.words)))</li>
            """
    }
    let list: HTML? = lines.isEmpty ? nil : "<ul>\(lines)</ul>"
    return Page(
        MeasuresWords.notes,
        breadcrumbs: [MeasuresPaths.crumb, MeasuresPaths.crumb(indicator)],
        invalid: invalid,
        section: MeasuresWords.measures,
        body: "\(list)\(.form(action: MeasuresPaths.notes(indicator.id), visit.context, fields))"
    )
}
