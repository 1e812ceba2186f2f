import Dates
import Foundation
import Testing

@testable import Carers
@testable import Support

/// Lives as they are written, before anything of them is played.
@Suite struct PlanLifeTests {
    @Test func nothingIsDoneWithAPlanThatHasEnded() throws {
        let end = try #require(Instant(iso: "2026-03-02T09:00:00.000Z"))
        let writer = LifeWriter(
            LifeRules(seed: 2026, first: WorkingTime.day(of: end).adding(years: -5), end: end, teams: [false, true])
        )
        let support = SupportWriter(end: end)
        var ended = 0
        for number in 0..<8000 {
            let happenings = writer.life(number) { support.moments(&$0) }.happenings
            guard let last = happenings.first(where: { $0.deed is PlanEnded })?.at else { continue }
            ended += 1
            let after = happenings.filter { happening in
                happening.at >= last && (happening.deed is PlanReviewed || happening.deed is PlanCopied)
            }
            #expect(after.isEmpty, "life \(number)")
        }
        #expect(ended > 400)
    }
}
