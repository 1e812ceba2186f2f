import Dates
import DesignSystem
import Desk
import Forms
import Foundation
import Markup
import Records
import Web

/// How the work with someone stands, for the first page of their record.
struct WorkOnRecord: Question {
    struct Answer: Sendable {
        let casework: Casework
        let open: [CaseTask]
        let last: [TimelineEntry]
        let workers: [Worker]
        let mayKeep: Bool
        /// Whether whoever looks may give it to others.
        let mayShareOut: Bool
        let today: Day
    }

    let person: UUID
    let sources: [any TimelineSource]

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeCarers) }

    func answer(_ look: Look) throws -> Answer {
        let person = try look.person(person, for: .work)
        let mayKeep = try look.mayKeep(person)
        return Answer(
            casework: try look.db.casework(on: person.id),
            open: try Array(look.openTasks(of: person.id).prefix(5)),
            last: try timeline(sources, of: person, before: nil, size: 3, look).entries,
            workers: mayKeep ? try look.workers(on: person) : [],
            mayKeep: mayKeep,
            mayShareOut: mayKeep && look.actor.may(.shareOutWork, in: person.team),
            today: look.today
        )
    }
}

/// The daily work on the first page of a record: what happens next, who works with them, and what happened last.
struct WorkPanel: PersonPanel {
    var part: RecordPart { .work }

    let sources: [any TimelineSource]

    func onRecord(_ visit: Visit, _ person: Person) async throws -> HTML? {
        let answer = try await visit.ask(WorkOnRecord(person: person.id, sources: sources))
        let isOpen = person.endedOn == nil && person.diedOn == nil
        let next: HTML =
            answer.open.isEmpty
            ? "<p>\(HTML.tag(WorkWords.noNextStep, isOpen ? .warn : .plain))</p>"
            : .taskList(
                answer.open.map { task in
                    TaskLine(
                        task.said,
                        path: TaskWords.path(task.id, of: task.person),
                        status: "\(HTML.day(task.due)) \(taskStanding(task, answer.today, visit))"
                    )
                }
            )
        let facts = [
            Fact(WorkWords.worker, text: answer.casework.workerName, otherwise: WorkWords.nobody),
            Fact(WorkWords.lastContact, answer.casework.lastContact.map { .day($0) } ?? .none(WorkWords.noContactYet)),
        ]
        let write: HTML? =
            answer.mayKeep ? "<p>\(HTML.buttonLink(NoteWords.write, to: NoteWords.new(person.id), .primary))</p>" : nil
        let all = HTML.link(WorkWords.wholeTimeline, to: CarersPaths.part("timeline", of: person.id))
        let last: HTML? =
            answer.last.isEmpty ? nil : .timeline(answer.last.map { happening($0, visit) })
        return """
            <h2>\(WorkWords.whatNext)</h2>\(next)\(write)\(.summaryList(facts))\(isOpen ? give(answer, person, visit) : nil)
            <h2>\(WorkWords.last)</h2>\(last)<p>\(all)</p>
            """
    }

    /// Taking it on oneself, or giving it to somebody.
    private func give(_ answer: WorkOnRecord.Answer, _ person: Person, _ visit: Visit) -> HTML? {
        let path = CarersPaths.part("worker", of: person.id)
        let had = answer.casework.worker
        if answer.mayShareOut {
            let options = [Option("", WorkWords.nobody)] + answer.workers.map { Option($0.id.text, name: $0.name) }
            let form = Form(values: ["worker": had?.text ?? ""])
            return .details(
                WorkWords.giveTo,
                .form(
                    action: path,
                    visit.context,
                    """
                    \(.select("worker", label: WorkWords.worker, options: options, form: form))
                    \(.button(CarersWords.save, .secondary))
                    """
                )
            )
        }
        guard answer.mayKeep, had == nil || had == visit.actor.id else { return nil }
        let words = had == nil ? WorkWords.takeOn : WorkWords.giveBack
        return .form(
            action: path,
            visit.context,
            "\(.hidden("worker", had == nil ? visit.actor.id.text : ""))\(.button(words, .secondary))"
        )
    }
}

let giveCaseRoutes: [Route] = [
    .post("/carers/:person/worker", for: .staffWho(.keepCarers)) { visit in
        let person = try visit.id("person")
        try await visit.perform(GiveCase(person: person, worker: UUID(uuidString: visit.form["worker"])))
        return .redirect(to: CarersPaths.person(person), notice: .caseGiven)
    }
]
