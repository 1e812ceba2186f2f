import Desk
import Records
import TestSupport
import Testing

@testable import Carers

/// A place made at once holds what a form would have made.
@Suite struct BulkTests {
    @Test(arguments: TestStore.allCases)
    func manyPeopleAreRegisteredAsOneWouldBe(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let invented = InventedPeople(count: 120, seed: 4)
            let details = invented.people.enumerated().map { invented.details($1, number: $0) }
            let command = RegisterPeople(people: details, team: TestTeams.id("north"))

            let made = try await site.desk.perform(command, as: .system("test"))

            #expect(made.count == 120)
            for table in ["person", "person_index", "match_key", "likeness"] {
                let many: [Int] = try await world.values("many", "SELECT count(*) AS many FROM \(name: table)")
                #expect((many.first ?? 0) > 0, "\(table)")
            }
            let entries: [Int] = try await world.values(
                "many",
                "SELECT count(*) AS many FROM audit_entry WHERE event = 'person.registered'"
            )
            #expect(entries == [120])
            #expect(try await world.asha.get("/carers/duplicates").text.contains("Same date of birth"))
        }
    }

    @Test func inventedNHSNumbersFitTheirCheckDigit() {
        for number in stride(from: 0, to: 5000, by: 37) {
            #expect(NHSNumber(InventedPeople.nhsNumber(number)) != nil)
        }
    }
}
