import Foundation
import Synchronization

/// Where passwords are hashed: two at a time, on threads of their own, so that a flood of guesses slows only guesses.
final class PasswordMill: Sendable {
    /// More are waiting than can be served soon.
    struct Busy: Error {}

    private let cost: PasswordCost
    private let pepper: [UInt8]
    private let queue: OperationQueue
    private let waiting = Mutex(0)
    private let mostWaiting = 32
    /// Compared with when there is no such account, so that the answer takes as long.
    private let dummy: PasswordHash

    init(cost: PasswordCost, pepper: [UInt8]) {
        self.cost = cost
        self.pepper = pepper
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        queue.qualityOfService = .userInitiated
        dummy = PasswordHash(ofNothingAt: cost)
    }

    /// A new hash of a password.
    func hash(_ password: String, salt: [UInt8]) async throws -> String {
        let (cost, pepper) = (cost, pepper)
        return try await run { try PasswordHash(password, salt: salt, pepper: pepper, cost: cost).phc }
    }

    /// Whether a password is the stored one; false, and as slowly, when there is none stored.
    func matches(_ password: String, stored: String?) async throws -> Bool {
        let (pepper, dummy) = (pepper, dummy)
        return try await run {
            guard let stored = stored.flatMap({ PasswordHash(phc: $0) }) else {
                _ = try dummy.matches(password, pepper: pepper)
                return false
            }
            return try stored.matches(password, pepper: pepper)
        }
    }

    /// Whether a stored hash is cheaper than new ones are, and should be made again now that the password is known.
    func isOutOfDate(_ stored: String) -> Bool { PasswordHash(phc: stored)?.cost != cost }

    private func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        let isFull = waiting.withLock { waiting in
            guard waiting < mostWaiting else { return true }
            waiting += 1
            return false
        }
        if isFull { throw Busy() }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
