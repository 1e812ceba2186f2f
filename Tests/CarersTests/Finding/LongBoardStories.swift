import Foundation
import TestSupport
import Testing
import Web

@testable import Carers

/// A board with more people than stand on one page.
@Suite struct LongBoardStories {
    @Test(arguments: TestStore.allCases) func aLongBoardComesInPages(_ store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await FindingWorld(site)
            var ids: [UUID] = []
            for number in 100..<(100 + WhoWorksWithWhom.most + 3) {
                let details = PersonDetails(PersonName(given: "Nia\(number)", family: "Rowlands"))
                ids.append(
                    try await site.desk.perform(
                        RegisterPerson(details: details, team: world.north),
                        as: .system("test")
                    )
                )
            }
            let first = try await world.manager.get("/carers/allocation").text
            #expect(first.contains("Showing 1 to 25 of 28"))
            let second = try await world.manager.get("/carers/allocation?page=2").text
            #expect(ids.count { first.contains("value=\"\($0.text)\"") } == 25)
            #expect(ids.count { second.contains("value=\"\($0.text)\"") } == 3)
            #expect(ids.allSatisfy { first.contains($0.text) != second.contains($0.text) })

            let wrong = try await world.manager.post(
                "/carers/allocation",
                ["person": try #require(ids.last).text, "worker": "", "page": "2"]
            )
            #expect(wrong.status.code == 422 && wrong.text.contains("Showing 26 to 28 of 28"), "the same page again")
            let beyond = try await world.manager.get("/carers/allocation?page=9").text
            #expect(beyond.contains("Showing 26 to 28 of 28"), "past the end is the last page")
            for page in ["0", "-1", "99999999999999999999", "x"] {
                #expect(try await world.manager.get("/carers/allocation?page=\(page)").status == .ok, "\(page)")
            }
        }
    }
}
