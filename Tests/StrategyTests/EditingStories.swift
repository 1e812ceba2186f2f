import Foundation
import Records
import TestSupport
import Testing

@testable import Strategy

/// A plan as people change it.
@Suite struct EditingStories {
    @Test(arguments: TestStore.allCases)
    func anActionIsChangedAndItsHistoryKept(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let path = try await plan.action("posters in pharmacies")
            var fields = try await plan.lead.get(path + "/edit").text.fields
            fields["when"] = "Autumn 2026"
            fields["status"] = "on_track"
            fields["leads"] = "Carers Centre\nPharmacy committee"

            let answer = try await plan.lead.post(path + "/edit", fields)

            #expect(answer.location == path)
            let page = try await plan.lead.get(path).text
            #expect(page.contains("Pharmacy committee"))
            #expect(page.contains("On track"))
            #expect(page.contains("June 2026"))
            let leaf = try #require(try await site.tree(plan.id).actions.first { $0.action.text.contains("posters") })
            #expect(leaf.action.due?.iso == "2026-11-30")
            #expect(leaf.measures.map(\.text) == ["Posters in 20 pharmacies"])
        }
    }

    @Test(arguments: TestStore.allCases)
    func twoPeopleChangingDifferentFieldsAreBothKept(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let other = site.visitor(.strategyLead, of: "north", named: "Owen Bevan")
            let path = try await plan.action("posters in pharmacies")
            var mine = try await plan.lead.get(path + "/edit").text.fields
            var theirs = try await other.get(path + "/edit").text.fields
            mine["priority"] = "High"
            theirs["risks"] = "Pharmacies may close"

            _ = try await other.post(path + "/edit", theirs)
            let answer = try await plan.lead.post(path + "/edit", mine)

            #expect(answer.status == .seeOther)
            let leaf = try #require(try await site.tree(plan.id).actions.first { $0.action.text.contains("posters") })
            #expect(leaf.action.priority == "High")
            #expect(leaf.action.risks == "Pharmacies may close")
        }
    }

    @Test(arguments: TestStore.allCases)
    func theSameFieldChangedTwiceIsChosenBetween(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let other = site.visitor(.strategyLead, of: "north", named: "Owen Bevan")
            let path = try await plan.action("posters in pharmacies")
            var mine = try await plan.lead.get(path + "/edit").text.fields
            var theirs = mine
            mine["priority"] = "High"
            theirs["priority"] = "Low"
            _ = try await other.post(path + "/edit", theirs)

            let conflict = try await plan.lead.post(path + "/edit", mine)
            #expect(conflict.status.code == 409)
            #expect(conflict.text.contains("Owen Bevan wrote:"))
            mine["version"] = conflict.text.fields["version"]
            _ = try await plan.lead.post(path + "/edit", mine)

            let leaf = try #require(try await site.tree(plan.id).actions.first { $0.action.text.contains("posters") })
            #expect(leaf.action.priority == "High")
        }
    }

    @Test(arguments: TestStore.allCases)
    func whatAFieldSaidBeforeIsPutBack(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let path = try await plan.action("posters in pharmacies")
            var first = try await plan.lead.get(path + "/edit").text.fields
            let before = first["text"]
            first["text"] = "Put posters in every pharmacy"
            _ = try await plan.lead.post(path + "/edit", first)

            let pattern = try Regex("[^\"]+/edit\\?before=[0-9a-f-]+")
            let history = try await plan.lead.get(plan.path + "/history").text
            let way = try #require(history.firstMatch(of: pattern).map { String($0.0) })
            #expect(try await plan.lead.get(path).text.contains(way), "and on the action’s own page")

            let page = try await plan.lead.get(way).text
            #expect(page.contains("is filled in as it was before"))
            var fields = page.fields
            #expect(fields["text"] == before)
            fields["priority"] = "High"
            _ = try await plan.lead.post(path + "/edit", fields)

            let tree = try await site.tree(plan.id)
            let leaf = try #require(tree.actions.first { $0.action.priority == "High" })
            #expect(leaf.action.text == before)
            #expect(try await plan.lead.get(plan.path + "/history").text.contains("Put posters in every pharmacy"))
            // What is another part’s, or nobody’s, is not put back here.
            let other = try await plan.action("sitting service")
            let strange = way.replacing(path, with: other)
            #expect(try await plan.lead.get(strange).status == .notFound)
            #expect(try await site.visitor(.strategyLead, of: "south").get(way).status == .notFound)
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyLevelIsAddedChangedAndMoved(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)

            let theme = try #require(
                try await plan.lead.post(plan.path + "/themes/new", ["ref": "9", "title": "Carers at work"]).location
            )
            let outcome = try #require(
                try await plan.lead.post(theme + "/outcomes/new", ["title": "I can keep my job"]).location
            )
            let objective = try #require(
                try await plan.lead.post(outcome + "/objectives/new", ["ref": "9.1", "title": "Ask employers"]).location
            )
            let action = try #require(
                try await plan.lead.post(
                    objective + "/actions/new",
                    ["text": "Sign a charter", "when": "2027", "status": "not_started"]
                ).location
            )
            _ = try await plan.lead.post(theme + "/edit", ["ref": "9", "title": "Carers in work", "version": "1"])
            let id = theme.split(separator: "/").last.map(String.init) ?? ""
            _ = try await plan.lead.post(plan.path + "/order", ["kind": "themes", "id": id, "to": "up"])

            let tree = try await site.tree(plan.id)
            let moved = try #require(tree.themes.firstIndex { $0.theme.title == "Carers in work" })
            #expect(moved == tree.themes.count - 2)
            #expect(try await plan.lead.get(action).text.contains("Sign a charter"))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPartGoesUpAndDownAmongItsNeighbours(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)
            let theme = try await site.tree(plan.id).themes[0].theme.id.path
            for title in ["I can rest", "I am heard"] {
                _ = try await plan.lead.post(plan.path + "/themes/\(theme)/outcomes/new", ["title": title])
            }
            let kinds: [(String, @Sendable (PlanTree) -> [UUID])] = [
                ("outcomes", { $0.themes[0].outcomes.map(\.outcome.id) }),
                ("objectives", { $0.themes[0].outcomes[0].objectives.map(\.objective.id) }),
                ("actions", { $0.themes[0].outcomes[0].objectives[0].actions.map(\.action.id) }),
            ]

            for (kind, ids) in kinds {
                let before = ids(try await site.tree(plan.id))
                let (first, second) = (try #require(before.first), try #require(before.dropFirst().first))
                func move(_ id: UUID, _ to: String) async throws -> [UUID] {
                    _ = try await plan.lead.post(plan.path + "/order", ["kind": kind, "id": id.path, "to": to])
                    return ids(try await site.tree(plan.id))
                }
                let swapped = [second, first] + before.dropFirst(2)
                #expect(try await move(first, "down") == swapped, "\(kind)")
                #expect(try await move(second, "up") == swapped, "the first of \(kind) stays")
                #expect(try await move(first, "up") == before, "\(kind)")
            }
        }
    }

    @Test(arguments: TestStore.allCases)
    func everyProblemIsShownAtOnceAndNothingChanges(in store: TestStore) async throws {
        try await withSite(store) { site in
            let plan = try await PlanWorld(site)

            let answer = try await plan.lead.post(
                plan.path + "/edit",
                ["title": " ", "period_start": "next year", "version": "1"]
            )

            #expect(answer.status.code == 422)
            #expect(answer.text.contains("href=\"#title\""))
            #expect(answer.text.contains("href=\"#period_start\""))
            #expect(answer.text.contains("value=\"next year\""))
            #expect(try await site.tree(plan.id).plan.title == "Carers’ plan 2026–28")
        }
    }

    @Test(arguments: ["April 2026", "2026-04", "4/2026", "Ebrill 2026"])
    func theFirstMonthIsReadHoweverItIsWritten(_ typed: String) async throws {
        try await withSite(.sqlite) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let path = try await lead.startPlan(["title": "By hand"])
            let fields = ["title": "By hand", "version": "1", "period_start": typed, "period_end": "March 2029"]
            #expect(try await lead.post(path + "/edit", fields).location == path)

            let form = try await lead.get(path + "/edit").text
            #expect(form.fields["period_start"] == "April 2026" && form.fields["period_end"] == "March 2029")
            let before = ["title": "By hand", "version": "2", "period_start": "April 2026", "period_end": "3/2026"]
            #expect(try await lead.post(path + "/edit", before).status.code == 422)
            let start: String? = try await site.store.read {
                try $0.value("start", "SELECT period_start AS start FROM plan")
            }
            #expect(start == "2026-04")
        }
    }

    @Test(arguments: TestStore.allCases)
    func aPlanIsStartedByHandAndClosed(in store: TestStore) async throws {
        try await withSite(store) { site in
            let lead = site.visitor(.strategyLead, of: "north")
            let path = try await lead.startPlan(["title": "By hand", "period_start": "2026-04"])
            let version = try await lead.get("\(path)/adoption").text.fields["version"] ?? ""
            _ = try await lead.post("\(path)/adoption", ["version": version])
            #expect(try await lead.post("\(path)/closure", ["version": "2"]).status == .notFound, "one way only")
            #expect(try await lead.post("\(path)/review/finish").status == .seeOther)

            #expect(try await site.visitor(.boardMember, of: "south").get(path).text.contains("Closed"))
            #expect(try await lead.get(path + "/history").text.contains("In force"))
        }
    }
}
