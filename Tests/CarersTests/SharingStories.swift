import Desk
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Carers

/// Who else may see a record.
@Suite struct SharingStories {
    @Test(arguments: TestStore.allCases)
    func aRecordIsSharedUnderAnAgreementAndTakenBackAtOnce(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let centre = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            #expect(try await centre.get(path).status == .notFound)

            try await world.agree()
            #expect(try await centre.get(path).status == .notFound, "an agreement alone opens nothing")
            try await world.share(path)

            #expect(try await centre.get(path).text.contains("Margaret Hughes"))
            #expect(try await world.search("hughes", by: centre).contains(path))
            let written = try await centre.post(path + "/safety", ["words": "Ring after nine."])
            #expect(written.status == .forbidden, "what is shared is read, not written")
            #expect(try await centre.get(path + "/equality").status == .forbidden)
            let page = try await world.asha.get(path + "/sharing").text
            #expect(
                page.contains("Carers Centre") && page.contains("To support the carer") && page.contains("Margaret")
            )
            let sharings: [UUID] = try await world.values("id", "SELECT id FROM sharing")
            let back = path + "/sharing/\(try #require(sharings.first).text)/withdrawal"
            #expect(try await world.asha.post(back).status == .seeOther)
            #expect(try await centre.get(path).status == .notFound, "it bites at once")
            #expect(!(try await world.search("hughes", by: centre).contains(path)))
        }
    }

    @Test(arguments: TestStore.allCases)
    func withItsAgreementASharingEnds(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let centre = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            let agreement = try await world.agree()
            try await world.share(path)
            #expect(try await centre.get(path).status == .ok)

            let stranger = try await world.worker(.dataProtectionLead, of: "centre")
            #expect(try await stranger.post("/carers/agreements/\(agreement.text)/end").status == .forbidden)
            let guardian = try await world.worker(.dataProtectionLead)
            #expect(try await guardian.post("/carers/agreements/\(agreement.text)/end").status == .seeOther)

            #expect(try await centre.get(path).status == .notFound)
        }
    }

    /// The agreement as it stood before carers were asked who may be told.
    private static func old(_ world: CarersWorld) async throws -> (agreement: UUID, guardian: Visitor) {
        let agreement = try await world.agree(basis: "consent")
        try await world.site.store.write { db in
            try db.execute("UPDATE agreement SET party = NULL, party_said_by = NULL WHERE id = \(agreement)")
        }
        return (agreement, try await world.worker(.dataProtectionLead))
    }

    @Test(arguments: TestStore.allCases)
    func anAgreementMadeBeforeIsAskedWhomCarersMeanByIt(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let (shared, refused) = (
                try await world.register("Margaret", "Hughes"), try await world.register("Idris", "Bowen")
            )
            let centre = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            try await world.agree(basis: "consent")
            for path in [shared, refused] { try await world.share(path) }
            let (agreement, guardian) = try await Self.old(world)
            try await site.store.write { try $0.execute("UPDATE agreement SET party_said_by = NULL") }
            site.clock.advance(seconds: 60)
            let no = ["party": "council", "wish": "no", "said": "Idris"]
            #expect(try await world.asha.post(refused + "/wishes", no).status == .seeOther)
            #expect(try await centre.get(refused).status == .ok, "nobody has said that they mean the centre")

            let page = try await guardian.get("/carers/agreements").text
            #expect(page.contains("Carers Centre: What do carers call this agency?"))
            let form = ["agreement": agreement.text, "agreed": "Margaret"]
            let unknown = try await world.asha.post(shared + "/sharing", form)
            #expect(unknown.status.code == 422 && unknown.text.contains("nobody knows whether they said no"))
            let all: [UUID] = try await world.values("id", "SELECT id FROM agreement ORDER BY id")
            let first = "/carers/agreements/\(all[0].text)/party"
            #expect(try await guardian.post(first).text.contains("Choose what carers call it"))
            let stranger = try await world.worker(.dataProtectionLead, of: "centre")
            let says = ["party-\(all[0].text)": "council"]
            #expect(try await stranger.post(first, says).status == .forbidden)
            #expect(try await guardian.post(first, says).status == .seeOther)

            #expect(try await centre.get(refused).status == .notFound, "their no bites now")
            #expect(try await centre.get(shared).status == .ok)
            #expect(try await guardian.post(first, says).status == .conflict, "said once")
            // That carers mean nobody by it is an answer too.
            let second = "/carers/agreements/\(agreement.text)/party"
            #expect(try await guardian.post(second, ["party-\(agreement.text)": "none"]).status == .seeOther)
            #expect(!(try await guardian.get("/carers/agreements").text.contains("What do carers call")))
            #expect(try await world.asha.post(shared + "/sharing", form).status == .seeOther)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSharingIsOverAfterItsLastDayWhereThePlaceIs(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let path = try await world.register("Margaret", "Hughes")
            let centre = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            try await world.agree()
            try await world.share(path, ["last-day": "17", "last-month": "3", "last-year": "2026"])

            #expect(try await centre.get(path).status == .ok)
            site.clock.advance(seconds: 86_400)
            #expect(try await centre.get(path).status == .ok, "all of its last day")
            site.clock.advance(seconds: 86_400)
            #expect(try await centre.get(path).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func aRestrictedRecordIsInNoChannel(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let owen = try await world.worker(.carersWorker)
            let manager = try await world.worker(.carersManager, named: "Mair Ellis")
            let contact = ["phone": "07700 900 123", "address": "9 Hidden Row", "postcode": "TV9 9ZZ"]
            let path = try await world.register("Zenobia", "Quillfeather", contact)
            let other = try await world.register("Carys", "Hughes")
            let reference = try await world.reference(of: path)
            _ = try await world.asha.post(
                other + "/caring/new",
                ["who": "known", "reference": reference, "relation": "friend"]
            )
            #expect(try await owen.get(path).status == .ok)

            #expect(try await world.asha.post(path + "/restriction").status == .seeOther)

            let unknown = "/carers/00000000-0000-7000-8000-000000000099"
            for visitor in [owen, manager] {
                for part in ["", "/caring", "/contact", "/contact/address", "/needs", "/sharing", "/looked", "/safety"]
                {
                    let theirs = try await visitor.get(path + part)
                    let nobodys = try await visitor.get(unknown + part)
                    #expect(theirs.status == .notFound && theirs.text == nobodys.text, "\(part)")
                }
                for typed in ["quillfeather", "zenobia", reference, "07700900123", "tv9 9zz"] {
                    let found = try await world.search(typed, by: visitor)
                    #expect(!found.contains(path) && !found.contains("Zenobia"), "\(typed)")
                }
                #expect(
                    !(try await visitor.get(other + "/caring").text.contains("Quillfeather")),
                    "not by whom it meets"
                )
                #expect(!(try await visitor.get(other).text.contains("Quillfeather")))
            }
            let twin = ["given": "Zenobia", "family": "Quillfeather", "phone": "07700 900 123"]
            #expect(try await owen.post("/carers/new", twin).status == .seeOther, "not as a duplicate")
            #expect(try await manager.get("/carers/restricted").text.contains(reference))
            #expect(!(try await manager.get("/carers/restricted").text.contains("Quillfeather")))
            #expect(
                try await world.asha.get(path).text.contains("07700 900 123"),
                "who restricted it still works with it"
            )
            let stored = try await site.store.read { db in try db.rows("SELECT * FROM contact_way") }
            #expect(!"\(stored.first.map { "\($0)" } ?? "")".contains("900 123"))
            let postcodes: [String?] = try await world.values(
                "postcode",
                "SELECT postcode FROM person WHERE family_name = 'Quillfeather' AND is_restricted"
            )
            #expect(postcodes == [nil])
        }
    }

    @Test(arguments: TestStore.allCases)
    func theGlassIsBrokenWithAReasonForAnHourAndLookedOver(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let manager = try await world.worker(.carersManager, named: "Mair Ellis")
            let owen = try await world.worker(.carersWorker)
            let stranger = try await world.worker(.carersWorker, of: "centre", named: "Cerys Owen")
            let path = try await world.register("Zenobia", "Quillfeather")
            let reference = try await world.reference(of: path)
            _ = try await world.asha.post(path + "/restriction")
            let form = ["reference": reference, "reason": "She rang in great distress and is on her way here."]

            #expect(try await owen.post("/carers/glass", ["reference": reference, "reason": "Hm"]).status.code == 422)
            #expect(try await stranger.post("/carers/glass", form).status.code == 422, "another agency’s is not there")
            #expect(try await owen.post("/carers/glass", form).location == path)

            let page = try await owen.get(path).text
            #expect(page.contains("Zenobia Quillfeather") && page.contains("Opened for a short time"))
            #expect(
                try await world.asha.get(path + "/looked").text.contains("Opened a restricted record with a reason")
            )
            let glass: [UUID] = try await world.values("id", "SELECT id FROM broken_glass")
            let review = "/carers/glass/\(try #require(glass.first).text)"
            let waiting = try await manager.get("/carers/restricted").text
            #expect(waiting.contains("She rang in great distress") && waiting.contains(reference))
            #expect(try await owen.post(review, ["finding": "yes"]).status == .forbidden)
            #expect(try await manager.post(review, ["finding": "yes"]).status == .seeOther)
            #expect(try await manager.get("/carers/restricted").text.contains("Justified"))
            site.clock.advance(seconds: 3601)
            #expect(try await owen.get(path).status == .notFound, "after an hour it is closed again")
            let reasons: [String] = try await world.values("reason_sealed", "SELECT reason_sealed FROM broken_glass")
            #expect(!reasons.joined().contains("distress"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func thoseWhoGuardSayWhoMayOpenARestrictedRecord(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let (manager, managerID) = try await CarersWorld.worker(
                [.carersManager],
                of: ["north"],
                named: "Mair Ellis",
                at: site
            )
            let (owen, owenID) = try await CarersWorld.worker([.carersWorker], of: ["north"], named: "Owen", at: site)
            let contact = ["address": "9 Hidden Row", "postcode": "TV9 9ZZ", "phone": "07700 900 123"]
            let path = try await world.register("Zenobia", "Quillfeather", contact)
            _ = try await world.asha.post(path + "/restriction")
            let record = "/carers/restricted/\(path.split(separator: "/").last ?? "")"

            #expect(try await manager.post(record + "/list", ["account": managerID.text]).status == .forbidden)
            #expect(try await manager.post(record + "/list", ["account": owenID.text]).status == .seeOther)
            #expect(try await owen.get(path).status == .ok)
            let knowing: [UUID] = try await world.values(
                "id",
                "SELECT id FROM need_to_know WHERE account_id = \(owenID)"
            )
            _ = try await manager.post(record + "/list/\(try #require(knowing.first).text)/removal")
            #expect(try await owen.get(path).status == .notFound, "it bites at once")
            #expect(try await owen.post(record + "/lifting").status == .forbidden)
            #expect(try await manager.post(record + "/lifting").status == .seeOther)

            #expect(try await owen.get(path).text.contains("07700 900 123"), "what was sealed is open again")
            #expect(try await owen.get(path + "/contact/address").text.contains("9 Hidden Row"))
            #expect(try await world.search("tv9 9zz").contains(path))
        }
    }
}

extension CarersWorld {
    /// The council agrees with the carers centre.
    @discardableResult
    func agree(
        _ purpose: String = "support",
        condition: String = "care",
        party: String = "",
        basis: String = "public_task"
    ) async throws -> UUID {
        let guardian = try await worker(.dataProtectionLead, named: "Data Lead")
        let form = [
            "keeper": Self.council.text, "receiver": Self.centre.text, "purpose": purpose, "basis": basis,
            "condition": condition, "signed": "Both directors", "party": party,
        ]
        let answer = try await guardian.post("/carers/agreements", form)
        try #require(answer.status == .seeOther, "\(answer.status)")
        let made: [UUID] = try await values("id", "SELECT id FROM agreement ORDER BY id DESC")
        return try #require(made.first)
    }

    /// Asha shares a record under the agreement there is.
    func share(_ path: String, _ more: [String: String] = [:]) async throws {
        let agreements: [UUID] = try await values("id", "SELECT id FROM agreement ORDER BY id DESC")
        let form = ["agreement": try #require(agreements.first).text, "agreed": "Margaret"].merging(more) { $1 }
        let answer = try await asha.post(path + "/sharing", form)
        try #require(answer.status == .seeOther, "\(answer.status)")
    }
}
