import PlanReading
import Testing

/// Columns known by what their headers and values mean, whatever the words and the order.
@Suite struct TableWordingTests {
    private static let row = "Train staff to listen to carers"

    @Test(
        arguments: [
            (
                "Key Priority|Action|Lead|Timescale|Resources|Outcome",
                [.theme, .action, .lead, .when, .extra, .measure]
            ),
            ("No.|Recommendation|Action|Owner|Date|Comments", [.ref, .objective, .action, .lead, .when, .extra]),
            (
                "Strategy commitment|Action|Milestone|Lead Organisation|Deadline|KPI",
                [.objective, .action, .measure, .lead, .when, .measure]
            ),
            (
                "Area for development|Action required|Person responsible|Date for completion|Evidence|RAG",
                [.theme, .action, .lead, .when, .measure, .rag]
            ),
            (
                "I statement|How will we get there|Lead|Target date|Where are we now|Barriers",
                [.outcome, .action, .lead, .when, .progress, .risks]
            ),
            (
                "Cyf|Camau gweithredu|Arweinydd|Erbyn pryd|Mesur llwyddiant|Partneriaid",
                [.ref, .action, .lead, .when, .measure, .partners]
            ),
            (
                "By when|Who will lead|What we will do|How will we know?|Links to|With whom",
                [.when, .lead, .action, .measure, .crossReference, .partners]
            ),
        ] as [(String, [ColumnRole])]
    )
    func knowsTheColumn(header: String, roles: [ColumnRole]) throws {
        func value(_ role: ColumnRole, _ number: Int) -> String {
            switch role {
            case .ref: "\(number)"
            case .theme: number < 3 ? "Being heard" : "Being well"
            case .outcome: number < 3 ? "I am heard as a carer" : "I am well as a carer"
            case .objective: number < 3 ? "Carers shape services" : "Carers stay well"
            case .action: "\(Self.row) in ward \(number)"
            case .lead: "Carers Hub"
            case .partners: "Hospital Trust"
            case .when: "March 202\(number)"
            case .measure: "Number of staff trained in ward \(number)"
            case .rag: number == 1 ? "Red" : "Amber"
            case .progress: "We have met ward \(number)"
            default: "Other words \(number)"
            }
        }
        let rows = (1...3).map { number in "|" + roles.map { value($0, number) }.joined(separator: "|") }
        let sketch = "# Carers plan\n|\(header)\n" + rows.joined(separator: "\n")

        let plan = try PlanReader.read(Sketch.document(sketch))

        #expect(plan.tables.first?.columns.map(\.role) == roles)
        #expect(plan.actions.count == 3)
        #expect(plan.actions.first?.text.text == "\(Self.row) in ward 1")
    }

    @Test func takesWhoAndWhenFromOneColumnAndSectionsFromTheirNumbers() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Riverside Carers Delivery Plan
                |Ref|Action|Lead and timescale|Success measure
                |1|Information||
                |1.1|Rewrite the carers guide in plain words|Carers Hub, by March 2026|Guide printed
                |1.2|Put the guide in every surgery|ICB / June 2026|Surgeries with a guide
                |2|Breaks||
                |2.1|Find ten more sitters for night breaks|Sitting Service, ongoing|Sitters found
                """
            )
        )

        #expect(plan.themes.map(\.ref) == ["1", "2"])
        #expect(plan.themes.map { $0.title?.text } == ["Information", "Breaks"])
        #expect(plan.actions.map { $0.leads.first?.text } == ["Carers Hub", "ICB", "Sitting Service"])
        #expect(plan.actions.map { $0.when?.milestones.first?.kind } == [.month, .month, .ongoing])
    }

    @Test func readsHorizonsAsYearsAndTicksAsDates() throws {
        let horizons = try PlanReader.read(
            Sketch.document(
                """
                |Theme|Short term (0-12 months)|Medium term (1-2 years)
                |Information|Write one guide for all carers|Translate the guide into six languages
                """
            )
        )
        let ticks = try PlanReader.read(
            Sketch.document(
                """
                |No|Action|Owner|2025|2026
                |1|Open a carers desk in the market hall|Council|x|
                |2|Train all drivers to know the carers card|Bus Company||x
                """
            )
        )

        #expect(horizons.actions.map(\.year) == ["Short term", "Medium term"])
        #expect(ticks.actions.map { $0.when?.asWritten } == ["2025", "2026"])
        #expect(ticks.actions.allSatisfy { $0.progress.isEmpty && $0.whenSureness == .likely })
    }

    @Test func readsCardsOfNamedLinesAsRows() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Carers plan for Oakmere
                ## Theme 1: Information
                ### 1.1 Improve the carers web pages
                Lead: Communications Team
                By when: March 2026
                How we will know: Visits to the pages
                ## Theme 2: Breaks
                ### 2.1 Open a respite house
                Lead: Council
                By when: 2027
                """
            )
        )

        #expect(plan.themes.map { $0.title?.text } == ["Information", "Breaks"])
        #expect(plan.actions.map(\.ref) == ["1.1", "2.1"])
        #expect(plan.actions.map { $0.leads.first?.text } == ["Communications Team", "Council"])
        #expect(plan.place?.text == "Oakmere")
    }

    @Test func readsASummaryAndThePlanOnce() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Carers plan
                ## Summary
                |Priorities|What we will do
                |Information|Improve the carers web pages ¶ Send a letter to every new carer
                ## Information
                |Action|Lead|By when
                |Improve the carers web pages|Comms|2026
                |Send a letter to every new carer|Hub|2026
                """
            )
        )

        #expect(plan.actions.count == 2)
        #expect(plan.tables.map(\.isPlan) == [false, true])
    }

    @Test func tiesWhatCarersSaidToTheNearestTheme() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # You said, we will
                ## Theme 2: Money
                |You said|We will|Lead|By when
                |It is hard to claim benefits|Open an advice desk at the market each Friday|Citizens Advice|May 2026
                """
            )
        )

        #expect(plan.feedback.map(\.themeRef) == ["2"])
        #expect(plan.feedback.first?.youSaid.text == "It is hard to claim benefits")
        #expect(plan.feedback.first?.response?.text == plan.actions.first?.text.text)
    }
}
