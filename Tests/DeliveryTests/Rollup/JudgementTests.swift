import Testing

@testable import Delivery

/// A figure held against what it should be: which way is good, and what rounding hides.
@Suite struct JudgementTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let value: Double
        let target: Double
        let polarity: Polarity
        var places = 0
        let verdict: Judgement.Verdict
        var isNoted = false

        var testDescription: String { "\(value) against \(target), \(polarity.rawValue)" }
    }

    static let cases: [Case] = [
        // 119 against a limit of 150 is good.
        Case(value: 119, target: 150, polarity: .lowerIsBetter, verdict: .met),
        Case(value: 151, target: 150, polarity: .lowerIsBetter, verdict: .short),
        Case(value: 150, target: 150, polarity: .lowerIsBetter, verdict: .met),
        Case(value: 119, target: 150, polarity: .higherIsBetter, verdict: .short),
        Case(value: 150, target: 150, polarity: .higherIsBetter, verdict: .met),
        Case(value: 119, target: 150, polarity: .neither, verdict: .none),
        // Shown as 15 and still below 15.
        Case(value: 14.6, target: 15, polarity: .higherIsBetter, verdict: .short, isNoted: true),
        Case(value: 14.6, target: 15, polarity: .higherIsBetter, places: 1, verdict: .short),
        Case(value: 15.4, target: 15, polarity: .higherIsBetter, verdict: .met),
        Case(value: 150.4, target: 150, polarity: .lowerIsBetter, verdict: .short, isNoted: true),
        // Short by a step is short.
        Case(value: 9.99, target: 10, polarity: .higherIsBetter, verdict: .short, isNoted: true),
        Case(value: 0.1 + 0.2, target: 0.3, polarity: .lowerIsBetter, places: 1, verdict: .met),
        Case(value: 0, target: 0, polarity: .higherIsBetter, verdict: .met),
        Case(value: -5, target: -3, polarity: .lowerIsBetter, verdict: .met),
        Case(value: .nan, target: 1, polarity: .higherIsBetter, verdict: .none),
        Case(value: .infinity, target: 1, polarity: .higherIsBetter, verdict: .none),
    ]

    @Test(arguments: cases)
    func comparesWhatIsAndSaysWhatRoundingHides(_ row: Case) {
        let judgement = Judgement(row.value, against: row.target, row.polarity, places: row.places)

        #expect(judgement.verdict == row.verdict)
        #expect((judgement.note != nil) == row.isNoted)
    }

    @Test(arguments: [
        (14.5, 0, "15"), (14.499999999999998, 0, "15"), (14.4, 0, "14"), (-0.5, 0, "−1"), (0.004, 2, "0.00"),
        (2.345, 2, "2.35"), (12, 1, "12.0"), (0.05, 1, "0.1"),
    ])
    func aHalfGoesAwayFromNought(_ value: Double, _ places: Int, _ shown: String) {
        #expect(Judgement.shown(value, places) == shown)
    }
}
