package import Dates
package import Desk
import Foundation
package import Records

/// Plays a part of many lives, in the order in which it happened, each deed by whoever did it and at its moment.
///
/// Every deed is one of the commands that people use, with its own check of who may, its sealing, its index and its line
/// in the audit trail; only the transaction is shared, which is what makes it fast.
package struct PlayLives: Command {
    /// One happening, of the life with this number.
    package struct Part: Sendable {
        let life: Int
        let team: Int
        let order: Int
        let happening: LifeMoment
    }

    let parts: ArraySlice<Part>
    let teams: [LifeTeam]
    let seed: UInt64
    let zone: TimeZone
    let memories: [Int: LifeMemory]

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    package func perform(_ work: Work) throws -> [Int: LifeMemory] {
        var memories = memories
        for part in parts {
            let team = teams[part.team % teams.count]
            let clock = Clock.standing(at: part.happening.at, seed: seed(of: part), zone: zone)
            let then = Then(work, team.actor(part.happening.hand), team, clock)
            var memory = memories[part.life] ?? LifeMemory()
            do {
                try part.happening.deed.isDone(then, &memory)
            } catch {
                throw LifeWentWrong(part: part, error: error)
            }
            memories[part.life] = memory
        }
        return memories
    }

    private func seed(of part: Part) -> UInt64 {
        var numbers = SeededNumbers(seed: seed ^ (UInt64(part.life) &* 0x9e37_79b9) ^ (UInt64(part.order) << 40))
        return numbers.next()
    }
}

/// Which deed of a history could not be done.
struct LifeWentWrong: Error, CustomStringConvertible {
    let part: PlayLives.Part
    let error: any Error

    var description: String {
        "Life \(part.life), deed \(part.order) (\(part.happening.deed)) at \(part.happening.at.iso): \(error)"
    }
}

/// Lives that are played together, in the order of time.
package struct PlayedLives: Sendable {
    private let parts: [PlayLives.Part]
    private let teams: [LifeTeam]
    private let seed: UInt64
    package var count: Int { parts.count }

    package init(_ lives: [Life], teams: [LifeTeam], seed: UInt64, until end: Instant) {
        self.teams = teams
        self.seed = seed
        var parts: [PlayLives.Part] = []
        for life in lives {
            for (order, happening) in life.happenings.enumerated() where happening.at < end {
                parts.append(PlayLives.Part(life: life.number, team: life.team, order: order, happening: happening))
            }
        }
        parts.sort { left, right in
            if left.happening.at != right.happening.at { return left.happening.at < right.happening.at }
            return (left.life, left.order) < (right.life, right.order)
        }
        self.parts = parts
    }

    /// Plays them all, and tells how many are done.
    ///
    /// - Throws: `LifeWentWrong` with the first deed that could not be done.
    package func play(at desk: Desk, batch: Int = 1000, _ tell: @Sendable (Int) -> Void) async throws {
        guard !teams.isEmpty else { return }
        var memories: [Int: LifeMemory] = [:]
        var next = 0
        while next < parts.count {
            let end = min(next + batch, parts.count)
            let command = PlayLives(
                parts: parts[next..<end],
                teams: teams,
                seed: seed,
                zone: desk.clock.zone,
                memories: memories
            )
            memories = try await desk.perform(command, as: .system("example"))
            next = end
            tell(next)
        }
    }
}
