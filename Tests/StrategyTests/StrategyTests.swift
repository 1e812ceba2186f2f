import Testing

@Suite struct StrategyTests {
    @Test func builds() {}
}
