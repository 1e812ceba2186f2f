package import Carers
import Dates
import Desk
import Foundation
import People
import Records
import Support

/// How large an invented place is.
public struct ExampleSize: Sendable {
    /// How many are on the register: carers and those they look after.
    public var people: Int
    /// The same seed makes the same place on the same day.
    public var seed: UInt64
    /// How much is written of each: 1 is usual, and less makes a place of many people quicker.
    public var pace: Double

    public init(people: Int, seed: UInt64 = 2026, pace: Double = 1) {
        self.people = people
        self.seed = seed
        self.pace = pace
    }

    public static let usual = ExampleSize(people: 2000)
}

extension OpenPlace {
    /// How far back lives reach.
    static let years = 5
    /// So many lives are played side by side; more would only take more memory.
    private static let together = 4000

    /// Plays invented lives of five years with some teams, and says how many people are on the register, and how many
    /// things happened.
    ///
    /// - Throws: What a deed threw that could not be done.
    package func makeLives(
        _ size: ExampleSize,
        teams: [LifeTeam],
        _ progress: @Sendable (Double) -> Void
    ) async throws -> (people: Int, moments: Int) {
        guard size.people > 0, !teams.isEmpty else { return (0, 0) }
        let now = desk.clock.now()
        let today = desk.clock.day(of: now)
        let rules = LifeRules(
            seed: size.seed,
            first: today.adding(years: -Self.years),
            end: min(now, morning(of: today)),
            teams: teams.map(\.isForYoung),
            pace: size.pace
        )
        let writer = LifeWriter(rules)
        let support = SupportWriter(end: rules.end)
        // Each carer looks after a little more than one person, and one in twenty is turned away.
        let lives = max(1, size.people * 100 / 198)
        var moments = 0
        for first in stride(from: 0, to: lives, by: Self.together) {
            let last = min(first + Self.together, lives)
            let some = (first..<last).map { writer.life($0) { support.moments(&$0) } }
            let played = PlayedLives(some, teams: teams, seed: size.seed, until: rules.end)
            try await played.play(at: desk) { done in
                let share = Double(done) / Double(max(1, played.count))
                progress((Double(first) + share * Double(last - first)) / Double(lives))
            }
            moments += played.count
        }
        let people: Int? = try await store.read { db in try db.countOfPeople() }
        return (people ?? 0, moments)
    }
}

extension AddPartnership.Outcome {
    /// A team with those who work in it, if somebody approves there.
    func lives(_ name: String, isForYoung: Bool = false) -> LifeTeam? {
        guard let team = teams[name] else { return nil }
        let keepers = people.filter { $0.may(.keepCarers, in: team) }
        guard let manager = keepers.first(where: { $0.may(.approveSupport, in: team) }) else { return nil }
        let workers = keepers.filter { $0.id != manager.id && !$0.may(.approveSupport, in: team) }
        return LifeTeam(id: team, isForYoung: isForYoung, workers: workers, manager: manager)
    }
}
