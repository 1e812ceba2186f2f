import HTTPTypes
import Testing

@testable import Web

/// Where a request came from, behind proxies and before them.
@Suite struct TrustedProxyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        var trusted = ["127.0.0.1", "10.1.0.0/16", "::1"]
        let peer: String
        var told: [String] = []
        let address: String

        var testDescription: String { what }
    }

    static let cases = [
        Case(what: "nobody is trusted", trusted: [], peer: "127.0.0.1", told: ["192.0.2.1"], address: "127.0.0.1"),
        Case(what: "a stranger's header", peer: "192.0.2.9", told: ["192.0.2.1"], address: "192.0.2.9"),
        Case(what: "a proxy's header", peer: "127.0.0.1", told: ["192.0.2.1"], address: "192.0.2.1"),
        Case(what: "a proxy that says nothing", peer: "127.0.0.1", address: "127.0.0.1"),
        Case(what: "what the visitor wrote before it", peer: "::1", told: ["8.8.8.8, 192.0.2.1"], address: "192.0.2.1"),
        Case(what: "two proxies", peer: "127.0.0.1", told: ["8.8.8.8, 192.0.2.1, 10.1.7.7"], address: "192.0.2.1"),
        Case(what: "two lines", peer: "127.0.0.1", told: ["8.8.8.8", "192.0.2.1, 10.1.7.7"], address: "192.0.2.1"),
        Case(what: "proxies alone", peer: "127.0.0.1", told: ["10.1.0.1, 10.1.7.7"], address: "10.1.0.1"),
        Case(what: "the net beside it", peer: "10.2.0.1", told: ["192.0.2.1"], address: "10.2.0.1"),
        Case(what: "words", peer: "127.0.0.1", told: ["<script>"], address: "127.0.0.1"),
        Case(what: "words before an address", peer: "127.0.0.1", told: ["x, 192.0.2.1"], address: "192.0.2.1"),
        Case(what: "words after an address", peer: "127.0.0.1", told: ["192.0.2.1, x"], address: "127.0.0.1"),
        Case(what: "a port", peer: "127.0.0.1", told: ["192.0.2.1:4711"], address: "192.0.2.1"),
        Case(what: "brackets", peer: "127.0.0.1", told: ["[2001:DB8::0:1]:443"], address: "2001:db8::1"),
        Case(what: "version 6 bare", peer: "127.0.0.1", told: ["2001:db8:0::1"], address: "2001:db8::1"),
        Case(
            what: "version 4 in version 6",
            peer: "::ffff:127.0.0.1",
            told: ["::ffff:192.0.2.1"],
            address: "192.0.2.1"
        ),
        Case(what: "no address at all", peer: "unknown", told: ["192.0.2.1"], address: "unknown"),
    ]

    @Test(arguments: cases)
    func itIsWhatTheLastTrustedProxyWasAskedBy(_ one: Case) throws {
        let proxies = try TrustedProxies(one.trusted, header: "X-Forwarded-For")
        var headers = HTTPFields()
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        for line in one.told { headers.append(HTTPField(name: name, value: line)) }

        #expect(proxies.address(of: one.peer, headers) == one.address)
    }

    @Test func anotherHeaderIsNotBelieved() throws {
        let proxies = try TrustedProxies(["127.0.0.1"], header: "X-Real-IP")
        var headers = HTTPFields()
        for (name, value) in ["X-Forwarded-For": "192.0.2.1", "X-Real-IP": "192.0.2.2"] {
            headers[try #require(HTTPField.Name(name))] = value
        }

        #expect(proxies.address(of: "127.0.0.1", headers) == "192.0.2.2")
        #expect(TrustedProxies().address(of: "127.0.0.1", headers) == "127.0.0.1")
    }

    @Test(arguments: ["localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::1/129", "", "1.2.3.4/", "1.2.3.4/8/8"])
    func whatIsNoNetworkIsRefused(_ word: String) {
        #expect(throws: TrustedProxies.Unreadable.self) { try TrustedProxies([word], header: "X-Forwarded-For") }
    }
}
