package import Dates
import Desk
import Forms
package import Foundation
package import Markup

/// What is to be done, by when, and by whom.
package struct TaskDetails: Sendable, Equatable {
    package static let mostWords = 500

    package var words: String
    /// The same in Welsh, where the program writes it and not a person.
    package var wordsInWelsh: String?
    package var due: Day
    /// None leaves it to whoever of the team is free.
    package var worker: UUID?
    /// The team whose work it is; the one that keeps the record where none is named.
    package var team: UUID?

    /// What the program itself asks to be done, in both languages; what is too long for a list is cut.
    package init(_ words: Phrase, due: Day, worker: UUID? = nil) {
        func fitting(_ text: String) -> String {
            text.count > Self.mostWords ? text.prefix(Self.mostWords - 1) + "…" : text
        }
        self.init(fitting(words.en), due: due, worker: worker)
        wordsInWelsh = fitting(words.cy)
    }

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
