import PlanReading
import Testing

/// What happens to tables in real files: split, repeated, merged, padded and footnoted.
@Suite struct TableQuirkTests {
    @Test func readsTitleRowsAndSectionRowsAndLeavesOutTheFootnote() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Hartwell Joint Carers Strategy
                |>5 Hartwell Carers Action Plan April 2025 – March 2028
                |>5 Strategic Aim 1: Carers are identified
                |No.|Key tasks|Accountable lead|Completion date|Evidence
                |1.1|Build a single register of carers|ICB|Oct 2025|Register live
                |1.2|Share the register with GPs|ICB|Jan 2026|Practices linked
                |>5 Strategic Aim 2: Carers are supported
                |2.1|Commission a night sitting pilot|Council|Ongoing|Nights given
                |>5 * Dates may change
                """
            )
        )

        #expect(plan.themes.map { $0.title?.text } == ["Carers are identified", "Carers are supported"])
        #expect(plan.actions.map(\.ref) == ["1.1", "1.2", "2.1"])
        #expect(plan.period?.start == "2025-04" && plan.period?.end == "2028-03")
        #expect(plan.doubts.contains { $0.message.contains("Dates may change") && $0.place?.row == 8 })
    }

    @Test func findsWordsExplainedAndBoardsThatWatch() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Hartwell Carers Plan
                The Hartwell Carers Partnership Board will oversee this plan. It reports to the Health and Wellbeing Board.
                ## Parent carer
                Someone who looks after a disabled child of their own.
                |Action|Lead
                |Open a carers' drop-in every week|Council
                ## Glossary
                Respite: time off from caring, planned or not
                |Term|Meaning
                |Sandwich carer|A person caring for children and parents
                """
            )
        )

        #expect(plan.boards.map(\.text) == ["Hartwell Carers Partnership Board", "Health and Wellbeing Board"])
        #expect(
            plan.definitions.map { "\($0.term) = \($0.meaning.text)" } == [
                "Parent carer = Someone who looks after a disabled child of their own.",
                "Respite = time off from caring, planned or not",
                "Sandwich carer = A person caring for children and parents",
            ]
        )
        #expect(plan.actions.map(\.text.text) == ["Open a carers' drop-in every week"])
    }

    @Test func goesOnInATableWithoutAHeader() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                ## Theme A
                |Number|Action|Lead|Date
                |1|Start a carers choir in the town hall|Arts Team|May 2026

                |2|Open the library late for carers|Libraries|July 2026
                |3|Lend laptops to young carers|Libraries|Aug 2026
                """
            )
        )

        #expect(plan.actions.map(\.ref) == ["1", "2", "3"])
        #expect(plan.actions.last?.leads.map(\.text) == ["Libraries"])
        #expect(plan.tables.last?.columns.first?.sureness == .likely)
    }

    @Test func skipsARepeatedHeaderAndFillsDownOnlyWhatIsMerged() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                ## Priority Area 1 – Finding carers.
                |Ref|Objective|What we will do|Who will lead|By when
                |1.1|Finding carers|a) Ask at every clinic|Carers Hub|March 2026
                |^|^|b) Ask at every school|^|
                |Ref|Objective|What we will do|Who will lead|By when
                |||c) Ask at every job centre||April 2026
                """
            )
        )

        #expect(plan.objectives.map(\.ref) == ["1.1"])
        #expect(plan.themes.first?.title?.text == "Finding carers")
        #expect(plan.actions.map(\.ref) == ["a", "b", "c"])
        #expect(plan.actions.map { $0.leadsAsWritten?.text } == ["Carers Hub", "Carers Hub", nil])
        #expect(plan.actions.map { $0.leadsAsWritten?.sureness } == [.sure, .likely, nil])
        #expect(plan.actions[1].when == nil)
    }

    @Test func keepsAColumnNobodyForesaw() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                |Ref||Task||Responsible||Moon phase
                |1||Develop a carers passport for wards||Hospital Trust||Full
                |2||Review the carers helpline hours||Carers Centre||New
                """
            )
        )

        #expect(plan.actions.map { $0.extras.first?.header } == ["Moon phase", "Moon phase"])
        #expect(plan.actions.map { $0.extras.first?.text.text } == ["Full", "New"])
        #expect(plan.actions.map(\.extras.count) == [1, 1])
    }

    @Test func leavesOutTotalsAndTellsColoursFromLetters() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                |Action number|What needs to change|What we will do|By whom|By when|Where are we now?|BRAG|Links to
                |1|Carers wait too long|Clear the backlog of assessments|Head of Assessment|Sept 2025|Posts advertised|A|Adult plan
                |2|Carers wait too long|Offer an online self assessment|Digital Team|Jan 2026|Prototype tested|G|Digital plan
                |3|Carers are not told|Send a letter within 5 days|Team Managers|Immediate|In place|B|
                |Total|||||||3
                """
            )
        )

        #expect(plan.actions.map(\.rag) == ["A", "G", "B"])
        #expect(plan.actions.map(\.ref) == ["1", "2", "3"])
        #expect(plan.objectives.map { $0.actions.count } == [2, 1])
        #expect(plan.actions.first?.crossReferences.map(\.text) == ["Adult plan"])
        #expect(plan.doubts.contains { $0.message.contains("totals") })
    }

    @Test func guessesColumnsThatHaveNoHeaderAtAll() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                |1|Develop a carers passport for all wards|Hospital Trust|March 2026
                |2|Review the carers helpline hours with carers|Carers Centre|June 2026
                |3|Train new social workers in carers' rights|Council|Ongoing
                """
            )
        )

        #expect(plan.tables.first?.columns.map(\.role) == [.ref, .action, .lead, .when])
        #expect(plan.tables.first?.columns.map(\.sureness) == [.guess, .guess, .guess, .guess])
        #expect(plan.actions.allSatisfy { $0.text.sureness == .guess })
    }

    @Test func addsARowWithoutAnActionToTheOneAbove() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                |No|Action|Lead|By when|Measures
                |1|Publish a carers charter for employers|Chamber of Trade|May 2026|Charter published
                ||||June 2027|Forty employers signed
                |2|Hold a jobs fair for carers|Jobcentre|Annually|People placed
                """
            )
        )

        #expect(plan.actions.count == 2)
        #expect(plan.actions.first?.when?.milestones.count == 2)
        #expect(plan.actions.first?.measures.map(\.text) == ["Charter published", "Forty employers signed"])
    }

    @Test func keepsAnOutcomeWhoseTableIsEmpty() throws {
        let plan = try PlanReader.read(
            Sketch.document(
                """
                # Aim 1: Safe places
                ## Young carers
                Outcome: young carers are safe
                |Action|Lead|By when?
                ## Emotional support
                Outcome: carers are listened to
                |Action|Lead|By when?
                |Open a listening line at night|Samaritans|2027
                """
            )
        )

        #expect(plan.themes.first?.outcomes.map { $0.title?.text } == ["Young carers", "Emotional support"])
        #expect(plan.actions.count == 1)
        #expect(plan.doubts.contains { $0.message.contains("Young carers") })
    }
}
