import Dates
import Desk
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// How long records are kept, and how they go.
@Suite struct KeepingStories {
    static let canary = WorkCanaryTests.canary

    @Test(arguments: TestStore.allCases)
    func anErasedRecordLeavesNoWordBehind(in store: TestStore) async throws {
        try await withSite(store, mail: LetterStories.mail) { site in
            let world = try await WorkWorld(site)
            let (mair, _) = try await WorkWorld.member("Mair Ellis", .carersManager, of: "north", at: site)
            let ways = [ContactDetails(.email, "quillfeather@example.org", safety: .safe)]
            let erased = try await WorkWorld.register("Maggie", "Quillfeather", contacts: ways, at: site)
            let path = "/carers/\(erased.text)"
            for answer in try await WorkCanaryTests.work(world, path) { #expect(answer.status == .seeOther) }
            let safe = ["words": "Knock, \(Self.canary)"].merging(world.day("review", in: 30)) { $1 }
            _ = try await world.asha.post(path + "/safety", safe)
            _ = try await world.asha.post("/carers/search", ["find": "Quillfeather"])
            var name = try await world.asha.get(path + "/details").text.fields
            name["given"] = "Margaret"
            #expect(try await world.asha.post(path + "/details", name).status == .seeOther)
            #expect(try await world.asha.post(path + "/restriction").status == .seeOther)
            let before = try await site.desk.ask(FindWord(Self.canary), as: .system("test"))
            #expect(
                Set(["note.words_sealed", "note_version.words_sealed", "letter_sent.words_sealed"]).isSubset(of: before)
            )
            #expect(before.count > 8, "\(before)")
            let named = try await site.desk.ask(FindWord("Quillfeather"), as: .system("test"))
            #expect(Set(["person.family_name", "person_search.terms_sealed"]).isSubset(of: named), "\(named)")

            let reference = try await Self.reference(erased, site)
            let proposal = ["reference": reference, "why": "asked"]
            #expect(try await world.asha.post("/carers/keeping/proposals", proposal).status == .forbidden)
            #expect(try await world.owen.post("/carers/keeping/proposals", proposal).status == .seeOther)
            let agreement = try await Self.erasure(site) + "/agreement"
            #expect(try await world.owen.post(agreement).status == .forbidden, "nobody agrees with themselves")
            #expect(!(try await mair.get("/carers/keeping").text.contains(Self.canary)), "whoever guards sees no name")
            #expect(try await mair.post(agreement).status == .seeOther)

            #expect(try await site.desk.ask(FindWord(Self.canary), as: .system("test")) == [])
            for word in ["Maggie", "Quillfeather", "quillfeather"] {
                #expect(try await site.desk.ask(FindWord(word), as: .system("test")) == [], "\(word)")
            }
            #expect(try await world.asha.get(path).status == .notFound)
            let page = try await mair.get("/carers/keeping").text
            #expect(page.contains("Backups hold it until") && !page.contains(reference))
            #expect(try await mair.post(agreement).status == .conflict, "once")
            #expect(try await site.desk.ask(CheckAuditTrail(), as: .system("test")).isWhole)
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatIsHeldOrTooYoungToGoStays(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let (mair, _) = try await WorkWorld.member("Mair Ellis", .carersManager, of: "north", at: site)
            let (far, _) = try await WorkWorld.member("Sian Stone", .carersWorker, of: "south", at: site)
            let reference = try await Self.reference(world.joan, site)
            let old = ["reference": reference, "why": "kept_long_enough"]
            #expect(try await world.owen.post("/carers/keeping/proposals", old).status.code == 422, "it is open")
            var closing = try await world.asha.post(world.path("/closing"), ["reason": "moved_away"]).text.fields
            closing.merge(world.day("day", in: 0).merging(["tell": "no"]) { $1 }) { $1 }
            #expect(try await world.asha.post(world.path("/closing"), closing).status == .seeOther)
            #expect(try await world.owen.post("/carers/keeping/proposals", old).status.code == 422, "it is young")
            site.clock.advance(seconds: 9 * 366 * 86_400)
            #expect(try await world.owen.get("/carers/keeping").text.contains(reference), "past eight years")
            #expect(try await far.get("/carers/keeping").status == .forbidden)

            let hold = ["held": reference, "reason": "An inquest"]
            #expect(
                try await world.owen.post("/carers/keeping/holds", hold.merging(["reason": ""]) { $1 }).status.code
                    == 422
            )
            #expect(try await world.owen.post("/carers/keeping/holds", hold).status == .seeOther)
            #expect(try await world.owen.post("/carers/keeping/proposals", old).status.code == 422, "it is held")
            let page = try await world.owen.get("/carers/keeping").text
            #expect(page.contains("An inquest"))
            let holds: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM keeping_hold") }
            let lift = "/carers/keeping/holds/\(try #require(holds.first).text)/lifting"
            #expect(try await world.owen.post(lift).status == .seeOther)
            #expect(try await world.owen.post("/carers/keeping/proposals", old).status == .seeOther)
            let erasure = try await Self.erasure(site)
            #expect(try await world.owen.post(erasure + "/withdrawal").status == .seeOther)
            #expect(try await mair.post(erasure + "/agreement").status == .conflict)
            #expect(try await world.owen.post("/carers/keeping/proposals", old).status == .seeOther, "proposed again")
        }
    }

    @Test(arguments: TestStore.allCases)
    func anAgencySetsHowLongFromADayOn(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let agencies: [UUID] = try await site.store.read { try $0.values("id", "SELECT id FROM agency") }
            let agency = try #require(agencies.first)
            var form = [
                "agency": agency.text, "adult": "6", "young": "26", "mistake": "1", "arrival": "6", "backups": "90",
            ]
            form.merge(world.day("from", in: 0)) { $1 }
            #expect(try await world.asha.post("/carers/keeping/rules", form).status == .forbidden)
            #expect(
                try await world.owen.post("/carers/keeping/rules", form.merging(["adult": ""]) { $1 }).status.code
                    == 422
            )
            #expect(try await world.owen.post("/carers/keeping/rules", form).status == .seeOther)
            let later = form.merging(["adult": "7"]) { $1 }.merging(world.day("from", in: 40)) { $1 }
            #expect(try await world.owen.post("/carers/keeping/rules", later).status == .seeOther)
            let today = site.desk.clock.day(of: site.clock.now)
            let rules = try await site.store.read { try $0.keepingRules(of: [agency]) }
            #expect(KeepingRules(rules, on: today).amount(.adult) == 6)
            #expect(KeepingRules(rules, on: today.adding(days: 41)).amount(.adult) == 7)
            #expect(KeepingRules([], on: today).amount(.young) == 25)
        }
    }

    static func reference(_ person: UUID, _ site: SiteUnderTest) async throws -> String {
        let found: String? = try await site.store.read {
            try $0.value("reference", "SELECT reference FROM person WHERE id = \(person)")
        }
        return try #require(found)
    }

    /// Where the erasure that was proposed last is.
    static func erasure(_ site: SiteUnderTest) async throws -> String {
        let ids: [UUID] = try await site.store.read {
            try $0.values("id", "SELECT id FROM erasure ORDER BY proposed_at, id")
        }
        return "/carers/keeping/erasures/\(try #require(ids.last).text)"
    }
}

extension CheckAuditTrail.Finding {
    var isWhole: Bool {
        if case .whole = self { return true }
        return false
    }
}
