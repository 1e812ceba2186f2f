import PlanReading
import Testing

/// Tables that lie, are drawn or are numbered as nobody foresaw.
@Suite struct UnseenLayoutTests {
    private func read(_ text: String, named name: String = "plan.csv") throws -> ReadPlan {
        try PlanReader.read(Array(text.utf8), named: name)
    }

    @Test(arguments: ["Principle", "Mission", "Chapter", "Aspiration", "Building block", "Whatnot"])
    func whatStandsForSeveralRowsIsWhatTheyArePartOf(_ header: String) throws {
        let plan = try read(
            """
            \(header),Action,Lead,By when
            Finding carers,Train reception staff,Carers Hub,March 2027
            Finding carers,Publish a guide,Town Council,June 2027
            Breaks for carers,Buy a sitting service,Buying Team,Ongoing
            """
        )

        #expect(plan.themes.map { $0.title?.text } == ["Finding carers", "Breaks for carers"])
        #expect(plan.actions.map(\.extras.count) == [0, 0, 0])
    }

    @Test func everyLevelHasNumbersOfItsOwn() throws {
        let plan = try read(
            """
            Aim,Aim description,Outcome ref,Outcome,Objective ref,Objective,Action ref,Action,Lead,End date
            A1,Recognised,O1,Carers are found,OB1,Primary care,AC1,Train receptionists,ICB,31/03/2027
            A1,Recognised,O1,Carers are found,OB1,Primary care,AC2,Add a question,PCNs,30/06/2027
            A2,Supported,O2,Carers have breaks,OB2,Breaks,AC3,Open a breaks fund,Town Council,31/08/2027
            """
        )

        #expect(plan.themes.map(\.ref) == ["A1", "A2"])
        #expect(plan.themes.map { $0.title?.text } == ["Recognised", "Supported"])
        #expect(plan.themes.flatMap(\.outcomes).map(\.ref) == ["O1", "O2"])
        #expect(plan.objectives.map(\.ref) == ["OB1", "OB2"])
        #expect(plan.actions.map(\.ref) == ["AC1", "AC2", "AC3"])
    }

    @Test func whoHelpsStandsUnderDelivery() throws {
        let plan = try read(
            """
            <table><tr><th rowspan=2>Our aim</th><th rowspan=2>Our action</th><th colspan=3>Delivery</th>
            <th colspan=2>Tracking</th></tr><tr><th>Lead</th><th>With</th><th>Date</th><th>Indicator</th><th>BRAG</th></tr>
            <tr><td rowspan=2>Carers are safe</td><td>Emergency plans for all</td><td>Carers Hub</td><td>Acute Trust</td>
            <td>31.03.27</td><td>Plans held</td><td>B</td></tr>
            <tr><td>Carers card again</td><td>Town Council</td><td>Shops</td><td>Summer 26</td><td>Cards</td><td>G</td></tr>
            </table>
            """,
            named: "plan.html"
        )

        #expect(plan.actions.map { $0.leads.map(\.text) } == [["Carers Hub"], ["Town Council"]])
        #expect(plan.actions.map { $0.partners.map(\.text) } == [["Acute Trust"], ["Shops"]])
    }

    @Test func termsHeadColumnsOfActions() throws {
        let plan = try read(
            """
            <h1>Our plan</h1><table>
            <tr><th>Short term (by March 2026)</th><th>Medium term (by March 2027)</th><th>Long term (by March 2029)</th></tr>
            <tr><td>Train reception staff in all practices</td><td>Open a breaks fund for carers</td>
            <td>Build a new centre in town</td></tr>
            <tr><td>Publish a guide for working carers</td><td>Start a peer support network</td>
            <td>Commission a service for every age</td></tr></table>
            """,
            named: "plan.html"
        )

        #expect(plan.actions.count == 6)
        #expect(plan.actions.map(\.year).prefix(3) == ["Short term", "Medium term", "Long term"])
        #expect(plan.actions.last?.when?.asWritten == "by March 2029")
    }

    @Test func aTableOnItsSideIsStoodUp() throws {
        let plan = try read(
            """
            <h1>Plan</h1><table><tr><th></th><th>Action 1</th><th>Action 2</th><th>Action 3</th></tr>
            <tr><th>What</th><td>Train reception staff</td><td>Publish a guide</td><td>Open a fund</td></tr>
            <tr><th>Who</th><td>ICB</td><td>Town Council</td><td>Carers Hub</td></tr>
            <tr><th>When</th><td>March 2027</td><td>June 2027</td><td>Ongoing</td></tr>
            <tr><th>Measure</th><td>Staff trained</td><td></td><td>Awards</td></tr></table>
            """,
            named: "plan.html"
        )

        #expect(plan.actions.map(\.text.text) == ["Train reception staff", "Publish a guide", "Open a fund"])
        #expect(plan.actions.flatMap { $0.leads.map(\.text) } == ["ICB", "Town Council", "Carers Hub"])
        #expect(plan.actions.map { $0.when?.asWritten } == ["March 2027", "June 2027", "Ongoing"])
        #expect(plan.actions.map { $0.measures.map(\.text) } == [["Staff trained"], [], ["Awards"]])
    }

    @Test(arguments: ["plan.csv", "plan.txt", "plan.md", nil])
    func barsStandBetweenCells(_ name: String?) throws {
        let rows = [
            "Ref|Action|Lead|By when", "1.1|Train reception staff|ICB|March 2027", "1.2|Publish a guide|Hub|2028",
        ]
        let bars = rows.joined(separator: "\n")
        let drawn = rows.map { "| \($0.replacing("|", with: " | ")) |" }
        let markdown = ([drawn[0], "|---|:---|:--:|---:|"] + drawn.dropFirst()).joined(separator: "\n")
        let text = name == "plan.csv" ? bars : markdown
        let plan = try PlanReader.read(Array(text.utf8), named: name)

        #expect(plan.actions.map(\.ref) == ["1.1", "1.2"])
        #expect(plan.actions.map(\.text.text) == ["Train reception staff", "Publish a guide"])
        #expect(plan.actions.map { $0.when?.asWritten } == ["March 2027", "2028"])
    }
}
