import Testing

@Suite struct AppTests {
    @Test func builds() {}
}
