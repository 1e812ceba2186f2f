import Dates
import Desk
import Forms
import Foundation
import Records
import TestSupport
import Testing

@testable import Carers

/// The records of a team as a list: found, put in order, read page by page, taken away.
@Suite struct CaseListStories {
    @Test(arguments: TestStore.allCases)
    func theListIsReadPageByPageEachOnceInEveryOrder(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            for number in 0..<120 {
                _ = try await WorkWorld.register("Ann", "Same\(number % 7)", at: site)
            }
            try await Self.spread(site)
            for order in ["name", "contact", "next"] {
                var path: String? = "/carers/cases?order=\(order)"
                var seen: [String] = []
                var pages = 0
                while let address = path {
                    let page = try await world.asha.get(address).text
                    let found = page.matches(of: #/href="/carers/([0-9a-f-]{36})"/#).map { String($0.output.1) }
                    seen += found
                    pages += 1
                    path = page.firstMatch(of: /rel="next" href="([^"]+)"/).map {
                        String($0.output.1).replacing("&amp;", with: "&")
                    }
                    #expect(page.contains("of 121"))
                    #expect(path?.contains("Same") != true, "no name stands in an address")
                }
                #expect(pages == 3 && seen.count == 121 && Set(seen).count == 121, "\(order): \(seen.count)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func recordsWithoutANextStepAreAList(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            let mair = try await WorkWorld.register("Mair", "Jones", at: site)
            let form = ["words": "Ring", "worker": world.ashaID.text].merging(world.day("due", in: 2)) { $1 }
            _ = try await world.asha.post("/carers/\(mair.text)/tasks", form)

            let without = try await world.asha.get("/carers/cases?next=none").text
            #expect(without.contains("Price, Joan") && !without.contains("Jones, Mair"))
            let week = try await world.asha.get("/carers/cases?next=week").text
            #expect(!week.contains("Price, Joan") && week.contains("Jones, Mair"))
            site.clock.advance(seconds: 3 * 86_400)
            let late = try await world.asha.get("/carers/cases?next=late").text
            #expect(!late.contains("Price, Joan") && late.contains("Jones, Mair") && late.contains("Remove filter"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func theListIsTakenAwayAndThatIsWrittenDown(in store: TestStore) async throws {
        try await withSite(store) { site in
            let world = try await WorkWorld(site)
            _ = try await WorkWorld.register("=cmd", "Jones", at: site)
            let hidden = try await WorkWorld.register("Hidden", "Person", at: site)
            try await site.store.write {
                try $0.execute("UPDATE person SET is_restricted = TRUE WHERE id = \(hidden)")
            }

            #expect(try await world.asha.post("/carers/cases/export", ["purpose": "meeting"]).status == .forbidden)
            #expect(try await world.owen.post("/carers/cases/export").status.code == 422)
            let table = try await world.owen.post("/carers/cases/export", ["purpose": "meeting"])

            #expect(table.status == .ok && table.headers[.contentType]?.hasPrefix("text/csv") == true)
            #expect(table.text.contains("Price, Joan") && !table.text.contains("Hidden"))
            #expect(!table.text.contains("\n=cmd") && !table.text.contains(",=cmd"), "no cell is a formula")
            let audit: [String] = try await site.store.read {
                try $0.values("particulars", "SELECT particulars FROM audit_entry WHERE event = 'cases.exported'")
            }
            #expect(audit == [#"{"purpose":"meeting","records":"2"}"#])
        }
    }

    /// Every list is read off an index, in its order, up to its page.
    @Test func noListIsSorted() async throws {
        try await withSite(.sqlite) { site in
            let actor = Actor(
                account: site.clock.clock.newID(),
                name: "Asha",
                memberships: [Actor.Membership(team: TestTeams.id("north"), role: .carersWorker)]
            )
            let today = site.desk.clock.day(of: site.clock.now)
            let now = site.clock.now
            for (query, index) in [
                ("", "person_open_name"), ("order=contact", "person_open_contact"), ("order=next", "person_open_next"),
                ("next=none&order=next", "person_open_next"), ("contact=none&order=contact", "person_open_contact"),
                ("next=late&order=next", "person_open_next"), ("worker=none", "person_open_worker"),
                ("status=all", "person_of_team"),
            ] {
                let filter = CaseFilter(.init(encoded: query), actor)
                let condition = try filter.condition(for: actor, at: now, today: today)
                let statement: SQL = """
                    SELECT person.id FROM person WHERE \(condition)
                        AND \(filter.key) >= \("b") AND (\(filter.key) > \("b") OR person.id > \(actor.id))
                    ORDER BY \(filter.key), person.id LIMIT 51
                    """
                let plan = try await site.store.read { db in
                    try db.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0["detail"] as String }.joined(
                        separator: "; "
                    )
                }
                #expect(
                    plan.contains("USING INDEX \(index)") || plan.contains("USING COVERING INDEX \(index)"),
                    "\(query): \(plan)"
                )
                #expect(!plan.contains("TEMP B-TREE FOR ORDER"), "\(query): \(plan)")
                #expect(!plan.hasPrefix("SCAN"), "\(query): \(plan)")
            }
        }
    }

    /// Contacts and next steps of all kinds, with many that are alike.
    static func spread(_ site: SiteUnderTest) async throws {
        try await site.store.write { db in
            let ids: [UUID] = try db.values("id", "SELECT id FROM person ORDER BY id")
            for (number, id) in ids.enumerated() where number % 4 > 0 {
                let (contact, next) = ("2026-0\(number % 3 + 1)-10", "2026-0\(number % 5 + 2)-11")
                try db.execute(
                    "UPDATE person SET last_contact_on = \(contact), next_due = \(next) WHERE id = \(id)"
                )
            }
        }
    }
}
