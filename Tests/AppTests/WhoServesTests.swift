import App
import Testing

/// Who may start the program, and whose word it takes.
@Suite struct WhoServesTests {
    @Test func theMachinesAdministratorMustSaySo() throws {
        var configuration = Configuration()

        #expect(throws: ServesAsRoot.self) { try configuration.checkWhoServes(0) }
        #expect(throws: Never.self) { try configuration.checkWhoServes(10_001) }
        configuration.servesAsRoot = true
        #expect(throws: Never.self) { try configuration.checkWhoServes(0) }
    }

    @Test func aProxyIsAnAddressOrANetwork() throws {
        var configuration = Configuration()
        configuration.trustedProxies = ["127.0.0.1", "10.0.0.0/8"]
        #expect(throws: Never.self) { try configuration.proxies }
        configuration.trustedProxies = ["proxy.example"]
        #expect(throws: (any Error).self) { try configuration.proxies }
    }
}
