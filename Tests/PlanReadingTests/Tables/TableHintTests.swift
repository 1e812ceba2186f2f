import PlanReading
import Testing

/// What a person corrects after the first reading is kept to at the second; what cannot be read says what to do.
@Suite struct TableHintTests {
    private let plain = Sketch.document(
        """
        # Carers plan
        |Thing|Body|Moment
        |Develop a carers passport for all wards|Hospital Trust|March 2026
        |Review the helpline hours with carers|Carers Centre|June 2026

        |Action|Lead
        |Do not use this old draft at all|Nobody
        """
    )

    @Test func obeysTheRoleOfAColumn() throws {
        let hints = ReadingHints(columns: [1: [0: .action, 1: .lead, 2: .when]], ignoredTables: [2])
        let plan = try PlanReader.read(plain, hints: hints)

        #expect(
            plan.actions.map(\.text.text) == [
                "Develop a carers passport for all wards", "Review the helpline hours with carers",
            ]
        )
        #expect(plan.actions.last?.leads.map(\.text) == ["Carers Centre"])
        #expect(plan.tables.map(\.number) == [1])
        #expect(plan.tables.first?.columns.allSatisfy { $0.sureness == .sure } == true)
    }

    @Test func listsTheColumnsOfEveryTable() throws {
        let plan = try PlanReader.read(plain)

        #expect(plan.tables.map(\.number) == [1, 2])
        #expect(plan.tables.last?.isPlan == true)
        #expect(plan.tables.last?.columns.map(\.header) == ["Action", "Lead"])
    }

    @Test func saysWhatToDoWithoutATable() {
        let error = #expect(throws: UnreadablePlan.self) {
            try PlanReader.read(Sketch.document("# Minutes\nThe meeting began at ten."))
        }

        #expect(error?.kind == .noTable)
        #expect(error?.message.contains("table") == true)
    }

    @Test func saysWhatToDoWithoutActions() {
        let error = #expect(throws: UnreadablePlan.self) {
            try PlanReader.read(Sketch.document("|Age|People\n|0-17|820\n|18-59|14,754"))
        }

        #expect(error?.kind == .noActions)
        #expect(error?.message.contains("Action") == true)
    }
}
