import Testing

@testable import Support

/// Every state with every step.
@Suite struct CardStateTests {
    static let table: [(CardState, CardStep, CardState?)] = [
        (.applied, .issue, .issued), (.applied, .expire, nil), (.applied, .replace, nil), (.applied, .stop, .stopped),
        (.issued, .issue, nil), (.issued, .expire, .expired), (.issued, .replace, .replaced),
        (.issued, .stop, .stopped),
        (.expired, .issue, nil), (.expired, .expire, nil), (.expired, .replace, nil), (.expired, .stop, nil),
        (.replaced, .issue, nil), (.replaced, .expire, nil), (.replaced, .replace, nil), (.replaced, .stop, nil),
        (.stopped, .issue, nil), (.stopped, .expire, nil), (.stopped, .replace, nil), (.stopped, .stop, nil),
    ]

    @Test(arguments: table.indices)
    func aStepLeadsWhereTheTableSays(_ line: Int) {
        let (state, step, next) = Self.table[line]

        #expect(state.after(step) == next)
    }

    @Test func theTableHasEveryStateAndStep() {
        #expect(Self.table.count == CardState.allCases.count * CardStep.allCases.count)
        #expect(CardState.allCases.filter(\.isOver) == [.expired, .replaced, .stopped])
    }
}
