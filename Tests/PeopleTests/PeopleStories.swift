import TestSupport
import Testing

@testable import People

/// The steps that stories about people begin with.
extension SiteUnderTest {
    static let password = "lantern otter quilt"

    /// A place just begun: its first administrator has given name and password, and no more.
    func beginPlace() async throws -> Visitor {
        let visitor = visitor()
        let code = try #require(try await People.firstRunCode(desk))
        let answer = try await visitor.post("/first-run", Self.firstRunForm(code: code))
        try #require(answer.status == .seeOther, "\(answer.text)")
        return visitor
    }

    static func firstRunForm(code: String) -> [String: String] {
        [
            "code": code, "agency": "Trentham Council", "kind": "council", "team": "Carers commissioning",
            "name": "Mair Rhys", "email": "mair@trentham.example", "password": password,
        ]
    }

    /// Signs in with a password, sets the second factor up when asked, and gives the key of it.
    func signInFirst(_ visitor: Visitor, email: String, password: String = Self.password) async throws -> SignedInFirst
    {
        let first = try await visitor.post("/sign-in", ["email": email, "password": password])
        try #require(first.location == "/sign-in/second-factor", "\(first.text)")
        let page = try await visitor.get("/sign-in/second-factor")
        let key = try #require(page.text.firstMatch(of: /class="digits">([A-Z2-7 ]+)</)).1
        let factor = TimedCode(key: try #require([UInt8](base32: String(key))))
        let done = try await visitor.post("/sign-in/second-factor", ["code": code(of: factor)])
        try #require(done.status == .ok, "\(done.text)")
        let codes = done.text.matches(of: /<code>([A-Z2-7 ]+)<\/code>/).map { String($0.1) }
        return SignedInFirst(factor: factor, recoveryCodes: codes)
    }

    /// What the app shows now.
    func code(of factor: TimedCode) -> String { factor.figures(step: TimedCode.step(at: clock.now)) }
}

struct SignedInFirst: Sendable {
    let factor: TimedCode
    let recoveryCodes: [String]
}

extension [UInt8] {
    /// Reads base 32, as an authenticator app does.
    init?(base32 text: String) {
        let alphabet: [Character] = Swift.Array<Character>("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = 0
        var buffer = 0
        self.init()
        for letter in text where letter != " " {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                append(UInt8(truncatingIfNeeded: buffer >> bits))
            }
        }
    }
}
