private import NIOPosix
private import Records

/// Lends each session to one transaction at a time; those that find none free wait in line, for so long and no longer.
///
/// A freed session goes straight to the first in line. What could be lost is a place: so a session that died, or could
/// not be opened, passes its place on in the same way.
actor SessionPool {
    /// What the first in line is given.
    private enum Turn {
        case session(Session)
        /// The right to open one more.
        case place
    }

    private struct Waiter {
        let number: Int
        let continuation: CheckedContinuation<Turn, any Error>
        let alarm: Task<Void, Never>
    }

    nonisolated let limit: Int
    private nonisolated let open: @Sendable () throws -> Session
    private nonisolated let threads: NIOThreadPool
    private let wait: Duration
    /// Places in use: sessions lent, idle or being opened.
    private var places = 0
    private var idle: [Session] = []
    private var waiting: [Waiter] = []
    private var lastNumber = 0
    private var isClosed = false
    private var closing: [CheckedContinuation<Void, Never>] = []

    init(limit: Int, wait: Duration, open: @escaping @Sendable () throws -> Session) {
        self.limit = limit
        self.wait = wait
        self.open = open
        threads = NIOThreadPool(numberOfThreads: limit)
        threads.start()
    }

    deinit { threads.shutdownGracefully { _ in } }

    /// Runs `body` with a session, on a thread that may block.
    nonisolated func withSession<Result: Sendable>(_ body: @escaping @Sendable (Session) throws -> Result) async throws
        -> Result
    {
        let session = try await take()
        do {
            let result = try await onThread { try body(session) }
            await giveBack(session)
            return result
        } catch {
            await giveBack(session)
            throw error
        }
    }

    /// Runs `body` on a thread that may block, to its end: a session whose caller has gone is still in use.
    private nonisolated func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws
        -> Result
    {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            threads.submit { state in
                switch state {
                case .active: continuation.resume(with: Swift.Result(catching: body))
                case .cancelled: continuation.resume(throwing: StoreError.unavailable("The store is closed."))
                }
            }
        }
    }

    /// A session outside the pool, for a caller on a thread that may block.
    nonisolated func newSession() throws -> Session { try open() }

    /// Refuses what comes later and what waits, and returns when every lent session is back and closed.
    func close() async {
        isClosed = true
        places -= idle.count
        idle = []
        for waiter in waiting { refuse(waiter, StoreError.unavailable("The store is closed.")) }
        waiting = []
        if places > 0 { await withCheckedContinuation { closing.append($0) } }
    }

    private func take() async throws -> Session {
        guard !isClosed else { throw StoreError.unavailable("The store is closed.") }
        if let session = idle.popLast() { return session }
        if places < limit {
            places += 1
            return try await openInPlace()
        }
        switch try await waitInLine() {
        case .session(let session): return session
        case .place: return try await openInPlace()
        }
    }

    private func openInPlace() async throws -> Session {
        do { return try await onThread(open) } catch {
            passPlaceOn()
            throw error
        }
    }

    private func giveBack(_ session: Session) {
        guard !isClosed, session.isUsable else { return passPlaceOn() }
        guard !waiting.isEmpty else { return idle.append(session) }
        give(.session(session), to: waiting.removeFirst())
    }

    private func passPlaceOn() {
        if !isClosed, !waiting.isEmpty { return give(.place, to: waiting.removeFirst()) }
        places -= 1
        guard isClosed, places == 0 else { return }
        for continuation in closing { continuation.resume() }
        closing = []
    }

    private func waitInLine() async throws -> Turn {
        guard waiting.count < limit * 64 else { throw StoreError.busy("Too many requests are waiting for PostgreSQL.") }
        lastNumber += 1
        let number = lastNumber
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let alarm = Task { [wait] in
                    guard (try? await Task.sleep(for: wait)) != nil else { return }
                    self.leaveLine(number, StoreError.busy("Every session with PostgreSQL was busy for \(wait)."))
                }
                waiting.append(Waiter(number: number, continuation: continuation, alarm: alarm))
                // The handler below may have run before there was anything to find.
                if Task.isCancelled { leaveLine(number, CancellationError()) }
            }
        } onCancel: {
            Task { await self.leaveLine(number, CancellationError()) }
        }
    }

    private func leaveLine(_ number: Int, _ reason: any Error) {
        guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
        refuse(waiting.remove(at: index), reason)
    }

    private func give(_ turn: Turn, to waiter: Waiter) {
        waiter.alarm.cancel()
        waiter.continuation.resume(returning: turn)
    }

    private func refuse(_ waiter: Waiter, _ reason: any Error) {
        waiter.alarm.cancel()
        waiter.continuation.resume(throwing: reason)
    }
}
