package import Dates
import Foundation

/// When things are done: on working days, within working hours, never before what they follow.
package enum WorkingTime {
    /// A moment of a working day on or after a day.
    package static func moment(on day: Day, _ random: inout SeededNumbers) -> Instant {
        let open = day.workingDayOnOrAfter(bankHolidays: BankHolidays.englandAndWales)
        return Instant(milliseconds: Int64(open.daysSince1970) * 86_400_000 + 31_000_000)
            .adding(seconds: Int64(Int.random(in: 0..<23_000, using: &random)))
    }

    /// So many days after another moment; within the same day, some minutes.
    package static func after(_ moment: Instant, days: ClosedRange<Int>, _ random: inout SeededNumbers) -> Instant {
        let span = Int.random(in: days, using: &random)
        if span <= 0 { return moment.adding(seconds: Int64(Int.random(in: 180..<2000, using: &random))) }
        return Self.moment(on: day(of: moment).adding(days: span), &random)
    }

    /// When somebody fills in a form of their own accord: by daylight or in the evening, never on a Sunday.
    package static func ownTime(on day: Day, _ random: inout SeededNumbers) -> Instant {
        let day = day.weekday == .sunday ? day.adding(days: 1) : day
        return Instant(milliseconds: Int64(day.daysSince1970) * 86_400_000 + 27_000_000)
            .adding(seconds: Int64(Int.random(in: 0..<45_000, using: &random)))
    }

    package static func day(of moment: Instant) -> Day { Day(daysSince1970: Int(moment.milliseconds / 86_400_000)) }
}

/// On which days people are found: more from year to year, most around Carers Week, Carers Rights Day and flu clinics.
package struct ArrivalDays: Sendable {
    private let days: [Day]
    private let sums: [Double]

    package init(from first: Day, until last: Day) {
        var (days, sums, sum) = ([Day](), [Double](), 0.0)
        let months = [0.9, 0.9, 1.1, 0.9, 1.0, 1.6, 0.9, 0.6, 1.0, 1.3, 1.6, 0.5]
        var day = first
        while day < last {
            let years = Double(day.daysSince1970 - first.daysSince1970) / 365
            let place = day.month - 1
            let season = months.indices.contains(place) ? months[place] : 1
            if day.isWorkingDay(bankHolidays: BankHolidays.englandAndWales) {
                sum += season * (1 + 0.22 * years)
                days.append(day)
                sums.append(sum)
            }
            day = day.adding(days: 1)
        }
        self.days = days
        self.sums = sums
    }

    package func one(_ random: inout SeededNumbers) -> Day? {
        guard let whole = sums.last else { return nil }
        let mark = Double.random(in: 0..<whole, using: &random)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > mark { high = middle } else { low = middle + 1 }
        }
        return days[low]
    }
}
