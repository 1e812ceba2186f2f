import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// What a stay-safe note says, and when somebody looks at it again.
struct StaySafeForm: Sendable {
    static let most = 600
    static let hint = Phrase(
        en: "What everyone must know before they ring, write or visit. It stands first on every page of the record.",
        cy: "Yr hyn y mae’n rhaid i bawb ei wybod cyn ffonio, ysgrifennu neu ymweld. Mae’n gyntaf ar bob tudalen."
    )

    let words: String
    let reviewOn: Day

    init(_ form: Form, today: Day) throws(InvalidForm) {
        var reader = FormReader(form)
        words = reader.longText(
            "words",
            required: Phrase(en: "Write what people must know", cy: "Ysgrifennwch beth sydd angen i bobl ei wybod"),
            most: Self.most
        )
        reviewOn = reader.optionalDay("review") ?? today.adding(months: 3)
        if reviewOn <= today || reviewOn > today.adding(years: 1) {
            reader.refuse(
                "review-day",
                Phrase(
                    en: "Choose a day within the next year",
                    cy: "Dewiswch ddiwrnod o fewn y flwyddyn nesaf"
                )
            )
        }
        try reader.finish()
    }
}

/// Writes what everyone must know.
struct WriteStaySafeNote: Command {
    let person: UUID
    let form: StaySafeForm

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.sealAddresses(of: person.id)
        let note = try work.addStaySafeNote(form.words, reviewOn: form.reviewOn, to: person.id)
        try work.record(.staySafeWritten, about: person.subject, ["note": note.text])
    }
}

/// Ends a note: it stands on no page any more, and is kept.
struct EndStaySafeNote: Command {
    let person: UUID
    let note: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.endStaySafeNote(note, of: person.id)
        try work.record(.staySafeEnded, about: person.subject, ["note": note.text])
    }
}

/// The stay-safe notes of a record, to be written and ended.
struct StaySafeNotes: OpensPerson {
    let person: UUID
    func answer(_ look: Look) throws -> PersonFrame { try look.frame(of: person, for: .who) }
}

let staySafeRoutes: [Route] = [
    .get("/carers/:person/safety", for: .staffWho(.seeCarers)) { visit in
        let frame = try await visit.ask(StaySafeNotes(person: visit.id("person")))
        let review = Form.boxes("review", frame.today.adding(months: 3))
        return .page(staySafePage(frame, visit, Form(values: review)))
    },
    .post("/carers/:person/safety", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        do {
            let form = try StaySafeForm(visit.form, today: visit.clock.day(of: visit.clock.now()))
            try await visit.perform(WriteStaySafeNote(person: id, form: form))
            return .redirect(to: CarersPaths.person(id), notice: .carersSaved)
        } catch let invalid as InvalidForm {
            return .tryAgain(staySafePage(try await visit.ask(StaySafeNotes(person: id)), visit, visit.form, invalid))
        }
    },
    .post("/carers/:person/safety/:note/end", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        try await visit.perform(EndStaySafeNote(person: id, note: visit.id("note")))
        return .redirect(to: CarersPaths.part("safety", of: id), notice: .carersSaved)
    },
]

private func staySafePage(_ frame: PersonFrame, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    let path = CarersPaths.part("safety", of: frame.person.id)
    let end = Phrase(en: "This no longer holds", cy: "Nid yw hyn yn wir mwyach")
    let rows: [HTML] = frame.notes.map { note in
        let form: HTML? =
            frame.mayKeep
            ? .form(action: "\(path)/\(note.id.text)/end", visit.context, .button(end, .secondary, about: note.words))
            : nil
        let review = Phrase(en: "Look at it again", cy: "Edrych arno eto")
        return "<li><p>\(note.words)</p><p class=\"meta\">\(review): \(HTML.day(note.reviewOn))</p>\(form)</li>"
    }
    let list: HTML =
        rows.isEmpty
        ? "<p>\(Phrase(en: "There is no stay-safe note.", cy: "Does dim nodyn diogelwch."))</p>"
        : "<ul class=\"plain stack\">\(rows)</ul>"
    let add: HTML? =
        frame.mayKeep
        ? .form(
            action: path,
            visit.context,
            autosave: .page,
            """
            \(.textArea("words", label: Phrase(en: "New note", cy: "Nodyn newydd"), hint: StaySafeForm.hint, limit: StaySafeForm.most, form: form, invalid: invalid))
            \(.dateFields("review", legend: Phrase(en: "When to look at it again", cy: "Pryd i edrych arno eto"), form: form, invalid: invalid))
            \(.button(CarersWords.save))
            """
        ) : nil
    return .ofPerson(
        frame,
        CarersWords.staySafe,
        visit,
        width: .reading,
        invalid: invalid,
        autosaves: true,
        body: "\(list)\(add)"
    )
}
