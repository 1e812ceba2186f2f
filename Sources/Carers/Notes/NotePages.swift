import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

func newNotePage(_ frame: PersonFrame, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    .ofPerson(
        frame,
        NoteWords.write,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: NoteWords.new(frame.person.id),
            visit.context,
            once: true,
            autosave: .page,
            """
            \(.hidden("note", form["note"]))\(noteFields(form, invalid))\(nextFields(form, invalid))
            \(.tick("shared", NoteWords.share, form: form, invalid: invalid))\(.button(NoteWords.save))
            """
        )
    )
}

func editNotePage(_ answer: OpenNote.Answer, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let path = NoteWords.path(answer.note.id, of: answer.frame.person.id)
    return .ofPerson(
        answer.frame,
        NoteWords.change,
        under: [NavigationItem(NoteWords.note, path: path)],
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: path + "/edit",
            visit.context,
            autosave: .page,
            """
            \(.hidden("version", form["version"]))\(noteFields(form, invalid))
            \(.tick("shared", NoteWords.share, form: form, invalid: invalid))
            \(.textArea("why", label: NoteWords.why, hint: NoteWords.whyHint, rows: 2, form: form, invalid: invalid))
            \(.button(NoteWords.save))
            """
        )
    )
}

func notePage(_ answer: OpenNote.Answer, _ visit: Visit, _ invalid: InvalidForm? = nil) -> Page {
    let note = answer.note
    let path = NoteWords.path(note.id, of: answer.frame.person.id)
    let mayChange = answer.frame.mayKeep && note.struck == nil
    let struck: HTML? = note.struck.map { struck in
        .alert(
            NoteWords.struck,
            .warn,
            "<p>\(struck.reason)</p><p class=\"meta\">\(struck.name), \(visit.moment(struck.at))</p>"
        )
    }
    let words: HTML = note.struck == nil ? lines(note.details.words) : "<del>\(lines(note.details.words))</del>"
    let versions: [HTML] = answer.versions.map { versionPart($0, visit) }
    return .ofPerson(
        answer.frame,
        NoteWords.note,
        under: [NavigationItem(TimelineWords.timeline, path: CarersPaths.part("timeline", of: answer.frame.person.id))],
        visit,
        width: .reading,
        invalid: invalid,
        body: """
            \(struck)\(.summaryList(noteFacts(note, visit)))<div class="stack">\(words)</div>
            \(if: mayChange, "<p>\(HTML.buttonLink(NoteWords.change, to: path + "/edit"))</p>")
            \(if: !versions.isEmpty, "<h3>\(NoteWords.earlier)</h3>\(versions)")
            \(if: mayChange, signPart(note, path, answer.frame.today, visit, invalid))
            \(if: answer.mayStrike, strikePart(path, visit, invalid))
            """
    )
}

private func noteFacts(_ note: Note, _ visit: Visit) -> [Fact] {
    let details = note.details
    let changed: Fact? = note.changedAt.map { at in
        let who = Phrase(
            en: "\(note.changedName ?? ""), \(visit.moment(at).en)",
            cy: "\(note.changedName ?? ""), \(visit.moment(at).cy)"
        )
        return Fact(
            Phrase(en: "Changed", cy: "Newidiwyd"),
            "\(who)\(note.why.map { ": \($0)" as HTML })"
        )
    }
    let time: HTML? = details.time.map { ", \($0)" }
    let length: HTML? = details.minutes.map { ", \(NoteWords.minutesTaken($0))" }
    let signed: HTML =
        note.signed.map { signed in
            let since: HTML? =
                signed.version == note.version
                ? nil : " \(HTML.tag(Phrase(en: "Changed since", cy: "Newidiwyd ers hynny"), .warn))"
            return "\(HTML.day(signed.on)): \(signed.how.words) (\(signed.recordedBy))\(since)"
        } ?? .none(NoteWords.notCountersigned)
    return [
        Fact(NoteWords.kind, "\(details.kind.words)"),
        Fact(TimelineWords.when, "\(HTML.day(details.on))\(time)\(length)"),
        Fact(NoteWords.writtenBy, "\(note.writtenName), \(visit.moment(note.writtenAt))"),
        changed,
        Fact(NoteWords.readers, "\(details.isShared ? NoteWords.shared : NoteWords.notShared)"),
        Fact(NoteWords.countersigned, signed),
    ].compactMap { $0 }
}

private func versionPart(_ version: NoteVersion, _ visit: Visit) -> HTML {
    let why: HTML? = version.why.map { "<p class=\"meta\">\(NoteWords.why) \($0)</p>" }
    return .details(
        NoteWords.version(version.version),
        """
        <p class="meta">\(version.byName), \(visit.moment(version.at))</p>\(why)
        <p class="meta">\(version.details.kind.words), \(HTML.day(version.details.on)), \
        \(version.details.isShared ? NoteWords.shared : NoteWords.notShared)</p>\(lines(version.details.words))
        """
    )
}

private func signPart(_ note: Note, _ path: String, _ today: Day, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    guard note.details.isShared else { return "<p class=\"meta\">\(NoteWords.signNeedsSharing)</p>" }
    let isOpen = invalid?.message(for: "how") != nil || invalid?.message(for: "signed-day") != nil
    let form = isOpen ? visit.form : Form(values: Form.boxes("signed", today))
    return .details(
        NoteWords.sign,
        open: isOpen,
        .form(
            action: path + "/signature",
            visit.context,
            """
            \(.hidden("version", String(note.version)))
            \(.radios(
                "how",
                legend: NoteWords.signHow,
                options: SignedHow.told.map { Option($0.rawValue, $0.words) },
                form: form,
                invalid: invalid
            ))
            \(.dateFields("signed", legend: NoteWords.signOn, form: form, invalid: invalid))
            \(.button(CarersWords.save, .secondary))
            """
        )
    )
}

private func strikePart(_ path: String, _ visit: Visit, _ invalid: InvalidForm?) -> HTML {
    .details(
        NoteWords.strike,
        open: invalid?.message(for: "reason") != nil,
        .form(
            action: path + "/strike",
            visit.context,
            """
            \(.textArea(
                "reason",
                label: NoteWords.strikeWhy,
                hint: NoteWords.strikeHint,
                rows: 2,
                form: visit.form,
                invalid: invalid
            ))
            \(.button(NoteWords.strike, .warning))
            """
        )
    )
}

/// What someone typed, its paragraphs as they were.
func lines(_ words: String) -> HTML {
    let paragraphs: [HTML] = words.split(separator: "\n\n").map { part in
        let rows: [HTML] = part.split(separator: "\n").enumerated().map { index, row in
            "\(if: index > 0, "<br>")\(String(row))"
        }
        return "<p>\(rows)</p>"
    }
    return "\(paragraphs)"
}
