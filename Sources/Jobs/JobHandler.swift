import Dates
public import Desk
public import Foundation

/// How jobs of one kind are done.
public struct JobHandler: Sendable {
    /// The kind of job it is for.
    public let kind: String
    let handle: @Sendable (String, JobRun) async throws -> Void

    /// - Parameters:
    ///   - job: The kind of job.
    ///   - handle: Does it. It may be called twice for one job, and for two jobs at a time.
    public init<J: Job>(_ job: J.Type, _ handle: @escaping @Sendable (J, JobRun) async throws -> Void) {
        kind = J.kind
        self.handle = { payload, run in try await handle(try JobPayload.job(J.self, from: payload), run) }
    }
}

/// One try at a job.
///
/// It reaches the records only through the desk, as the program itself; other services are called between two
/// transactions and never in one.
public struct JobRun: Sendable {
    /// Which job: the same at each try.
    public let job: UUID
    /// 1 for the first try.
    public let attempt: Int
    /// Who does it, as the audit trail says.
    public let actor: Actor
    let desk: Desk

    public var clock: Clock { desk.clock }
    public var means: Means { desk.means }
    /// Whether a person must look when this try goes wrong too.
    public var isLastAttempt: Bool { attempt >= JobPace.tries }

    public func ask<Q: Question>(_ question: Q) async throws -> Q.Answer {
        try await desk.ask(question, as: actor, request: request)
    }

    @discardableResult
    public func perform<C: Command>(_ command: C) async throws -> C.Outcome {
        try await desk.perform(command, as: actor, request: request)
    }

    @discardableResult
    public func keep<U: Upkeep>(_ upkeep: U) async throws -> U.Outcome { try await desk.keep(upkeep, as: actor) }

    private var request: String { job.uuidString.lowercased() }
}

/// Why a job could not be done, in words that are about nobody: they are kept and shown to administrators.
public struct JobProblem: Error, CustomStringConvertible {
    let words: String
    /// Whether trying again could help.
    let isFinal: Bool

    public var description: String { words }

    public init(_ words: StaticString, isFinal: Bool = false) {
        self.words = "\(words)"
        self.isFinal = isFinal
    }

    /// The same with a number, such as a server's answer.
    public init(_ words: StaticString, code: Int, isFinal: Bool = false) {
        self.words = "\(words) \(code)"
        self.isFinal = isFinal
    }
}

/// How often and when a job is tried.
public enum JobPace {
    static let tries = 5
    /// How long a worker may be silent before its job is another's, in seconds.
    public static let lease: Int64 = 300

    /// After so many tries: 1, 4, 16, then 64 minutes; none when that was the last.
    static func wait(after attempt: Int) -> Int64? {
        guard attempt < tries else { return nil }
        return (0..<max(0, attempt - 1)).reduce(60) { wait, _ in wait * 4 }
    }
}
