import Foundation
import Markup

/// How an indicator is worked out from others.
///
/// It is worked out when it is read, from the figures as they may be told: so it is never older than they are, and tells
/// of nobody whom they hide.
struct Formula: Sendable, Hashable, Codable {
    enum Sum: String, Sendable, Hashable, Codable, CaseIterable {
        /// All added up.
        case sum
        /// The first, less the others.
        case difference
        /// The first divided by the second.
        case ratio

        var words: Phrase {
            switch self {
            case .sum: Phrase(en: "All of them added up", cy: "Pob un wedi’i adio")
            case .difference: Phrase(en: "The first less the others", cy: "Y cyntaf llai’r lleill")
            case .ratio: Phrase(en: "The first divided by the second", cy: "Y cyntaf wedi’i rannu â’r ail")
            }
        }
    }

    let sum: Sum
    /// The indicators, in the order they were named.
    let parts: [UUID]

    static let mostParts = 12

    /// What the figures of its parts make of one period: missing where one of them is.
    func worked(_ figures: [Figure?]) -> (numerator: Double?, denominator: Double?) {
        let values = figures.map { $0?.value }
        guard figures.count == parts.count, !values.contains(nil) else { return (nil, nil) }
        let known = values.compactMap(\.self)
        guard let first = known.first else { return (nil, nil) }
        switch sum {
        case .sum: return (known.reduce(0, +), nil)
        case .difference: return (known.dropFirst().reduce(first, -), nil)
        case .ratio: return known.count == 2 ? (first, known[1]) : (nil, nil)
        }
    }
}
