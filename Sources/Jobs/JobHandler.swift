import Dates
public import Desk
public import Foundation

/// How jobs of one kind are done.
public struct JobHandler: Sendable {
    /// The kind of job it is for.
    public let kind: String
    let patience: JobPatience
    let handle: @Sendable (String, JobRun) async throws -> Void

    /// - Parameters:
    ///   - job: The kind of job.
    ///   - patience: For how long it is tried.
    ///   - handle: Does it. It may be called twice for one job, and for two jobs at a time.
    public init<J: Job>(
        _ job: J.Type,
        patience: JobPatience = .hours,
        _ handle: @escaping @Sendable (J, JobRun) async throws -> Void
    ) {
        kind = J.kind
        self.patience = patience
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
    let patience: JobPatience

    public var clock: Clock { desk.clock }
    public var means: Means { desk.means }
    /// Whether a person must look when this try goes wrong too.
    public var isLastAttempt: Bool { attempt >= patience.tries }

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

/// For how long a job is tried before a person must look.
public enum JobPatience: Sendable {
    /// Five times in an hour and a half.
    case hours
    /// For two and a half days, as one mail server tries another: it may be away for a night, or a weekend.
    case days

    var tries: Int {
        switch self {
        case .hours: 5
        case .days: 20
        }
    }

    /// After so many tries: 1, 4, 16, 64 minutes, then every four hours; none when that was the last.
    func wait(after attempt: Int) -> Int64? {
        guard attempt < tries else { return nil }
        return (0..<min(max(0, attempt - 1), 4)).reduce(60) { wait, _ in min(wait * 4, 14_400) }
    }
}

/// When a job is taken from whoever does it.
public enum JobPace {
    /// How long a worker may be silent before its job is another's, in seconds.
    public static let lease: Int64 = 300
}
