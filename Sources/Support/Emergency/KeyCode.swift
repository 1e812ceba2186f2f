import Dates
import Markup

/// Finds what looks like the code of a key safe, a door or an alarm, so that none is ever kept.
///
/// A plan is printed, carried and read by people who hold a card; a code in it opens a house. Who holds the code is what
/// a plan says instead.
enum KeyCode {
    /// How much is taken for a code.
    enum Strictness: Sendable {
        /// Where getting in is told, any short run of digits that is nothing else we know.
        case gettingIn
        /// Elsewhere only what stands near words such as "key safe" or "PIN".
        case elsewhere
    }

    /// Whether the text looks as though it held a code.
    static func isLikely(in text: String, _ strictness: Strictness) -> Bool {
        let words = KeyWords(text)
        return words.indices.contains { index in
            guard let length = words.codeLength(at: index) else { return false }
            if words.isNear(index) { return true }
            return strictness == .gettingIn && (4...6).contains(length) && !words.isNumbered(at: index)
        }
    }

    static let refusal = Phrase(
        en:
            "This looks like a key-safe, door or alarm code. Take it out: no code is kept here. Say who holds it instead, such as “Trentham Care has the code”",
        cy:
            "Mae hwn yn edrych fel cod sêff allweddi, drws neu larwm. Tynnwch ef allan: ni chedwir cod yma. Dywedwch pwy sydd ag ef, fel “Mae’r cod gan Trentham Care”"
    )
}

/// A text as words, each of which may be digits, and what stands around it.
private struct KeyWords {
    private let words: [String]
    /// The runs of digits, however they are spaced: where they begin, how many digits, and where they end.
    private let runs: [Int: (digits: Int, end: Int)]

    init(_ text: String) {
        words = KeyWords.split(text)
        runs = KeyWords.runs(words)
    }

    var indices: Range<Int> { words.indices }

    /// How many digits begin here, when they could be a code: not a time, a day, a telephone number or a postcode.
    func codeLength(at index: Int) -> Int? {
        if let run = runs[index] { return (3...8).contains(run.digits) && !isYear(at: index) ? run.digits : nil }
        // "C1357Y": a code with letters in it.
        let word = words[index]
        let digits = word.filter(\.isNumber).count
        let letters = word.filter(\.isLetter).count
        guard digits >= 3, letters >= 1, word.count <= 8, digits + letters == word.count, !isPostcode(at: index) else {
            return nil
        }
        return digits
    }

    /// Whether words such as "key safe" or "PIN" stand just before or after.
    func isNear(_ index: Int) -> Bool {
        let end = runs[index]?.end ?? index
        let around = words[max(0, index - 7)...min(words.count - 1, end + 5)]
        return around.contains { KeyWords.ofCodes.contains($0.filter(\.isLetter)) }
            || zip(around, around.dropFirst()).contains { KeyWords.pairs.contains("\($0) \($1)") }
    }

    /// "Flat 1204", "room 1012": the number of a place.
    func isNumbered(at index: Int) -> Bool {
        guard index > 0 else { return false }
        return KeyWords.ofPlaces.contains(words[index - 1].filter(\.isLetter))
    }

    /// "March 2024", "since 1998".
    private func isYear(at index: Int) -> Bool {
        guard index > 0, words[index].wholeMatch(of: /(19|20)\d\d/) != nil else { return false }
        return KeyWords.beforeYears.contains(words[index - 1])
            || DateLanguage.allCases.contains { language in
                (1...12).contains { language.month($0).lowercased() == words[index - 1] }
            }
    }

    private func isPostcode(at index: Int) -> Bool {
        words[index].wholeMatch(of: /[a-z]{1,2}\d[a-z\d]?(\d[a-z]{2})?/) != nil
    }

    private static let ofCodes: Set<String> = [
        "keysafe", "keysafes", "keybox", "lockbox", "keypad", "code", "codes", "pin", "passcode", "password",
        "combination", "combi", "alarm", "doorcode", "entrycode", "cod", "codau", "larwm", "cyfrinair",
    ]
    private static let pairs: Set<String> = [
        "key safe", "key box", "lock box", "key pad", "key lock", "sêff allweddi", "sêff allwedd", "blwch allweddi",
        "bocs allweddi", "saff allweddi",
    ]
    private static let ofPlaces: Set<String> = [
        "flat", "number", "no", "room", "apartment", "house", "plot", "fflat", "rhif", "ystafell", "tŷ", "bus", "box",
    ]
    private static let beforeYears: Set<String> = ["since", "in", "from", "born", "ers", "yn", "o"]
    private static let numerals: [String: Int] = [
        "zero": 1, "nought": 1, "oh": 1, "one": 1, "two": 1, "three": 1, "four": 1, "five": 1, "six": 1, "seven": 1,
        "eight": 1, "nine": 1, "dim": 1, "sero": 1, "un": 1, "dau": 1, "tri": 1, "pedwar": 1, "pump": 1, "chwech": 1,
        "saith": 1, "wyth": 1, "naw": 1, "double": 1,
    ]

    /// Words, small, without the marks around them; a dash, a stroke or a full stop between digits parts them too.
    private static func split(_ text: String) -> [String] {
        text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" || $0 == "=" }
            .map { String($0).trimming(".:!?\"'’“”") }.filter { !$0.isEmpty }
    }

    private static func runs(_ words: [String]) -> [Int: (digits: Int, end: Int)] {
        var runs: [Int: (digits: Int, end: Int)] = [:]
        var index = 0
        while index < words.count {
            var end = index
            var digits = 0
            while end < words.count, let more = digitCount(words[end]) {
                digits += more
                end += 1
            }
            if end > index { runs[index] = (digits, end - 1) }
            index = max(end, index + 1)
        }
        return runs
    }

    /// How many digits a word stands for, if it is nothing but digits: "1357", "1-3-5-7", "#1357", "five".
    private static func digitCount(_ word: String) -> Int? {
        if let numeral = numerals[word] { return numeral }
        // A time or a day.
        if word.wholeMatch(of: /\d{1,2}[:.]\d{2}(am|pm)?/) != nil { return nil }
        if word.wholeMatch(of: /\d{1,2}[\/.]\d{1,2}[\/.]\d{2,4}|\d{1,2}-\d{1,2}-\d{4}/) != nil { return nil }
        let digits = word.filter { $0.isNumber }.count
        let rest = word.filter { !$0.isNumber }
        return digits > 0 && rest.allSatisfy { "-–/.#*+x".contains($0) } ? digits : nil
    }
}

extension String {
    fileprivate func trimming(_ marks: String) -> String {
        var text = self[...]
        while let first = text.first, marks.contains(first) { text = text.dropFirst() }
        while let last = text.last, marks.contains(last) { text = text.dropLast() }
        return String(text)
    }
}
