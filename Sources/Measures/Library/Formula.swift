import Foundation

/// How an indicator is worked out from others.
struct Formula: Sendable, Hashable, Codable {
    enum Sum: String, Sendable, Hashable, Codable, CaseIterable {
        /// All added up.
        case sum
        /// The first, less the others.
        case difference
        /// The first divided by the second.
        case ratio
    }

    let sum: Sum
    /// The indicators, in the order they were named.
    let parts: [UUID]
}
