import Desk
import Measures

extension OpenPlace {
    /// Counts every measure that counts itself, for every month that is not frozen.
    ///
    /// It may be served meanwhile: nobody waits while the records are read, and what somebody changes by hand stays.
    ///
    /// - Parameter progress: Told how much of it is done.
    /// - Returns: What came of it, in a sentence.
    /// - Throws: What the store throws.
    public func countMeasures(progress: @escaping @Sendable (Double) -> Void) async throws -> String {
        let counted = try await desk.ask(CountEverything(progress: { progress($0 * 0.8) }), as: actor)
        let batches = counted.batches(of: 12)
        for (place, batch) in batches.enumerated() {
            try await desk.perform(KeepCounted(batch), as: actor)
            progress(0.8 + 0.2 * Double(place + 1) / Double(batches.count))
        }
        progress(1)
        return "\(counted.indicators) measures counted, \(counted.figures) figures."
    }
}
