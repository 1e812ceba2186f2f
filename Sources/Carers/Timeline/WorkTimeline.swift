import DesignSystem
import Desk
import Foundation
import Markup
import Records

/// Notes, on the timeline.
struct NotesOnTimeline: TimelineSource {
    let code = "notes"
    let words = NoteWords.notes
    /// So much of a note is shown; the whole is on its page.
    static let most = 400

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        try look.notes(of: person.id, before: mark, limit: limit).map(entry)
    }

    private func entry(_ note: Note) -> TimelineEntry {
        let time: HTML? = note.details.time.map { "\($0), " }
        let length: HTML? = note.details.minutes.map { ", \(NoteWords.minutesTaken($0))" }
        let shared: HTML? = note.details.isShared ? " \(HTML.tag(NoteWords.shared, .info))" : nil
        let signed: HTML? = note.signed == nil ? nil : " \(HTML.tag(NoteWords.countersigned, .ok))"
        let struck: HTML? = note.struck == nil ? nil : " \(HTML.tag(NoteWords.struck, .warn))"
        let words = note.details.words
        let short = words.count > Self.most ? String(words.prefix(Self.most)) + "…" : words
        let link = HTML.link(
            NoteWords.open,
            to: NoteWords.path(note.id, of: note.person),
            about: note.details.kind.words
        )
        return TimelineEntry(
            at: note.happenedAt,
            id: note.id,
            note.details.kind.words,
            meta: "\(time)\(note.writtenName)\(length)\(shared)\(signed)\(struck)",
            body: "\(note.struck == nil ? lines(short) : "<del>\(lines(short))</del>")<p>\(link)</p>"
        )
    }
}

/// Tasks that were ended, on the timeline.
struct EndedTasksOnTimeline: TimelineSource {
    let code = "ended"
    let words = TaskWords.ended

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        try look.endedTasks(of: person.id, before: mark, limit: limit).compactMap { task in
            guard let ended = task.ended else { return nil }
            let how: HTML? = ended.said.map { "<p>\($0)</p>" }
            return TimelineEntry(
                at: ended.at,
                id: task.id,
                ended.isDone
                    ? Phrase(en: "Task done", cy: "Tasg wedi’i gwneud")
                    : Phrase(en: "Task no longer needed", cy: "Tasg nad oes ei hangen mwyach"),
                meta: "\(ended.name)",
                body: "<p>\(taskLink(task))</p>\(how)"
            )
        }
    }
}

/// Tasks as they were written down, on the timeline.
struct NewTasksOnTimeline: TimelineSource {
    let code = "tasks"
    let words = TaskWords.tasks

    func entries(of person: Person, before mark: TimelineMark?, limit: Int, _ look: Look) throws -> [TimelineEntry] {
        try look.madeTasks(of: person.id, before: mark, limit: limit).map { task in
            TimelineEntry(
                at: task.madeAt,
                id: task.id,
                Phrase(
                    en: "Task, to be done by \(Phrase.day(task.due).en)",
                    cy: "Tasg, i’w gwneud erbyn \(Phrase.day(task.due).cy)"
                ),
                meta: "\(task.madeName)",
                body: "<p>\(taskLink(task))</p>"
            )
        }
    }
}

private func taskLink(_ task: CaseTask) -> HTML {
    .link(task.said, to: TaskWords.path(task.id, of: task.person))
}
