/// How a name sounds, roughly: names that are said alike have one code.
///
/// American Soundex (Russell 1918, as the United States National Archives codes censuses) with letters said alike in Welsh
/// and English names made one before: "Rhys" and "Reece", "Lloyd" and "Loyd", "Siân" and "Shan", "Ffion" and "Fion".
package enum Sound {
    package static func code(_ word: String) -> String? {
        var letters = word.filter { $0.isASCII && $0.isLetter }
        for (from, to) in alike { letters = letters.replacing(from, with: to) }
        for (from, to) in openings where letters.hasPrefix(from) { letters = to + letters.dropFirst(from.count) }
        guard let first = letters.first else { return nil }
        var code = ""
        var last = digit(first)
        for letter in letters.dropFirst() {
            let next = digit(letter)
            if let next, next != last { code.append(next) }
            // H and W between two letters that sound alike do not part them; a vowel does.
            if letter != "h", letter != "w" { last = next }
        }
        let opening = digit(first).map(String.init) ?? "a"
        return opening + String(first == "h" || first == "w" || first == "y" ? String(first) : "")
            + code.prefix(3) + String(repeating: "0", count: max(0, 3 - code.count))
    }

    private static let alike = [
        ("ff", "f"), ("ll", "l"), ("dd", "d"), ("rh", "r"), ("ph", "f"), ("ght", "t"), ("ck", "k"), ("sch", "sh"),
    ]
    private static let openings = [
        ("si", "shi"), ("kn", "n"), ("wr", "r"), ("mc", "mac"), ("gn", "n"), ("pf", "f"),
    ]

    private static func digit(_ letter: Character) -> Character? {
        switch letter {
        case "b", "f", "p", "v": "1"
        case "c", "g", "j", "k", "q", "s", "x", "z": "2"
        case "d", "t": "3"
        case "l": "4"
        case "m", "n": "5"
        case "r": "6"
        default: nil
        }
    }
}
