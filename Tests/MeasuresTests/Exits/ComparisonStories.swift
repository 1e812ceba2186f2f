import Desk
import Foundation
import Records
import TestSupport
import Testing
import Web

@testable import Measures

/// A definition changes: both figures are seen before the new one is taken up.
@Suite struct ComparisonStories {
    @Test(arguments: TestStore.allCases)
    func bothFiguresStandSideBySideBeforeANewWayOfCountingIsTakenUp(in store: TestStore) async throws {
        try await withSite(store) { site in
            try await CaseworkStories.fill(site)
            let world = MeasuresWorld(site)
            let path = try #require(try await world.lead.post("/measures/built-in", ["code": "registered"]).location)
            let id = try #require(UUID(uuidString: String(path.suffix(36))))
            #expect(try await world.lead.get(path + "/recount").text.contains("nothing waits to be looked at"))
            _ = try await world.lead.post(path + "/freezing", ["through": "2026-01-31"])
            // As an older program counted it: ten more in each month.
            try await site.store.write { db in
                try db.execute("UPDATE indicator_value SET numerator = numerator + 10 WHERE indicator_id = \(id)")
                let old = try db.indicator(id, visibleTo: .system("test"))
                var definition = old.definition
                definition.revision = 0
                try db.execute(
                    "UPDATE indicator_version SET definition = \(try definition.stored) WHERE indicator_id = \(id)"
                )
            }
            #expect(try await world.lead.get(path).text.contains("its figures wait for you"))
            #expect(try await !world.member.get(path).text.contains("its figures wait for you"))
            _ = try await world.lead.post(path + "/counting")
            #expect(try await world.member.get(path + "/numbers.csv").text.contains(",2026-02-28,30,30,"))

            let page = try await world.lead.get(path + "/recount").text
            #expect(page.contains("Counted in another way") && page.contains("Frozen: it stays"))
            #expect(page.contains("−10") && page.contains("1 of those is frozen and stays"))
            #expect(try await world.member.get(path + "/recount").status == .forbidden)
            let breaks = ["version": "1", "breaks-day": "1", "breaks-month": "2", "breaks-year": "2026"]
            let silent = try await world.lead.post(path + "/recount", breaks)
            #expect(silent.text.contains("Enter why the definition changes"))
            let why = breaks.merging(["reason": "Records of one person are counted once"]) { $1 }
            #expect(try await world.lead.post(path + "/recount", why).status == .seeOther)

            let csv = try await world.member.get(path + "/numbers.csv").text
            #expect(csv.contains(",2026-01-31,30,30,") && csv.contains(",2026-02-28,20,20,"))
            let after = try await world.member.get(path).text
            #expect(after.contains("Records of one person are counted once"))
            #expect(after.contains("Figures do not compare with those before"))
            #expect(try await world.lead.get(path + "/recount").text.contains("nothing waits to be looked at"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aNewFormulaIsSeenBesideTheOldOneAndWhatIsFrozenStays(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = MeasuresWorld(site)
            for (code, numbers) in [("S1", ["30", "40"]), ("S2", ["12", "15"])] {
                let path = try await world.define(FormulaStories.sessions(code))
                for (month, number) in zip(["2026-01-01", "2026-02-01"], numbers) {
                    _ = try await world.lead.post(path + "/values", ["period": month, "numerator": number])
                }
                _ = try await world.lead.post(path + "/freezing", ["through": "2026-01-31"])
            }
            let path = try await world.define(FormulaStories.formula("F1", "sum", "S1, S2"))
            var form = FormulaStories.formula("F1", "difference", "S1, S2")
            form.merge(["reason": "The second is part of the first", "version": "1"]) { $1 }
            site.clock.advance(seconds: 60)
            let seen = try await world.lead.post(path + "/edit", form)
            #expect(seen.status == .ok && seen.text.contains("What the new definition changes"))
            #expect(seen.text.contains("55") && seen.text.contains("25") && seen.text.contains("−30"))
            #expect(try await world.member.get(path + "/numbers.csv").text.contains(",55,55,"))
            form["compared"] = "1"
            #expect(try await world.lead.post(path + "/edit", form).status == .seeOther)
            let csv = try await world.member.get(path + "/numbers.csv").text
            #expect(csv.contains(",2026-01-31,42,42,"), "what was frozen stays: \(csv)")
            #expect(csv.contains(",2026-02-28,25,25,"))
        }
    }
}
