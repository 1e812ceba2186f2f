package import Dates
package import Desk
package import Foundation
package import Records
import Synchronization

/// A moment of an invented history, with whoever acts in it: what deeds are done by.
package struct Then {
    let work: Work
    package let actor: Actor
    package let cast: LifeTeam
    package let clock: Clock

    init(_ work: Work, _ actor: Actor, _ cast: LifeTeam, _ clock: Clock) {
        self.work = work
        self.actor = actor
        self.cast = cast
        self.clock = clock
    }

    package var now: Instant { clock.now() }
    package var today: Day { clock.day(of: now) }
    package var db: any Reader { work.db }
    package var means: Means { work.means }

    @discardableResult
    package func perform<C: Command>(_ command: C) throws -> C.Outcome {
        try work.perform(command, as: actor, clock: clock)
    }

    /// By somebody else of the team.
    @discardableResult
    package func perform<C: Command>(_ command: C, as other: Actor) throws -> C.Outcome {
        try work.perform(command, as: other, clock: clock)
    }

    package func look() throws -> Look { try work.look(as: actor, clock: clock) }
    package func lookedAt(_ subject: Subject) throws { try work.lookedAt(subject, as: actor, clock: clock) }
}

/// A team of the place, and who works in it.
package struct LifeTeam: Sendable {
    package let id: UUID
    package let isForYoung: Bool
    package let workers: [Actor]
    /// Approves, and shares out work.
    package let manager: Actor

    package init(id: UUID, isForYoung: Bool, workers: [Actor], manager: Actor) {
        self.id = id
        self.isForYoung = isForYoung
        self.workers = workers
        self.manager = manager
    }

    func actor(_ hand: Hand) -> Actor {
        switch hand {
        case .worker(let number): workers.isEmpty ? manager : workers[number % workers.count]
        case .manager: manager
        case .system: .system("example")
        }
    }
}

/// Whose hand it was.
package enum Hand: Sendable, Equatable {
    case worker(Int)
    case manager, system
}

extension Clock {
    /// A clock that stands still, whose ids and chance come out the same each time.
    static func standing(at moment: Instant, seed: UInt64, zone: TimeZone) -> Clock {
        let numbers = StandingNumbers(seed: seed)
        return Clock(
            now: { moment },
            newID: { numbers.id(at: moment) },
            random: { count in numbers.bytes(count) },
            zone: zone
        )
    }
}

/// Seeded chance that several may ask at once.
private final class StandingNumbers: Sendable {
    private let numbers: Mutex<SeededNumbers>

    init(seed: UInt64) { numbers = Mutex(SeededNumbers(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
        numbers.withLock { one in (0..<count).map { _ in UInt8(truncatingIfNeeded: one.next() >> 32) } }
    }

    /// As `UUID.timeOrdered`, with this chance.
    func id(at moment: Instant) -> UUID {
        let millis = UInt64(clamping: moment.milliseconds)
        let (one, two) = numbers.withLock { ($0.next(), $0.next()) }
        func time(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: millis >> shift) }
        func first(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: one >> shift) }
        func more(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: two >> shift) }
        return UUID(
            uuid: (
                time(40), time(32), time(24), time(16), time(8), time(0), 0x70 | (first(0) & 0x0F), first(8),
                0x80 | (more(0) & 0x3F), more(8), more(16), more(24), more(32), more(40), more(48), more(56)
            )
        )
    }
}
