import Foundation
import Testing

@testable import Delivery

/// How much of what was asked for news has some.
@Suite struct FreshnessTests {
    let asha = Answering(id: UUID(), name: "Asha Patel")
    let owen = Answering(id: UUID(), name: "Owen Bevan")
    let centre = Answering(id: UUID(), name: "Carers Centre")

    @Test func nothingAskedIsNotNought() {
        let freshness = Freshness([])

        #expect(freshness.share == nil)
        #expect(freshness.byOwner == [])
        #expect(freshness.silent == [])
    }

    @Test func eachOwnersShareIsOfTheirOwnActionsTheLowestFirst() {
        let freshness = Freshness([
            asked([asha], isCurrent: true, hasEver: true), asked([asha], isCurrent: false, hasEver: true),
            asked([owen], isCurrent: false, hasEver: false), asked([asha, owen], isCurrent: false, hasEver: false),
        ])

        #expect(freshness.share == Share(1, of: 4))
        #expect(freshness.byOwner.map(\.who) == [owen, asha])
        #expect(freshness.byOwner.map(\.asked) == [2, 3])
        #expect(freshness.byOwner.map(\.current) == [0, 1])
        #expect(freshness.silent == [owen])
    }

    @Test func whoAnsweredForWhatIsDoneWithHasNotNeverAnswered() {
        let freshness = Freshness([asked([owen], isCurrent: false, hasEver: false)], answered: [owen.id])

        #expect(freshness.silent == [])
        #expect(freshness.byOwner.map(\.isSilent) == [false])
        #expect(freshness.byAgency.map(\.isSilent) == [true], "of the agency’s nothing was ever said")
    }

    @Test func anActionNobodyAnswersForHasALineOfItsOwn() {
        let freshness = Freshness([
            asked([], isCurrent: false, hasEver: false), asked([asha], isCurrent: true, hasEver: true),
        ])

        #expect(freshness.byOwner.map(\.who) == [nil, asha])
        #expect(freshness.silent == [])
    }

    @Test func anOwnerNamedTwiceIsCountedOnce() {
        let freshness = Freshness([asked([asha, asha], isCurrent: true, hasEver: true)])

        #expect(freshness.byOwner.map(\.asked) == [1])
        #expect(freshness.byAgency.map(\.who) == [centre])
    }

    private func asked(_ owners: [Answering], isCurrent: Bool, hasEver: Bool) -> AskedAction {
        AskedAction(
            action: UUID(),
            owners: owners,
            agencies: [centre],
            isCurrent: isCurrent,
            hasEverAnswered: hasEver
        )
    }
}
