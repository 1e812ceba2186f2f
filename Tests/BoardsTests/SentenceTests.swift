import Delivery
import Strategy
import Testing

@testable import Boards

/// Each sentence of a report follows from the facts, in both languages, whatever the count.
@Suite struct SentenceTests {
    static let done: [(Int, Int, String, String)] = [
        (0, 1, "The only action is not done.", "Nid yw’r unig gam wedi’i wneud."),
        (1, 1, "The only action is done.", "Mae’r unig gam wedi’i wneud."),
        (1, 2, "1 of the 2 actions is done.", "Mae 1 o’r 2 gam wedi’i wneud."),
        (0, 5, "None of the 5 actions is done.", "Nid oes yr un o’r 5 cam wedi’i wneud."),
        (2, 3, "2 of the 3 actions are done.", "Mae 2 o’r 3 cham wedi’u gwneud."),
        (6, 6, "6 of the 6 actions are done.", "Mae 6 o’r 6 cham wedi’u gwneud."),
    ]

    @Test(arguments: done.indices)
    func howManyAreDoneIsSaid(_ index: Int) {
        let (part, all, english, welsh) = Self.done[index]
        let actions = (0..<all).map { Facts.action(UInt8($0 + 1), $0 < part ? .done : .onTrack) }

        let words = Facts.source(actions).doneOfAll

        #expect(words.en == english)
        #expect(words.cy == welsh)
    }

    static let late: [(Int, String, String)] = [
        (0, "No action is late.", "Nid oes cam yn hwyr."),
        (1, "1 action is late.", "Mae 1 cam yn hwyr."),
        (2, "2 actions are late.", "Mae 2 gam yn hwyr."),
        (3, "3 actions are late.", "Mae 3 cham yn hwyr."),
        (4, "4 actions are late.", "Mae 4 cam yn hwyr."),
        (6, "6 actions are late.", "Mae 6 cham yn hwyr."),
    ]

    @Test(arguments: late.indices)
    func howManyAreLateIsSaid(_ index: Int) {
        let (count, english, welsh) = Self.late[index]
        let actions = (0..<count).map { Facts.action(UInt8($0 + 1), due: "2026-03-31") }

        let words = Facts.source(actions).lateCount

        #expect(words.en == english)
        #expect(words.cy == welsh)
    }

