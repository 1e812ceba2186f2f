import Dates
import Desk
import Records

/// Forgets jobs that are long done.
struct TidyJobs: Job {
    static let kind = "jobs.tidy"
}

extension Recurring {
    static let tidying = Recurring("jobs.tidy", .daily(at: "03:40"), TidyJobs())
}

let tidyJobs = JobHandler(TidyJobs.self) { _, run in try await run.keep(ForgetOldJobs()) }

/// Deletes what the queue no longer needs to know.
struct ForgetOldJobs: Upkeep {
    static let days: Int64 = 7
    /// Work with a key, such as one asking of one person, is known for longer than any period it could be about.
    static let keyedDays: Int64 = 800

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws {
        let keyed = chore.now.adding(seconds: -ForgetOldJobs.keyedDays * 86_400)
        try chore.db.forgetJobs(
            doneBefore: chore.now.adding(seconds: -ForgetOldJobs.days * 86_400),
            keyedBefore: keyed
        )
        try chore.db.forgetRecurringRuns(before: chore.now.adding(seconds: -40 * 86_400))
    }
}
