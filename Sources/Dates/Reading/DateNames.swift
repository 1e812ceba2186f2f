/// The names of months, seasons and numbers that a plan uses, English and Welsh, with the slips people make.
enum DateNames {
    /// The number of a month, 1 to 12.
    static func month(_ word: String) -> Int? {
        if let month = months[word] { return month }
        return nearly(word)
    }

    /// Whether a word is the name of a month with no slip in it.
    static func isMonth(_ word: String) -> Bool { months[word] != nil }

    /// One slip of the pen in a long name: "Febuary", "Septmber", "Ocotber".
    private static func nearly(_ word: String) -> Int? {
        let letters = Array(word.utf8)
        guard (5...10).contains(letters.count) else { return nil }
        for (index, name) in longNames where name.first == letters.first && isNear(letters, name) { return index }
        return nil
    }

    /// Whether two words differ by one letter put in, left out, changed or swapped with its neighbour.
    private static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        let shared = zip(left, right).prefix { $0 == $1 }.count
        let (restLeft, restRight) = (left.dropFirst(shared), right.dropFirst(shared))
        if left.count > right.count { return restLeft.dropFirst().elementsEqual(restRight) }
        if left.count < right.count { return restLeft.elementsEqual(restRight.dropFirst()) }
        if restLeft.dropFirst().elementsEqual(restRight.dropFirst()) { return true }
        return restLeft.prefix(2).reversed().elementsEqual(restRight.prefix(2))
            && restLeft.dropFirst(2).elementsEqual(restRight.dropFirst(2))
    }

    private static let longNames: [(Int, [UInt8])] = zip(1...12, DateLanguage.englishMonths)
        .filter { $1.utf8.count >= 6 }.map { ($0, Array($1.lowercased().utf8)) }

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for names in [DateLanguage.englishMonths, DateLanguage.welshMonths] {
            for (number, name) in zip(1...12, names) { months[name.lowercased()] = number }
        }
        let others: [(Int, [String])] = [
            (1, ["jan", "ion"]), (2, ["feb", "febr", "chwef"]),
            (3, ["mar", "maw", "fawrth", "marh", "mach", "macrh", "mrach", "marhc"]),
            (4, ["apr", "ebr", "aprl", "apirl", "arpil", "aprill"]), (5, ["fai"]),
            (6, ["jun", "meh", "fehefin", "juen"]),
            (7, ["jul", "gorff", "orffennaf", "ngorffennaf", "jully", "juy"]), (8, ["aug"]),
            (9, ["sep", "sept", "fedi", "setp"]),
            (10, ["oct", "hyd"]), (11, ["nov", "tach", "dachwedd", "nhachwedd", "thachwedd"]),
            (12, ["dec", "rhag", "ragfyr"]),
        ]
        for (number, names) in others { for name in names { months[name] = number } }
        return months
    }()

    /// The first month of a season and how many months it has.
    ///
    /// Winter begins in December.
    static let seasons: [String: Int] = [
        "spring": 3, "summer": 6, "autumn": 9, "winter": 12, "autmn": 9, "automn": 9, "autum": 9,
        "gwanwyn": 3, "wanwyn": 3, "haf": 6, "gaeaf": 12, "aeaf": 12,
    ]

    /// The name of the season that begins in a month.
    static let seasonNames: [Int: String] = [3: "spring", 6: "summer", 9: "autumn", 12: "winter"]

    static let numbers: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "a": 1, "an": 1,
    ]

    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
        "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16,
        "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    ]

    static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "af", "ain", "ydd", "fed", "eg"]

    static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu",
        "thur", "thurs", "fri", "sat", "sun", "dydd", "llun", "mercher", "iau", "gwener", "sadwrn", "sul",
    ]
}
