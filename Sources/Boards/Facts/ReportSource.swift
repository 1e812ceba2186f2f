import Dates
import Delivery
import Foundation
import Markup
import Voice

/// All that a report is composed from, read once.
struct ReportSource: Sendable {
    let today: Day
    let meeting: Day
    let plans: [String]
    let actions: [ActionFact]
    /// The report before this one to the same board.
    let since: SinceReport?
    /// What it saw of the actions.
    let seenBefore: [ActionSeen]
    /// The day on which it was composed.
    let sinceDay: Day?
    let decisions: [Decision]
    /// How far each plan is, theme by theme.
    var progress: [PlanProgress] = []
    var voices = VoicesAnswered()

    var tellsPlans: Bool { plans.count > 1 }
}

/// How far one plan is: the roll-up of the whole, and of each theme.
struct PlanProgress: Sendable {
    struct Part: Sendable {
        let id: UUID
        let name: String
        let path: String
        let rollUp: RollUp
    }

    let id: UUID
    let title: String
    /// Where the working of every action is.
    let path: String
    let whole: RollUp
    let themes: [Part]
}

/// What carers said of the plans, as far as it was answered.
struct VoicesAnswered: Sendable {
    struct Answered: Sendable {
        let id: UUID
        let path: String
        let said: PublicText
        let kind: Phrase
        let answer: PublicText
        let on: Day
        let actions: [UUID]
        /// Let out since the report before this one; true of all when there was none.
        let isNew: Bool
    }

    var answered: [Answered] = []
    /// How many things that were said of the plans have no answer.
    var waiting = 0
    /// The seats for carers on the board itself.
    var seats = SeatsOnBoard(all: 0, empty: 0)
}
