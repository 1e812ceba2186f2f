import Records

/// The number on a carers card: ten digits of chance and two that check them, said in three fours.
///
/// It holds nothing about anyone. Digits, because they can be said over a telephone in any language; it never begins with
/// a nought, which spreadsheets drop. The check (ISO 7064, MOD 97-10) finds every digit misheard and every two swapped.
struct CardNumber: Sendable, Hashable {
    /// The twelve digits.
    let digits: String

    /// A new number from `random` bytes.
    ///
    /// Eight bytes are so many more than there are numbers that none is likelier than another by a part in a thousand
    /// million.
    init(random: (Int) -> [UInt8]) {
        let chance = random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        self.init(chosen: Int(chance % 9_000_000_000) + 1_000_000_000)
    }

    /// What someone typed, if it could be a number of ours: spaces, dashes and full stops are no mistake.
    init?(_ typed: String) {
        let plain = typed.unicodeScalars.filter { !" -.\u{a0}\u{2010}\u{2011}\u{2013}".unicodeScalars.contains($0) }
        guard plain.count == 12, plain.allSatisfy({ ("0"..."9").contains($0) }), plain.first != "0" else { return nil }
        digits = String(String.UnicodeScalarView(plain))
        guard let number = Int(digits), number % 97 == 1 else { return nil }
    }

    private init(chosen ten: Int) {
        let check = 98 - ten * 100 % 97
        digits = String(ten * 100 + check)
    }

    /// "4821 7730 5519".
    var said: String { digits.inGroups(of: 4) }
}

extension CardNumber: SQLConvertible {
    var sqlValue: SQLValue { .text(digits) }
    init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension String {
    /// The same with a space after every so many characters.
    func inGroups(of size: Int) -> String {
        var groups: [Substring] = []
        var rest = self[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(max(1, size)))
            rest = rest.dropFirst(max(1, size))
        }
        return groups.joined(separator: " ")
    }
}
