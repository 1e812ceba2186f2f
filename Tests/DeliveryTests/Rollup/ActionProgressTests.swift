import Dates
import Strategy
import Testing

@testable import Delivery

/// How far one action is.
@Suite struct ActionProgressTests {
    static let today = Day(iso: "2026-07-15") ?? .first
    static let past = Day(iso: "2026-07-14")
    static let coming = Day(iso: "2026-07-16")

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let status: Action.Status
        let due: Day?
        let steps: [(due: Day?, isDone: Bool)]
        /// Steps done, of how many, promised by today.
        let expected: (Int, Int, Int)

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "done is one", status: .done, due: past, steps: [], expected: (1, 1, 1)),
        Case(name: "on track is no percentage", status: .onTrack, due: coming, steps: [], expected: (0, 1, 0)),
        Case(name: "off track is nought", status: .offTrack, due: past, steps: [], expected: (0, 1, 1)),
        Case(name: "today is not past", status: .notStarted, due: today, steps: [], expected: (0, 1, 0)),
        Case(name: "without a date nothing was promised", status: .onTrack, due: nil, steps: [], expected: (0, 1, 0)),
        Case(
            name: "one milestone makes no share: the status says",
            status: .onTrack,
            due: coming,
            steps: [(past, true)],
            expected: (0, 1, 0)
        ),
        Case(
            name: "several milestones make a share",
            status: .atRisk,
            due: coming,
            steps: [(past, true), (past, false), (coming, false)],
            expected: (1, 3, 2)
        ),
        Case(
            name: "whoever says it is done means all of it",
            status: .done,
            due: coming,
            steps: [(past, true), (coming, false)],
            expected: (2, 2, 1)
        ),
        Case(
            name: "all milestones done, and nobody has said so of the action",
            status: .onTrack,
            due: past,
            steps: [(past, true), (past, true)],
            expected: (2, 2, 2)
        ),
    ]

    @Test(arguments: cases)
    func isWhatSomeoneSaidIsDone(_ row: Case) {
        let progress = ActionProgress(
            status: row.status,
            due: row.due,
            milestones: row.steps.map { ActionProgress.Step(due: $0.due, isDone: $0.isDone) },
            on: Self.today
        )

        #expect(progress == ActionProgress(done: row.expected.0, steps: row.expected.1, promised: row.expected.2))
    }
}
