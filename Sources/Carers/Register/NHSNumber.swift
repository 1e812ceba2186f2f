package import Desk

/// A number of ten digits of which the last checks the others (modulus 11).
package struct NHSNumber: Sendable, Hashable {
    package let digits: String

    /// None where it is mistyped.
    package init?(_ typed: String) {
        let kept = typed.filter { !$0.isWhitespace && $0 != "-" }
        guard kept.utf8.count == 10, kept.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let values = kept.utf8.map { Int($0) - 48 }
        let sum = zip(values, stride(from: 10, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        // A number of one digit ten times fits its own check and was never given out.
        guard check < 10, values.last == check, Set(values).count > 1 else { return nil }
        digits = kept
    }

    /// "943 476 5919", as it is written.
    package var grouped: String {
        "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(3)) \(digits.suffix(4))"
    }

    /// By what the same number is found again without being kept in the open.
    package func fingerprint(_ means: Means) throws -> String {
        try means.sealed.fingerprint(digits, of: "nhs number")
    }
}
