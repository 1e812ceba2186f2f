internal import Dates

/// A number as a spreadsheet shows it, and the day it is when it is one.
struct ShownNumber {
    var text: String
    var isoDate: String?

    init(_ value: Double, as format: NumberFormat, countsFrom1904: Bool) {
        switch format {
        case .general: text = ShownNumber.plain(value, decimals: nil)
        case .fixed(let decimals, let grouped, let percent):
            let shown = ShownNumber.plain(percent ? value * 100 : value, decimals: decimals)
            text = (grouped ? ShownNumber.grouped(shown) : shown) + (percent ? "%" : "")
        case .date(let pattern):
            guard let moment = DatedNumber(value, countsFrom1904: countsFrom1904) else {
                text = ShownNumber.plain(value, decimals: nil)
                return
            }
            text = moment.shown(as: pattern)
            // A bare time of day is no date.
            if pattern.lowercased().contains(where: { "dy".contains($0) }) { isoDate = moment.iso }
        }
    }

    /// Up to 15 digits, which is as much as a spreadsheet holds.
    static func plain(_ value: Double, decimals: Int?) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return String(value) }
        var places = decimals ?? max(0, 15 - digits(before: abs(value)))
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        // Beyond this the scaled number would not fit; nothing a plan holds comes near.
        while abs(value) * scale >= 9e17, places > 0 {
            places -= 1
            scale /= 10
        }
        let rounded = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
        guard let units = UInt64(exactly: rounded) else { return String(value) }
        var digits = String(units)
        if digits.count <= places { digits = String(repeating: "0", count: places - digits.count + 1) + digits }
        var fraction = digits.suffix(places)
        let whole = digits.dropLast(places)
        if decimals == nil { while fraction.last == "0" { fraction.removeLast() } }
        let sign = value < 0 && units > 0 ? "-" : ""
        return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    private static func digits(before value: Double) -> Int {
        var count = 1
        var limit = 10.0
        while value >= limit, count < 15 {
            limit *= 10
            count += 1
        }
        return count
    }

    private static func grouped(_ shown: String) -> String {
        let parts = shown.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first else { return shown }
        let sign = whole.hasPrefix("-") ? "-" : ""
        var out = ""
        let digits = Array(whole.drop { $0 == "-" })
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return sign + out + (parts.count > 1 ? "." + parts[1] : "")
    }
}

/// The day and time a spreadsheet's serial number stands for.
struct DatedNumber {
    let day: Day
    let seconds: Int

    /// Nil for a number that is no day after 1900.
    init?(_ serial: Double, countsFrom1904: Bool) {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        var whole = Int(serial.rounded(.down))
        var seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
        if seconds >= 86_400 {
            seconds = 0
            whole += 1
        }
        self.seconds = seconds
        // The 1900 system counts a 29 February 1900 that never was, so days before it are one further on.
        let since1970 = countsFrom1904 ? whole - 24_107 : whole - 25_569 + (whole < 60 ? 1 : 0)
        guard let day = DatedNumber.day(since1970) else { return nil }
        self.day = day
    }

    var iso: String {
        "\(DatedNumber.padded(day.year, 4))-\(DatedNumber.padded(day.month, 2))-\(DatedNumber.padded(day.day, 2))"
    }

    /// The day `count` days after 1 January 1970, by counting in eras of 400 years that begin in March.
    private static func day(_ count: Int) -> Day? {
        let shifted = count + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        return Day(yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
