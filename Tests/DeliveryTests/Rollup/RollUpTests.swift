import Dates
import Foundation
import Testing

@testable import Delivery

/// How far a plan is, from its actions.
@Suite struct RollUpTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        /// Steps done, of how many, weight, why left out.
        let actions: [(Int, Int, Int, LeftOut?)]
        let percent: Int?
        let counting: Int

        var testDescription: String { name }
        var rollUp: RollUp { RollUp(actions.map { counted($0.0, $0.1, $0.2, $0.3) }) }
    }

    static let cases: [Case] = [
        Case(name: "nothing at all is not nought", actions: [], percent: nil, counting: 0),
        Case(
            name: "all left out is not nought",
            actions: [(0, 1, 1, .ongoing), (1, 1, 1, .stopped), (0, 1, 1, .recurring)],
            percent: nil,
            counting: 0
        ),
        Case(
            name: "all without weight is not nought",
            actions: [(1, 1, 0, nil), (0, 1, 0, nil)],
            percent: nil,
            counting: 0
        ),
        Case(name: "one, not done", actions: [(0, 1, 1, nil)], percent: 0, counting: 1),
        Case(name: "one, done", actions: [(1, 1, 1, nil)], percent: 100, counting: 1),
        Case(name: "one of two", actions: [(1, 1, 1, nil), (0, 1, 1, nil)], percent: 50, counting: 2),
        Case(
            name: "what is left out does not drag the mean",
            actions: [(1, 1, 1, nil), (1, 1, 1, nil), (0, 1, 1, .ongoing), (0, 1, 1, .stopped)],
            percent: 100,
            counting: 2
        ),
        Case(
            name: "milestones count by their share",
            actions: [(1, 4, 1, nil), (1, 1, 1, nil)],
            percent: 63,
            counting: 2
        ),
        Case(
            name: "weights are divided by their sum",
            actions: [(1, 1, 3, nil), (0, 1, 1, nil)],
            percent: 75,
            counting: 2
        ),
        Case(
            name: "weights of what is left out are not in the sum",
            actions: [(1, 1, 1, nil), (0, 1, 1, nil), (0, 1, 10, .ongoing)],
            percent: 50,
            counting: 2
        ),
        Case(
            name: "a sibling's weight of 1 does not make the others equal",
            actions: [(1, 1, 2, nil), (0, 1, 1, nil)],
            percent: 67,
            counting: 2
        ),
        Case(
            name: "equal weights other than 1 are as equal as 1",
            actions: [(1, 1, 5, nil), (0, 1, 5, nil), (0, 1, 5, nil)],
            percent: 33,
            counting: 3
        ),
        Case(
            name: "a half goes up",
            actions: (0..<200).map { ($0 < 29 ? 1 : 0, 1, 1, nil) },
            percent: 15,
            counting: 200
        ),
    ]

    @Test(arguments: cases)
    func isTheWeightedMeanOfWhatCounts(_ row: Case) {
        #expect(row.rollUp.share?.percent == row.percent)
        #expect(row.rollUp.counting == row.counting)
        #expect(row.rollUp.total == row.actions.count)
        #expect(row.rollUp.leftOut.values.reduce(0, +) == row.actions.count - row.counting)
    }

    @Test func aPartIsWorkedOutFromItsActionsAndAgreesWithTheWhole() {
        let one = (0..<30).map { counted($0 < 15 ? 1 : 0, 1) }
        let other = [counted(1, 1)]
        let empty: [Counted] = []

        let whole = RollUp(one + other + empty)

        // Not the mean of 50 %, 100 % and an empty part's nought.
        #expect(whole.share == Share(16, of: 31))
        #expect(RollUp(empty).share == nil)
    }

    @Test func whyEachIsLeftOutIsCounted() {
        let rollUp = RollUp([
            counted(1, 1), counted(0, 1, 1, .ongoing), counted(0, 1, 1, .ongoing), counted(0, 1, 1, .stopped),
            counted(0, 1, 0),
        ])

        #expect(rollUp.leftOut == [.ongoing: 2, .stopped: 1, .setAside: 1])
        #expect(rollUp.weight == 1)
    }

    /// Whether each action is done, and whether it was promised by now.
    static let standings: [([(Int, Int)], RollUp.Standing)] = [
        ([(0, 0), (0, 0)], .nothingDueYet), ([(1, 1), (0, 0)], .asPromised), ([(0, 1), (0, 0)], .behind),
        ([(1, 0), (0, 1)], .asPromised), ([(1, 1), (1, 1)], .allDone), ([], .nothingCounts),
    ]

    @Test(arguments: standings)
    func standsBesideWhatWasPromised(_ steps: [(Int, Int)], _ standing: RollUp.Standing) {
        let rollUp = RollUp(
            steps.map { Counted(action: UUID(), progress: ActionProgress(done: $0.0, steps: 1, promised: $0.1)) }
        )

        #expect(rollUp.standing == standing)
    }

    /// 14.6 % done of 15 % promised: both are shown as 15 %, and it is behind all the same.
    @Test func roundingNeverDecides() throws {
        let actions = (0..<1000).map { number in
            Counted(
                action: UUID(),
                progress: ActionProgress(done: number < 146 ? 1 : 0, steps: 1, promised: number < 150 ? 1 : 0)
            )
        }

        let rollUp = RollUp(actions)

        #expect(rollUp.share?.percent == 15)
        #expect(rollUp.promised?.percent == 15)
        #expect(rollUp.standing == .behind)
        #expect(try #require(rollUp.judgement.note).en.contains("Both round to 15. Before rounding it is 14.6"))
    }

    @Test func oneLeftOfManyIsSaidThoughItRoundsToAll() {
        let almost = RollUp((0..<500).map { counted($0 == 0 ? 0 : 1, 1) })
        let hardly = RollUp((0..<500).map { counted($0 == 0 ? 1 : 0, 1) })

        #expect(almost.share?.percent == 100)
        #expect(almost.share?.roundingNote != nil)
        #expect(almost.standing != .allDone)
        #expect(hardly.share?.percent == 0)
        #expect(hardly.share?.roundingNote != nil)
        #expect(Share(1).roundingNote == nil)
        #expect(Share(0).roundingNote == nil)
    }

    @Test func weightsAreBroughtWithinBounds() {
        let part = UUID()

        #expect(Weights([part: 99]).of(part) == Weights.most)
        #expect(Weights([part: -4]).of(part) == 0)
        #expect(Weights().along([part, UUID()]) == 1)
        #expect(Weights([part: 3]).along([part, part]) == 9)
        #expect(Counted(action: part, progress: ActionProgress(done: 5, steps: -1), weight: .max).progress.isWhole)
    }
}

private func counted(_ done: Int, _ steps: Int, _ weight: Int = 1, _ leftOut: LeftOut? = nil) -> Counted {
    Counted(action: UUID(), progress: ActionProgress(done: done, steps: steps), weight: weight, leftOut: leftOut)
}
