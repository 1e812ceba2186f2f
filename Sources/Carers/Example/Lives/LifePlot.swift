package import Dates
import Foundation

/// The outline of somebody's time with the place, before what happened is told.
package struct LifePlot: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case adult, parent, young }

    package let number: Int
    package let kind: Kind
    package let team: Int
    /// Which of the team's workers works with them.
    package let worker: Int
    package let registeredAt: Instant
    /// When the last of their caring ended, or their record was restricted: from then on it is quiet.
    package let quietFrom: Instant
    package let caringEnds: Instant?
    package let names: PersonName
    package let born: Day
    package let otherName: String
    /// How much is written of them: 1 is usual.
    package let pace: Double
    package var random: SeededNumbers

    package var hand: Hand { .worker(worker) }
}

/// What a place of invented people is like.
package struct LifeRules: Sendable {
    package let seed: UInt64
    package let first: Day
    /// Nothing happens from this moment on.
    package let end: Instant
    package let teams: [Bool]
    package let pace: Double

    /// Of each team it is said whether it is for young carers.
    package init(seed: UInt64, first: Day, end: Instant, teams: [Bool], pace: Double = 1) {
        self.seed = seed
        self.first = first
        self.end = end
        self.teams = teams
        self.pace = pace
    }

    var last: Day { WorkingTime.day(of: end) }

    func team(_ kind: LifePlot.Kind, _ random: inout SeededNumbers) -> Int {
        let fitting = teams.indices.filter { teams[$0] == (kind == .young) }
        return fitting.randomElement(using: &random) ?? 0
    }
}
