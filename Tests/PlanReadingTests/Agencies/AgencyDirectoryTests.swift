import PlanReading
import Testing

@Suite("A plan's agencies are known by all the names it gives them")
struct AgencyDirectoryTests {
    static let directory = AgencyDirectory(
        cells: [
            "Carers Hub, North Dale Council (NDC), Integrated Care Board (ICB)",
            "NDC/ ICB/ Hill & Wolds Partnership (HWP) Trust",
            "Hill & Wold Partnership (HWP) Trust", "N Dale Council", "Carers’ Hub", "HLAS",
            "Health, Leisure and Adult Services",
            "Ongoing", "JSP", "Red Shield (all agencies)",
        ],
        abbreviations: [Abbreviation(short: "JSP", long: "Job Shop Plus")]
    )

    @Test func eachIsListedOnceInTheOrderItIsFirstNamed() {
        #expect(
            Self.directory.organisations.map(\.name) == [
                "Carers Hub", "North Dale Council", "Integrated Care Board", "Hill & Wolds Partnership Trust",
                "Health, Leisure and Adult Services", "Job Shop Plus", "Red Shield",
            ]
        )
        #expect(Self.directory.organisations.map(\.shortNames.first) == [nil, "NDC", "ICB", "HWP", "HLAS", "JSP", nil])
    }

    @Test(arguments: [
        ("NDC", "North Dale Council", Sureness.sure), ("North Dale Council (NDC)", "North Dale Council", .sure),
        ("north dale council", "North Dale Council", .sure), ("N Dale Council", "North Dale Council", .sure),
        ("Carers' Hub", "Carers Hub", .sure), ("The Carers Hub", "Carers Hub", .sure),
        ("Hill and Wolds Partnership Trust", "Hill & Wolds Partnership Trust", .sure),
        ("HLAS", "Health, Leisure and Adult Services", .sure),
        ("Int Care Board", "Integrated Care Board", .likely),
        ("Integrated Caer Board", "Integrated Care Board", .guess),
    ])
    func aWrittenNameIsMatched(_ written: String, _ name: String, _ sureness: Sureness) {
        let match = Self.directory.match(written)
        #expect(match?.name == name)
        #expect(match?.sureness == sureness)
    }

    @Test(arguments: ["", "Nobody", "South Vale Council", "(", "&"]) func aStrangerIsNot(_ written: String) {
        #expect(Self.directory.match(written) == nil)
    }

    @Test(arguments: [
        ("the Integrated Care Board (ICB) meets", "ICB", "Integrated Care Board"),
        ("ICB = Integrated Care Board", "ICB", "Integrated Care Board"),
        ("ICB (Integrated Care Board)", "ICB", "Integrated Care Board"),
        ("ICB: Integrated Care Board", "ICB", "Integrated Care Board"),
        ("Hill & Wolds Partnership (HWP) Trust", "HWP", "Hill & Wolds Partnership"),
        ("Personal Health Budgets (PHBs)", "PHBs", "Personal Health Budgets"),
    ])
    func aShortFormIsFoundWithWhatItStandsFor(_ text: String, _ short: String, _ long: String) {
        #expect(Abbreviations.find(in: text) == [Abbreviation(short: short, long: long)])
    }

    @Test(arguments: ["met in London (UK)", "carers (all)", "ICB = nothing like it", "(ICB)", "ICB ="])
    func whatTheWordsDoNotBearOutIsLeft(_ text: String) {
        #expect(Abbreviations.find(in: text).isEmpty)
    }
}
