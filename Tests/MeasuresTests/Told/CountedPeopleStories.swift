import Dates
import Foundation
import Records
import TestSupport
import Testing

@testable import Measures

/// The people behind a figure, as far as whoever asks may see their records.
@Suite struct CountedPeopleStories {
    @Test(arguments: TestStore.allCases)
    func aManagerSeesTheirOwnRecordsBehindAFigureAndNobodyElses(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await ReturnsWorld(site)
            let own = try await world.carer("Gwen", born: "1980-05-01")
            try await world.assess(own.id)
            let late = try await world.carer("Ann", born: "1970-05-01")
            try await world.assess(late.id, on: "2026-02-01")
            let hidden = try await world.carer("Olwen", born: "1975-01-01")
            try await world.assess(hidden.id)
            try await site.store.write {
                try $0.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(hidden.id)")
            }
            let taken = try await world.lead.post("/measures/built-in", ["code": "assessments-in-time"])
            let path = try #require(taken.location)
            let address = path + "/people?period=2026-02-01"
            #expect(try await world.mair.get(path).text.contains("/people?period=2026-02-01"))
            #expect(try await !world.lead.get(path).text.contains("/people?"))

            let page = try await world.mair.get(address).text
            #expect(page.contains(own.reference) && page.contains(late.reference), "\(page.suffix(3000))")
            #expect(!page.contains(hidden.reference) && !page.contains("Olwen"))
            #expect(page.contains("Too few people to show") && page.contains("how many they are is not said"))
            let rows = page.matches(of: #/<tr role="row">.*?<\/tr>/#.dotMatchesNewlines()).map { String($0.output) }
            #expect(rows.first { $0.contains(late.reference) }?.contains("Yes") == true)
            #expect(rows.first { $0.contains(own.reference) }?.contains("No") == true)

            // Another team's manager sees none of them, and who sees no records does not get there.
            let stranger = try await world.stranger.get(address)
            #expect(!stranger.text.contains(own.reference) && !stranger.text.contains("Gwen"))
            #expect(try await world.lead.get(address).status.code >= 403)
            let wrong = try await world.mair.get(path + "/people?period=2027-01-01")
            #expect(wrong.status == .notFound)

            // That somebody looked, and at which figure, is written down.
            let looks: [String] = try await site.store.read {
                try $0.values(
                    "subject_id",
                    "SELECT subject_id FROM audit_entry WHERE event = 'record.opened' AND subject_kind = 'indicator'"
                )
            }
            #expect(looks.contains(String(path.suffix(36))))
        }
    }

    /// However many there are, every one of them is on one page, and each page looked at is written down.
    @Test(arguments: TestStore.allCases)
    func everyoneBehindALargeFigureIsOnOnePage(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await ReturnsWorld(site)
            let many = CountedPage.size * 2 + 5
            try await site.store.write { db in
                for number in 1...many {
                    try db.execute(
                        """
                        INSERT INTO person (id, reference, team_id, given_name, family_name, sort_name, interpreter,
                            registered_on, is_restricted, is_carer, version, created_at)
                        VALUES (\(site.clock.clock.newID()), \("C-\(number)-"), \(TestTeams.id("north")), 'Ann', 'Alike', 'alike ann',
                            FALSE, '2026-02-10', FALSE, TRUE, 1, 'x')
                        """
                    )
                }
            }
            let taken = try await world.lead.post("/measures/built-in", ["code": "registered"])
            let path = try #require(taken.location) + "/people?period=2026-02-01"
            var seen: [String] = []
            for page in 1...3 {
                let text = try await world.mair.get(path + "&page=\(page)").text
                let found = text.matches(of: #/C-\d+-/#).map { String($0.output) }
                #expect(Set(found).count == (page < 3 ? CountedPage.size : 5))
                #expect(text.contains("rel=\"next\"") == (page < 3) && text.contains("rel=\"prev\"") == (page > 1))
                seen += Set(found)
            }
            #expect(seen.count == many && Set(seen).count == many)
            #expect(try await world.mair.get(path + "&page=4").text.contains("There are no more"))
            #expect(try await world.mair.get(path + "&page=9999999999999999999").status == .ok)
            #expect(try await !world.stranger.get(path + "&page=2").text.contains("Alike"))
            let looks: Int? = try await site.store.read { db in
                try db.value("n", "SELECT count(*) AS n FROM audit_entry WHERE event = 'record.opened'")
            }
            #expect(looks == 5, "each page she opened; the stranger opened none")
        }
    }
}
