public import Dates
import Jobs
import Records

extension SiteUnderTest {
    /// Does all work that falls due until `moment`, each piece at its own time, as the clock is moved on to it.
    ///
    /// Nothing waits: what is tried again in an hour is tried again at once, an hour later. Afterwards it is `moment`.
    /// What only a busy machine put off is tried again at its own time, as nothing of the product was at fault.
    ///
    /// - Parameters:
    ///   - moment: Now unless given.
    ///   - patience: How often to try again what the machine was too slow for.
    /// - Throws: What the store throws; what a job throws is written down with it.
    public func runJobs(until moment: Instant? = nil, patience: Int = 3) async throws {
        let end = moment ?? clock.now
        while true {
            try await runner.enqueueRecurring()
            while try await runner.runOne() {}
            var left = patience
            while left > 0, try await bringBackWhatWasTooSlow() {
                while try await runner.runOne() {}
                left -= 1
            }
            guard let next = try await runner.nextMoment(), next <= end, next > clock.now else { break }
            clock.advance(to: next)
        }
        clock.advance(to: end)
    }

    /// Whether anything was put off because the store or the mail server did not answer in time; it is due again now.
    private func bringBackWhatWasTooSlow() async throws -> Bool {
        let now = clock.now
        let late: [String] = try await store.read { db in
            try db.values(
                "last_error",
                """
                SELECT last_error FROM job WHERE done_at IS NULL AND failed_at IS NULL AND run_at > \(now)
                AND (last_error LIKE 'Records:%' OR last_error = 'The mail server did not answer in time')
                """
            )
        }
        guard !late.isEmpty else { return false }
        print("put off by this machine and tried again: \(late.joined(separator: "; "))")
        try await store.write { db in
            try db.execute(
                """
                UPDATE job SET run_at = \(now) WHERE done_at IS NULL AND failed_at IS NULL AND run_at > \(now)
                AND (last_error LIKE 'Records:%' OR last_error = 'The mail server did not answer in time')
                """
            )
        }
        return true
    }
}
