import Carers
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Web

/// The record in which a need is to be written down, for whoever may.
struct BreakToAsk: OpensPerson {
    let person: UUID

    func answer(_ look: Look) throws -> PersonFrame {
        let frame = try look.frame(of: person, for: .support)
        guard frame.mayKeep else { throw Refusal.notPermitted }
        return frame
    }
}

let newBreakRoutes: [Route] = [
    .get("/carers/:person/breaks/new", for: .staffWho(.keepCarers)) { visit in
        .page(newPage(try await visit.ask(BreakToAsk(person: visit.id("person"))), visit, nil))
    },
    .post("/carers/:person/breaks/new", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(BreakToAsk(person: visit.id("person")))
        do {
            let details = try BreakNeedDetails(visit.form)
            let need = try await visit.perform(AskForBreak(person: frame.person.id, details: details))
            return .redirect(to: BreakPaths.need(need, frame.person.id), notice: .breakSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(newPage(frame, visit, invalid))
        }
    },
]

private func newPage(_ frame: PersonFrame, _ visit: Visit, _ invalid: InvalidForm?) -> Page {
    let form = visit.form
    let kinds: [Option] = [
        Option(BreakKind.planned.rawValue, BreakKind.planned.words),
        Option(
            BreakKind.emergency.rawValue,
            BreakKind.emergency.words,
            hint: Phrase(
                en: "Needed within days; it may be booked before the person looked after was asked",
                cy: "Ei angen o fewn dyddiau; gellir ei archebu cyn gofyn i’r person sy’n cael gofal"
            )
        ),
    ]
    return .ofPerson(
        frame,
        BreakWords.new,
        under: [NavigationItem(BreakWords.breaks, path: BreakPaths.ofPerson(frame.person.id))],
        visit,
        invalid: invalid,
        autosaves: true,
        body: .form(
            action: BreakPaths.new(frame.person.id),
            visit.context,
            once: true,
            autosave: .page,
            """
            \(.radios("kind", legend: BreakWords.kind, options: kinds, form: form, invalid: invalid))
            \(.textArea("words", label: BreakWords.whatNeed, rows: 4, limit: 2000, form: form, invalid: invalid))
            \(.textField("hours", label: BreakWords.hours, hint: BreakWords.hoursHint, width: "w10", isOptional: true, form: form, invalid: invalid))
            \(.dateFields("from", legend: BreakWords.from, isOptional: true, form: form, invalid: invalid))
            \(.dateFields("to", legend: BreakWords.to, isOptional: true, form: form, invalid: invalid))
            \(.button(BreakWords.save))
            """
        )
    )
}
