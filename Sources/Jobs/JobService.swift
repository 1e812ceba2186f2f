import Dates
import Logging
public import ServiceLifecycle

/// Beside the site, until the program is told to stop: then the job in hand is finished, and no other begun.
extension JobRunner: Service {
    /// How long to wait when there is nothing to do.
    private static let pause: Duration = .seconds(2)

    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            var didSomething = false
            do {
                try await enqueueRecurring()
                didSomething = try await runOne()
            } catch {
                // The store is unwell, and says so itself at /health: wait for it.
                logger.error("jobs wait for the records", metadata: ["reason": "\(JobFault.words(error))"])
            }
            if !didSomething {
                _ = try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
            }
        }
    }
}
