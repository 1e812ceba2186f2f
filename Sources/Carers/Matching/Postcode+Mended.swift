extension Postcode {
    /// The postcode, with O and 0, I and 1 put right where only one of the two can stand: “B1 OAB” is “B1 0AB”.
    package init?(mending written: String) {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        var signs = written.uppercased().filter { letters.contains($0) || "0123456789".contains($0) }.map { $0 }
        guard (5...7).contains(signs.count) else { return nil }
        let inward = signs.count - 3
        signs[inward] = Self.digit(signs[inward])
        for place in [0, inward + 1, inward + 2] { signs[place] = Self.letter(signs[place]) }
        // The last sign of two, and the last but one of four, is a digit in every form; the others may be either.
        if inward == 2 { signs[1] = Self.digit(signs[1]) }
        if inward == 4 { signs[2] = Self.digit(signs[2]) }
        self.init(String(signs))
    }

    private static func digit(_ sign: Character) -> Character {
        switch sign {
        case "O": "0"
        case "I", "L": "1"
        default: sign
        }
    }

    private static func letter(_ sign: Character) -> Character {
        switch sign {
        case "0": "O"
        case "1": "I"
        default: sign
        }
    }
}
