/// C, D, G, K-like letters of a name.
extension SoundReading {
    mutating func readC() {
        let isSoftened = letter(at + 2) != UInt8(ascii: "I")
        let isACH = at > 1 && !isVowel(at - 2) && has("ACH", from: at - 1)
        if isACH, isSoftened, letter(at + 2) != UInt8(ascii: "E") || has("BACHER", "MACHER", from: at - 2) {
            return say("K", 2)
        }
        if at == 0, has("CAESAR", from: 0) { return say("S", 2) }
        if has("CHIA", from: at) { return say("K", 2) }
        if has("CH", from: at) { return readCH() }
        if has("CZ", from: at), !has("WICZ", from: at - 2) { return say("S", or: "X", 2) }
        if has("CIA", from: at + 1) { return say("X", 3) }
        if has("CC", from: at), !(at == 1 && letter(0) == UInt8(ascii: "M")) {
            guard isOne(of: "IEH", at + 2), !has("HU", from: at + 2) else { return say("K", 2) }
            let isKS = (at == 1 && letter(0) == UInt8(ascii: "A")) || has("UCCEE", "UCCES", from: at - 1)
            return say(isKS ? "KS" : "X", 3)
        }
        if isOne(of: "KGQ", at + 1) { return say("K", 2) }
        if isOne(of: "IEY", at + 1) { return say("S", or: has("CIO", "CIE", "CIA", from: at) ? "X" : "S", 2) }
        let isTwice = isOne(of: "CKQ", at + 1) && !has("CE", "CI", from: at + 1)
        say("K", isTwice ? 2 : 1)
    }

    private mutating func readCH() {
        if at > 0, has("CHAE", from: at) { return say("K", or: "X", 2) }
        let isGreek =
            at == 0 && has("HARAC", "HARIS", "HOR", "HYM", "HIA", "HEM", from: 1) && !has("CHORE", from: 0)
        if isGreek { return say("K", 2) }
        let isGermanic =
            has("SCH", from: 0) || has("ORCHES", "ARCHIT", "ORCHID", from: at - 2) || isOne(of: "TS", at + 2)
            || ((at == 0 || isOne(of: "AOUE", at - 1)) && isOne(of: "LRNMBHFVW ", at + 2))
        if isGermanic { return say("K", 2) }
        if at == 0 { return say("X", 2) }
        say(has("MC", from: 0) ? "K" : "X", or: "K", 2)
    }

    mutating func readD() {
        if letter(at + 1) == UInt8(ascii: "G") {
            return isOne(of: "IEY", at + 2) ? say("J", 3) : say("TK", 2)
        }
        say("T", doubled("T"))
    }

    mutating func readG() {
        switch Character(Unicode.Scalar(letter(at + 1))) {
        case "H": return readGH()
        case "N": return readGN()
        default: break
        }
        if has("LI", from: at + 1), !isSlavoGermanic { return say("KL", or: "L", 2) }
        let opens = has("ES", "EP", "EB", "EL", "EY", "IB", "IL", "IN", "IE", "EI", "ER", from: 1)
        if at == 0, opens || letter(1) == UInt8(ascii: "Y") { return say("K", or: "J", 2) }
        let isER = has("ER", from: at + 1) || letter(at + 1) == UInt8(ascii: "Y")
        let isHard =
            has("DANGER", "RANGER", "MANGER", from: 0) || isOne(of: "EI", at - 1) || has("RGY", "OGY", from: at - 1)
        if isER, !isHard { return say("K", or: "J", 2) }
        if isOne(of: "EIY", at + 1) || has("AGGI", "OGGI", from: at - 1) {
            if has("SCH", from: 0) || has("ET", from: at + 1) { return say("K", 2) }
            return say("J", or: has("IER ", from: at + 1) ? "J" : "K", 2)
        }
        say("K", doubled())
    }

    private mutating func readGH() {
        if at > 0, !isVowel(at - 1) { return say("K", 2) }
        if at == 0 { return say(letter(2) == UInt8(ascii: "I") ? "J" : "K", 2) }
        // “Hugh”, “bough”, “broughton”: not said.
        let isSilent =
            (at > 1 && isOne(of: "BHD", at - 2)) || (at > 2 && isOne(of: "BHD", at - 3))
            || (at > 3 && isOne(of: "BH", at - 4))
        if isSilent { return say("", 2) }
        if at > 2, letter(at - 1) == UInt8(ascii: "U"), isOne(of: "CGLRT", at - 3) { return say("F", 2) }
        say(letter(at - 1) == UInt8(ascii: "I") ? "" : "K", 2)
    }

    private mutating func readGN() {
        if at == 1, isVowel(0), !isSlavoGermanic { return say("KN", or: "N", 2) }
        if !has("EY", from: at + 2), !isSlavoGermanic { return say("N", or: "KN", 2) }
        say("KN", 2)
    }

    mutating func readH() {
        if at == 0 || isVowel(at - 1), isVowel(at + 1) { say("H", 2) } else { say("", 1) }
    }

    mutating func readJ() {
        let step = doubled()
        if has("JOSE", from: at) {
            return at == 0 && letter(4) == 32 ? say("H", step) : say("J", or: "H", step)
        }
        if at == 0 { return say("J", or: "A", step) }
        if isVowel(at - 1), !isSlavoGermanic, isOne(of: "AO", at + 1) { return say("J", or: "H", step) }
        if at == last { return say("J", or: "", step) }
        say(isOne(of: "LTKSNMBZ", at + 1) || isOne(of: "SKL", at - 1) ? "" : "J", step)
    }
}
