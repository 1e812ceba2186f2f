import PlanReading
import Testing

@Suite("A cell of leads is taken apart where agencies are apart")
struct AgencyListTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var cell: String
        var names: [String]
        var testDescription: String { cell }
    }

    static let cases: [Case] = [
        Case(cell: "", names: []),
        Case(cell: "To be confirmed", names: []),
        Case(cell: "tbc / n/a", names: []),
        Case(cell: "Hub", names: ["Hub"]),
        Case(cell: "Carers Hub/ BBC/ NHS", names: ["Carers Hub", "BBC", "NHS"]),
        Case(cell: "BBC/NHS", names: ["BBC", "NHS"]),
        Case(
            cell: "Carers Hub, Borough Council (BBC), Integrated Care Board (ICB)",
            names: ["Carers Hub", "Borough Council (BBC)", "Integrated Care Board (ICB)"]
        ),
        Case(
            cell: "BBC, ICB and Health and Social Care providers",
            names: ["BBC", "ICB", "Health and Social Care providers"]
        ),
        Case(cell: "Health and Social Care", names: ["Health and Social Care"]),
        Case(cell: "Hill & Dale Partnership (HDP) Trust", names: ["Hill & Dale Partnership (HDP) Trust"]),
        Case(cell: "Hub / Schools/ School Nurses", names: ["Hub", "Schools", "School Nurses"]),
        Case(cell: "BBC and partners", names: ["BBC", "partners"]),
        Case(cell: "Council and partners", names: ["Council", "partners"]),
        Case(cell: "Schools and colleges", names: ["Schools", "colleges"]),
        Case(cell: "Carers Trust & Age Concern", names: ["Carers Trust", "Age Concern"]),
        Case(cell: "Carers and Communities Team", names: ["Carers and Communities Team"]),
        Case(cell: "Community and Cultural Services", names: ["Community and Cultural Services"]),
        Case(cell: "Health, Leisure and Adult Services", names: ["Health, Leisure and Adult Services"]),
        Case(
            cell: "Mental Health Trust, Age Concern, MIND and Citizens Advice",
            names: ["Mental Health Trust", "Age Concern", "MIND", "Citizens Advice"]
        ),
        Case(cell: "Department for Work and Pensions", names: ["Department for Work and Pensions"]),
        Case(cell: "Police and Crime Commissioner", names: ["Police and Crime Commissioner"]),
        Case(
            cell: "NHS (acute, community and primary), Council",
            names: ["NHS (acute, community and primary)", "Council"]
        ),
        Case(cell: "BBC\nChildren's Services", names: ["BBC", "Children's Services"]),
        Case(cell: "BBC/ Children's\nServices", names: ["BBC", "Children's Services"]),
        Case(cell: "Hub working with Town Partnership", names: ["Hub", "Town Partnership"]),
        Case(cell: "BBC in partnership with the Carers Hub", names: ["BBC", "the Carers Hub"]),
        Case(cell: "BBC and/or ICB", names: ["BBC", "ICB"]),
        Case(cell: "Lead: Council; Partners: NHS Trust", names: ["Council", "NHS Trust"]),
        Case(cell: "• Council\n• NHS Trust;", names: ["Council", "NHS Trust"]),
        Case(cell: "24/7 helpline", names: ["24/7 helpline"]),
        Case(cell: "Job Shop Plus (JSP)", names: ["Job Shop Plus (JSP)"]),
        Case(cell: "BBC/ ICB/ BBC", names: ["BBC", "ICB"]),
        Case(cell: "Council (Adults", names: ["Council (Adults"]),
        Case(cell: "Council) / NHS", names: ["Council)", "NHS"]),
    ]

    @Test(arguments: cases) func splits(_ one: Case) {
        #expect(AgencyList.split(one.cell) == one.names)
    }

    @Test func aNameWhoseInitialsAreKnownIsKeptWhole() {
        #expect(AgencyList.split("Homes, Parks and Roads").count > 1)
        #expect(AgencyList.split("Homes, Parks and Roads", knowing: ["HPR"]) == ["Homes, Parks and Roads"])
    }
}
