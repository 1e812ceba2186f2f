import PlanReading
import Testing

/// Rows that say something for other rows, or point at them.
@Suite struct LoneRowTests {
    private func read(_ text: String, named name: String = "plan.csv") throws -> ReadPlan {
        try PlanReader.read(Array(text.utf8), named: name)
    }

    @Test func aLeadOverItsRowsLeadsThem() throws {
        let plan = try read(
            """
            Lead agency: Town Council,,,
            Action,By when,Measure,Notes
            Train reception staff,March 2027,Staff trained,
            Publish a guide,June 2027,Copies,
            Lead agency: Carers Hub,,,
            Action,By when,Measure,Notes
            Open a café,June 2026,Visits,
            """
        )

        #expect(plan.actions.map(\.text.text) == ["Train reception staff", "Publish a guide", "Open a café"])
        #expect(plan.actions.flatMap { $0.leads.map(\.text) } == ["Town Council", "Town Council", "Carers Hub"])
    }

    @Test func aLoneRowThatIsLeftOutIsSaid() throws {
        let plan = try read(
            """
            Plan for carers,,,
            Ref,Action,Lead,By when
            1.1,Train reception staff,Carers Hub,March 2027
            See the other file.,,,
            1.2,Publish a guide,Town Council,June 2027
            """
        )

        #expect(plan.actions.count == 2)
        #expect(plan.doubts.map(\.message).contains { $0.contains("See the other file") })
    }

    @Test(arguments: ["As above", "Ditto", "″", "\"\"\"\"", "(same as above)"])
    func dittoMeansTheRowAbove(_ mark: String) throws {
        let plan = try read(
            """
            Ref,Action,Lead,By when,Measure
            1.1,Train reception staff,Town Council,March 2027,Staff trained
            1.2,Publish a guide,\(mark),\(mark),Copies
            1.3,Open a café,\(mark),2028,Visits
            """
        )

        #expect(plan.actions.flatMap { $0.leads.map(\.text) } == ["Town Council", "Town Council", "Town Council"])
        #expect(plan.actions.map { $0.when?.asWritten } == ["March 2027", "March 2027", "2028"])
        #expect(plan.actions.map { $0.leadsAsWritten?.sureness } == [.sure, .likely, .likely])
        #expect(plan.actions.map(\.doubts.count) == [0, 2, 1])
    }
}
