import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// The page on which a note is written.
struct NewNote: OpensPerson {
    let person: UUID
    func answer(_ look: Look) throws -> PersonFrame { try look.frame(of: person, for: .work) }
}

/// One note with all it ever said.
struct OpenNote: OpensPerson {
    struct Answer: Sendable {
        let frame: PersonFrame
        let note: Note
        let versions: [NoteVersion]
        /// Whether whoever looks may strike it out.
        let mayStrike: Bool
    }

    let person: UUID
    let note: UUID

    func answer(_ look: Look) throws -> Answer {
        let frame = try look.frame(of: person, for: .work)
        let note = try look.note(note, of: person)
        let isTheirs = note.writtenBy == look.actor.id || look.actor.may(.shareOutWork, in: frame.person.team)
        return Answer(
            frame: frame,
            note: note,
            versions: try look.versions(ofNote: note.id),
            mayStrike: frame.mayKeep && isTheirs && note.struck == nil
        )
    }
}

let noteRoutes: [Route] = [
    .get("/carers/:person/notes/new", for: .staffWho(.keepCarers)) { visit in
        let frame = try await visit.ask(NewNote(person: visit.id("person")))
        guard frame.mayKeep else { throw Refusal.notPermitted }
        var values = Form.boxes("on", frame.today)
        values["note"] = visit.clock.newID().text
        return .page(newNotePage(frame, visit, Form(values: values)))
    },
    .post("/carers/:person/notes/new", for: .staffWho(.keepCarers)) { visit in try await write(visit) },
    .get("/carers/:person/notes/:written", for: .staffWho(.seeCarers)) { visit in
        .page(notePage(try await open(visit), visit))
    },
    .get("/carers/:person/notes/:written/edit", for: .staffWho(.keepCarers)) { visit in
        let answer = try await open(visit)
        guard answer.frame.mayKeep, answer.note.struck == nil else { throw Refusal.notFound }
        var values = answer.note.details.form
        values["version"] = String(answer.note.version)
        return .page(editNotePage(answer, visit, Form(values: values)))
    },
    .post("/carers/:person/notes/:written/edit", for: .staffWho(.keepCarers)) { visit in try await correct(visit) },
    .post("/carers/:person/notes/:written/strike", for: .staffWho(.keepCarers)) { visit in
        let answer = try await open(visit)
        do {
            var read = FormReader(visit.form)
            let reason = read.longText("reason", required: NoteWords.enterStrike, most: 1000)
            try read.finish()
            try await visit.perform(StrikeNote(person: answer.frame.person.id, id: answer.note.id, reason: reason))
            return .redirect(to: NoteWords.path(answer.note.id, of: answer.frame.person.id), notice: .noteStruck)
        } catch let invalid as InvalidForm {
            return .tryAgain(notePage(answer, visit, invalid))
        }
    },
    .post("/carers/:person/notes/:written/signature", for: .staffWho(.keepCarers)) { visit in
        let answer = try await open(visit)
        do {
            var read = FormReader(visit.form)
            let how = read.choice("how", required: NoteWords.chooseHow, fallback: SignedHow.readOut)
            let day = read.day("signed", required: NoteWords.enterSignOn)
            if day > answer.frame.today { read.refuse("signed-day", NoteWords.notYet) }
            let seen = read.version()
            try read.finish()
            let person = answer.frame.person.id
            try await visit.perform(SignNote(person: person, id: answer.note.id, on: day, how: how, seen: seen))
            return .redirect(to: NoteWords.path(answer.note.id, of: person), notice: .noteSigned)
        } catch let invalid as InvalidForm {
            return .tryAgain(notePage(answer, visit, invalid))
        }
    },
]

private func open(_ visit: Visit) async throws -> OpenNote.Answer {
    try await visit.ask(OpenNote(person: visit.id("person"), note: visit.id("written")))
}

private func write(_ visit: Visit) async throws -> Reply {
    let frame = try await visit.ask(NewNote(person: visit.id("person")))
    do {
        var read = FormReader(visit.form)
        let details = NoteDetails(&read, today: frame.today)
        let next = TaskDetails(next: &read, frame, visit.actor)
        let id = read.optionalUUID("note") ?? visit.clock.newID()
        try read.finish()
        let at = details.happenedAt(visit.clock.now(), today: frame.today, zone: visit.clock.zone)
        let command = WriteNote(person: frame.person.id, id: id, details: details, at: at, next: next)
        try await visit.perform(command)
        return .redirect(to: CarersPaths.part("timeline", of: frame.person.id), notice: .noteWritten)
    } catch let invalid as InvalidForm {
        return .tryAgain(newNotePage(frame, visit, visit.form, invalid))
    }
}

private func correct(_ visit: Visit) async throws -> Reply {
    let answer = try await open(visit)
    let person = answer.frame.person.id
    do {
        var read = FormReader(visit.form)
        let details = NoteDetails(&read, today: answer.frame.today)
        let why = read.longText("why", required: NoteWords.enterWhy, most: 1000)
        let seen = read.version()
        try read.finish()
        try await visit.perform(
            CorrectNote(
                person: person,
                id: answer.note.id,
                fields: details.fields,
                zone: visit.clock.zone,
                why: why,
                seen: seen
            )
        )
        return .redirect(to: NoteWords.path(answer.note.id, of: person), notice: .noteCorrected)
    } catch let invalid as InvalidForm {
        return .tryAgain(editNotePage(answer, visit, visit.form, invalid))
    } catch let conflict as NoteConflict {
        return .conflict(noteConflictPage(answer, conflict, visit))
    }
}
