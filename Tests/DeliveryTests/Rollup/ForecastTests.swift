import Dates
import Foundation
import Markup
import Strategy
import Testing

@testable import Delivery

/// What is late and what will be, from dates and statuses.
@Suite struct ForecastTests {
    static let today = Day(iso: "2026-07-15") ?? .first
    static let yesterday = today.adding(days: -1)
    static let soon = today.adding(days: 90)
    static let later = today.adding(days: 91)

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let item: ForecastItem
        let signs: [Forecast.Sign]

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "past its day", item: item(.onTrack, yesterday), signs: [.late(since: yesterday)]),
        Case(
            name: "a round was missed, and it comes round again",
            item: ForecastItem(action: UUID(), status: .onTrack, due: yesterday, next: soon),
            signs: [.late(since: yesterday, next: soon)]
        ),
        Case(name: "due today is not late", item: item(.onTrack, today), signs: []),
        Case(name: "done is never late", item: item(.done, yesterday), signs: []),
        Case(name: "stopped is never late", item: item(.stopped, yesterday), signs: []),
        Case(name: "ongoing is never late", item: item(.offTrack, yesterday, isOngoing: true), signs: []),
        Case(name: "soon and on track", item: item(.onTrack, soon), signs: []),
        Case(
            name: "soon and not started",
            item: item(.notStarted, soon),
            signs: [.unlikely(due: soon, status: .notStarted)]
        ),
        Case(name: "soon and at risk", item: item(.atRisk, today), signs: [.unlikely(due: today, status: .atRisk)]),
        Case(name: "a day beyond soon", item: item(.offTrack, later), signs: []),
        Case(name: "no date", item: item(.offTrack, nil), signs: []),
        Case(
            name: "a milestone missed",
            item: item(.onTrack, later, [point(yesterday), point(yesterday, isDone: true), point(soon)]),
            signs: [.missed(words: Phrase(same: "pilot"), due: yesterday)]
        ),
        Case(
            name: "the last milestone of what is late is not said twice",
            item: item(.onTrack, yesterday, [point(yesterday)]),
            signs: [.late(since: yesterday)]
        ),
        Case(
            name: "a later date asked for",
            item: item(.onTrack, later, proposed: ("end of 2027", Day(iso: "2027-12-31"))),
            signs: [.later(words: "end of 2027", than: later)]
        ),
        Case(
            name: "an earlier date asked for is no lateness",
            item: item(.onTrack, later, proposed: ("August 2026", Day(iso: "2026-08-31"))),
            signs: []
        ),
        Case(
            name: "a date that means no day may be later",
            item: item(.onTrack, later, proposed: ("when funding comes", nil)),
            signs: [.later(words: "when funding comes", than: later)]
        ),
    ]

    @Test(arguments: cases)
    func showsWhatWillBeLate(_ row: Case) {
        #expect(Forecast([row.item], on: Self.today).findings.map(\.sign) == row.signs)
    }

    @Test func theMostPressingComesFirst() {
        let items = [
            Self.item(.atRisk, Self.soon), Self.item(.onTrack, Self.yesterday), Self.item(.atRisk, Self.today),
            Self.item(.offTrack, Self.today.adding(days: -40)),
        ]

        let forecast = Forecast(items, on: Self.today)

        #expect(
            forecast.findings.map(\.action) == [items[3].action, items[1].action, items[2].action, items[0].action]
        )
        #expect(forecast.count { if case .late = $0 { true } else { false } } == 2)
        #expect(Forecast([], on: Self.today).findings.isEmpty)
    }

    private static func item(
        _ status: Action.Status,
        _ due: Day?,
        _ milestones: [ForecastItem.Point] = [],
        isOngoing: Bool = false,
        proposed: (words: String, latest: Day?)? = nil
    ) -> ForecastItem {
        ForecastItem(
            action: UUID(),
            status: status,
            due: due,
            isOngoing: isOngoing,
            milestones: milestones,
            proposed: proposed
        )
    }

    private static func point(_ due: Day, isDone: Bool = false) -> ForecastItem.Point {
        ForecastItem.Point(words: Phrase(same: "pilot"), due: due, isDone: isDone)
    }
}
