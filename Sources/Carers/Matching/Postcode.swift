/// A postcode of the United Kingdom as it is compared: capitals, one space, and O and 0, I and 1 put right where only one
/// of the two can stand.
package struct Postcode: Sendable, Hashable {
    /// “CV1”: the town or the part of it.
    package let outward: String
    /// “5FB”: the street or the side of it.
    package let inward: String

    package var text: String { "\(outward) \(inward)" }

    package init?(_ written: String) {
        let signs = written.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 97...122: byte - 32
            case 65...90, 48...57: byte
            case 32, 45, 46, 9, 194, 160: nil
            default: 0
            }
        }
        guard (5...7).contains(signs.count), !signs.contains(0) else { return nil }
        var inward = Array(signs.suffix(3))
        var outward = Array(signs.dropLast(3))
        for place in inward.indices {
            guard let right = place == 0 ? Self.digit(inward[place]) : Self.letter(inward[place]) else { return nil }
            inward[place] = right
        }
        guard let first = outward.first, let capital = Self.letter(first) else { return nil }
        outward[0] = capital
        // The last sign of two, and the last but one of four, is a digit in every form; the others may be either.
        if outward.count == 2 || outward.count == 4 {
            let place = outward.count == 2 ? 1 : 2
            guard let digit = Self.digit(outward[place]) else { return nil }
            outward[place] = digit
        }
        guard outward.contains(where: { (48...57).contains($0) }) else { return nil }
        self.outward = String(decoding: outward, as: UTF8.self)
        self.inward = String(decoding: inward, as: UTF8.self)
    }

    private static func digit(_ sign: UInt8) -> UInt8? {
        switch sign {
        case 48...57: sign
        case UInt8(ascii: "O"): 48
        case UInt8(ascii: "I"), UInt8(ascii: "L"): 49
        default: nil
        }
    }

    private static func letter(_ sign: UInt8) -> UInt8? {
        switch sign {
        case 65...90: sign
        case 48: UInt8(ascii: "O")
        case 49: UInt8(ascii: "I")
        default: nil
        }
    }
}
