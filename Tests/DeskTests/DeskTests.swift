import Testing

@Suite struct DeskTests {
    @Test func builds() {}
}
