import Dates
import DesignSystem
import Markup

/// When a plan is to be looked at as a whole again, and how that stands today.
enum ReviewDue: Sendable, Equatable {
    /// Nobody has said when.
    case unset
    /// More than three months away.
    case ahead(Day)
    /// In the next three months.
    case near(Day, days: Int)
    case today(Day)
    case late(Day, days: Int)

    /// How long before the day a plan's leads are told first, and how often they are told again after it.
    static let notice = 90

    init(_ next: Day?, on today: Day) {
        guard let next else {
            self = .unset
            return
        }
        let days = next.daysSince1970 - today.daysSince1970
        self =
            days > Self.notice
            ? .ahead(next) : days > 0 ? .near(next, days: days) : days == 0 ? .today(next) : .late(next, days: -days)
    }

    /// The word a plan's leads are to get now: each once, however often it is looked.
    ///
    /// 90 days before, 30 days before, on the day, and every 90 days after it.
    var reminder: String? {
        switch self {
        case .unset, .ahead: nil
        case .near(_, let days): days <= 30 ? "month" : "quarter"
        case .today: "day"
        case .late(_, let days): days < Self.notice ? "day" : "late-\(days / Self.notice)"
        }
    }

    var words: Phrase {
        switch self {
        case .unset: Phrase(en: "No review date", cy: "Dim dyddiad adolygu")
        case .ahead(let day):
            Phrase(
                en: "Due on \(day.words(in: .english))",
                cy: "I’w adolygu ar \(day.words(in: .welsh))"
            )
        case .near(_, let days):
            Phrase.counted(
                days,
                en: EnglishForms(one: "Due tomorrow", other: "Due in \(days) days"),
                cy: WelshForms(other: "I’w adolygu ymhen \(days) diwrnod")
            )
        case .today: Phrase(en: "Due today", cy: "I’w adolygu heddiw")
        case .late(_, let days):
            Phrase.counted(
                days,
                en: EnglishForms(one: "1 day late", other: "\(days) days late"),
                cy: WelshForms(other: "\(days) diwrnod yn hwyr")
            )
        }
    }

    var tag: HTML {
        switch self {
        case .unset, .ahead: .tag(words)
        case .near: .tag(words, .info)
        case .today: .tag(words, .warn)
        case .late: .tag(words, .bad)
        }
    }

    /// Somebody should see to it.
    var isDue: Bool {
        switch self {
        case .unset, .ahead: false
        case .near, .today, .late: true
        }
    }
}
