import Testing

@testable import PlanReading

struct TabbedTableTests {
    @Test func rowsBrokenByLinesAndPagesAreWhole() {
        let rows = table(
            """
            \tAction\tLead\tBy when?\tHow will we know?\tX Reference
            1\tTo make sure that carers can find\tTown Council/\tOngoing\tMore carers found\tHealth
            \ta listening ear near home\tHub\t\tFewer carers\tLeisure
            \t\t\t\twaiting\t
            2\tRun a survey each spring\tHub\tMarch 2027\tSurvey run\tAll
            """
        )
        #expect(
            rows.dropFirst() == [
                [
                    "1", "To make sure that carers can find a listening ear near home", "Town Council/ Hub", "Ongoing",
                    "More carers found Fewer carers waiting", "Health Leisure",
                ],
                ["2", "Run a survey each spring", "Hub", "March 2027", "Survey run", "All"],
            ]
        )
    }

    @Test func blankCellsUnderAnObjectiveKeepTheirRows() {
        let rows = table(
            """
            Ref\tWe will\tPriority Year One:\tYear One Action\tPriority Year Two:\tYear Two Action
            1.1\tGive carers breaks.\tHigh\tMap what there is.\tLow\tBuy what is missing.
            \t\t\tAsk carers what helps.\t\tReview it.
            """
        )
        #expect(rows.count == 3)
        #expect(rows.last == ["", "", "", "Ask carers what helps.", "", "Review it."])
    }

    @Test func aNumberGluedToItsActionAndLostCellsAreFound() {
        let rows = table(
            """
            \tAction\tLead\tBy when?\tMeasure\tX Reference
            1\tFind carers at work\tHub\tOngoing\tNumber found\tEmployment Health
            2\tFind carers in schools\tCouncil\tMay 2026\tNumber found\tHealth Schools

            3 Find carers in hospital\tCouncil\tOngoing\tHealth
            """
        )
        #expect(rows.last == ["3", "Find carers in hospital", "Council", "Ongoing", "", "Health"])
    }
}
