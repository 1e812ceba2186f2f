import Desk
import TestSupport
import Testing
import Web

@testable import People

@Suite struct ThrottleTests {
    /// How long is waited after so many wrong tries from one place.
    static let table: [(failures: Int, seconds: Int64)] = [
        (0, 0), (1, 0), (10, 0), (11, 15), (12, 30), (13, 60), (14, 120), (15, 240), (16, 480), (17, 900), (18, 900),
        (1000, 900), (Int.max, 900),
    ]

    @Test func eachWrongTryWaitsLongerUpToALimit() {
        for row in Self.table { #expect(Pace.guesses.wait(after: row.failures) == row.seconds) }
        #expect(Pace.crowd.wait(after: 100) == 0)
        #expect(Pace.crowd.wait(after: 500) == 60)
    }

    @Test(arguments: TestStore.allCases)
    func aThousandGuessesInAMinuteAreFewComparisons(on store: TestStore) async throws {
        try await withSite(store) { site in
            let keys = ThrottleKey.signIn(email: "mair@trentham.example", address: "192.0.2.1")
            var compared = 0

            for number in 0..<200 {
                if number.isMultiple(of: 4) { site.clock.advance(seconds: 1) }
                let answer = try await site.desk.keep(TakeGuess(keys: keys), as: .visitor)
                if case .goAhead = answer { compared += 1 }
            }

            #expect(compared <= 15)
            let elsewhere = ThrottleKey.signIn(email: "mair@trentham.example", address: "192.0.2.2")
            let theirs = try await site.desk.keep(TakeGuess(keys: elsewhere), as: .visitor)
            #expect(theirs == .goAhead(isLastFree: false))
        }
    }

    @Test(arguments: TestStore.allCases)
    func behindAProxyOneAddressIsSlowedAndNotAnother(on store: TestStore) async throws {
        let proxies = try TrustedProxies([Visitor.address], header: "X-Forwarded-For")
        try await withSite(store, proxies: proxies) { site in
            func try_(_ number: Int, from address: String) async throws -> Answer {
                try await site.visitor().post(
                    "/sign-in",
                    fields: [("email", "nobody@trentham.example"), ("password", "wrong \(number)")],
                    extra: ["X-Forwarded-For": address]
                )
            }
            for number in 0..<11 { _ = try await try_(number, from: "192.0.2.1") }

            let slowed = try await try_(12, from: "192.0.2.1")
            let pretending = try await try_(13, from: "198.51.100.7, 192.0.2.1")
            let other = try await try_(14, from: "198.51.100.7")

            #expect(slowed.text.contains("many wrong tries") && pretending.text.contains("many wrong tries"))
            #expect(!other.text.contains("many wrong tries"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aQuarterOfAnHourForgetsEverything(on store: TestStore) async throws {
        try await withSite(store) { site in
            let keys = ThrottleKey.firstRun(address: "192.0.2.1")
            for _ in 0..<11 { try await site.desk.keep(TakeGuess(keys: keys), as: .visitor) }
            guard case .wait = try await site.desk.keep(TakeGuess(keys: keys), as: .visitor) else {
                Issue.record("the twelfth guess was let through")
                return
            }

            site.clock.advance(seconds: 15 + Pace.forgetAfter)

            let answer = try await site.desk.keep(TakeGuess(keys: keys), as: .visitor)
            #expect(answer == .goAhead(isLastFree: false))
        }
    }
}
