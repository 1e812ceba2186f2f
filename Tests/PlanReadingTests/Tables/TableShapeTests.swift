import Dates
import PlanReading
import Testing

/// Plans of shapes that real places use, each read whole.
@Suite struct TableShapeTests {
    @Test func readsFourQuestionsAsColumns() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Milford Dale Carers Plan 2025-2028
                ## Being recognised
                |What?|Who?|When?|How will we measure it?
                |Put a carers' prompt on every GP registration form|Milford Dale GP Federation|March 2026|Forms with the prompt
                |Train reception staff to notice carers|Carers Hub / Milford Dale Council|By end of 2026|80% of staff trained ¶ Feedback from carers
                """
            )
        )

        let theme = try #require(plan.themes.first)
        #expect(theme.title?.text == "Being recognised")
        let actions = plan.actions
        #expect(actions.count == 2)
        #expect(actions.first?.leads.map(\.text) == ["Milford Dale GP Federation"])
        #expect(actions.last?.leads.map(\.text) == ["Carers Hub", "Milford Dale Council"])
        #expect(actions.last?.measures.count == 2)
        #expect(actions.first?.when?.milestones.first?.kind == .month)
        #expect(plan.place?.text == "Milford Dale")
        #expect(plan.period?.asWritten.text == "2025-2028")
    }

    @Test func readsActionsByYearUnderTwoRowsOfHeaders() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Carers Delivery Plan
                |Ref|Objective|>2 Year 1|>2 Year 2
                |^|^|Action|Lead|Action|Lead
                |1.1|Carers know their rights|Write a rights leaflet for carers|Rights Team|Review the leaflet with carers|Carers Forum
                |1.2|Carers are counted|Ask every practice for its register|ICB|Publish the figures by ward|Public Health
                """
            )
        )

        #expect(plan.actions.map(\.year) == ["Year One", "Year Two", "Year One", "Year Two"])
        #expect(
            plan.actions.map { $0.leads.map(\.text) } == [
                ["Rights Team"], ["Carers Forum"], ["ICB"], ["Public Health"],
            ]
        )
        #expect(plan.objectives.map(\.ref) == ["1.1", "1.2"])
    }

    @Test func readsATableForEachPriorityWithItsLevelRisksAndPartners() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Thornley Vale All-Age Carers Strategy Action Plan
                ## Priority 1: Identification
                Why it matters: too many carers are found late.
                |Action|Priority (H/M/L)|Lead officer|Partners|Timescale|Success criteria|Risks
                |Run a campaign in Carers Week|H|Communications Manager|Carers Trust, NHS|June 2026|Calls to the helpline|Staff time
                ## Priority 2: Support
                |Action|Priority (H/M/L)|Lead officer|Partners|Timescale|Success criteria|Risks
                |Set up a peer group in each town|L|Carers Centre|Parish councils|2027|Six groups running|Venues
                """
            )
        )

        #expect(plan.themes.map(\.ref) == ["1", "2"])
        #expect(plan.themes.first?.title?.text == "Identification")
        #expect(plan.actions.map(\.priority) == ["H", "L"])
        #expect(plan.actions.first?.partners.map(\.text) == ["Carers Trust", "NHS"])
        #expect(plan.actions.last?.risks?.text == "Venues")
    }

    @Test func readsASheetForEachThemeWithQuartersAndColours() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                === Cover
                |Northmoor Carers Partnership plan 2024-2027
                |Owner: Northmoor Council
                === Health and wellbeing
                |No|Objective|Action|Owner|Target date|RAG|Q1 2024/25|Q2 2024/25|Comments
                |1|Carers stay well|Offer a health check to every registered carer|Health Team|31/03/2025|Green|Started in two practices|Ten now take part|None
                |2|^|Train health champions|Health Team|30/09/2025|Amber|Recruiting|First five trained|Needs money
                === Young carers
                |No|Objective|Action|Owner|Target date|RAG|Q1 2024/25|Q2 2024/25|Comments
                |1|Schools know their young carers|Agree a schools charter|Education|July 2025|Red|Not started|Draft written|Late
                """,
                as: .xlsx
            )
        )

        #expect(plan.themes.map { $0.title?.text } == ["Health and wellbeing", "Young carers"])
        #expect(plan.actions.map(\.ref) == ["1", "2", "1"])
        #expect(plan.actions.map(\.rag) == ["Green", "Amber", "Red"])
        #expect(plan.actions.first?.progress.map(\.period) == ["Q1 2024/25", "Q2 2024/25"])
        #expect(plan.actions.last?.extras.first?.text.text == "Late")
        #expect(plan.owner?.text == "Northmoor Council")
    }

    @Test func readsBulletsInACellAsActionsOfTheirObjective() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Wexcombe Carers Action Plan 2026
                |Theme|Aim|Actions|Lead|Target completion|Measure of success
                |1. Recognise|Carers are partners in care|• Add a carers field to the hospital record ¶ • Give ward staff a carers checklist|Wexcombe Hospitals|March 2027|Records with a carer named
                |^|Carers join in planning|• Invite two carers to every board ¶ • Pay expenses to carers who attend|Care Board|Dec 2026|Carers on boards
                |2. Respite|Breaks are easy to get|Make one phone number for breaks|Council|April 2026|Calls answered
                """
            )
        )

        #expect(plan.themes.map(\.ref) == ["1", "2"])
        #expect(plan.objectives.map { $0.actions.count } == [2, 2, 1])
        #expect(plan.actions[1].text.sureness == .likely)
        #expect(plan.actions[1].leads.map(\.text) == ["Wexcombe Hospitals"])
    }

    @Test func pairsLettersLeadsAndDatesThatStandSideBySide() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Strategy for carers
                |Priority|Objective|Key actions|Lead|Timescale
                |1|Information|a) Launch a website for carers ¶ b) Send a newsletter each season|Comms ¶ Carers Centre|May 2026 ¶ Quarterly
                |2|Breaks|a) Buy ten more respite beds|Commissioning|2027
                """
            )
        )

        #expect(plan.actions.map(\.ref) == ["a", "b", "a"])
        #expect(plan.actions.map { $0.leads.first?.text } == ["Comms", "Carers Centre", "Commissioning"])
        #expect(plan.actions.map { $0.when?.asWritten } == ["May 2026", "Quarterly", "2027"])
    }

    @Test func readsAFormWithNamesDownItsSide() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Service plan for carers
                ## Outcome 1: I am recognised
                |Action|Give every carer a named worker
                |Lead|Locality Teams
                |Timescale|By April 2026
                |Success measure|All carers have a name and number
                |Action|Print the name on the support plan
                |Lead|Business Support
                |Timescale|June 2026
                |Success measure|Audit of plans
                """
            )
        )

        #expect(plan.themes.first?.outcomes.first?.title?.text == "I am recognised")
        #expect(
            plan.actions.map(\.text.text) == ["Give every carer a named worker", "Print the name on the support plan"]
        )
        #expect(plan.actions.map { $0.leads.first?.text } == ["Locality Teams", "Business Support"])
    }

    @Test func readsPromisesInAListWithWhoAndWhenInBrackets() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Our promise to carers in Ashcombe
                ## Finding carers early
                We will:
                - Work with pharmacies to hand out carers cards (Lead: Public Health, by March 2026)
                - Train library staff to spot carers
                ## Breaks from caring
                We will:
                - Double the number of sitting hours
                - Review how direct payments are used for breaks
                """
            )
        )

        #expect(plan.themes.map { $0.title?.text } == ["Finding carers early", "Breaks from caring"])
        #expect(plan.actions.count == 4)
        #expect(plan.actions.first?.leads.map(\.text) == ["Public Health"])
        #expect(plan.actions.first?.when?.milestones.first?.kind == .month)
        #expect(plan.place?.text == "Ashcombe")
    }
}

extension ReadPlan {
    var objectives: [ReadObjective] { themes.flatMap(\.outcomes).flatMap(\.objectives) }
    var actions: [ReadAction] { objectives.flatMap(\.actions) }
}
