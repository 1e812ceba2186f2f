import Desk
import Foundation
import Jobs
import Logging
import Markup
import Records
import Synchronization
import TestSupport

/// A job that says it was done.
struct CountedJob: Job {
    static let kind = "test.counted"
    let number: Int
}

/// A job nothing in the program knows.
struct OddJob: Job {
    static let kind = "test.odd"
    let number: Int
}

/// Puts jobs in the queue, and perhaps thinks better of it.
struct AskFor<J: Job>: Command {
    let jobs: [J]
    var key: String?
    var isTakenBack = false

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { true }

    func perform(_ work: Work) throws {
        for job in jobs { try work.enqueue(job, once: key) }
        try work.record(Event("test.asked", Phrase(same: "Asked")), about: Subject("test", work.newID()))
        if isTakenBack { throw Refusal.changedMeanwhile }
    }
}

/// What was done, in order.
final class Deeds: Sendable {
    private let numbers = Mutex<[Int]>([])

    func add(_ number: Int) { numbers.withLock { $0.append(number) } }
    var all: [Int] { numbers.withLock { $0 } }

    var handler: JobHandler { JobHandler(CountedJob.self) { job, _ in self.add(job.number) } }
}

/// A store with the tables of the desk and the queue, and a runner over it.
struct JobWorld: Sendable {
    let store: any RecordStore
    let clock: TestClock
    let desk: Desk

    func runner(_ handlers: [JobHandler], _ recurring: [Recurring] = []) -> JobRunner {
        JobRunner(
            store: store,
            desk: desk,
            handlers: handlers,
            recurring: recurring,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// As `site.runJobs(until:)`, for a runner of one's own.
    func run(_ runner: JobRunner, seconds: Int64 = 0) async throws {
        let end = clock.now.adding(seconds: seconds)
        while true {
            try await runner.enqueueRecurring()
            while try await runner.runOne() {}
            guard let next = try await runner.nextMoment(), next <= end, next > clock.now else { break }
            clock.advance(to: next)
        }
        clock.advance(to: end)
    }
}

func withJobs(
    _ store: TestStore,
    clock: TestClock = TestClock(),
    _ body: @Sendable (JobWorld) async throws -> Void
) async throws {
    try await store.withStore { records in
        try await records.migrate(deskMigrations + jobMigrations, at: clock.now)
        try await body(JobWorld(store: records, clock: clock, desk: Desk(store: records, clock: clock.clock)))
    }
}
