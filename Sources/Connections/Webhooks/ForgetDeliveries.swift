import Dates
import Desk
import Jobs
import Records

/// Forgets what webhooks were told a month ago.
struct ForgetHookDeliveries: Upkeep {
    static let days: Int64 = 30

    func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    func keep(_ chore: Chore) throws {
        try chore.db.forgetDeliveries(before: chore.now.adding(seconds: -Self.days * 86_400))
    }
}

/// The nightly tidying of what webhooks were told.
struct TidyDeliveries: Job {
    static let kind = "webhook.tidy"
}

let forgetDeliveries = JobHandler(TidyDeliveries.self) { _, run in try await run.keep(ForgetHookDeliveries()) }

extension Recurring {
    static let forgettingDeliveries = Recurring("webhook.tidy", .daily(at: "03:40"), TidyDeliveries())
}
