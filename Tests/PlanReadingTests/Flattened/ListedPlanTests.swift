import Testing

@testable import PlanReading

struct ListedPlanTests {
    @Test func numberedItemsUnderOneHeaderAreRows() {
        let rows = table(
            """
            Elmbridge Carers Equality Plan

            \tObjective

            \t1.
            \tTrain all staff in asking about caring.

            \t2.
            \tOpen the hub on Saturdays
            and in the evening.
            """
        )
        #expect(
            rows == [
                ["Ref", "Objective"], ["1", "Train all staff in asking about caring."],
                ["2", "Open the hub on Saturdays and in the evening."],
            ]
        )
    }

    @Test func promisesInBulletsUnderHeadingsAreRows() {
        let text = """
            Our plan for carers 2026-2028

            Priority 1: Finding carers

            We will:
            • Visit every school in the district
            • Train pharmacists to spot carers

            Priority 2: Breaks

            • We will double the number of sitting services
            • We will open a respite flat
            """
        #expect(table(text).count == 3)
        #expect(table(text, 2).last == ["We will open a respite flat"])
    }

    @Test func aTextWithoutPromisesHasNoPlan() {
        #expect(table("Minutes of the meeting\n\nPresent: three members.\n\n• Apologies\n• Minutes").isEmpty)
        #expect(table("").isEmpty)
    }
}
