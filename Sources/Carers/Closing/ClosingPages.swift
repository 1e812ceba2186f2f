import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What ends with a record, shown before it is closed.
struct RecordToClose: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let tasks: Int
        let sharings: Int
    }

    let person: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try KeepablePerson(person: person).answer(look)
        return Answer(
            frame: frame,
            tasks: try look.openTasks(of: person).count,
            sharings: try look.db.sharings(of: person, at: look.now).count { $0.isInForce }
        )
    }
}

let closingRoutes: [Route] = [
    .get("/carers/:person/closing", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(RecordToClose(person: visit.id("person")))
        var values = Form.boxes("day", answer.frame.today)
        values["version"] = String(answer.frame.person.version)
        return .page(closingPage(answer, visit, Form(values: values)))
    },
    .post("/carers/:person/closing", for: .staffWho(.keepCarers)) { visit in
        let answer = try await visit.ask(RecordToClose(person: visit.id("person")))
        let person = answer.frame.person
        var reader = FormReader(visit.form)
        let reason = reader.choice("reason", required: ClosingWords.needsReason, fallback: ClosingReason.mistake)
        let day = reader.day("day", required: ClosingWords.needsDay)
        if day > answer.frame.today { reader.refuse("day-day", ClosingWords.notYet) }
        if day < person.registeredOn, reason != .died { reader.refuse("day-day", ClosingWords.tooEarly) }
        do throws(InvalidForm) {
            try reader.finish()
        } catch {
            return .tryAgain(closingPage(answer, visit, visit.form, error))
        }
        let seen = Int(visit.form["version"]) ?? 0
        try await visit.perform(CloseRecord(person: person.id, day: day, reason: reason, seen: seen))
        return .redirect(to: CarersPaths.person(person.id), notice: .recordClosed)
    },
    .post("/carers/:person/reopening", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        try await visit.perform(ReopenRecord(person: id))
        return .redirect(to: CarersPaths.person(id), notice: .recordReopened)
    },
]

private func closingPage(
    _ answer: RecordToClose.Answer,
    _ visit: Visit,
    _ form: Form,
    _ invalid: InvalidForm? = nil
) -> Page {
    let frame = answer.frame
    if frame.person.endedOn != nil || frame.person.diedOn != nil {
        return .ofPerson(frame, ClosingWords.close, visit, body: "\(reopening(frame.person, visit))")
    }
    var lines = [ClosingWords.messages]
    if answer.tasks > 0 { lines.append(ClosingWords.tasks(answer.tasks)) }
    if answer.sharings > 0 { lines.append(ClosingWords.sharings(answer.sharings)) }
    lines.append(ClosingWords.kept)
    let happens: [HTML] = lines.map { "<li>\($0)</li>" }
    let reasons = HTML.radios(
        "reason",
        legend: ClosingWords.why,
        options: ClosingReason.allCases.map { Option($0.rawValue, $0.words, hint: $0.hint) },
        form: form,
        invalid: invalid
    )
    return formPage(
        frame,
        ClosingWords.close,
        visit,
        invalid,
        to: "closing",
        """
        \(reasons)\(.dateFields("day", legend: ClosingWords.day, form: form, invalid: invalid))
        \(.inset("<p>\(ClosingWords.whatHappens)</p><ul>\(happens)</ul>"))\(.hidden("version", form["version"]))
        """
    )
}

/// The way back into a closed record, for whoever may write in it.
func reopening(_ person: Person, _ visit: Visit) -> HTML {
    .form(
        action: CarersPaths.part("reopening", of: person.id),
        visit.context,
        .button(ClosingWords.reopen, .secondary)
    )
}

/// When a record was closed and opened again, on the timeline.
struct ClosingsOnTimeline: TimelineSource {
    let code = "closing"
    let words = Phrase(en: "Closing and opening", cy: "Cau ac agor")

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        try look.db.closings(of: person.id, before: mark, limit: limit).map { change in
            let reason = (change.after ?? change.before).flatMap(ClosingReason.init(rawValue:))
            let why: HTML? = change.after == nil ? nil : reason.map { "<p>\($0.words)</p>" }
            return TimelineEntry(
                at: change.at,
                id: change.id,
                change.after == nil ? Event.personReopened.words : Event.personEnded.words,
                meta: "\(change.byName)",
                body: why
            )
        }
    }
}
