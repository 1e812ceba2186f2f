import Testing

@Suite struct RecordsTests {
    @Test func builds() {}
}
