import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// Who lives together, who moved out, and who must not be told where.
@Suite struct HouseholdStories {
    /// Margaret with her mother Nest and her former husband Huw, all at one address; Asha keeps their records.
    private struct Home {
        let world: CarersWorld
        let margaret: String
        let nest: String
        let huw: String

        init(_ site: SiteUnderTest) async throws {
            world = try await CarersWorld(site)
            margaret = try await world.register(
                "Margaret",
                "Hughes",
                ["address": "3 Older Lane", "postcode": "TV8 8YY"]
            )
            nest = try await world.register("Nest", "Hughes")
            huw = try await world.register("Huw", "Hughes")
            for other in [nest, huw] {
                let answer = try await world.asha.post("\(margaret)/household/new", try await joining(other))
                #expect(answer.status == .seeOther, "\(answer.status)")
            }
        }

        func joining(_ other: String, since day: String = "1 2 2024") async throws -> [String: String] {
            let parts = day.split(separator: " ").map(String.init)
            return [
                "reference": try await world.reference(of: other), "since-day": parts[0], "since-month": parts[1],
                "since-year": parts[2], "shares": "1",
            ]
        }

        static func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

        func member(_ path: String) async throws -> String {
            let ids: [String] = try await world.values(
                "id",
                "SELECT id FROM household_member WHERE person_id = \(Self.id(path)) AND until IS NULL"
            )
            return try #require(ids.first)
        }

        func address(of path: String) async throws -> String {
            try await world.asha.get("\(path)/contact/address").text
        }

        /// Margaret has a new address, and this became of the other two.
        func move(nest: String, huw: String, kind: String = "moved") async throws -> TestSupport.Answer {
            let changed = try await world.asha.post(
                "\(margaret)/contact/address",
                ["address": "9 Hidden Row", "postcode": "TV9 9ZZ"]
            )
            #expect(changed.location == "\(margaret)/household/moving")
            let form = [
                "kind": kind, "day-day": "1", "day-month": "3", "day-year": "2026",
                "what-\(try await member(self.nest))": nest, "what-\(try await member(self.huw))": huw,
            ]
            return try await world.asha.post("\(margaret)/household/moving", form)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aHouseholdHasMembersFromOneDayToAnother(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let home = try await Home(site)
            let asha = home.world.asha
            let page = try await asha.get("\(home.margaret)/household").text
            #expect(page.contains("Nest Hughes") && page.contains("Huw Hughes") && page.contains("1 February 2024"))
            #expect(try await asha.get(home.margaret).text.contains("Lives with"))
            #expect(try await home.address(of: home.nest).contains("3 Older Lane"))
            #expect(!page.contains("Older Lane"), "where that is, is asked for on its own")
            let twice = try await asha.post("\(home.margaret)/household/new", try await home.joining(home.huw))
            #expect(twice.status.code == 422 && twice.text.contains("They live there already"))

            let leaving = "\(home.margaret)/household/\(try await home.member(home.huw))/leaving"
            let early = ["day-day": "1", "day-month": "1", "day-year": "2024"]
            #expect(try await asha.post(leaving, early).text.contains("before they came to live there"))
            let day = ["day-day": "5", "day-month": "2", "day-year": "2026"]
            #expect(try await asha.post(leaving, day).status == .seeOther)
            let after = try await asha.get("\(home.margaret)/household").text
            #expect(after.contains("Who lived there before") && after.contains("5 February 2026"))
            #expect(!(try await asha.get("\(home.huw)/household").text.contains("Nest")))
            #expect(try await asha.get("\(home.huw)/timeline").status == .ok)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNewAddressIsOfferedToAllWhoLiveThere(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let home = try await Home(site)
            let way = ["channel": "post", "value": "3 Older Lane", "safety": "safe"]
            #expect(try await home.world.asha.post("\(home.nest)/contact/new", way).status == .seeOther)
            #expect(
                try await home.world.asha.post("\(home.nest)/safety", ["words": "Her letters are read."]).status
                    == .seeOther
            )
            let unsaid = try await home.move(nest: "", huw: "stayed")
            #expect(unsaid.status.code == 422 && unsaid.text.contains("Say this of everyone"))
            #expect(unsaid.text.contains("There is a stay-safe note on their record"))
            #expect(unsaid.text.contains("Letter:"))

            #expect(try await home.move(nest: "moved", huw: "stayed").status == .seeOther)

            #expect(try await home.address(of: home.nest).contains("9 Hidden Row"))
            #expect(try await home.address(of: home.nest).contains("Where they lived before"))
            #expect(!(try await home.address(of: home.huw).contains("9 Hidden Row")))
            let letters: [String] = try await home.world.values(
                "safety",
                "SELECT safety FROM contact_way WHERE person_id = \(Home.id(home.nest))"
            )
            #expect(letters == ["ask_first"], "nobody knows yet whether letters are safe there")
            let page = try await home.world.asha.get("\(home.margaret)/household").text
            #expect(page.contains("Nest Hughes") && !page.contains("Huw Hughes"))
            let left = try await home.world.asha.get("\(home.huw)/household").text
            #expect(left.contains("Who lived there before") && left.contains("1 March 2026"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aCorrectedAddressMovesNobody(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let home = try await Home(site)
            let wrong = try await home.move(nest: "moved", huw: "secret", kind: "corrected")
            #expect(wrong.status.code == 422 && wrong.text.contains("Somebody who lives there knows where it is"))
            #expect(try await home.move(nest: "moved", huw: "stayed", kind: "corrected").status == .seeOther)
            let many: [Int] = try await home.world.values("many", "SELECT count(*) AS many FROM household_member")
            #expect(many == [3])
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoMustNotKnowIsNeverInTheNewHousehold(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let home = try await Home(site)
            let asha = home.world.asha
            #expect(try await home.move(nest: "moved", huw: "secret").status == .seeOther)

            for path in [home.huw, home.margaret, "\(home.nest)/household"] {
                #expect(try await asha.get(path).text.contains("Huw Hughes must not be told where"), "\(path)")
            }
            #expect(!(try await home.address(of: home.huw).contains("Hidden Row")))
            let leaving = "\(home.huw)/household/\(try await home.member(home.huw))/leaving"
            let day = ["day-day": "5", "day-month": "3", "day-year": "2026"]
            #expect(try await asha.post(leaving, day).status == .seeOther)
            let back = try await asha.post("\(home.margaret)/household/new", try await home.joining(home.huw))
            #expect(back.status.code == 422 && back.text.contains("end that first, with the reason"))

            // Whoever may not see a record is not told by another that it is there.
            let id = Home.id(home.huw)
            try await site.store.write { try $0.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(id)") }
            #expect(!(try await asha.get("\(home.nest)/household").text.contains("Huw")))
            try await site.store.write { try $0.execute("UPDATE person SET is_restricted = FALSE WHERE id = \(id)") }

            let secrets: [String] = try await home.world.values("id", "SELECT id FROM household_secret")
            let secret = try #require(secrets.first)
            let lifting = "\(home.margaret)/secrets/\(secret)/lifting"
            let refused = try await asha.post(lifting, ["why-\(secret)": ""])
            #expect(refused.status.code == 422)
            #expect(refused.text.contains("href=\"#why-\(secret)\""), "the list of problems leads to the field")
            #expect(try await asha.post(lifting, ["why-\(secret)": "They are together again."]).status == .seeOther)
            #expect(!(try await asha.get(home.margaret).text.contains("must not be told")))
            #expect(
                try await asha.post("\(home.margaret)/household/new", try await home.joining(home.huw)).status
                    == .seeOther
            )
        }
    }

