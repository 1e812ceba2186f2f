public import Dates
public import Foundation
public import Markup
public import Records

/// A stretch of days that a plan's owners are asked about once.
public struct ReportingPeriod: Sendable, Hashable, RowDecodable {
    public let id: UUID
    public let plan: UUID
    public let rhythm: ReportingRhythm.Kind
    public let first: Day
    public let last: Day
    /// News is due by the end of this day.
    public let due: Day
    /// After this day it is late.
    public let grace: Day

    public init(row: Row) throws {
        id = try row["id"]
        plan = try row["plan_id"]
        rhythm = try row["rhythm"]
        first = try row["first_day"]
        last = try row["last_day"]
        due = try row["due_day"]
        grace = try row["grace_day"]
    }

    public init(id: UUID, plan: UUID, rhythm: ReportingRhythm.Kind, span: PeriodSpan) {
        self.id = id
        self.plan = plan
        self.rhythm = rhythm
        first = span.first
        last = span.last
        due = span.due
        grace = span.grace
    }

    public var span: PeriodSpan { PeriodSpan(first: first, last: last, due: due, grace: grace) }

    /// "April to June 2026".
    public var name: Phrase { PeriodName.phrase(first, last) }
}

/// A stretch of days in words.
public enum PeriodName {
    /// "June 2026", "April to June 2026", "April 2026 to March 2027", "2026", "15 May to 30 June 2026".
    public static func phrase(_ first: Day, _ last: Day) -> Phrase {
        Phrase(en: words(first, last, .english, to: "to"), cy: words(first, last, .welsh, to: "i"))
    }

    private static func words(_ first: Day, _ last: Day, _ language: DateLanguage, to: String) -> String {
        let isWholeMonths = first == first.firstOfMonth && last == last.lastOfMonth
        guard isWholeMonths else {
            let sameYear = first.year == last.year
            let start = sameYear ? "\(first.day) \(language.month(first.month))" : first.words(in: language)
            return "\(start) \(to) \(last.words(in: language))"
        }
        if first.isoMonth == last.isoMonth { return first.monthWords(in: language) }
        if first == first.firstOfYear, last == first.lastOfYear { return String(first.year) }
        let end = "\(language.softMonth(last.month)) \(last.year)"
        let start = first.year == last.year ? language.month(first.month) : first.monthWords(in: language)
        return "\(start) \(to) \(end)"
    }
}
