package import Dates
public import Desk
import Foundation
public import Logging
public import Records

/// Does what falls due: takes a job, hands it to whoever handles its kind, and writes down what became of it.
public struct JobRunner: Sendable {
    let store: any RecordStore
    let desk: Desk
    let handlers: [String: JobHandler]
    let recurring: [Recurring]
    let logger: Logger
    /// How long a worker may be silent before its job is another's, in seconds.
    let lease: Int64

    /// - Parameters:
    ///   - store: The records the desk looks after.
    ///   - desk: What handlers perform their commands at.
    ///   - handlers: One for each kind of job.
    ///   - recurring: What falls due again and again.
    ///   - logger: Told of what fails, never with a word about a person.
    ///   - lease: How long a worker may be silent before its job is another's, in seconds.
    public init(
        store: any RecordStore,
        desk: Desk,
        handlers: [JobHandler],
        recurring: [Recurring],
        logger: Logger,
        lease: Int64 = JobPace.lease
    ) {
        self.store = store
        self.desk = desk
        let all = handlers + [tidyJobs]
        self.handlers = Dictionary(all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
        self.recurring = recurring + [.tidying]
        self.logger = logger
        self.lease = lease
    }

    /// Puts in the queue what has fallen due again since last time.
    package func enqueueRecurring() async throws {
        let now = desk.clock.now()
        let clock = desk.clock
        let latest = recurring.map { ($0, $0.latest(at: now, clock).run) }
        let isAllThere = try await store.read { db in
            try latest.allSatisfy { try db.hasRecurringRun($0.0.name, $0.1) }
        }
        guard !isAllThere else { return }
        try await store.write { db in
            for (work, run) in latest where try db.addRecurringRun(work.name, run, at: now) {
                let job = NewJob(
                    id: clock.newID(),
                    kind: work.kind,
                    payload: try work.payload(),
                    runAt: now,
                    key: "recurring \(work.name) \(run)"
                )
                try db.addJob(job)
            }
        }
    }

    /// Does one job that is due; false when none is.
    package func runOne() async throws -> Bool {
        guard let job = try await take() else { return false }
        await attempt(job)
        return true
    }

    /// When there will be something to do again.
    package func nextMoment() async throws -> Instant? {
        let now = desk.clock.now()
        let next = recurring.map { $0.next(after: now, desk.clock) }
        let job = try await store.read { try $0.nextJobMoment() }
        return (next + [job].compactMap { $0 }).min()
    }

    private func take() async throws -> ClaimedJob? {
        // Whoever loses the race for a job asks again, while there is one.
        while true {
            let now = desk.clock.now()
            guard try await store.read({ try $0.hasJob(dueAt: now) }) else { return nil }
            let claim = desk.clock.newID()
            let lease = now.adding(seconds: self.lease)
            if let job = try await store.claim({ try $0.claimJob(as: claim, until: lease, at: now) }) { return job }
        }
    }

    private func attempt(_ job: ClaimedJob) async {
        do {
            guard job.attempt <= patience(of: job).tries else {
                throw JobProblem("The program stopped while doing it, several times", isFinal: true)
            }
            guard let handler = handlers[job.kind] else {
                throw JobProblem("This version of the program does not know this kind of work", isFinal: true)
            }
            let run = JobRun(
                job: job.id,
                attempt: job.attempt,
                actor: .system("Job \(job.kind)"),
                desk: desk,
                patience: handler.patience
            )
            try await whileKeeping(job) { try await handler.handle(job.payload, run) }
            let now = desk.clock.now()
            try await store.claim { try $0.finishJob(job, at: now) }
        } catch {
            await noteFailure(of: job, error)
        }
    }

    private func patience(of job: ClaimedJob) -> JobPatience { handlers[job.kind]?.patience ?? .hours }

    private func noteFailure(of job: ClaimedJob, _ error: any Error) async {
        let reason = JobFault.words(error)
        let now = desk.clock.now()
        let isFinal = (error as? JobProblem)?.isFinal ?? false
        let wait = isFinal ? nil : patience(of: job).wait(after: job.attempt)
        logger.warning(
            "job failed",
            metadata: [
                "kind": "\(job.kind)", "job": "\(job.id.uuidString.lowercased())", "attempt": "\(job.attempt)",
                "reason": "\(reason)", "again": "\(wait.map { "in \($0) s" } ?? "no")",
            ]
        )
        do {
            try await store.claim { db in
                if let wait {
                    try db.postponeJob(job, to: now.adding(seconds: wait), because: reason)
                } else {
                    try db.failJob(job, at: now, because: reason)
                }
            }
        } catch {
            // The lease ends by itself, and the job is taken again.
            logger.error(
                "job not written down",
                metadata: ["kind": "\(job.kind)", "reason": "\(JobFault.words(error))"]
            )
        }
    }

    /// Says now and then that the job is still being done, so that nobody else takes it.
    private func whileKeeping(_ job: ClaimedJob, _ body: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await body()
                return true
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(max(1, lease / 5)))
                    let until = desk.clock.now().adding(seconds: lease)
                    _ = try? await store.claim { try $0.keepClaim(job, until: until) }
                }
            }
            defer { group.cancelAll() }
            _ = try await group.next()
        }
    }
}

/// What may be kept of a fault: its kind, never a value, which might be about a person.
enum JobFault {
    static func words(_ error: any Error) -> String {
        switch error {
        case let problem as JobProblem: problem.words
        case let store as StoreError: "Records: \("\(store)".prefix { $0 != "(" })"
        case let refusal as Refusal: "Refused: \("\(refusal)".prefix { $0 != "(" })"
        default: String(describing: type(of: error))
        }
    }
}
