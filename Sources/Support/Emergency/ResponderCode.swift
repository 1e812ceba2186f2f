/// What is printed on an emergency plan, and nowhere else: with the number of the card it opens what a helper needs.
///
/// Nine digits in threes, to be typed from paper or said over a telephone at night. They are few enough to be guessed by a
/// machine, so guesses are slowed down; and guessing needs the number of a card first.
struct ResponderCode: Sendable, Hashable {
    let digits: String

    init(random: (Int) -> [UInt8]) {
        let chance = random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        digits = String(chance % 900_000_000 + 100_000_000)
    }

    /// What someone typed, if it could be one.
    init?(_ typed: String) {
        let plain = typed.unicodeScalars.filter { !" -.\u{a0}\u{2010}\u{2011}\u{2013}".unicodeScalars.contains($0) }
        guard plain.count == 9, plain.allSatisfy({ ("0"..."9").contains($0) }), plain.first != "0" else { return nil }
        digits = String(String.UnicodeScalarView(plain))
    }

    /// "482 177 305".
    var said: String { digits.inGroups(of: 3) }
}
