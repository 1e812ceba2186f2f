import Testing

@Suite struct DatesTests {
    @Test func builds() {}
}
