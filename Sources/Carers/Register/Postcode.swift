/// A postcode of the United Kingdom, as it is written: "TV1 2AB".
package struct Postcode: Sendable, Hashable {
    package let text: String

    /// None where what was typed cannot be one: an area of letters, a district, and a digit with two letters.
    package init?(_ typed: String) {
        let kept = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        let bytes = Array(kept.utf8)
        guard (5...7).contains(bytes.count) else { return nil }
        let isLetter = bytes.map { (65...90).contains($0) }
        let isDigit = bytes.map { (48...57).contains($0) }
        let inward = bytes.count - 3
        guard isDigit[inward], isLetter[inward + 1], isLetter[inward + 2], isLetter[0] else { return nil }
        let outward = 0..<inward
        guard outward.allSatisfy({ isLetter[$0] || isDigit[$0] }), outward.contains(where: { isDigit[$0] }) else {
            return nil
        }
        text = "\(kept.prefix(inward)) \(kept.suffix(3))"
    }

    /// "TV1": where about someone lives.
    package var district: String { text.split(separator: " ").first.map(String.init) ?? text }
}
