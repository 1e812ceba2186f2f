package import Dates
package import Strategy

/// Why an action is left out of a roll-up.
package enum LeftOut: String, Sendable, CaseIterable {
    /// It goes on without an end, so it is never done.
    case ongoing
    /// It comes round again, so it is never done for good.
    case recurring
    case stopped
    /// Someone gave it, or what it stands under, no weight.
    case setAside = "set_aside"
}

/// How far one action is: so many steps done of so many.
///
/// Only what someone said is done counts. "On track" is no percentage, and none is made up for it.
package struct ActionProgress: Sendable, Equatable {
    package let done: Int
    /// How many steps it has; one, unless it has several milestones.
    package let steps: Int
    /// How many of its steps were promised for a day that is past.
    package let promised: Int

    package init(done: Int, steps: Int, promised: Int = 0) {
        self.steps = max(1, steps)
        self.done = min(max(0, done), self.steps)
        self.promised = min(max(0, promised), self.steps)
    }

    /// - Parameters:
    ///   - status: What a person says.
    ///   - due: The last day it was promised for.
    ///   - milestones: Its milestones, if it has any.
    ///   - today: The day it is asked for.
    package init(status: Action.Status, due: Day?, milestones: [Step] = [], on today: Day) {
        let steps = milestones.count > 1 ? milestones.count : 1
        let isPast = due.map { $0 < today } ?? false
        let past = milestones.count > 1 ? milestones.filter { $0.due.map { $0 < today } ?? false }.count : 0
        let done = milestones.count > 1 ? milestones.filter(\.isDone).count : 0
        self.init(done: status == .done ? steps : done, steps: steps, promised: isPast ? steps : past)
    }

    package var share: Share { Share(Double(done) / Double(steps)) }
    package var isWhole: Bool { done == steps }

    /// A milestone as progress sees it.
    package struct Step: Sendable, Equatable {
        package let due: Day?
        package let isDone: Bool

        package init(due: Day?, isDone: Bool) {
            self.due = due
            self.isDone = isDone
        }
    }
}
