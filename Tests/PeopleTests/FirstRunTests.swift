import HTTPTypes
import TestSupport
import Testing

@testable import People

@Suite struct FirstRunTests {
    @Test(arguments: TestStore.allCases)
    func theFirstAdministratorSignsInAndOut(on store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = try await site.beginPlace()

            let first = try await site.signInFirst(visitor, email: "Mair@Trentham.example")
            #expect(first.recoveryCodes.count == 10)
            let out = try await visitor.post("/sign-out")
            #expect(out.location == "/sign-in")

            let again = try await visitor.post(
                "/sign-in",
                ["email": "mair@trentham.example", "password": SiteUnderTest.password]
            )
            #expect(again.location == "/sign-in/code")
            site.clock.advance(seconds: 30)
            let done = try await visitor.post("/sign-in/code", ["code": site.code(of: first.factor)])
            #expect(done.location == "/")
        }
    }

    @Test(arguments: TestStore.allCases)
    func theCodeWorksOnceAndForHalfAnHour(on store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = site.visitor()
            let code = try #require(try await People.firstRunCode(site.desk))

            let wrong = try await visitor.post("/first-run", SiteUnderTest.firstRunForm(code: "AAAA BBBB CCCC DDDD"))
            #expect(wrong.status == .unprocessableContent)
            site.clock.advance(seconds: 30 * 60)
            let late = try await visitor.post("/first-run", SiteUnderTest.firstRunForm(code: code))
            #expect(late.status == .unprocessableContent)

            _ = try await site.beginPlace()
            let closed = try await visitor.get("/first-run")
            #expect(closed.status == .notFound)
            #expect(try await People.firstRunCode(site.desk) == nil)
        }
    }
}
