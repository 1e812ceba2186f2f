import Testing

@Suite struct PlanReadingTests {
    @Test func builds() {}
}
