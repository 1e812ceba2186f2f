import GRDB
import Records
private import Synchronization

/// Writes waiting for the one connection that may write; those that wait together are committed together.
///
/// A commit must wait for the disk, and the disk takes as long for one change as for fifty. So the writes that came
/// while the last commit was waiting become one transaction: each in a savepoint of its own, so that one that fails takes
/// nothing with it, and each told only after the commit. Nobody waits for company: a write that comes alone goes alone.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: [WriteJob] = []
        var isRunning = false
        var isClosed = false
        var problem: String?
    }

    /// More than these waiting means that something is wrong, and that a later caller is better told so.
    private static let mostWaiting = 10_000

    private let writer: any DatabaseWriter
    private let most: Int
    private let state = Mutex(State())

    init(_ writer: any DatabaseWriter, most: Int) {
        self.writer = writer
        self.most = max(1, most)
    }

    /// Why no write is taken any more, in words.
    var problem: String? { state.withLock(\.problem) }

    /// Throws when the store has been closed.
    func requireOpen() throws {
        if state.withLock(\.isClosed) { throw StoreError.unavailable("The store is closed.") }
    }

    func write<Result: Sendable>(_ body: @escaping @Sendable (any Writer) throws -> Result) async throws -> Result {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let job = WriteJob(
                run: { transaction in
                    let result = try transaction.run(body)
                    return { continuation.resume(returning: result) }
                },
                refuse: { continuation.resume(throwing: $0) }
            )
            if let refusal = add(job) { job.refuse(refusal) }
        }
    }

    /// Refuses what comes later, and returns when what came before is done.
    func close() async {
        state.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            writer.asyncWriteWithoutTransaction { db in
                while self.runBatch(db) {}
                continuation.resume()
            }
        }
    }

    private func add(_ job: WriteJob) -> StoreError? {
        let (refusal, mustStart): (StoreError?, Bool) = state.withLock { state in
            if let problem = state.problem { return (.unavailable(problem), false) }
            if state.isClosed { return (.unavailable("The store is closed."), false) }
            guard state.waiting.count < Self.mostWaiting else { return (.busy("Too many changes are waiting."), false) }
            state.waiting.append(job)
            defer { state.isRunning = true }
            return (nil, !state.isRunning)
        }
        if mustStart { start() }
        return refusal
    }

    /// One batch a turn of the connection's queue, so that a backup or a checkpoint can have its turn between two.
    private func start() {
        writer.asyncWriteWithoutTransaction { db in
            if self.runBatch(db) { self.start() }
        }
    }

    /// Commits what waits, up to a number, and says whether more is waiting; when not, the next to come starts again.
    private func runBatch(_ db: GRDB.Database) -> Bool {
        let jobs: [WriteJob] = state.withLock { state in
            let jobs = Array(state.waiting.prefix(most))
            state.waiting.removeFirst(jobs.count)
            return jobs
        }
        // What is spoilt for all by one runs again, each by itself, and fails or not by itself.
        for job in commit(jobs, db) { _ = commit([job], db) }
        return state.withLock { state in
            state.isRunning = !state.waiting.isEmpty
            return state.isRunning
        }
    }

    private func commit(_ jobs: [WriteJob], _ db: GRDB.Database) -> [WriteJob] {
        guard !jobs.isEmpty else { return [] }
        if let problem {
            for job in jobs { job.refuse(StoreError.unavailable(problem)) }
            return []
        }
        switch WriteBatch(jobs).commit(db) {
        case .told: return []
        case .again(let jobs): return jobs
        case .diskFailed:
            // A disk that failed to keep a change may say it kept it when asked again, so it is not asked again.
            let problem = "The disk failed during a commit. Restart the server once the disk is well."
            state.withLock { $0.problem = problem }
            return []
        }
    }
}
