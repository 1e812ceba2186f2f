/// What a name sounds like: the two codes of Lawrence Philips’ Double Metaphone (C/C++ Users Journal, June 2000), of
/// which the second is how else it may be said.
///
/// Written for folded names: letters a to z. A name in another script has no sound.
package struct NameSound: Sendable, Hashable {
    package let first: String
    package let second: String

    package init(_ name: String) {
        var reading = SoundReading(name)
        reading.read()
        first = reading.first
        second = reading.second
    }

    package var isSilent: Bool { first.isEmpty }

    /// Whether the two may be said alike.
    package func isLike(_ other: NameSound) -> Bool {
        guard !first.isEmpty, !other.first.isEmpty else { return false }
        return first == other.first || first == other.second || second == other.first
    }
}

/// One name while it is read, letter by letter.
struct SoundReading {
    let letters: [UInt8]
    /// Whether it looks Slavonic or Germanic.
    let isSlavoGermanic: Bool
    var at = 0
    private(set) var first = ""
    private(set) var second = ""

    init(_ name: String) {
        let upper: [UInt8] = name.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
        letters = upper.allSatisfy { (65...90).contains($0) } ? upper : []
        var isSlavoGermanic = false
        for (place, letter) in letters.enumerated() {
            let isCZ = letter == UInt8(ascii: "C") && place + 1 < upper.count && upper[place + 1] == UInt8(ascii: "Z")
            if letter == UInt8(ascii: "W") || letter == UInt8(ascii: "K") || isCZ { isSlavoGermanic = true }
        }
        self.isSlavoGermanic = isSlavoGermanic
    }

    var last: Int { letters.count - 1 }

    /// The letter at a place; a space before the start and after the end.
    func letter(_ place: Int) -> UInt8 { letters.indices.contains(place) ? letters[place] : 32 }

    func isVowel(_ place: Int) -> Bool {
        switch letter(place) {
        case 65, 69, 73, 79, 85, 89: true
        default: false
        }
    }

    /// Whether any of these texts stands at a place; a space stands for the end.
    func has(_ texts: StaticString..., from place: Int) -> Bool {
        texts.contains { text in
            text.withUTF8Buffer { bytes in
                place >= 0 && bytes.indices.allSatisfy { letter(place + $0) == bytes[$0] }
            }
        }
    }

    /// Whether the letter at a place is one of these.
    func isOne(of letters: StaticString, _ place: Int) -> Bool {
        let letter = letter(place)
        return letters.withUTF8Buffer { $0.contains(letter) }
    }

    /// Says a sound, the same either way, and goes on.
    mutating func say(_ sound: String, _ step: Int) { say(sound, or: sound, step) }

    mutating func say(_ sound: String, or other: String, _ step: Int) {
        first += sound
        second += other
        at += step
    }

    mutating func read() {
        if has("GN", "KN", "PN", "WR", "PS", from: 0) { at = 1 }
        if letter(0) == UInt8(ascii: "X") { say("S", 1) }
        while at < letters.count { readLetter() }
    }

    /// One step past a letter that is written twice.
    func doubled(_ more: StaticString = "") -> Int { letter(at + 1) == letter(at) || isOne(of: more, at + 1) ? 2 : 1 }

    private mutating func readLetter() {
        switch Character(Unicode.Scalar(letters[at])) {
        case "A", "E", "I", "O", "U", "Y": say(at == 0 ? "A" : "", 1)
        case "B": say("P", doubled())
        case "C": readC()
        case "D": readD()
        case "F": say("F", doubled())
        case "G": readG()
        case "H": readH()
        case "J": readJ()
        case "K": say("K", doubled())
        case "L": readL()
        case "M": readM()
        case "N": say("N", doubled())
        case "P": if letter(at + 1) == UInt8(ascii: "H") { say("F", 2) } else { say("P", doubled("B")) }
        case "Q": say("K", doubled())
        case "R": readR()
        case "S": readS()
        case "T": readT()
        case "V": say("F", doubled())
        case "W": readW()
        case "X": readX()
        case "Z": readZ()
        default: at += 1
        }
    }
}
