import Testing

@Suite struct DesignSystemTests {
    @Test func builds() {}
}
