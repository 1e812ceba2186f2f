package import Dates
package import Desk
package import Foundation
package import Markup
import Records

/// Something to be done for someone by a day, by a worker or by whoever of a team is free.
package struct CaseTask: Sendable, Identifiable {
    /// How it ended: done, or no longer needed.
    package struct Ended: Sendable {
        package let isDone: Bool
        package let name: String
        package let at: Instant
        package let words: String?

        /// The same, in the language of whoever reads it where the program wrote it.
        package var said: Phrase? {
            words.map { $0 == ClosingWords.endedWith.en ? ClosingWords.endedWith : Phrase(asWritten: $0) }
        }
    }

    package let id: UUID
    package let person: UUID
    package let team: UUID
    /// Whose it is; nobody's in particular where it is the team's.
    package let worker: UUID?
    package let workerName: String?
    package let words: String
    /// The same in Welsh, of what the program wrote; none of what somebody typed.
    package let wordsInWelsh: String?
    package let due: Day
    package let madeName: String
    package let madeAt: Instant
    package let ended: Ended?
    package let version: Int

    package static func subject(_ id: UUID) -> Subject { Subject("task", id) }

    /// What is to be done, in the language of whoever reads it where it was written in both.
    package var said: Phrase { wordsInWelsh.map { Phrase(en: words, cy: $0) } ?? Phrase(asWritten: words) }
}

/// A task put off: from which day to which, and why.
struct TaskMove: Sendable {
    let before: Day
    let after: Day
    let reason: String
    let name: String
    let at: Instant
}

/// A task with whom it is about, for a list of many.
struct TaskOnList: Sendable {
    let task: CaseTask
    let name: String
    let reference: String
}

/// How soon a task falls due.
enum TaskDue: Sendable, CaseIterable {
    case late, today, thisWeek, later

    init(_ due: Day, on today: Day) {
        let end = today.adding(days: 7)
        self = due < today ? .late : due == today ? .today : due <= end ? .thisWeek : .later
    }

    var words: Phrase {
        switch self {
        case .late: Phrase(en: "Late", cy: "Hwyr")
        case .today: Phrase(en: "Today", cy: "Heddiw")
        case .thisWeek: Phrase(en: "In the next 7 days", cy: "Yn y 7 diwrnod nesaf")
        case .later: Phrase(en: "Later", cy: "Yn ddiweddarach")
        }
    }
}
