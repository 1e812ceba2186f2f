import Carers
import Foundation
import TestSupport
import Testing

@testable import Support

/// Two records with an emergency plan each become one with one plan, and are taken apart again.
@Suite struct MergedPlanStories {
    /// Nia is known twice, each time with a plan, a card and a code.
    private struct Twice {
        let crisis: CrisisWorld
        let other: UUID
        let older: (card: String, code: String)
        let newer: (card: String, code: String)

        init(_ site: SiteUnderTest) async throws {
            let first = try await CrisisWorld(site)
            try await first.makePlan()
            older = (try await first.giveCard(), try await first.printedCode())
            site.clock.advance(seconds: 86_400)
            other = try await CrisisWorld.register("Nya", "Rowlands", at: site)
            let path = "/carers/\(other.text)/"
            let plan = CrisisWorld.plan.merging(["pets": "A cat, Smot"]) { $1 }
            try #require(try await first.worker.post(path + "emergency/edit", plan).status == .seeOther)
            try #require(try await first.worker.post(path + "card").status == .seeOther)
            let card = try await first.ids("SELECT id FROM carers_card WHERE state = 'applied'")
            try #require(
                try await first.worker.post(path + "card/\(card[0].text)/issue").status == .seeOther
            )
            let sheet = try await first.worker.get(path + "emergency/sheet").text
            let code = sheet.firstMatch(of: /class="digits">([\d ]{11})<\/bdi>/).map { String($0.output.1) }
            newer = (try #require(try await first.numbers().last), try #require(code))
            crisis = first
        }

        func asked(_ card: String, _ code: String) -> [String: String] {
            ["card": card, "code": code, "who": "Kit Lowe, ambulance 412"]
        }

        /// Which of the two pets a card and a code show; none where they open nothing.
        func pets(_ card: String, _ code: String) async throws -> String? {
            let opened = try await crisis.site.visitor().post("/emergency", asked(card, code))
            guard opened.status == .ok else { return nil }
            return ["Fflos", "Smot"].first { opened.text.contains($0) }
        }

        var comparison: String { crisis.path("duplicates/\(other.text)") }

        func merge() async throws -> Answer {
            let (kept, gone) = (crisis.nia.text, other.text)
            let page = try await crisis.manager.get(comparison)
            return try await crisis.manager.post(
                comparison,
                [
                    "kept": kept, "version-\(kept)": page.hidden("version-\(kept)") ?? "",
                    "version-\(gone)": page.hidden("version-\(gone)") ?? "",
                ]
            )
        }

        func plans() async throws -> [String] {
            try await crisis.texts(
                "line",
                """
                SELECT id || ' ' || person_id || ' ' || coalesce(ended_on, 'holds') || ' ' || version AS line
                FROM emergency_plan ORDER BY created_at, id
                """
            )
        }
    }

    @Test(arguments: TestStore.allCases)
    func ofTwoPlansTheNewerHoldsAndUndoingBringsBothBack(in store: TestStore) async throws {
        try await withSite(store) { site in
            let two = try await Twice(site)
            let before = try await two.plans()
            #expect(try await two.pets(two.older.card, two.older.code) == "Fflos")
            #expect(try await two.pets(two.newer.card, two.newer.code) == "Smot")
            #expect(try await two.pets(two.older.card, two.newer.code) == nil)
            #expect(try await two.crisis.manager.get(two.comparison).text.contains("Both have an emergency plan"))

            #expect(try await two.merge().status == .seeOther)

            #expect(try await two.pets(two.older.card, two.older.code) == nil, "the old code is dead")
            #expect(try await two.pets(two.newer.card, two.older.code) == nil)
            #expect(try await two.pets(two.newer.card, two.newer.code) == "Smot")
            #expect(try await two.pets(two.older.card, two.newer.code) == "Smot", "either card leads to the one plan")
            #expect(try await two.crisis.worker.get(two.crisis.path("emergency")).text.contains("A cat, Smot"))
            let merged = try await two.crisis.manager.get(two.crisis.path("duplicates")).text
            #expect(merged.contains("the newer one holds"))
            #expect(try await two.crisis.manager.get("/cy" + two.crisis.path("duplicates")).text.contains("sy’n dal"))
            let said = try await two.crisis.texts(
                "particulars",
                """
                SELECT particulars FROM audit_entry WHERE event = 'person.merged' AND subject_id = \(two.crisis.nia)
                ORDER BY number
                """
            )
            #expect(said.last?.contains("emergency_plan") == true, "\(said)")

            let merge = try #require(try await two.crisis.ids("SELECT id FROM merge").first)
            let undoing = two.crisis.path("merges/\(merge.text)/undoing")
            #expect(try await two.crisis.manager.post(undoing).status == .seeOther)

            #expect(try await two.plans() == before, "just as it was")
            #expect(try await two.pets(two.older.card, two.older.code) == "Fflos")
            #expect(try await two.pets(two.newer.card, two.newer.code) == "Smot")
            #expect(try await two.pets(two.older.card, two.newer.code) == nil)
        }
    }
}
