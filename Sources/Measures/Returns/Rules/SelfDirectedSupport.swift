import Dates
import Foundation

/// ASCOF 3D(1b) and 3D(2b): of the carers who get support themselves, how many direct it, and how many by direct payment.
///
/// Source: DHSC's published SQL, `DataS-DHSC/ASC-CLD-LA-Dashboard` @9bee728, `Create_ASCOF_3D_2425_Onwards.sql`. Of each
/// carer the best category of the period counts. Under-eighteens are left out; whose age is not known counts in the total
/// alone.
struct SelfDirectedSupport: Sendable, Hashable {
    /// Whom a figure is of.
    enum Group: String, Sendable, Hashable, CaseIterable {
        case working = "18 to 64"
        case older = "65 and above"
        case total = "Total"

        func holds(_ age: Int?) -> Bool {
            switch self {
            case .working: age.map { (18...64).contains($0) } ?? false
            case .older: age.map { $0 >= 65 } ?? false
            case .total: true
            }
        }
    }

    /// The counts of one group.
    struct Counts: Sendable, Hashable {
        var denominator = 0
        var selfDirected = 0
        var directPayment = 0

        /// 3D(1b): a percentage to one place; none where there is nobody.
        var selfDirectedShare: Double? { share(selfDirected) }
        /// 3D(2b).
        var directPaymentShare: Double? { share(directPayment) }

        private func share(_ part: Int) -> Double? {
            denominator == 0 ? nil : (Double(part) / Double(denominator) * 1000).rounded() / 10
        }
    }

    /// A carer's best support and, where a birth date is known, their age at the end of the period.
    struct Best: Sendable, Hashable {
        let support: CarerSupport
        let age: Int?
    }

    private(set) var counts: [Group: Counts]

    init(_ rows: [CarerSupportRow], in period: Period) {
        var best: [String: Best] = [:]
        for row in rows where row.counts(in: period) {
            guard let person = row.person, let support = CarerSupport(row) else { continue }
            let age = row.born.flatMap { StatutoryAge.of($0, on: period.last) }
            best[person] =
                best[person].map { $0.joined(with: Best(support: support, age: age)) }
                ?? Best(support: support, age: age)
        }
        self.init(Array(best.values))
    }

    /// The same from categories worked out elsewhere, one for each carer.
    init(_ people: [Best]) {
        counts = Dictionary(uniqueKeysWithValues: Group.allCases.map { ($0, Counts()) })
        for one in people where one.support.isInDenominator && (one.age.map { $0 >= 18 } ?? true) {
            for group in Group.allCases where group.holds(one.age) {
                counts[group]?.denominator += 1
                if one.support.isSelfDirected { counts[group]?.selfDirected += 1 }
                if one.support.isDirectPayment { counts[group]?.directPayment += 1 }
            }
        }
    }

    subscript(_ group: Group) -> Counts { counts[group] ?? Counts() }
}

extension SelfDirectedSupport.Best {
    /// Two rows of one person: the better support, and the youngest age that was recorded.
    func joined(with other: SelfDirectedSupport.Best) -> SelfDirectedSupport.Best {
        let ages = [age, other.age].compactMap(\.self)
        return SelfDirectedSupport.Best(support: min(support, other.support), age: ages.min())
    }
}
