import Measures
import Testing

struct MeasuresAreaTests {
    @Test func everyRouteIsMetOnce() {
        let paths = Measures().routes.map { "\($0.method) \($0.path)" }
        #expect(Set(paths).count == paths.count)
    }
}
