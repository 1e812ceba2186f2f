import Testing

@testable import PlanReading

struct RunOnTableTests {
    @Test func rowsWhoseColumnsRanTogetherComeApart() {
        let rows = table(
            """
            Ref Objective What we will do Who will lead By when How will we measure success
            1.1 Finding carers early a) Run posters in every library and shop Northmoor Carers Hub/ NCC Ongoing Number of new carers
            b) Ask dentists and opticians to mention caring NCC March 2026 To be confirmed
            1.2 Carers at the surgery a) Train receptionists in each practice Northmoor Carers Hub/ Practices Sep 2026 Staff trained
            b) Close the gaps found in 1.1 b) above Northmoor Carers Hub Annually (autumn) Report to the board
            """
        )
        #expect(rows.count == 5)
        #expect(
            rows.dropFirst().first == [
                "1.1", "Finding carers early", "a) Run posters in every library and shop", "Northmoor Carers Hub/ NCC",
                "Ongoing",
                "Number of new carers",
            ]
        )
        #expect(rows.last?[2] == "b) Close the gaps found in 1.1 b) above")
        #expect(rows.last?[4] == "Annually (autumn)")
    }

    @Test func aCellToALineIsRead() {
        let rows = table(
            """
            Action
            Lead
            By when
            Measure

            Open a drop-in at the market hall

            Elmbridge Carers

            June 2027

            Number of visits

            Write to every employer in the town

            Council

            Ongoing

            Replies received
            """
        )
        #expect(
            rows.dropFirst() == [
                ["Open a drop-in at the market hall", "Elmbridge Carers", "June 2027", "Number of visits"],
                ["Write to every employer in the town", "Council", "Ongoing", "Replies received"],
            ]
        )
    }

    @Test func whoLeadsIsSharedByTheRowsUnderAMergedCell() {
        let rows = table(
            """
            Ref Objective What we will do Who will lead By when How will we measure success
            2.1 Being heard a) Map how carers are heard

            Council/ Carers Hub

            March 2026 Map agreed
            b) Close the gaps that the map shows Sep 2026 Plan agreed
            2.2 Being paid a) Pay for time given Council Sep 2026 Payments made
            b) Publish the rates Council Sep 2026 Rates published
            """
        )
        #expect(rows.dropFirst(2).first?[3] == "^")
    }
}
