import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// Who someone is, as its form has it; two people's corrections are merged field by field.
struct CorrectPerson: Command {
    let person: UUID
    let fields: [String: String]
    let seen: Int

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws -> Bool {
        let person = try work.personToKeep(person)
        let now = person.fields
        let settled = try work.settle(person.subject, seen: seen, current: person.version, mine: fields, now: now)
        var reader = FormReader(Form(values: settled.fields))
        let read = PersonFields(&reader, today: work.today, keeping: person.language)
        try reader.finish()
        try work.db.correct(person, to: read, seen: person.version)
        let contacts = try work.look.contactWays(of: person.id).map { ContactDetails($0.channel, $0.value) }
        try work.index(person.id, names: read.names, contacts: contacts)
        try work.remember(person.subject, version: person.version + 1, before: now, after: settled.fields)
        try work.record(.personCorrected, about: person.subject)
        return settled.isMerged
    }
}

/// What is kept was looked over with the person, and is right as of today.
struct ConfirmPerson: Command {
    let person: UUID

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.keepCarers) }

    func perform(_ work: Work) throws {
        let person = try work.personToKeep(person)
        try work.db.setConfirmed(person.id, on: work.today)
        try work.record(.personConfirmed, about: person.subject)
    }
}

extension Person {
    /// What can be corrected, as its form has it.
    var fields: [String: String] {
        [
            "given": names.given, "family": names.family, "known": names.knownAs ?? "", "born": born?.iso ?? "",
            "language": language ?? "", "interpreter": needsInterpreter ? "1" : "",
        ]
    }

    static let fieldWords: [String: Phrase] = [
        "given": FieldWords.given, "family": FieldWords.family, "known": FieldWords.known, "born": FieldWords.born,
        "language": FieldWords.language, "interpreter": FieldWords.interpreter,
    ]
}

let changePersonRoutes: [Route] = [
    .get("/carers/:person/details", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
        var values = frame.person.fields
        values["born"] = frame.person.born?.words.en
        values["version"] = String(frame.person.version)
        return .page(detailsPage(frame, visit, Form(values: values)))
    },
    .post("/carers/:person/details", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(KeepablePerson(person: visit.id("person")))
        do {
            var reader = FormReader(visit.form)
            let read = PersonFields(&reader, today: frame.today, keeping: frame.person.language)
            try reader.finish()
            let isMerged = try await visit.perform(
                CorrectPerson(person: frame.person.id, fields: read.fields, seen: Int(visit.form["version"]) ?? 0)
            )
            return .redirect(
                to: CarersPaths.person(frame.person.id),
                notice: isMerged ? .carersMerged : .carersSaved
            )
        } catch let invalid as InvalidForm {
            return .tryAgain(detailsPage(frame, visit, visit.form, invalid))
        } catch let conflict as EditConflict {
            return .conflict(conflictPage(frame, conflict, visit))
        }
    },
    .post("/carers/:person/confirmation", for: .staffWho(.keepCarers)) { visit in
        let id = try visit.id("person")
        try await visit.perform(ConfirmPerson(person: id))
        return .redirect(to: CarersPaths.person(id), notice: .carersSaved)
    },
]

extension PersonFields {
    /// The same as its form has it.
    var fields: [String: String] {
        [
            "given": names.given, "family": names.family, "known": names.knownAs ?? "", "born": born?.iso ?? "",
            "language": language ?? "", "interpreter": needsInterpreter ? "1" : "",
        ]
    }
}

private func detailsPage(_ frame: PersonFrame, _ visit: Visit, _ form: Form, _ invalid: InvalidForm? = nil) -> Page {
    formPage(
        frame,
        Phrase(en: "Who they are", cy: "Pwy ydynt"),
        visit,
        invalid,
        to: "details",
        "\(PersonFields.html(form, invalid))\(PersonFields.languageHTML(form, invalid))\(.hidden("version", form["version"]))"
    )
}

private func conflictPage(_ frame: PersonFrame, _ conflict: EditConflict, _ visit: Visit) -> Page {
    let clashing: Set<String> = Set(conflict.clashes.map(\.field))
    let others = Person.fieldWords.keys.filter { !clashing.contains($0) }.map { ($0, visit.form[$0]) }
    let fields: [ConflictField] = conflict.clashes.map { clash in
        ConflictField(
            name: clash.field,
            words: Person.fieldWords[clash.field] ?? Phrase(asWritten: clash.field),
            theirs: clash.theirs,
            mine: clash.mine,
            by: clash.by
        )
    }
    return .ofPerson(
        frame,
        Phrase(en: "Choose between two versions", cy: "Dewiswch rhwng dau fersiwn"),
        visit,
        width: .reading,
        body: .conflict(
            action: CarersPaths.part("details", of: frame.person.id),
            visit.context,
            version: conflict.version,
            fields: fields,
            others: Dictionary(others, uniquingKeysWith: { first, _ in first })
        )
    )
}
