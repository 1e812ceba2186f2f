public import Dates
import Jobs

extension SiteUnderTest {
    /// Does all work that falls due until `moment`, each piece at its own time, as the clock is moved on to it.
    ///
    /// Nothing waits: what is tried again in an hour is tried again at once, an hour later. Afterwards it is `moment`.
    ///
    /// - Parameter moment: Now unless given.
    /// - Throws: What the store throws; what a job throws is written down with it.
    public func runJobs(until moment: Instant? = nil) async throws {
        let end = moment ?? clock.now
        while true {
            try await runner.enqueueRecurring()
            while try await runner.runOne() {}
            guard let next = try await runner.nextMoment(), next <= end, next > clock.now else { break }
            clock.advance(to: next)
        }
        clock.advance(to: end)
    }
}
