import Dates
import Foundation
import Testing

@testable import Delivery

/// A plan's history played backwards: told as properties over random plans and random changes.
@Suite struct SnapshotTests {
    /// Numbers that are the same in every run.
    private struct Dice {
        var state: UInt64
        init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private static let fields = ["ref", "text", "leads", "when", "status", "risks"]

    private static func id(_ number: Int) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 2, 0, 0, UInt8(number / 256), UInt8(number % 256)))
    }

    private static func plan(_ dice: inout Dice) -> PlanSnapshot {
        PlanSnapshot(
            parts: (0..<(1 + dice.roll(8))).map { number in
                var fields: [String: String] = ["text": "Action \(number)"]
                for field in Self.fields where dice.roll(2) == 0 { fields[field] = "\(field) \(dice.roll(5))" }
                return PlanSnapshot.Part(kind: "action", id: id(number), fields: fields)
            }
        )
    }

    /// Changes as people would make them one after another, and every state on the way.
    private static func changes(of plan: PlanSnapshot, _ dice: inout Dice) -> (
        steps: [FieldStep], states: [PlanSnapshot]
    ) {
        var (steps, states): ([FieldStep], [PlanSnapshot]) = ([], [plan])
        for _ in 0..<dice.roll(40) {
            let now = states[states.count - 1]
            let part = now.parts[dice.roll(now.parts.count)]
            let field = fields[dice.roll(fields.count)]
            let after = dice.roll(4) == 0 ? nil : "\(field) \(dice.roll(5))"
            let step = FieldStep(part: part.id, field: field, before: part.fields[field], after: after)
            steps.append(step)
            states.append(now.after([step]))
        }
        return (steps, states)
    }

    @Test func playingAllChangesBackGivesTheFirstState() {
        for seed in 1...500 {
            var dice = Dice(seed)
            let first = Self.plan(&dice)
            let (steps, states) = Self.changes(of: first, &dice)

            #expect(states[states.count - 1].before(steps.reversed()) == first, "seed \(seed)")
        }
    }

    @Test func playingSomeBackGivesTheStateThen() {
        for seed in 501...800 {
            var dice = Dice(seed)
            let (steps, states) = Self.changes(of: Self.plan(&dice), &dice)
            let back = steps.isEmpty ? 0 : dice.roll(steps.count + 1)

            let then = states[states.count - 1].before(Array(steps.reversed().prefix(back)))

            #expect(then == states[steps.count - back], "seed \(seed)")
        }
    }

    @Test func backAndForthIsWhereItBegan() {
        for seed in 801...1000 {
            var dice = Dice(seed)
            let (steps, states) = Self.changes(of: Self.plan(&dice), &dice)
            let last = states[states.count - 1]

            #expect(last.before(steps.reversed()).after(steps) == last, "seed \(seed)")
        }
    }

    @Test func changesToWhatIsNotThereSayNothing() {
        var dice = Dice(7)
        let plan = Self.plan(&dice)
        let other = FieldStep(part: Self.id(999), field: "text", before: "a", after: "b")

        #expect(plan.before([other]) == plan)
    }

    @Test func aDifferenceIsNothingForTheSameAndTurnsRoundWithItsSides() {
        for seed in 1...200 {
            var dice = Dice(seed)
            let first = Self.plan(&dice)
            let last = Self.changes(of: first, &dice).states.last ?? first

            #expect(PlanDifference(first, first).isEmpty)
            let (there, back) = (PlanDifference(first, last), PlanDifference(last, first))
            #expect(there.changed.count == back.changed.count && there.same == back.same)
            #expect(there.added == back.gone && there.gone == back.added)
        }
    }

    @Test func promisesOfTwoPlansArePairedByWhatWasCarriedThenByWordsThenByReference() {
        func action(_ number: Int, _ ref: String, _ text: String) -> PlanSnapshot.Part {
            PlanSnapshot.Part(kind: "action", id: Self.id(number), fields: ["ref": ref, "text": text])
        }
        let before = PlanSnapshot(parts: [
            action(1, "1", "Train staff"), action(2, "2", "Put up posters"), action(3, "3", "Hold a day"),
            action(4, "4", "Ended"),
        ])
        let after = PlanSnapshot(parts: [
            action(11, "9", "Train all staff, each year"), action(12, "7", "Put up posters!"),
            action(13, "3", "Hold a week"), action(14, "8", "New"),
        ])

        let became = PlanPairing.became(before, after, carried: [Self.id(1): Self.id(11)])

        #expect(became == [Self.id(1): Self.id(11), Self.id(2): Self.id(12), Self.id(3): Self.id(13)])
        let difference = PlanDifference(before, after, became: became)
        #expect(difference.gone.map(\.id) == [Self.id(4)] && difference.added.map(\.id) == [Self.id(14)])
        #expect(difference.changed.count == 3)
    }
}

