package import Desk
package import Records

/// Counts everything that counts itself, every month that is not frozen.
///
/// It is a question, so that nobody who writes waits for it.
package struct CountEverything: Question {
    let progress: @Sendable (Double) -> Void

    /// - Parameter progress: Told, after each indicator, how much is counted.
    package init(progress: @escaping @Sendable (Double) -> Void) { self.progress = progress }

    package func permits(_ actor: Actor, _ db: any Reader) -> Bool { actor.isSystem }

    package func answer(_ look: Look) throws -> CountedIndicators {
        CountedIndicators(
            all: try look.db.counted(nil, only: .allThatCanChange, today: look.today, progress: progress)
        )
    }
}

/// What was counted, to be kept in one go or several.
package struct CountedIndicators: Sendable {
    let all: [CountedIndicator]

    package var indicators: Int { all.count }
    package var figures: Int { all.reduce(0) { $0 + $1.tallies.count } }

    package func batches(of size: Int) -> [CountedIndicators] {
        stride(from: 0, to: all.count, by: max(1, size)).map { start in
            CountedIndicators(all: Array(all[start..<min(all.count, start + max(1, size))]))
        }
    }
}
