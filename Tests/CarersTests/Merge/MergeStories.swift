import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Carers

/// Two records put together and taken apart, as people do it.
@Suite struct MergeStories {
    struct Two {
        let world: CarersWorld
        let owen: Visitor
        let kept: String
        let gone: String
        var keptID: String { String(kept.split(separator: "/").last ?? "") }
        var goneID: String { String(gone.split(separator: "/").last ?? "") }

        init(_ site: SiteUnderTest) async throws {
            world = try await CarersWorld(site)
            owen = try await world.worker(.carersManager)
            kept = try await world.register("Margaret", "Hughes", ["born": "12 3 1958", "phone": "07700 900 123"])
            gone = try await world.register(
                "Maggie",
                "Hughes",
                ["born": "12 3 1958", "postcode": "TV1 2AB", "email": "m@example.org"]
            )
        }

        /// The form as the page carries it, with these answers.
        func merge(_ more: [String: String] = [:], by visitor: Visitor? = nil) async throws -> TestSupport.Answer {
            let form = ["kept": keptID, "version-\(keptID)": "1", "version-\(goneID)": "1"]
            return try await (visitor ?? owen).post("\(kept)/duplicates/\(goneID)", form.merging(more) { $1 })
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoRecordsBecomeOneAndTheOldReferenceLeadsToIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            let reference = try await two.world.reference(of: two.gone)
            let page = try await two.owen.get("\(two.kept)/duplicates/\(two.goneID)").text
            #expect(page.contains("Side by side") && page.contains("Which record stays?"))

            #expect(try await two.merge(["address": two.goneID]).status == .seeOther)

            let record = try await two.owen.get(two.kept).text
            #expect(record.contains("Margaret Hughes"))
            #expect(try await two.owen.get(two.gone).location == two.kept)
            #expect(try await two.world.search(reference).contains(two.kept))
            #expect(!(try await two.world.search("hughes").contains(two.gone)))
            #expect(try await two.world.search("m@example.org").contains(two.kept))
            let postcode: [String] = try await two.world.values(
                "postcode",
                "SELECT postcode FROM person WHERE id = \(two.keptID)"
            )
            #expect(postcode == ["TV1 2AB"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func aMergeIsUndoneFromTheRecord(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            _ = try await two.merge(["address": two.goneID])
            let merges: [String] = try await two.world.values("id", "SELECT id FROM merge")
            let merge = try #require(merges.first)
            #expect(try await two.owen.get("\(two.kept)/duplicates").text.contains("Undo this merge"))

            let path = "\(two.kept)/merges/\(merge)/undoing"
            #expect(try await two.world.asha.post(path).status == .forbidden)
            #expect(try await two.owen.post(path).status == .seeOther)

            #expect(try await two.owen.get(two.gone).text.contains("Maggie Hughes"))
            let postcodes: [String?] = try await two.world.values(
                "postcode",
                "SELECT postcode FROM person WHERE id = \(two.keptID)"
            )
            #expect(postcodes == [nil])
            #expect(try await two.owen.post(path).status == .conflict)
            #expect(try await two.owen.get("\(two.kept)/duplicates").text.contains("Undone"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func onlyWhoSharesOutTheWorkOfBothTeamsMerges(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            let south = try await two.world.worker(.carersManager, of: "south")

            #expect(try await two.merge(by: two.world.asha).status == .forbidden)
            #expect(try await two.merge(by: south).status == .notFound)
            let page = try await two.world.asha.get("\(two.kept)/duplicates/\(two.goneID)").text
            #expect(page.contains("Someone who shares out the work of both teams"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRecordThatChangedMeanwhileIsNotMerged(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)

            #expect(try await two.merge(["version-\(two.goneID)": "0"]).status == .conflict)
            #expect(try await two.merge(["kept": ""]).status.code == 422)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRestrictedRecordIsMergedOnlyWithAnother(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            let gone = two.goneID
            try await site.store.write { try $0.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(gone)") }

            #expect(try await two.merge().status == .notFound, "not seen, so not there")
            let known = try await two.world.worker(.carersManager, named: "Rhian")
            let accounts: [String] = try await two.world.values("id", "SELECT id FROM account WHERE name = 'Rhian'")
            let (account, now) = (try #require(accounts.first), site.clock.now)
            try await site.store.write { db in
                try db.execute(
                    """
                    INSERT INTO need_to_know (id, person_id, account_id, added_by, added_name, added_at)
                    VALUES ('n', \(gone), \(account), \(account), 'Rhian', \(now))
                    """
                )
            }
            let answer = try await two.merge(by: known)
            #expect(answer.status.code == 422 && answer.text.contains("restrict the other first"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theLaterOfTwoMergesIsUndoneFirst(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            _ = try await two.merge()
            let third = try await two.world.register("Peggy", "Hughes", ["born": "12 3 1958"])
            let thirdID = String(third.split(separator: "/").last ?? "")
            let form = ["kept": thirdID, "version-\(thirdID)": "1", "version-\(two.keptID)": "2"]
            #expect(try await two.owen.post("\(third)/duplicates/\(two.keptID)", form).status == .seeOther)
            #expect(try await two.owen.get(two.gone).location == third, "the first reference leads on")

            let merges: [String] = try await two.world.values("id", "SELECT id FROM merge ORDER BY id")
            #expect(try await two.owen.post("\(two.kept)/merges/\(merges[0])/undoing").status == .notFound)
            #expect(try await two.owen.post("\(third)/merges/\(merges[1])/undoing").status == .seeOther)
            #expect(try await two.owen.post("\(two.kept)/merges/\(merges[0])/undoing").status == .seeOther)
            #expect(try await two.owen.get(two.gone).text.contains("Maggie"))
        }
    }
}
