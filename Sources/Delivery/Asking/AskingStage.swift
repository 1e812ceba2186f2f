package import Dates
import Records

/// When in a period's life an owner is written to.
///
/// In order: a later one stands for those before it, so that after a long stop of the server one letter goes and not three.
package enum AskingStage: String, Sendable, Hashable, CaseIterable, Comparable, SQLConvertible {
    /// Some days before news is due.
    case soon
    /// The day it is due.
    case due
    /// The first working day after its days of grace.
    case late

    package static func < (left: AskingStage, right: AskingStage) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .soon: 0
        case .due: 1
        case .late: 2
        }
    }
}

/// How a plan's owners are written to.
package struct AskingPolicy: Sendable, Hashable {
    /// How many days before the due day the first letter goes; none sends none.
    package var soonDays: Int?
    /// Whether the link in a letter also asks for sign-in.
    package var asksSignIn: Bool

    package init(soonDays: Int? = 7, asksSignIn: Bool = false) {
        self.soonDays = soonDays
        self.asksSignIn = asksSignIn
    }
}

extension ReportingPeriod {
    /// The day on which a stage's letter goes.
    ///
    /// Letters go on working days: before the due day on the last one before, afterwards on the next one.
    package func day(of stage: AskingStage, _ policy: AskingPolicy, bankHolidays: Set<Day>) -> Day? {
        switch stage {
        case .soon:
            guard let days = policy.soonDays else { return nil }
            let day = due.adding(days: -days)
            let sent =
                day.isWorkingDay(bankHolidays: bankHolidays)
                ? day : day.adding(workingDays: -1, bankHolidays: bankHolidays)
            // News is of a period that is over; a letter before its end would ask too early.
            return max(sent, last.adding(days: 1).workingDayOnOrAfter(bankHolidays: bankHolidays))
        case .due: return due.workingDayOnOrAfter(bankHolidays: bankHolidays)
        case .late: return grace.adding(days: 1).workingDayOnOrAfter(bankHolidays: bankHolidays)
        }
    }

    /// The stage that a day has reached; none before the first.
    package func stage(on today: Day, _ policy: AskingPolicy, bankHolidays: Set<Day>) -> AskingStage? {
        AskingStage.allCases.last { stage in
            day(of: stage, policy, bankHolidays: bankHolidays).map { $0 <= today } ?? false
        }
    }
}
