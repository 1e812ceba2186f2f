import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// Two records that may be one person’s: seen before the second is made, on a list, told apart.
@Suite struct DuplicateStories {
    private let asha = ["born": "12 3 1958", "postcode": "TV1 2AB", "phone": "07700 900 123"]

    @Test(arguments: TestStore.allCases)
    func whoMayBeKnownAlreadyIsShownWithTheReason(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Muhammad", "Philips", asha)

            let again = try await world.asha.post(
                "/carers/new",
                ["given": "Mohamed", "family": "Phillips", "born": "3 12 1958", "unreachable": "1"]
            )

            #expect(again.status.code == 422)
            #expect(again.text.contains(path))
            #expect(again.text.contains("first name is a short form or another spelling"))
            #expect(again.text.contains("Day and month of birth changed places"))
            #expect(try await world.values("many", "SELECT count(*) AS many FROM person") == [1])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPairIsListedUntilSomeoneSaysTheyAreTwo(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let one = try await world.register("Margaret", "Hughes", asha)
            let other = try await world.register("Maggie", "Hughes", asha)
            let id = other.split(separator: "/").last ?? ""

            let list = try await world.asha.get("/carers/duplicates").text
            #expect(list.contains(one) && list.contains(other))
            #expect(list.contains("Same date of birth") && list.contains("Very likely"))
            #expect(try await world.asha.get(one).text.contains("1 other record may be the same person’s"))

            let said = try await world.asha.post("\(one)/duplicates/\(id)/judgement", ["note": "Mother and aunt"])
            #expect(said.status == .seeOther)
            #expect(!(try await world.asha.get("/carers/duplicates").text.contains(one)))
            let page = try await world.asha.get("\(one)/duplicates").text
            #expect(page.contains("Mother and aunt") && page.contains("Said not to be this person"))
            let kept: [String] = try await world.values("note_sealed", "SELECT note_sealed FROM not_the_same")
            #expect(kept.count == 2 && kept.allSatisfy { !$0.contains("Mother") })

            let back = try await world.asha.post("\(one)/duplicates/\(id)/judgement", ["may": "1"])
            #expect(back.status == .seeOther)
            #expect(try await world.asha.get("/carers/duplicates").text.contains(one))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRecordThatMayNotBeSeenIsNobodysDuplicate(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let south = try await world.worker(.carersWorker, of: "south")
            let theirs = try await world.register("Margaret", "Hughes", asha, by: south)
            let ours = try await world.register("Maggie", "Hughes", asha)

            #expect(try await world.asha.get("/carers/duplicates").text.contains("No two records you may see"))
            #expect(!(try await world.asha.get(ours).text.contains("may be the same person’s")))
            let id = theirs.split(separator: "/").last ?? ""
            #expect(try await world.asha.get("\(ours)/duplicates/\(id)").status == .notFound)
            #expect(try await world.asha.post("\(ours)/duplicates/\(id)/judgement").status == .notFound)
            let answer = try await world.asha.post(
                "/carers/new",
                ["given": "Margaret", "family": "Hughes", "born": "12 3 1958", "unreachable": "1"]
            )
            #expect(answer.text.contains(ours) && !answer.text.contains(theirs))
        }
    }

    @Test(arguments: TestStore.allCases)
    func bothLooksAreWrittenDownWhenTwoAreCompared(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let one = try await world.register("Margaret", "Hughes", asha)
            let other = try await world.register("Maggie", "Hughes", asha)
            let ids = [one, other].map { String($0.split(separator: "/").last ?? "") }

            _ = try await world.asha.get("\(one)/duplicates/\(ids[1])")

            let looked: [String] = try await world.values(
                "subject_id",
                "SELECT subject_id FROM audit_entry WHERE event = 'record.opened' AND subject_kind = 'person'"
            )
            #expect(Set(looked) == Set(ids))
        }
    }
}
