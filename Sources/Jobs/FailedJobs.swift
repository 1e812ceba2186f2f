public import Desk
public import Foundation
import Markup
public import Records

extension Event {
    static let jobTriedAgain = Event(
        "job.tried_again",
        Phrase(en: "Had failed work tried again", cy: "Trefnodd i waith a fethodd gael ei roi ar waith eto")
    )
    static let jobSetAside = Event(
        "job.set_aside",
        Phrase(en: "Set failed work aside", cy: "Rhoddodd waith a fethodd o’r neilltu")
    )

    /// What looking after the queue leaves in the audit trail.
    public static let ofJobs: [Event] = [jobTriedAgain, jobSetAside]
}

/// Puts a failed job back in the queue, with all its tries before it.
public struct TryJobAgain: Command {
    let job: UUID

    public init(job: UUID) { self.job = job }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeJobs) }

    public func perform(_ work: Work) throws {
        guard try work.db.tryJobAgain(job, at: work.now) else { throw Refusal.notFound }
        try work.record(.jobTriedAgain, about: FailedJob.subject(job))
    }
}

/// Puts everything that failed back in the queue, as after a mail server was away for long.
public struct TryAllJobsAgain: Command {
    public init() {}

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeJobs) }

    public func perform(_ work: Work) throws {
        for job in try work.db.failedJobs(limit: 1000) where try work.db.tryJobAgain(job.id, at: work.now) {
            try work.record(.jobTriedAgain, about: FailedJob.subject(job.id))
        }
    }
}

/// Leaves a failed job undone for good.
public struct SetJobAside: Command {
    let job: UUID

    public init(job: UUID) { self.job = job }

    public func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.may(.seeJobs) }

    public func perform(_ work: Work) throws {
        guard try work.db.setJobAside(job, at: work.now) else { throw Refusal.notFound }
        try work.record(.jobSetAside, about: FailedJob.subject(job))
    }
}
