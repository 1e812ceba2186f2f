import Desk
import Foundation
import TestSupport
import Testing

@testable import Carers

/// A form that makes something is taken once, however often it is pressed.
@Suite struct PressedTwiceStories {
    /// The fields of the form that a page shows, as a browser would send them.
    private func fields(_ visitor: Visitor, _ page: String) async throws -> [String: String] {
        let shown = try await visitor.get(page)
        let once = try #require(shown.hidden("form_once"), "\(page) carries its number")
        var form = ["form_once": once]
        form["note"] = shown.hidden("note")
        return form
    }

    @Test(arguments: TestStore.allCases)
    func aSecondPressMakesNothingMore(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let carer = try await world.register("Margaret", "Hughes")
            func count(_ table: String) async throws -> Int {
                try await site.store.read { try $0.rows("SELECT * FROM \(name: table)").count }
            }
            let today = ["on-day": "16", "on-month": "3", "on-year": "2026"]
            let due = ["due-day": "20", "due-month": "3", "due-year": "2026"]
            let forms: [(page: String, to: String, form: [String: String], table: String)] = [
                (
                    carer + "/contact/new", carer + "/contact/new",
                    ["channel": "phone", "value": "07700 900 123", "safety": "safe"], "contact_way"
                ),
                (
                    carer + "/notes/new", carer + "/notes/new",
                    ["kind": "call", "words": "She slept"].merging(today) { $1 }, "note"
                ),
                (
                    carer + "/onward", carer + "/onward",
                    ["organisation": "Crossroads", "words": "A sitter", "agreed": "1"], "onward_referral"
                ),
                (
                    carer + "/tasks", carer + "/tasks",
                    ["words": "Ring her", "worker": world.ashaID.text].merging(due) { $1 }, "task"
                ),
            ]
            for (page, to, said, table) in forms {
                let before = try await count(table)
                let form = try await fields(world.asha, page).merging(said) { $1 }
                let first = try await world.asha.post(to, form)
                try #require(first.status == .seeOther, "\(to): \(first.text)")

                let again = try await world.asha.post(to, form)

                #expect(
                    again.status == .seeOther && again.location == first.location,
                    "\(to): as it was answered first"
                )
                #expect(try await count(table) == before + 1, "\(table)")
                // A note of the very same words a moment ago is the same note, whatever form it comes by.
                let other = table == "note" ? ["words": "She slept badly"] : [:]
                let fresh = try await fields(world.asha, page).merging(said) { $1 }.merging(other) { $1 }
                #expect(try await world.asha.post(to, fresh).status == .seeOther)
                #expect(try await count(table) == before + 2, "\(table): the same again, meant as another")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func aSecondPressRegistersNobodyTwice(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let world = try await CarersWorld(site)
            let found = try await world.asha.post("/carers/search", ["find": "Nia Rowlands"])
            let search = try #require(found.location?.split(separator: "/").last)
            let page = "/carers/new?search=\(search)"
            let once = try #require(try await world.asha.get(page).hidden("form_once"))
            let form = ["given": "Nia", "family": "Rowlands", "unreachable": "1", "form_once": once]

            let answers = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<6 { group.addTask { try await world.asha.post("/carers/new", form).location } }
                return try await group.reduce(into: [String?]()) { $0.append($1) }
            }

            let people: [String] = try await world.values("id", "SELECT id FROM person ORDER BY id")
            #expect(people.count == 1, "six presses in one moment")
            #expect(Set(answers) == ["/carers/\(people[0])"], "each led to the one record: \(answers)")
            let stranger = try await world.worker(.carersWorker, of: "south", named: "Cerys Lloyd")
            let theirs = try await stranger.post("/carers/new", form)
            #expect(theirs.location != "/carers/\(people[0])", "a number is of whoever was shown it")
            let other = form.merging(["given": "Nina"]) { $1 }
            _ = try await world.asha.post("/carers/new", other.merging(["sure": "1"]) { $1 })
            let now: [String] = try await world.values("given_name", "SELECT given_name FROM person ORDER BY id")
            #expect(now.contains("Nina"), "whoever goes back and writes something else is heard")
            let kept: [String] = try await world.values(
                "line",
                "SELECT mark || coalesce(path, '') AS line FROM taken_form"
            )
            #expect(!kept.joined().contains("Nia") && !kept.joined().contains("Rowlands"), "marks alone")
        }
    }
}