/// What a review must say before it is finished, and when a plan is due for one.
@Suite struct ReviewRules {
    private let one = ReviewRules.id(1)
    private let two = ReviewRules.id(2)
    private let three = ReviewRules.id(3)

    private static func id(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 3, 0, 0, 0, number))
    }

    @Test func everyActionMustBeDecided() {
        #expect(ReviewChecking.faults(actions: [], fates: [:]) == [])
        #expect(ReviewChecking.faults(actions: [one, two], fates: [one: FateWords(fate: .kept)]) == [.undecided(1)])
        let all = [one: FateWords(fate: .kept), two: FateWords(fate: .ended)]
        #expect(ReviewChecking.faults(actions: [one, two], fates: all) == [])
    }

    @Test func whatBecomesOneWithAnotherNeedsOneThatIsCarried() {
        func faults(_ target: UUID?, _ fate: Fate) -> [ReviewChecking.Fault] {
            ReviewChecking.faults(
                actions: [one, two],
                fates: [one: FateWords(fate: .merged, into: target), two: FateWords(fate: fate, into: one)]
            )
        }

        #expect(faults(two, .kept) == [])
        #expect(faults(two, .changed) == [])
        #expect(faults(two, .ended) == [.mergedIntoNothing(one)])
        #expect(faults(one, .kept) == [.mergedIntoNothing(one)], "with itself")
        #expect(faults(three, .kept) == [.mergedIntoNothing(one)], "not of this plan")
        #expect(faults(nil, .kept) == [.mergedIntoNothing(one)])
        #expect(faults(two, .merged) == [.mergedIntoNothing(one), .mergedIntoNothing(two)], "round and round")
    }

    @Test(arguments: [
        ("2027-07-01", "2027-01-01", nil, false), ("2027-04-01", "2027-01-01", "quarter", true),
        ("2027-01-31", "2027-01-01", "month", true), ("2027-01-02", "2027-01-01", "month", true),
        ("2027-01-01", "2027-01-01", "day", true), ("2026-12-01", "2027-01-01", "day", true),
        ("2026-10-03", "2027-01-01", "late-1", true), ("2026-06-01", "2027-01-01", "late-2", true),
    ])
    func leadsAreRemindedBeforeOnAndAfterTheDay(_ next: String, _ today: String, _ word: String?, _ isDue: Bool) throws
    {
        let day = try #require(Day(iso: next))
        let due = ReviewDue(day, on: try #require(Day(iso: today)))

        #expect(due.reminder == word)
        #expect(due.isDue == isDue)
    }

    @Test func aReviewWithoutADayIsNeverLate() throws {
        let due = ReviewDue(nil, on: try #require(Day(iso: "2027-01-01")))

        #expect(due.reminder == nil && !due.isDue && due.words.en == "No review date")
    }

    @Test(arguments: [("2026-03-31", "2025/26"), ("2026-04-01", "2026/27"), ("2099-12-31", "2099/00")])
    func aYearIsFromAprilToMarch(_ day: String, _ year: String) throws {
        #expect(try #require(Day(iso: day)).planYear == year)
    }
}
