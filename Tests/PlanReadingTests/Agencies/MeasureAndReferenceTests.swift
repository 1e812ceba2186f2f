import PlanReading
import Testing

@Suite("Measures and cross-references are found in the cells that hold them")
struct MeasureAndReferenceTests {
    @Test(arguments: [
        ("", []), ("To be confirmed", []), ("Plan agreed", ["Plan agreed"]),
        ("Scheme agreed, more carers known", ["Scheme agreed", "more carers known"]),
        ("Numbers on lists, known to schools and on lists", ["Numbers on lists, known to schools and on lists"]),
        ("Single front door\nLine open", ["Single front door", "Line open"]),
        ("Report to the\nboard", ["Report to the board"]),
        ("Plan made; plan used", ["Plan made", "plan used"]), ("• Plan made\n• Plan used", ["Plan made", "Plan used"]),
        ("Results published. Survey repeated", ["Results published.", "Survey repeated"]),
        ("Leisure, e.g. Swimming passes", ["Leisure, e.g. Swimming passes"]),
    ])
    func aMeasureCellIsTakenApart(_ cell: String, _ measures: [String]) {
        #expect(MeasureList.split(cell) == measures)
    }

    @Test(arguments: [
        ("", []), ("Address gaps found in 1.2 b) above", ["1.2 b)"]), ("(as per 4.2d below)", ["4.2d"]),
        ("see 3.2 and 4.1 b)", ["3.2", "4.1 b)"]),
        ("(as found in Actions 2, 3 and 6 of the Fairness Check)", ["Actions 2, 3 and 6 of the Fairness Check"]),
        ("as per Actions 2,3, 4 and 6 of the Fairness Check", ["Actions 2,3, 4 and 6 of the Fairness Check"]),
        ("Links to objective 3 and Action 2.4.", ["objective 3", "Action 2.4"]), ("See section 4.", ["section 4"]),
        ("1.5 million carers; 3.2% in 2008", []), ("deliver 2.5 hours", []), ("spend of 4.2 per head", []),
        ("Action plan agreed", []),
    ])
    func referencesAreFoundInAText(_ text: String, _ references: [String]) {
        #expect(CrossReferences.find(in: text) == references)
    }

    @Test func aCellOfReferencesIsListed() {
        #expect(CrossReferences.list("Health\nParent Carers\nHealth") == ["Health", "Parent Carers"])
        #expect(CrossReferences.list("Work, Learning and Play") == ["Work, Learning and Play"])
    }

    @Test func titlesRunTogetherAreFoundAgain() {
        let titles = PlanTitles(["Health", "Parent Carers", "Information and Advice"])
        #expect(
            CrossReferences.list("Information and Advice Parent Carers Health", titles: titles) == [
                "Information and Advice", "Parent Carers", "Health",
            ]
        )
        #expect(CrossReferences.list("Health Elsewhere", titles: titles) == ["Health Elsewhere"])
    }
}
