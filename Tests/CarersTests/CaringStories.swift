import Foundation
import TestSupport
import Testing

@testable import Carers

/// Who looks after whom.
@Suite struct CaringStories {
    @Test(arguments: TestStore.allCases)
    func whoLooksAfterWhomIsWrittenDownChangedAndEnds(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes", ["born": "1958"])
            let daughter = try await world.register("Carys", "Hughes", ["born": "1 6 2010"])

            let added = try await world.asha.post(
                path + "/caring/new",
                [
                    "who": "new", "given": "Idris", "family": "Hughes", "born": "1930", "relation": "parent",
                    "hours": "35-49", "lives": "yes", "condition": "dementia", "since": "March 2021",
                ]
            )

            #expect(added.status == .seeOther)
            var page = try await world.asha.get(path + "/caring").text
            for words in ["Idris Hughes", "Adult carer", "Parent", "35 to 49 hours", "Dementia", "March 2021"] {
                #expect(page.contains(words), "\(words)")
            }
            let idris = try await world.referenceOf(given: "Idris")
            _ = try await world.asha.post(
                daughter + "/caring/new",
                ["who": "known", "reference": idris, "relation": "grandparent"]
            )
            let young = try await world.asha.get(daughter + "/caring").text
            #expect(young.contains("Young carer") && young.contains("Turning eighteen"))
            #expect(young.contains("1 June 2028") && young.contains("Margaret Hughes"), "the other carer is named")
            let role = try #require(page.firstMatch(of: /\/caring\/([0-9a-f-]{36})"/).map { String($0.output.1) })
            let change = ["relation": "parent", "hours": "100+", "version": "1"]
            #expect(try await world.asha.post(path + "/caring/\(role)", change).status == .seeOther)
            #expect(try await world.asha.post(path + "/caring/\(role)", change).status.code == 409, "an old version")
            page = try await world.asha.get(path + "/caring").text
            #expect(page.contains("100 hours or more"))

            let ended = try await world.asha.post(
                path + "/caring/\(role)/end",
                ["reason": "someone_else", "day-day": "1", "day-month": "3", "day-year": "2026"]
            )

            #expect(ended.status == .seeOther)
            #expect(try await world.asha.get(path + "/caring").text.contains("Someone else does it now"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func withADeathAllCaringEndsThatDayAndMessagesStop(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let contact = ["phone": "07700 900 123", "phone-safety": "safe"]
            let path = try await world.register("Margaret", "Hughes", contact)
            let other = try await world.register("Carys", "Hughes")
            _ = try await world.asha.post(
                path + "/caring/new",
                ["who": "new", "given": "Idris", "family": "Hughes", "relation": "spouse_partner"]
            )
            let idris = try await world.referenceOf(given: "Idris")
            _ = try await world.asha.post(
                other + "/caring/new",
                ["who": "known", "reference": idris, "relation": "parent"]
            )
            let person = try #require(UUID(uuidString: String(path.split(separator: "/").last ?? "")))
            #expect(try await world.answer(person).isYes)
            let page = try await world.asha.get(path + "/caring").text
            let role = try #require(page.firstMatch(of: /\/caring\/([0-9a-f-]{36})"/).map { String($0.output.1) })

            _ = try await world.asha.post(
                path + "/caring/\(role)/end",
                ["reason": "died", "day-day": "14", "day-month": "3", "day-year": "2026"]
            )

            let carys = try await world.asha.get(other + "/caring").text
            #expect(carys.contains("The person has died"), "it ended for every carer")
            #expect(try await world.answer(person).isAskFirst, "nothing goes to the bereaved by itself")
            let dead: [UUID] = try await world.values("id", "SELECT id FROM person WHERE given_name = 'Idris'")
            #expect(try await world.answer(try #require(dead.first)) == .no(.died))
        }
    }
}

extension CarersWorld {
    /// What the gate says of ringing someone.
    func answer(_ person: UUID) async throws -> ContactAnswer {
        try await site.desk.ask(MayRing(person: person), as: .system("test"))
    }
}

extension ContactAnswer {
    var isYes: Bool { if case .yes = self { true } else { false } }
    var isAskFirst: Bool { if case .askFirst = self { true } else { false } }
}
