import HTTPTypes
import TestSupport
import Testing
import Web

@testable import Carers

/// A young person asks for help, and can leave at once.
@Suite struct YoungStories {
    @Test(arguments: TestStore.allCases) func aYoungPersonAsksForHelpUnderANickname(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await FindingWorld(site)
            let steps: [[(String, String)]] = [
                [("given", "Kaz")], [("age", "12")], [("p1-relation", "parent"), ("p1-help", "house")],
                [("feel", "very_hard"), ("words", "I am late a lot")], [("prefer", "come_back")], [("safe", "none")],
                [("tell", "first")],
            ]
            var path = "/young/help"
            for fields in steps {
                let answer = try await world.carer.post(path, fields: fields)
                path = try #require(answer.location, "\(answer.status) \(answer.text)")
            }
            let page = try await world.carer.follow(try await world.carer.post(path))
            let reference = try #require(FindingWorld.reference(in: page))
            #expect(page.text.contains("<title>Your day</title>"))

            let arrival = try await world.asha.get(try await world.arrival(reference))
            #expect(arrival.text.contains("Kaz"))
            #expect(arrival.text.contains("Under 13"))
            #expect(arrival.text.contains("They said that they cannot go on"))
        }
    }

    /// The way out works without script, tells the next site nothing, and leaves as little behind as it can.
    @Test(arguments: TestStore.allCases) func leavingEndsWhatThisBrowserHolds(_ store: TestStore) async throws {
        try await withSite(store) { site in
            let visitor = site.visitor()
            let first = try await visitor.post("/young/help", ["given": "Kaz"])
            let path = try #require(first.location)
            for page in ["/young", "/young/what-happens", "/young/leaving", "/young/note-for-school", path] {
                let shown = try await visitor.get(page)
                #expect(shown.text.contains("<title>Your day</title>"), "\(page)")
                #expect(shown.text.contains("href=\"/leave\""), "\(page)")
                #expect(shown.headers[.cacheControl] == "no-store", "\(page)")
            }
            let left = try await visitor.get("/leave")
            #expect(left.status == .seeOther)
            #expect(left.location?.hasPrefix("https://") == true)
            let clear = try #require(HTTPField.Name("Clear-Site-Data"))
            let referrer = try #require(HTTPField.Name("Referrer-Policy"))
            #expect(left.headers[clear]?.contains("cookies") == true)
            #expect(left.headers[referrer] == "no-referrer")
            #expect(try await visitor.get(path).status == .notFound)
            #expect(try await visitor.get("/cy/leave").location == left.location)
        }
    }
}
