public import Dates
import DesignSystem
package import Markup

/// The next time that something which comes round again falls due.
public struct ActionRound: Sendable, Equatable {
    /// The days it may fall on: one, or a season.
    public let days: ClosedRange<Day>
    /// It was done in the round before this one that is not over yet, or since.
    public let isDone: Bool
    /// The last day of the round before it, when that passed and nobody said that it was done, nor a later one since.
    public var missed: Day?

    public var due: Day { days.upperBound }
}

extension ActionRound {
    /// What to say of the round that was missed, and of the next.
    package var missedWords: Phrase? { missed.map { Phrase(missed: $0, next: due) } }
}

extension Phrase {
    /// What to say of a round that passed and was not said done.
    package init(missed: Day, next: Day) {
        let (then, next) = (Phrase.day(missed), Phrase.day(next))
        self.init(
            en: "Fell due on \(then.en) and was not said done; next by \(next.en).",
            cy: "Roedd i’w wneud erbyn \(then.cy) ac ni ddywedwyd iddo gael ei wneud; nesaf erbyn \(next.cy)."
        )
    }
}

extension Action {
    /// When it falls due next, where it comes round again; none where it does not, or was stopped.
    ///
    /// - Parameters:
    ///   - today: The day it is asked for.
    ///   - doneOn: The day somebody last said that it was done, when that is known and still stands.
    /// - Returns: The round of today or the next, or the one after the round it was done in.
    package func round(on today: Day, doneOn: Day? = nil) -> ActionRound? {
        guard comesRoundAgain, status != .stopped, let when, let now = when.dueAgain(on: today) else { return nil }
        guard status == .done, let doneOn, let done = when.roundDone(on: doneOn) else {
            return ActionRound(days: now, isDone: false)
        }
        // Done for a round, early or late, it stands until the next begins.
        guard let after = when.dueAgain(on: done.upperBound.adding(days: 1)), after.lowerBound > today else {
            return ActionRound(days: now, isDone: false)
        }
        return ActionRound(days: after, isDone: true)
    }
}
