import Support
import Testing

struct SupportAreaTests {
    @Test func everyRouteIsMetOnce() {
        let paths = Support().routes.map { "\($0.method) \($0.path)" }
        #expect(Set(paths).count == paths.count)
    }
}
