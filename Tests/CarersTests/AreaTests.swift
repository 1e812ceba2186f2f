import Carers
import Testing

struct CarersAreaTests {
    @Test func everyRouteIsMetOnce() {
        let paths = Carers().routes.map { "\($0.method) \($0.path)" }
        #expect(Set(paths).count == paths.count)
    }
}
