import Statistics
import Testing

struct ProportionTests {
    @Test func aPartIsOfSomething() {
        #expect(Proportion(3, of: 12)?.share == 0.25)
        #expect(Proportion(0, of: 0) == nil)
        #expect(Proportion(-1, of: 5) == nil)
        #expect(Proportion(6, of: 5) == nil)
    }
}
