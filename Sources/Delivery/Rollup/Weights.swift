package import Foundation

/// What weighs more or less than the rest of a plan: by part, as someone said.
package struct Weights: Sendable, Equatable {
    /// The heaviest a part can be made.
    package static let most = 10

    private let byPart: [UUID: Int]
    /// How often they have been changed: what an edit was made from.
    package let version: Int

    package init(_ byPart: [UUID: Int] = [:], version: Int = 0) {
        self.byPart = byPart.mapValues { min(max(0, $0), Weights.most) }
        self.version = version
    }

    /// Every part weighs 1 until someone says otherwise.
    package func of(_ part: UUID) -> Int { byPart[part] ?? 1 }

    /// The weight of something that stands under these parts: each multiplied with the next.
    package func along(_ parts: [UUID]) -> Int { parts.reduce(1) { $0 * of($1) } }

    /// Whether anything weighs other than 1.
    package var areEqual: Bool { byPart.values.allSatisfy { $0 == 1 } }
}
