package import Dates
import Desk
import Forms
package import Foundation

/// What is to be done, by when, and by whom.
package struct TaskDetails: Sendable, Equatable {
    package static let mostWords = 500

    package var words: String
    package var due: Day
    /// None leaves it to whoever of the team is free.
    package var worker: UUID?
    /// The team whose work it is; the one that keeps the record where none is named.
    package var team: UUID?

    package init(_ words: String, due: Day, worker: UUID? = nil, team: UUID? = nil) {
        self.words = words
        self.due = due
        self.worker = worker
        self.team = team
    }

    /// What happens next, as a note's form says it: it is the writer's own to do.
    init?(next read: inout FormReader, _ frame: PersonFrame, _ actor: Actor) {
        let words = read.optionalText("next", most: Self.mostWords)
        let due = read.optionalDay("by")
        guard let words else {
            if due != nil { read.refuse("next", TaskWords.enterWords) }
            return nil
        }
        guard let due else {
            read.refuse("by-day", TaskWords.enterDue)
            return nil
        }
        if due < frame.today { read.refuse("by-day", TaskWords.notPast) }
        self.init(words, due: due, worker: actor.id)
    }
}
