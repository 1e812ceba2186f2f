import PlanReading
import Testing

/// An export that someone has worked on in a spreadsheet, and taken columns out of.
@Suite struct TakenOutColumnTests {
    private static let names = [
        "Theme ref", "Theme", "Theme statement", "Outcome ref", "Outcome", "Outcome statement", "Objective ref",
        "Objective", "Objective data sources", "Action ref", "Action", "Lead", "Lead as written", "Partners", "By when",
        "Measures", "Measure as written", "Cross references", "Year", "Priority", "Risks", "RAG", "Data sources",
        "Period starts", "Period ends", "Extra: Cost",
    ]
    private static let values: [String: String] = [
        "Theme ref": "1", "Theme": "Finding", "Outcome ref": "1.1", "Outcome": "Carers are known", "Objective ref": "a",
        "Objective": "Ask everyone", "Action ref": "7", "Action": "As above", "Lead": "Hub",
        "Lead as written": "Hub (all)",
        "Partners": "Trust", "By when": "March 2027", "Measures": "People asked", "Extra: Cost": "None",
    ]

    @Test(arguments: names.filter { $0 != "Action" })
    func itIsStillAnExport(without taken: String) throws {
        let left = Self.names.filter { $0 != taken }
        let row = left.map { Self.values[$0] ?? "" }.joined(separator: ",")
        let plan = try PlanReader.read(Array("\(left.joined(separator: ","))\n\(row)\n".utf8), named: "plan.csv")

        let action = try #require(plan.actions.first)
        #expect(action.text.text == "As above")
        #expect(action.extras.map(\.header) == (taken == "Extra: Cost" ? [] : ["Cost"]))
        #expect(action.leads.map(\.text) == (taken == "Lead" ? [] : ["Hub"]))
        #expect((action.leadsAsWritten == nil) == (taken == "Lead" || taken == "Lead as written"))
        #expect(plan.tables.isEmpty)
    }
}
