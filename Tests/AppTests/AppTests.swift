import HTTPTypes
import TestSupport
import Testing

@Suite struct FrontDoorTests {
    @Test(arguments: [TestStore.sqlite])
    func theHomePageIsThereInBothLanguages(in store: TestStore) async throws {
        try await withSite(store) { site in
            let english = try await site.visitor().get("/")
            let welsh = try await site.visitor().get("/cy")

            #expect(english.status == .ok)
            #expect(english.text.contains("<html lang=\"en\""))
            #expect(welsh.text.contains("<html lang=\"cy\""))
        }
    }

    @Test(arguments: TestStore.allCases)
    func thePageThatIsMadeOnceIsForPassersByAlone(in store: TestStore) async throws {
        try await withSite(store) { site in
            let first = try await site.visitor().get("/").text
            let welsh = try await site.visitor().get("/cy").text
            let staff = try await site.visitor(.strategyLead).get("/").text
            let again = try await site.visitor().get("/").text

            #expect(again == first)
            #expect(welsh != first)
            #expect(staff.contains("Asha Patel") && staff.contains("<h1>Your pages</h1>"))
            #expect(!again.contains("Asha Patel"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func anotherHostNameIsNotAnswered(in store: TestStore) async throws {
        try await withSite(store) { site in
            let answer = try await site.visitor().send(.get, "/", body: nil, contentType: nil, host: "evil.example")

            #expect(answer.status.code == 421)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aMissingPageSaysSoWithEveryHeader(in store: TestStore) async throws {
        try await withSite(store) { site in
            let answer = try await site.visitor().get("/nowhere")

            #expect(answer.status == .notFound)
            #expect(answer.text.contains("Page not found"))
            #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }
}
