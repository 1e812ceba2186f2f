/// What a record is called over the telephone: `C1234-5678`.
///
/// Seven digits of chance and one that checks them (Damm 2004), so that one wrong digit, or two that changed places, is
/// noticed and never opens another person's record.
package enum PersonReference {
    /// The reference with these seven digits; what is not a person's record has another letter.
    package static func text(_ number: Int, letter: Character = "C") -> String {
        let digits = String(number % 10_000_000)
        let seven = String(repeating: "0", count: 7 - digits.count) + digits
        let all = seven + String(check(seven))
        return "\(letter)\(all.prefix(4))-\(all.suffix(4))"
    }

    /// Reads it as people say and type it: with spaces, in small letters, without its dash.
    ///
    /// None where it is mistyped.
    package static func read(_ typed: String, letter: Character = "C") -> String? {
        let kept = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "–" }
        guard kept.count == 9, kept.first == letter else { return nil }
        let digits = kept.dropFirst()
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), check(String(digits)) == 0 else { return nil }
        return "\(letter)\(digits.prefix(4))-\(digits.suffix(4))"
    }

    private static func check(_ digits: String) -> Int {
        digits.utf8.reduce(0) { interim, byte in
            let digit = Int(byte) - 48
            guard table.indices.contains(interim), table[interim].indices.contains(digit) else { return 0 }
            return table[interim][digit]
        }
    }

    /// Damm's quasigroup of order 10.
    private static let table: [[Int]] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ]
}