    /// By moving out first, and then into another's home, the promise does not fall away.
    @Test(arguments: TestStore.allCases)
    func whoMustNotKnowIsNotToldOfTheHomeAfterThatEither(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let home = try await Home(site)
            let asha = home.world.asha
            _ = try await home.move(nest: "moved", huw: "secret")
            let out = ["day-day": "2", "day-month": "3", "day-year": "2026"]
            for path in [home.margaret, home.huw] {
                let leaving = "\(path)/household/\(try await home.member(path))/leaving"
                #expect(try await asha.post(leaving, out).status == .seeOther)
            }
            #expect(try await asha.get(home.margaret).text.contains("Huw Hughes must not be told where"))
            #expect(try await asha.get(home.huw).text.contains("Huw Hughes must not be told where"))

            let together = try await asha.post("\(home.huw)/household/new", try await home.joining(home.margaret))
            #expect(together.status.code == 422 && together.text.contains("end that first, with the reason"))

            let sister = try await home.world.register("Carys", "Morgan")
            let joined = try await asha.post("\(home.margaret)/household/new", try await home.joining(sister))
            #expect(joined.status == .seeOther)
            #expect(try await asha.get(sister).text.contains("Huw Hughes must not be told where"))
            let third = try await asha.post("\(sister)/household/new", try await home.joining(home.huw))
            #expect(third.status.code == 422 && third.text.contains("end that first, with the reason"))
            #expect(!(try await home.address(of: home.huw).contains("Hidden Row")))

            // Nor by her own pages, whose code he may still have, nor by making her one with a record of before.
            let id = try #require(UUID(uuidString: Home.id(home.margaret)))
            let told = try await site.desk.ask(AddressStories.Told(person: id), as: .system("test"))
            #expect(!told.contains("Hidden Row"))
            let before = try await home.world.register("Maggie", "Hughes")
            let living = try await asha.post("\(home.huw)/household/new", try await home.joining(before))
            #expect(living.status == .seeOther, "\(living.text)")
            let manager = try await home.world.worker(.carersManager)
            var versions = ["kept": Home.id(before)]
            for one in [Home.id(before), Home.id(home.margaret)] {
                let seen: [Int] = try await home.world.values("version", "SELECT version FROM person WHERE id = \(one)")
                versions["version-\(one)"] = String(try #require(seen.first))
            }
            let merged = try await manager.post("\(before)/duplicates/\(Home.id(home.margaret))", versions)
            #expect(merged.status.code == 422 && merged.text.contains("which household holds"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aHouseholdIsKeptByWhoKeepsTheRecord(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let home = try await Home(site)
            let south = try await home.world.worker(.carersWorker, of: "south")
            #expect(try await south.get("\(home.margaret)/household").status == .notFound)
            #expect(
                try await south.post("\(home.margaret)/household/new", try await home.joining(home.huw)).status
                    == .notFound
            )
            let trail: [String] = try await home.world.values("event", "SELECT event FROM audit_entry")
            #expect(trail.contains("household.joined"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func whoeverDiesLivesThereNoLonger(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let home = try await Home(site)
            let asha = home.world.asha
            let version: [Int] = try await home.world.values(
                "version",
                "SELECT version FROM person WHERE id = \(Home.id(home.nest))"
            )
            let form = [
                "reason": "died", "version": version.first.map(String.init) ?? "", "day-day": "2", "day-month": "2",
                "day-year": "2026",
            ]
            #expect(try await asha.post("\(home.nest)/closing", form).status == .seeOther)
            let now = try await asha.get(home.margaret).text
            #expect(!now.contains("Nest Hughes"))
        }
    }
}