    @Test func whatIsLateComesLongestFirstWithItsReasonOrThatThereIsNone() {
        let part = Facts.source([
            Facts.action(1, .onTrack, due: "2026-04-30", said: Facts.said(why: "Two posts are empty")),
            Facts.action(2, .offTrack, due: "2026-03-31"), Facts.action(3, .done, due: "2026-03-31"),
            Facts.action(4, .onTrack, due: "2026-05-01"),
            Facts.action(5, .atRisk, due: "2026-02-28", said: Facts.said(newWhen: "July 2026", dateWhy: "No venue")),
        ]).late

        #expect(
            part.english == [
                "3 actions are late.", "The one late longest was due by 28 February 2026.",
                "No approved update says why 1 of them is.",
            ]
        )
        #expect(part.welsh.first == "Mae 3 cham yn hwyr.")
        #expect(
            part.cells == [
                ["1.5 Action 5", "Carers Centre", "28 February 2026", "No venue"],
                ["1.2 Action 2", "Carers Centre", "31 March 2026", "No approved update says why."],
                ["1.1 Action 1", "Carers Centre", "30 April 2026", "Two posts are empty"],
            ]
        )
    }

    @Test func whatChangedIsHeldAgainstTheLastReport() {
        let actions = [
            Facts.action(1, .done, when: "March 2026", before: (.onTrack, "March 2026")),
            Facts.action(2, .onTrack, when: "July 2026", before: (.onTrack, "May 2026")),
            Facts.action(3, .onTrack, when: "2027", before: (.onTrack, "2027")), Facts.action(4, when: "2027"),
        ]

        let part = Facts.source(actions, gone: [9]).changes

        #expect(
            part.english == [
                "Since the report of 3 February 2026, 1 action has a new status.",
                "Since the report of 3 February 2026, 1 action has another date.",
                "1 action is new since the report of 3 February 2026.",
                "1 action of the report of 3 February 2026 is no longer in the plan.",
            ]
        )
        #expect(part.welsh[0] == "Ers adroddiad 3 Chwefror 2026, mae gan 1 cam statws newydd.")
        #expect(
            part.cells == [
                ["1.1 Action 1", "On track; March 2026", "Done; March 2026"],
                ["1.2 Action 2", "On track; May 2026", "On track; July 2026"],
                ["1.4 Action 4", "Not in the plan", "Not started; 2027"],
                ["1.9 Action 9", "On track", "No longer in the plan"],
            ]
        )
    }

    @Test func nothingChangedAndAFirstReportAreSaid() {
        let same = Facts.action(1, .onTrack, before: (.onTrack, nil))

        #expect(Facts.source([same]).changes.english == ["Nothing has changed since the report of 3 February 2026."])
        #expect(Facts.source([same], isFirst: true).changes.english == ["This is the first report to this board."])
        #expect(Facts.source([]).summary.map(\.en) == ["There is no action to report on."])
    }

    @Test func whatWasFinishedSinceIsToldApartFromWhatWasDoneBefore() {
        let actions = [
            Facts.action(1, .done, before: (.done, nil)), Facts.action(2, .done, before: (.atRisk, nil)),
            Facts.action(3, .done), Facts.action(4, .onTrack, before: (.onTrack, nil)),
        ]

        #expect(
            Facts.source(actions).done.english == [
                "3 of the 4 actions are done.", "2 were finished since the last report.",
            ]
        )
        #expect(Facts.source(actions).done.cells.map(\.first) == ["1.2 Action 2", "1.3 Action 3"])
        #expect(Facts.source(actions, isFirst: true).done.cells.count == 3)
    }

    static let off: [(Int, Int, String)] = [
        (0, 0, "No action is at risk or off track."), (1, 0, "1 action is off track and none is at risk."),
        (0, 1, "No action is off track and 1 is at risk."), (2, 3, "2 actions are off track and 3 are at risk."),
    ]

    @Test(arguments: off.indices)
    func whatIsOffTrackIsCounted(_ index: Int) {
        let (off, risk, english) = Self.off[index]
        let statuses = Array(repeating: Action.Status.offTrack, count: off) + Array(repeating: .atRisk, count: risk)

        let source = Facts.source(statuses.enumerated().map { Facts.action(UInt8($0 + 1), $1) })

        #expect(source.offTrackCount.en == english)
        #expect(source.offTrack.rows.count == off + risk)
    }

    @Test func helpIsAskedForUntilTheActionIsOver() {
        let actions = [
            Facts.action(1, .atRisk, said: Facts.said(help: "A room on Mondays")),
            Facts.action(2, .done, said: Facts.said(help: "No longer needed")), Facts.action(3, .onTrack),
        ]

        let part = Facts.source(actions).help

        #expect(part.english == ["Help is asked for with 1 action."])
        #expect(part.cells == [["1.1 Action 1", "Carers Centre", "A room on Mondays"]])
        #expect(part.rows[0].cells[2] == .written(InternalText("A room on Mondays")))
        #expect(Facts.source([]).help.english == ["No help is asked for."])
    }

    @Test func newDatesAreThoseThatMovedAndThoseAskedFor() {
        let actions = [
            Facts.action(
                1,
                when: "July 2026",
                said: Facts.said(newWhen: "July 2026", dateWhy: "Late start"),
                before: (.onTrack, "May 2026")
            ),
            Facts.action(2, when: "May 2026", said: Facts.said(newWhen: "2027"), before: (.onTrack, "May 2026")),
            Facts.action(
                3,
                when: "May 2026",
                said: Facts.said(newWhen: "2027", isNew: false),
                before: (.onTrack, "May 2026")
            ),
        ]

        let part = Facts.source(actions).dates

        #expect(part.english == ["2 actions have a new date."])
        #expect(
            part.cells == [
                ["1.1 Action 1", "May 2026", "July 2026", "Late start"],
                ["1.2 Action 2", "May 2026", "2027", "No approved update says why."],
            ]
        )
    }

    @Test func measuresAreWhatUpdatesSayMoved() {
        let said = Facts.said(moved: [("40 surgeries trained", "31 so far"), ("Staff told", "All")])

        let part = Facts.source([
            Facts.action(1, said: said),
            Facts.action(2, said: Facts.said(moved: [("Old", "Before")], isNew: false)),
        ]).measures

        #expect(part.english == ["Updates say that 2 measures moved."])
        #expect(part.cells[0] == ["1.1 Action 1", "40 surgeries trained", "31 so far", "20 April 2026"])
        #expect(Set(part.rows.map(\.key)).count == 2)
    }

    @Test func freshnessCountsOnlyThoseWhoWereAsked() {
        let actions = [
            Facts.action(1, news: .current), Facts.action(2, news: .due), Facts.action(3, news: .silent(periods: 3)),
            Facts.action(4, news: .notAsked), Facts.action(5, news: .none),
        ]

        let part = Facts.source(actions).freshness

        #expect(
            part.english == [
                "A current update is there for 1 of 3 actions asked for news.",
                "1 action has had no news for two periods or more.",
            ]
        )
        #expect(Facts.source([Facts.action(1)]).freshness.english == ["No news was due yet."])
    }

    @Test func whatMayBeLateIsToldByItsSign() {
        let soon = Forecast.Sign.unlikely(due: Facts.today.adding(days: 30), status: .atRisk)

        let part = Facts.source([
            Facts.action(1, .atRisk, due: "2026-05-31", signs: [soon]),
            Facts.action(2, .atRisk, due: "2026-01-31", signs: [soon]), Facts.action(3, .onTrack),
        ]).forecast

        #expect(part.english[0].hasPrefix("1 action may be late"))
        #expect(part.cells.map(\.last) == ["It is due by 31 May 2026 and is reported as: At risk."])
        #expect(Facts.source([]).forecast.english == ["Nothing shows that an action will be late."])
    }

    @Test func severalPlansAreToldApart() {
        let part = Facts.source([Facts.action(1, due: "2026-01-31")], plans: ["Carers’ plan", "Another"]).late

        #expect(part.columns.prefix(2) == [.action, .plan])
        #expect(part.cells[0][1] == "Carers’ plan")
    }
}
