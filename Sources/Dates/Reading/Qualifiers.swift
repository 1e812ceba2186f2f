/// The words before a time that belong to it.
struct Qualifiers: Sendable {
    enum Week: Sendable { case begins, ends }

    var next: Int
    var count = 0
    var part: Milestone.Part?
    var side: String?
    var isFrom = false
    var week: Week?
}

extension TimeReader {
    /// Reads "by", "in", "by the end of", "early", "mid-", "no later than", "from", "week commencing".
    func qualifiers(at start: Int) -> Qualifiers {
        var found = Qualifiers(next: start)
        while found.count < 8, let word = word(found.next) {
            guard let length = qualify(word, &found) else { break }
            found.count += 1
            found.next += length
            if isDash(found.next) || isMark(found.next, [":"]) { found.next += 1 }
        }
        return found
    }

    /// How many tokens a qualifying word takes; none when it is another kind of word.
    private func qualify(_ word: String, _ found: inout Qualifiers) -> Int? {
        let at = found.next
        if TimeReader.plainQualifiers.contains(word) { return word == "to" && found.count > 0 ? nil : 1 }
        switch word {
        case "end", "ends", "late", "close", "diwedd", "ddiwedd": found.part = .end
        case "early", "beginning", "dechrau", "ddechrau": found.part = .early
        case "start" where isWord(at + 1, ["of"]): found.part = .early
        case "mid", "middle", "canol", "ganol": found.part = .mid
        case "from", "since", "starting", "commencing", "wef": found.isFrom = true
        case "o" where found.count == 0: found.isFrom = month(at + 1) != nil && longYear(at + 2) != nil
        case "until", "till", "before": found.side = word
        case "after": (found.side, found.isFrom) = (word, true)
        case "prior" where isWord(at + 1, ["to"]):
            found.side = "before"
            return 2
        case "as" where isWord(at + 1, ["of", "from", "at"]):
            found.isFrom = true
            return 2
        case "with" where isWord(at + 1, ["effect"]) && isWord(at + 2, ["from"]):
            found.isFrom = true
            return 3
        case "week" where isWord(at + 1, ["commencing", "beginning", "starting", "ending"]):
            found.week = isWord(at + 1, ["ending"]) ? .ends : .begins
            return 2
        case "w" where isSlash(at + 1) && isWord(at + 2, ["c", "e"]):
            found.week = isWord(at + 2, ["e"]) ? .ends : .begins
            return 3
        case "o": break
        default: return nil
        }
        return 1
    }

    private static let plainQualifiers: Set<String> = [
        "by", "in", "the", "of", "on", "due", "during", "around", "circa", "approx", "about", "at", "no", "not",
        "later",
        "than", "latest", "month", "erbyn", "ym", "yn", "mis", "ending", "within", "target", "deadline", "for",
        "throughout", "between", "to",
    ]
}
