import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// Two records of one person, who said one thing of sharing under one and another, later, under the other.
@Suite struct MergedSharingStories {
    /// Two records, an agreement with a centre that carers know as the council, and someone who works there.
    private struct Two {
        let world: CarersWorld
        let manager: Visitor
        let centre: Visitor
        let kept: String
        let gone: String

        init(_ site: SiteUnderTest, goneTeam: String = "north") async throws {
            world = try await CarersWorld(site)
            manager = try await CarersWorld.worker([.carersManager], of: ["north", "south"], named: "Mair", at: site).0
            centre = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            try await world.agree(party: "council", basis: "consent")
            kept = try await world.register("Margaret", "Hughes", ["born": "12 3 1958", "phone": "07700 900 123"])
            gone = try await world.register("Maggie", "Hughes", ["born": "12 3 1958"])
        }

        func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

        func say(_ wish: String, of path: String) async throws {
            world.site.clock.advance(seconds: 3600)
            let form = ["party": "council", "wish": wish, "said": "Margaret Hughes"]
            try #require(try await world.asha.post("\(path)/wishes", form).status == .seeOther)
        }

        func merge() async throws -> String {
            world.site.clock.advance(seconds: 3600)
            var form = ["kept": id(kept)]
            for path in [kept, gone] {
                let id = id(path)
                let versions: [Int] = try await world.values("version", "SELECT version FROM person WHERE id = \(id)")
                form["version-\(id)"] = String(try #require(versions.first))
            }
            let answer = try await manager.post("\(kept)/duplicates/\(id(gone))", form)
            try #require(answer.status == .seeOther, "\(answer.text)")
            let merges: [String] = try await world.values("id", "SELECT id FROM merge")
            return "\(kept)/merges/\(try #require(merges.first))/undoing"
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNoThatCameLaterTakesBackWhatTheOtherRecordShared(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            try await two.say("yes", of: two.gone)
            try await two.say("no", of: two.kept)
            #expect(try await two.centre.get(two.gone).status == .ok)
            let before = try await Self.sharings(site)

            let undoing = try await two.merge()

            #expect(try await two.centre.get(two.kept).status == .notFound, "their last word was no")
            let page = try await two.manager.get("\(two.kept)/duplicates").text
            #expect(page.contains("Sharing follows what was said last"))
            #expect(try await two.manager.post(undoing).status == .seeOther)
            #expect(try await Self.sharings(site) == before, "as it was")
            #expect(try await two.centre.get(two.gone).status == .ok)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aYesThatCameLaterSharesTheRecordThatStays(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            try await two.say("no", of: two.kept)
            try await two.say("yes", of: two.gone)

            let undoing = try await two.merge()

            #expect(try await two.centre.get(two.kept).status == .ok)
            let open = try await Self.sharings(site).count { $0.contains("open") }
            #expect(open == 1, "the yes is carried once")
            #expect(try await two.manager.post(undoing).status == .seeOther)
            #expect(try await two.centre.get(two.kept).status == .notFound)
        }
    }

    /// The yes had nothing to bite on until the two were one.
    @Test(arguments: TestStore.allCases)
    func aYesIsCarriedUnderTheAgreementsOfWhoKeepsTheRecord(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            try await two.say("no", of: two.kept)
            try await two.say("yes", of: two.gone)
            let gone = two.id(two.gone)
            try await site.store.write { try $0.execute("DELETE FROM sharing WHERE person_id = \(gone)") }

            let undoing = try await two.merge()

            #expect(try await two.centre.get(two.kept).status == .ok)
            #expect(try await two.manager.post(undoing).status == .seeOther)
            #expect(try await Self.sharings(site) == [], "what the merge began went with it")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatWasTakenBackByHandAfterAYesStaysTakenBack(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            try await two.say("yes", of: two.gone)
            site.clock.advance(seconds: 3600)
            let sharings: [UUID] = try await two.world.values("id", "SELECT id FROM sharing")
            let back = "\(two.gone)/sharing/\(try #require(sharings.first).text)/withdrawal"
            #expect(try await two.world.asha.post(back).status == .seeOther)

            _ = try await two.merge()

            #expect(try await two.centre.get(two.kept).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatTheySaidNoToAfterTheMergeIsNotOpenedByUndoingIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let two = try await Two(site)
            try await two.say("yes", of: two.gone)
            try await two.say("no", of: two.kept)
            let undoing = try await two.merge()
            try await two.say("no", of: two.kept)

            #expect(try await two.manager.post(undoing).status == .seeOther)

            #expect(try await two.centre.get(two.gone).status == .notFound)
        }
    }

    private static func sharings(_ site: SiteUnderTest) async throws -> [String] {
        try await site.store.read { db in
            try db.rows("SELECT * FROM sharing ORDER BY id").map { row in
                let (id, person): (String, String) = (try row["id"], try row["person_id"])
                return "\(id) \(person) \(row.value("withdrawn_at") == .null ? "open" : "back")"
            }
        }
    }
}
