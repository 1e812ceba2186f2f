import Dates
import Testing

@testable import Measures

/// ASCOF 3D for carers, with the traps of the published method.
///
/// Source of every rule: `DataS-DHSC/ASC-CLD-LA-Dashboard` @9bee728, `Create_ASCOF_3D_2425_Onwards.sql`.
struct SelfDirectedSupportTests {
    static let direct = "Unpaid carer support: Direct to unpaid carer"
    static let involving = "Unpaid carer support: Support involving the person cared-for"
    static let advice = "NFA: Information and advice or signposting"

    private var year: Period { Rhythm.year.period(holding: Day(2026, 3, 31) ?? .first) }

    private func row(
        _ person: String? = "P1",
        event: String = "Service",
        type: String? = direct,
        component: String? = "Other unpaid carer support",
        mechanism: String? = nil,
        outcome: String? = nil,
        born: String? = "1980-01-01"
    ) -> CarerSupportRow {
        CarerSupportRow(
            person: person,
            clientType: "Unpaid carer",
            eventType: event,
            starts: Day(2025, 6, 1),
            born: born.flatMap { Day(iso: $0) },
            serviceType: type,
            component: component,
            mechanism: mechanism,
            outcome: outcome
        )
    }

    /// The vector of the domain pack: eight people whose best category and age are given.
    @Test func theVectorOfEightPeople() {
        let people: [SelfDirectedSupport.Best] = [
            .init(support: .commissioned, age: 45).joined(with: .init(support: .directPayment, age: 45)),
            .init(support: .managedBudget, age: 70), .init(support: .commissioned, age: 66),
            .init(support: .unknownMechanism, age: 30), .init(support: .directPayment, age: 17),
            .init(support: .directPayment, age: nil), .init(support: .informationOnly, age: 52),
        ]
        let answer = SelfDirectedSupport(people)
        #expect(answer[.total] == .init(denominator: 4, selfDirected: 3, directPayment: 2))
        #expect(answer[.total].selfDirectedShare == 75.0 && answer[.total].directPaymentShare == 50.0)
        #expect(answer[.working] == .init(denominator: 1, selfDirected: 1, directPayment: 1))
        #expect(answer[.older] == .init(denominator: 2, selfDirected: 1, directPayment: 0))
    }

    /// The same people as rows of the data set.
    @Test func theSamePeopleAsRows() {
        func born(_ age: Int) -> String { "\(2026 - age)-01-01" }
        let rows = [
            row("P1", mechanism: "Direct payment", born: born(45)),
            row("P1", mechanism: "CASSR commissioned support", born: born(45)),
            row("P2", mechanism: "CASSR Managed Personal Budget", born: born(70)),
            row("P3", mechanism: "CASSR commissioned support", born: born(66)), row("P4", born: born(30)),
            row("P5", mechanism: "Direct payment", born: born(17)), row("P6", mechanism: "Direct payment", born: nil),
            row("P7", event: "Request", type: nil, outcome: Self.advice, born: born(52)),
        ]
        let answer = SelfDirectedSupport(rows, in: year)
        #expect(answer[.total] == .init(denominator: 4, selfDirected: 3, directPayment: 2))
        #expect(answer[.working] == .init(denominator: 1, selfDirected: 1, directPayment: 1))
        #expect(answer[.older] == .init(denominator: 2, selfDirected: 1, directPayment: 0))
    }

    /// Each category, and the trap of the blank component.
    @Test func eachRowHasItsCategory() {
        #expect(CarerSupport(row(mechanism: "Direct payment")) == .directPayment)
        #expect(CarerSupport(row(component: "Direct payment")) == .directPayment)
        #expect(
            CarerSupport(row(component: "Direct Payment", mechanism: "CASSR commissioned support")) == .directPayment
        )
        #expect(CarerSupport(row(mechanism: "CASSR managed personal budget")) == .managedBudget)
        #expect(CarerSupport(row(mechanism: "CASSR commissioned support")) == .commissioned)
        #expect(CarerSupport(row(mechanism: nil)) == .unknownMechanism)
        #expect(CarerSupport(row(mechanism: "Something else")) == .unknownMechanism)
        #expect(CarerSupport(row(type: Self.involving)) == .noDirectSupport)
        #expect(CarerSupport(row(event: "Assessment", type: nil, outcome: Self.advice)) == .informationOnly)
        #expect(CarerSupport(row(event: "Review", type: nil, outcome: "NFA: Other")) == .noDirectSupport)
        #expect(CarerSupport(row(event: "Request", type: nil, outcome: "NFA: Other")) == nil)
        #expect(CarerSupport(row(type: "Long term support: Community")) == nil)
        #expect(
            CarerSupport(row(type: "Carer Support: Direct to Carer", mechanism: "Direct Payment")) == .directPayment
        )
    }

    @Test func aBlankComponentDropsTheRowUnlessTheMechanismIsADirectPayment() {
        #expect(CarerSupport(row(component: nil, mechanism: "CASSR commissioned support")) == nil)
        #expect(CarerSupport(row(component: nil, mechanism: "CASSR managed personal budget")) == nil)
        #expect(CarerSupport(row(component: nil, mechanism: nil)) == nil)
        #expect(CarerSupport(row(component: nil, mechanism: "Direct payment")) == .directPayment)
    }

    @Test func onSomeSixtyFifthBirthdaysTheMethodSaysSixtyFour() {
        let rows = [row(mechanism: "Direct payment", born: "1961-03-31")]
        let answer = SelfDirectedSupport(rows, in: year)
        let age = Day(iso: "1961-03-31").flatMap { StatutoryAge.of($0, on: year.last) }
        #expect(age == 64)
        #expect(answer[.working].denominator == 1 && answer[.older].denominator == 0)
    }

    @Test func onlyRowsOfThePeriodAndOfTheLivingCount() {
        var good = row(mechanism: "Direct payment")
        #expect(good.counts(in: year))
        good.ends = Day(2025, 3, 31)
        #expect(!good.counts(in: year))
        good.ends = Day(2025, 5, 31)
        #expect(!good.counts(in: year), "it ends before it begins")
        good.ends = Day(2025, 6, 1)
        #expect(good.counts(in: year))
        good.died = Day(2025, 3, 31)
        #expect(!good.counts(in: year))
        good.died = Day(2025, 4, 1)
        #expect(good.counts(in: year))
        good.starts = Day(2026, 4, 1)
        good.ends = nil
        #expect(!good.counts(in: year))
        #expect(!row(nil).counts(in: year))
        var other = row()
        other.clientType = "Service user"
        #expect(!other.counts(in: year))
    }
}
