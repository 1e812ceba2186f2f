package import Dates
package import Foundation
package import Markup
package import Strategy

/// An action as a forecast sees it.
package struct ForecastItem: Sendable, Equatable {
    package struct Point: Sendable, Equatable {
        package let words: Phrase
        package let due: Day?
        package let isDone: Bool

        package init(words: Phrase, due: Day?, isDone: Bool) {
            self.words = words
            self.due = due
            self.isDone = isDone
        }
    }

    package let action: UUID
    package let status: Action.Status
    /// The last day it was promised for; none for what is ongoing, recurring or unknown.
    package let due: Day?
    /// When it comes round next, where `due` is a round that was missed.
    package let next: Day?
    package let isOngoing: Bool
    package let milestones: [Point]
    /// The new date its owner has asked for, as written, and the last day that means.
    package let proposed: (words: String, latest: Day?)?

    package init(
        action: UUID,
        status: Action.Status,
        due: Day?,
        next: Day? = nil,
        isOngoing: Bool = false,
        milestones: [Point] = [],
        proposed: (words: String, latest: Day?)? = nil
    ) {
        self.action = action
        self.status = status
        self.due = due
        self.next = next
        self.isOngoing = isOngoing
        self.milestones = milestones
        self.proposed = proposed
    }

    package static func == (left: ForecastItem, right: ForecastItem) -> Bool {
        left.action == right.action && left.status == right.status && left.due == right.due
            && left.next == right.next && left.isOngoing == right.isOngoing && left.milestones == right.milestones
            && left.proposed?.words == right.proposed?.words && left.proposed?.latest == right.proposed?.latest
    }
}

/// What is late and what will be, from dates and statuses alone.
package struct Forecast: Sendable, Equatable {
    /// How far ahead it looks.
    package static let days = 90

    package enum Sign: Sendable, Hashable {
        /// Its last day is past, or that of its last round, which comes round again.
        case late(since: Day, next: Day? = nil)
        /// A milestone's day is past and nobody has said that it is done.
        case missed(words: Phrase, due: Day)
        /// It is due soon and a person says that it is not on track.
        case unlikely(due: Day, status: Action.Status)
        /// Its owner asks for a later date.
        case later(words: String, than: Day?)
    }

    package struct Finding: Sendable, Hashable {
        package let action: UUID
        package let sign: Sign
    }

    /// The most pressing first: what is late, then what was missed, then what is unlikely, then new dates; each by day.
    package let findings: [Finding]

    package init(_ items: [ForecastItem], on today: Day) {
        findings = items.flatMap { item in
            Forecast.signs(of: item, on: today).map { Finding(action: item.action, sign: $0) }
        }.enumerated().sorted { left, right in
            let (one, other) = (left.element.sign.order, right.element.sign.order)
            return one == other ? left.offset < right.offset : one < other
        }.map(\.element)
    }

    /// How many different actions show any sign of one kind.
    package func count(where isOne: (Sign) -> Bool) -> Int {
        Set(findings.filter { isOne($0.sign) }.map(\.action)).count
    }

    private static func signs(of item: ForecastItem, on today: Day) -> [Sign] {
        guard item.status != .done, item.status != .stopped else { return [] }
        var signs: [Sign] = []
        let isLate = !item.isOngoing && (item.due.map { $0 < today } ?? false)
        if let due = item.due, isLate { signs.append(.late(since: due, next: item.next)) }
        for point in item.milestones where !point.isDone {
            guard let due = point.due, due < today, !(isLate && due == item.due) else { continue }
            signs.append(.missed(words: point.words, due: due))
        }
        let isUnsure: Bool = [.notStarted, .atRisk, .offTrack].contains(item.status)
        if let due = item.due, !item.isOngoing, !isLate, isUnsure, due <= today.adding(days: days) {
            signs.append(.unlikely(due: due, status: item.status))
        }
        if let proposed = item.proposed {
            let isLater = item.due.map { due in proposed.latest.map { $0 > due } ?? true } ?? true
            if isLater { signs.append(.later(words: proposed.words, than: item.due)) }
        }
        return signs
    }
}

extension Forecast.Sign {
    /// By kind, then by day.
    fileprivate var order: (Int, String) {
        switch self {
        case .late(let since, _): (0, since.iso)
        case .missed(_, let due): (1, due.iso)
        case .unlikely(let due, _): (2, due.iso)
        case .later(_, let than): (3, than?.iso ?? "9999-99-99")
        }
    }
}
