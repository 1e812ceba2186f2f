package import Dates
package import Desk
package import Foundation

extension Work {
    /// Many notes of one person at once, as they are brought from elsewhere: one line in the audit trail for all.
    package func addNotes(_ notes: [(NoteDetails, Instant)], about person: Person) throws {
        guard !notes.isEmpty else { return }
        for (details, at) in notes { try add(details, id: newID(), about: person.id, at: at) }
        try refreshLastContact(of: person.id)
        try record(.noteWritten, about: person.subject, ["notes": String(notes.count)])
    }

    /// Ends a task that was brought from elsewhere.
    package func endTask(_ task: UUID, of person: UUID) throws {
        try end(try look.task(task, of: person), isDone: true, nil)
    }
}
