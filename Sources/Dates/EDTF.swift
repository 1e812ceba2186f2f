extension Milestone {
    /// Its time as EDTF (ISO 8601-2) text: `2018-03-31`, `2018-03`, `2018`, `2018-23` (autumn), `2018-33` (the first
    /// quarter), `2008/2011`, `2018-04/2019-03`, `2018-04/..` (from then on), `../..` (ongoing).
    ///
    /// What comes round is written as ISO 8601 repeats: `R/../P36M` is every three years, `R/2009-03/P3M` every quarter from
    /// March 2009; where it has a time of the year, that follows with its year left open: `R/../P12M/XXXX-23` is each
    /// autumn. Kind, note and part are kept beside it. What has no time is empty text.
    public var edtf: String {
        if let recurrence {
            return "R/" + (earliest.map(EDTF.start) ?? "..") + "/" + EDTF.interval(recurrence)
        }
        switch kind {
        case .ongoing, .annual, .recurring: return (earliest.map(EDTF.start) ?? "..") + "/.."
        case .immediate, .event, .unknown: return ""
        case .day, .month, .quarter, .season, .year:
            guard let earliest else { return "" }
            guard let latest else { return EDTF.start(earliest) + "/.." }
            return EDTF.stretch(kind, earliest, latest)
        }
    }

    /// The milestone that `edtf` wrote, with what was kept beside it; nil when the text is not such.
    public init?(edtf text: String, kind: Kind, note: String? = nil, part: Part? = nil) {
        self.init(kind: kind, note: note, part: part)
        guard text.utf8.count <= 60 else { return nil }
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if text.isEmpty { return }
        if pieces.first == "R" {
            guard pieces.count >= 3, let recurrence = EDTF.recurrence(pieces[2], Array(pieces.dropFirst(3))) else {
                return nil
            }
            self.recurrence = recurrence
            if pieces[1] == ".." { return }
            guard let days = EDTF.days(pieces[1]) else { return nil }
            earliest = days.lowerBound
            return
        }
        guard (1...2).contains(pieces.count), let first = pieces.first, let last = pieces.last else { return nil }
        if first != ".." {
            guard let days = EDTF.days(first) else { return nil }
            earliest = days.lowerBound
        }
        if last != ".." {
            guard let days = EDTF.days(last), days.upperBound >= (earliest ?? .first) else { return nil }
            latest = days.upperBound
        }
    }
}

/// Pieces of EDTF text.
enum EDTF {
    /// A day that something starts on: the month alone when it is the first.
    static func start(_ day: Day) -> String { day.day == 1 ? day.isoMonth : day.iso }

    static func stretch(_ kind: Milestone.Kind, _ first: Day, _ last: Day) -> String {
        if first == last { return first.iso }
        let wholeMonths = first.day == 1 && last == last.lastOfMonth
        if first.firstOfMonth == last.firstOfMonth, wholeMonths { return first.isoMonth }
        if first == first.firstOfYear, last == last.lastOfYear {
            return first.year == last.year ? first.isoYear : first.isoYear + "/" + last.isoYear
        }
        if wholeMonths, last == first.adding(months: 2).lastOfMonth {
            if kind == .quarter, first.month % 3 == 1 { return first.isoYear + "-\(32 + first.quarter)" }
            if kind == .season, first.month % 3 == 0 { return first.isoYear + "-\(20 + first.month / 3)" }
        }
        return wholeMonths ? first.isoMonth + "/" + last.isoMonth : first.iso + "/" + last.iso
    }

    /// The days of `2018`, `2018-03`, `2018-23`, `2018-33`, `2018-03-31`.
    static func days(_ text: String) -> ClosedRange<Day>? {
        if let day = Day(iso: text) { return day...day }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let year = number(parts[0], 4), let start = Day(year, 1, 1) else {
            return nil
        }
        guard parts.count == 2 else { return start...start.lastOfYear }
        guard let code = number(parts[1], 2), let (month, months) = months(code), let first = Day(year, month, 1) else {
            return nil
        }
        return first...max(first, first.adding(months: months - 1).lastOfMonth)
    }

    /// A month is 01 to 12, a season 21 to 24, a quarter 33 to 36.
    private static func months(_ code: Int) -> (first: Int, count: Int)? {
        switch code {
        case 1...12: (code, 1)
        case 21...24: ((code - 20) * 3, 3)
        case 33...36: ((code - 33) * 3 + 1, 3)
        default: nil
        }
    }

    private static func number(_ text: Substring, _ digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    static func interval(_ recurrence: Recurrence) -> String {
        let every = "P\(recurrence.every)" + (recurrence.unit == .months ? "M" : "D")
        guard let month = recurrence.month else { return every }
        let code = recurrence.months == 3 && month % 3 == 0 ? 20 + month / 3 : month
        let time = "/XXXX-" + Day.padded(code, 2)
        if let day = recurrence.day { return every + "/XXXX-" + Day.padded(month, 2) + "-" + Day.padded(day, 2) }
        guard recurrence.months > 1, code == month else { return every + time }
        return every + time + "/XXXX-" + Day.padded((month + recurrence.months - 2) % 12 + 1, 2)
    }

    /// `P36M`, and the time of the year: `XXXX-23`, `XXXX-03-31`, or two months.
    static func recurrence(_ every: String, _ times: [String]) -> Recurrence? {
        guard every.hasPrefix("P"), let unit = every.last, unit == "M" || unit == "D", times.count <= 2,
            let count = Int(every.dropFirst().dropLast()), (1...1200).contains(count)
        else { return nil }
        let unitKind: Recurrence.Unit = unit == "M" ? .months : .days
        guard let first = times.first else { return Recurrence(every: count, unit: unitKind) }
        guard let (month, months, day) = timeOfYear(first) else { return nil }
        guard times.count == 2 else {
            return Recurrence(every: count, unit: unitKind, month: month, months: months, day: day)
        }
        guard let last = timeOfYear(times[1]), months == 1, day == nil else { return nil }
        return Recurrence(every: count, unit: unitKind, month: month, months: (last.month + 12 - month) % 12 + 1)
    }

    private static func timeOfYear(_ text: String) -> (month: Int, months: Int, day: Int?)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0] == "XXXX", let code = number(parts[1], 2),
            let (first, count) = months(code)
        else { return nil }
        guard parts.count == 3 else { return (first, count, nil) }
        guard count == 1, let day = number(parts[2], 2), (1...31).contains(day) else { return nil }
        return (first, 1, day)
    }
}
