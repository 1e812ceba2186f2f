/// A time found in what was written, before its neighbours have had their say.
struct Found: Sendable {
    var kind: Milestone.Kind
    var first: Day?
    var last: Day?
    var note: String?
    var part: Milestone.Part?
    var recurrence: Recurrence?
    /// A time of the year whose year was not written.
    var pending: Pending?
    /// It has a start and no end: "onwards", "from".
    var isOpen = false
    /// Words that must be kept with it: "before", "until".
    var side: String?
    /// Words that say what it is for came with it, so that it is not understood by itself: "bi-annual".
    var isDoubtful = false
    /// What goes on or comes round starts on a day, rather than in a month.
    var startsOnDay = false
    /// "Year 1": the figures that may follow say which year that is.
    var isPlanYear = false
    /// The token it begins with, and the one after its last.
    var tokens: Range<Int>

    init(_ kind: Milestone.Kind, _ first: Day? = nil, _ last: Day? = nil, tokens: Range<Int>) {
        self.kind = kind
        self.first = first
        self.last = last
        self.tokens = tokens
    }

    /// Days, months, quarters, seasons and years: what has a point in time, though its year may be missing.
    var isPoint: Bool {
        switch kind {
        case .day, .month, .quarter, .season, .year: true
        case .ongoing, .annual, .immediate, .recurring, .event, .unknown: false
        }
    }
}

/// A time of the year: a month, so many months, or a day of a month.
struct Pending: Sendable {
    var month: Int
    var months = 1
    var day: Int?

    /// It, in a year.
    func inYear(_ year: Int) -> ClosedRange<Day>? {
        if let day {
            return Day(year, month, day).map { $0...$0 }
        }
        return Day(year, month, 1).map { $0...$0.adding(months: months - 1).lastOfMonth }
    }

    /// The only one of it that lies in a stretch of days.
    func only(in stretch: ClosedRange<Day>) -> ClosedRange<Day>? {
        guard stretch.lowerBound.days(to: stretch.upperBound) <= 800 else { return nil }
        let years = max(1, stretch.lowerBound.year - 1)...max(1, stretch.upperBound.year)
        let inside = years.compactMap(inYear).filter { $0.overlaps(stretch) }
        return inside.count == 1 ? inside.first : nil
    }

    /// The last of it that is over by a day, or the first that begins after one.
    func last(by day: Day) -> ClosedRange<Day>? {
        [day.year, day.year - 1].compactMap(inYear).first { $0.upperBound <= day.lastOfMonth }
    }

    func first(after day: Day) -> ClosedRange<Day>? {
        [day.year, day.year + 1].compactMap(inYear).first { $0.lowerBound >= day.firstOfMonth }
    }
}

/// Finds times in tokens.
///
/// Each look ahead is of a few tokens only, so that the whole takes time in proportion.
struct TimeReader: Sendable {
    let tokens: Tokens
    let context: DateReading

    func token(_ at: Int) -> Token? { tokens.all.indices.contains(at) ? tokens.all[at] : nil }

    func word(_ at: Int) -> String? { token(at)?.word }

    func isWord(_ at: Int, _ words: Set<String>) -> Bool { word(at).map { words.contains($0) } ?? false }

    func number(_ at: Int) -> (value: Int, digits: Int)? {
        if case .number(let value, let digits)? = token(at)?.kind { (value, digits) } else { nil }
    }

    func isMark(_ at: Int, _ marks: Set<Unicode.Scalar>) -> Bool {
        if case .mark(let mark)? = token(at)?.kind { marks.contains(mark) } else { false }
    }

    static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "‐", "‑", "−", "‒"]
    static let slashes: Set<Unicode.Scalar> = ["/", "\\", "⁄"]
    static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "`", "´"]

    func isDash(_ at: Int) -> Bool { isMark(at, TimeReader.dashes) }
    func isSlash(_ at: Int) -> Bool { isMark(at, TimeReader.slashes) }

    /// A year of four figures.
    func longYear(_ at: Int) -> Int? {
        guard let (value, digits) = number(at), digits == 4, (1900...2199).contains(value) else { return nil }
        return value
    }

    /// A year of four figures, or of two with or without an apostrophe, and the token after it.
    func year(_ at: Int) -> (year: Int, next: Int)? {
        if let year = longYear(at) { return (year, at + 1) }
        if isMark(at, TimeReader.apostrophes), let (value, digits) = number(at + 1), digits == 2 {
            return (TimeReader.century(value), at + 2)
        }
        if let (value, digits) = number(at), digits == 2 { return (TimeReader.century(value), at + 1) }
        return nil
    }

    /// Two figures are of this century, or from 80 on of the last.
    static func century(_ short: Int) -> Int { short >= 80 ? 1900 + short : 2000 + short }

    /// A month by name, and the token after it and a full stop or comma that goes with it.
    func month(_ at: Int) -> (month: Int, next: Int)? {
        guard let word = word(at), let month = DateNames.month(word) else { return nil }
        return (month, isMark(at + 1, [".", ","]) ? at + 2 : at + 1)
    }

    /// A small number as a figure or a word, and the token after it.
    func count(_ at: Int) -> (count: Int, next: Int)? {
        if let (value, digits) = number(at), digits <= 3 { return (value, at + 1) }
        if let word = word(at), let value = DateNames.numbers[word] { return (value, at + 1) }
        return nil
    }

    /// "1st", "first", "twenty-first": the number, and the token after it.
    func ordinal(_ at: Int) -> (value: Int, next: Int)? {
        if let (value, digits) = number(at), digits <= 2 {
            guard isWord(at + 1, DateNames.ordinalEndings) else { return nil }
            return (value, at + 2)
        }
        guard let word = word(at) else { return nil }
        let tens = word == "twenty" ? 20 : word == "thirty" ? 30 : 0
        if tens > 0 {
            let next = isDash(at + 1) ? at + 2 : at + 1
            guard let unit = self.word(next).flatMap({ DateNames.ordinals[$0] }), unit < 10 else { return nil }
            return (tens + unit, next + 1)
        }
        return DateNames.ordinals[word].map { ($0, at + 1) }
    }
}
