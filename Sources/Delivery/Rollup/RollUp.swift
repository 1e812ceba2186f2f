package import Foundation

/// An action as a roll-up counts it.
package struct Counted: Sendable, Equatable {
    package let action: UUID
    package let progress: ActionProgress
    /// Its own weight times that of every level above it; 1 unless someone said otherwise.
    package let weight: Int
    /// None when it counts.
    package let leftOut: LeftOut?

    package init(action: UUID, progress: ActionProgress, weight: Int = 1, leftOut: LeftOut? = nil) {
        self.action = action
        self.progress = progress
        self.weight = min(max(0, weight), 1_000_000)
        self.leftOut = leftOut ?? (weight <= 0 ? .setAside : nil)
    }
}

/// How far a plan, or a part of one, is: the weighted mean of the actions that count.
///
/// An objective, an outcome, a theme and the plan are worked out alike, each from the actions under it and never from
/// the rounded figures of its parts. So an empty part moves nothing, and the parts agree with the whole.
package struct RollUp: Sendable, Equatable {
    /// None when nothing counts: that is not nought.
    package let share: Share?
    /// How far it would be, had everything been done that was promised for a day that is past.
    package let promised: Share?
    package let total: Int
    package let counting: Int
    /// Of those that count, how many are wholly done.
    package let done: Int
    package let leftOut: [LeftOut: Int]
    /// The weights of those that count, added up.
    package let weight: Int
    /// The weight of what is done: a part-done action gives its part.
    package let points: Double
    /// Whether those that count weigh differently.
    package let isWeighted: Bool

    package init(_ actions: [Counted]) {
        let counting = actions.filter { $0.leftOut == nil }
        let weight = counting.reduce(0) { $0 + $1.weight }
        func points(_ part: (ActionProgress) -> Int) -> Double {
            counting.reduce(0.0) { sum, action in
                sum + Double(action.weight) * Double(part(action.progress)) / Double(action.progress.steps)
            }
        }
        self.points = points(\.done)
        share = weight > 0 ? Share(self.points / Double(weight)) : nil
        promised = weight > 0 ? Share(points(\.promised) / Double(weight)) : nil
        total = actions.count
        self.counting = counting.count
        done = counting.filter(\.progress.isWhole).count
        leftOut = Dictionary(actions.compactMap(\.leftOut).map { ($0, 1) }, uniquingKeysWith: +)
        self.weight = weight
        isWeighted = Set(counting.map(\.weight)).count > 1
    }

    /// How it stands beside what was promised by now.
    package enum Standing: Sendable, Equatable {
        case nothingCounts, allDone, nothingDueYet, asPromised, behind
    }

    package var standing: Standing {
        guard share != nil, let promised else { return .nothingCounts }
        if counting == done { return .allDone }
        if promised.value == 0 { return .nothingDueYet }
        return judgement.verdict == .met ? .asPromised : .behind
    }

    /// Progress held against the promise, in per cent.
    package var judgement: Judgement {
        Judgement((share?.value ?? 0) * 100, against: (promised?.value ?? 0) * 100, .higherIsBetter)
    }
}
