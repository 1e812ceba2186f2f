/// L, M, R, S, T, W, X and Z of a name.
extension SoundReading {
    mutating func readL() {
        guard letter(at + 1) == UInt8(ascii: "L") else { return say("L", 1) }
        let isSpanish =
            (at == letters.count - 3 && has("ILLO", "ILLA", "ALLE", from: at - 1))
            || ((has("AS", "OS", from: last - 1) || isOne(of: "AO", last)) && has("ALLE", from: at - 1))
        say("L", or: isSpanish ? "" : "L", 2)
    }

    mutating func readM() {
        let isDumb = has("UMB", from: at - 1) && (at + 1 == last || has("ER", from: at + 2))
        say("M", isDumb ? 2 : doubled())
    }

    mutating func readR() {
        let isFrench = at == last && !isSlavoGermanic && has("IE", from: at - 2) && !has("ME", "MA", from: at - 4)
        say(isFrench ? "" : "R", or: "R", doubled())
    }

    mutating func readS() {
        if has("ISL", "YSL", from: at - 1) { return say("", 1) }
        if at == 0, has("SUGAR", from: 0) { return say("X", or: "S", 1) }
        if has("SH", from: at) {
            return say(has("HEIM", "HOEK", "HOLM", "HOLZ", from: at + 1) ? "S" : "X", 2)
        }
        if has("SIO", "SIA", from: at) { return say("S", or: isSlavoGermanic ? "S" : "X", 3) }
        if (at == 0 && isOne(of: "MNLW", 1)) || letter(at + 1) == UInt8(ascii: "Z") {
            return say("S", or: "X", letter(at + 1) == UInt8(ascii: "Z") ? 2 : 1)
        }
        if has("SC", from: at) { return readSC() }
        let isFrench = at == last && has("AI", "OI", from: at - 2)
        say(isFrench ? "" : "S", or: "S", doubled("Z"))
    }

    private mutating func readSC() {
        guard letter(at + 2) == UInt8(ascii: "H") else {
            return say(isOne(of: "IEY", at + 2) ? "S" : "SK", 3)
        }
        if has("ER", "EN", from: at + 3) { return say("X", or: "SK", 3) }
        if has("OO", "UY", "ED", "EM", from: at + 3) { return say("SK", 3) }
        let isGerman = at == 0 && !isVowel(3) && letter(3) != UInt8(ascii: "W")
        say("X", or: isGerman ? "S" : "X", 3)
    }

    mutating func readT() {
        if has("TION", "TIA", "TCH", from: at) { return say("X", 3) }
        if has("TH", "TTH", from: at) {
            let isHard = has("OM", "AM", from: at + 2) || has("SCH", from: 0)
            return say(isHard ? "T" : "0", or: "T", 2)
        }
        say("T", doubled("D"))
    }

    mutating func readW() {
        if has("WR", from: at) { return say("R", 2) }
        if at == 0, isVowel(1) {
            say("A", or: "F", 0)
        } else if at == 0, has("WH", from: 0) {
            say("A", 0)
        }
        let isSlavic = has("EWSKI", "EWSKY", "OWSKI", "OWSKY", from: at - 1) || has("SCH", from: 0)
        if (at == last && isVowel(at - 1)) || isSlavic { return say("", or: "F", 1) }
        if has("WICZ", "WITZ", from: at) { return say("TS", or: "FX", 4) }
        at += 1
    }

    mutating func readX() {
        let isFrench = at == last && (has("IAU", "EAU", from: at - 3) || has("AU", "OU", from: at - 2))
        say(isFrench ? "" : "KS", doubled("C"))
    }

    mutating func readZ() {
        if letter(at + 1) == UInt8(ascii: "H") { return say("J", 2) }
        let isTS =
            has("ZO", "ZI", "ZA", from: at + 1) || (isSlavoGermanic && at > 0 && letter(at - 1) != UInt8(ascii: "T"))
        say("S", or: isTS ? "TS" : "S", doubled())
    }
}
