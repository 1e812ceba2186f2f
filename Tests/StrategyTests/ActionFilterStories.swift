import Dates
import Foundation
import TestSupport
import Testing
import Web

@testable import Strategy

/// Whatever is promised is found under what it is promised for.
@Suite struct ActionFilterStories {
    /// Every kind of "by when", and the option it is found under on 16 March 2026.
    static let whens: [(when: String, due: String)] = [
        ("January 2026", "late"), ("31 March 2026", "soon"), ("Q1 2028/29", "later"), ("2027", "later"),
        ("Summer 2027", "later"), ("Immediate", "soon"), ("Ongoing", "ongoing"), ("June 2017 and ongoing", "ongoing"),
        ("from April 2018", "ongoing"), ("Each autumn", "later"), ("Quarterly", "soon"), ("Annually", "later"),
        ("Three yearly", "later"), ("when funding ends", "none"), ("tbc", "none"), ("", "none"),
    ]

    @Test(arguments: TestStore.allCases)
    func everyActionIsFoundUnderWhatItIsPromisedFor(in store: TestStore) async throws {
        try await withSite(store, clock: .dated) { site in
            let (lead, plan) = try await begun(site, Self.whens.map(\.when))
            let list = PlanPaths.tracker(plan)
            let kinds = Set(Self.whens.flatMap { When(parsing: $0.when).milestones.map(\.kind) })
            #expect(kinds == Set(Milestone.Kind.allCases))

            var found: Set<Int> = []
            for option in ActionFilter.Due.allCases {
                let page = try await lead.get(list + "?due=\(option.rawValue)").text
                let shown = numbers(on: page)
                found.formUnion(shown)
                for (index, row) in Self.whens.enumerated() where row.due == option.rawValue {
                    #expect(shown.contains(index), "\(row.when) under \(option)")
                }
            }
            #expect(found == Set(Self.whens.indices))
        }
    }

    @Test(arguments: [
        ("status=done", [1]), ("status=not_started", [0, 2, 3]), ("lead=Carers%20Centre", [0, 3]), ("due=soon", [0]),
        ("due=later", [1]), ("due=none", [2, 3]), ("due=none&lead=Carers%20Centre", [3]), ("status=stopped", []),
    ])
    func eachFilterShowsWhatItNames(_ query: String, _ expected: [Int]) async throws {
        try await withSite(.sqlite, clock: .dated) { site in
            let (lead, plan) = try await begun(site, ["31 March 2026", "2028", "", "tbc"])
            let second = try #require(try await site.tree(plan).actions.first { $0.action.text.contains("[1]") })
            try await site.store.write { db in
                try db.execute("UPDATE action SET status = 'done' WHERE id = \(second.action.id)")
            }

            let page = try await lead.get(PlanPaths.tracker(plan) + "?" + query).text

            #expect(numbers(on: page) == Set(expected))
        }
    }

    @Test(arguments: TestStore.allCases)
    func aThemeShowsItsOwnActions(in store: TestStore) async throws {
        try await withSite(store) { site in
            let text = """
                Theme,Ref,Objective,Action,Lead,By when
                Being found,1,Find carers,Ask at the desk,Carers Centre,2027
                Being well,2,Give breaks,Buy more hours,Carers Centre,2027
                """
            let read = try ReadPlanApplied(
                bytes: Array(text.utf8),
                named: "plan.csv",
                team: TestTeams.id("north"),
                title: "Carers’ plan"
            )
            let plan = try await site.desk.perform(read, as: .system("test"))
            let tree = try await site.tree(plan)
            try #require(tree.themes.count == 2)
            for branch in tree.themes {
                let list = PlanPaths.tracker(plan) + "?theme=\(branch.theme.id.uuidString.lowercased())"
                let page = try await site.visitor(.strategyLead, of: "north").get(list).text
                for leaf in tree.actions {
                    let isItsOwn = branch.actions.contains { $0.action.id == leaf.action.id }
                    #expect(page.contains(leaf.action.text) == isItsOwn)
                }
            }
        }
    }

    /// A plan with an action for each of some "by whens"; every third is the Carers Centre's.
    private func begun(_ site: SiteUnderTest, _ whens: [String]) async throws -> (Visitor, UUID) {
        let rows = whens.enumerated().map { index, when in
            "1.\(index),Find carers,Do the thing [\(index)],\(index % 3 == 0 ? "Carers Centre" : "Northshire NHS"),\(when),Told"
        }
        let text = (["Ref,Objective,Action,Lead,By when,How will we know"] + rows).joined(separator: "\n")
        let read = try ReadPlanApplied(
            bytes: Array(text.utf8),
            named: "plan.csv",
            team: TestTeams.id("north"),
            title: "Carers’ plan"
        )
        return (site.visitor(.strategyLead, of: "north"), try await site.desk.perform(read, as: .system("test")))
    }

    /// Which of the actions a page lists.
    private func numbers(on page: String) -> Set<Int> {
        Set(page.components(separatedBy: "Do the thing [").dropFirst().compactMap { Int($0.prefix { $0 != "]" }) })
    }
}
