import Testing

@Suite struct PeopleTests {
    @Test func builds() {}
}
