/// A telephone number as it is compared: British ones as they are dialled at home, others with their country’s number.
package struct PhoneNumber: Sendable, Hashable {
    /// “07700900123”, or “+353851234567”.
    package let digits: String

    /// Reads up to the first letter after a digit: an extension is not the number’s.
    package init?(_ written: String) {
        var signs = ""
        for scalar in written.unicodeScalars {
            switch scalar {
            case "0"..."9": signs.unicodeScalars.append(scalar)
            case "+" where signs.isEmpty: signs = "+"
            default: break
            }
            if scalar.properties.isAlphabetic, !signs.isEmpty { break }
        }
        if signs.hasPrefix("00") { signs = "+\(signs.dropFirst(2))" }
        if signs.hasPrefix("+44") {
            let home = signs.dropFirst(3)
            signs = home.hasPrefix("0") ? String(home) : "0\(home)"
        }
        // A spreadsheet drops the nought at the front.
        if signs.count == 10, let first = signs.first, "1237".contains(first) { signs = "0\(signs)" }
        let isHome = signs.hasPrefix("0") && (10...11).contains(signs.count)
        let isAbroad = signs.hasPrefix("+") && (8...16).contains(signs.count)
        guard isHome || isAbroad else { return nil }
        digits = signs
    }

    /// Whether it is someone’s own rather than a household’s.
    package var isMobile: Bool { digits.hasPrefix("07") && !digits.hasPrefix("070") }
}
