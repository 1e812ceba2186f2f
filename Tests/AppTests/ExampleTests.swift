import Dates
import Desk
import Foundation
import PlanReading
import Records
import TestSupport
import Testing

@testable import App
@testable import Delivery
@testable import Strategy

/// The example place, made as `alongside example` makes it.
@Suite struct ExampleTests {
    /// How many actions each document holds, in the order of the example.
    static let counts = [
        "equalities.html": 18, "strategy.html": 41, "employer-return.html": 13, "joint-plan.html": 26,
        "two-year-plan.csv": 33,
    ]

    @Test(arguments: TestStore.allCases)
    func everyPlanIsThereWithItsActionsLeadsAndDates(on store: TestStore) async throws {
        try await withExample(store) { place, plans in
            #expect(plans.mapValues(\.read.actionCount) == Self.counts)
            #expect(plans.values.filter { $0.plan.status == .adopted }.count == 4)
            #expect(plans["two-year-plan.csv"]?.plan.status == .draft)

            let leads = try await place.store.read { db in
                try db.rows("SELECT agency_id, written FROM action_party WHERE part = 'lead'").map {
                    (agency: try $0["agency_id"] as UUID?, written: try $0["written"] as String)
                }
            }
            #expect(leads.count > 90)
            #expect(leads.filter { $0.agency == nil }.map(\.written) == [])

            let whens = plans.values.flatMap(\.read.actions).compactMap(\.when)
            #expect(whens.count == 100)
            let puzzling = whens.filter { when in
                when.understood == .nothing || when.milestones.contains { $0.kind == .unknown }
            }
            #expect(puzzling.map(\.asWritten) == ["To be confirmed"])
        }
    }

    @Test func someActionsHaveBeenReportedOnByPeople() async throws {
        try await withExample(.sqlite) { place, _ in
            let (changes, done) = try await place.store.read { db in
                let changes = try db.rows("SELECT actor_name FROM change WHERE subject_kind = 'action'").map {
                    try $0["actor_name"] as String
                }
                return (changes, try db.rows("SELECT id FROM action WHERE status = 'done'").count)
            }
            #expect(changes.count > ExamplePlan.all.flatMap(\.reports).count, "approved updates change the plan too")
            #expect(Set(changes) == ["Gwilym Pritchard", "Nasreen Akhtar", "Tomasz Wieczorek"])
            #expect(done == 11)
            _ = try await place.checkAuditTrail()
        }
    }

    /// A year of news: late and on time, sent back and said again, corrected, waiting, and silence.
    @Test func onePlanHasAYearOfNews() async throws {
        try await withExample(.sqlite) { place, plans in
            let plan = try #require(plans[ExampleNews.fileName]).plan
            let today = place.desk.clock.day(of: place.desk.clock.now())
            let (updates, periods, states) = try await place.store.read { db in
                let tree = try db.planTree(plan.id, visibleTo: place.actor)
                let known = try db.news(of: plan, today: today)
                return (try db.updates(of: plan.id), known.periods, Set(tree.actions.map { known.state(of: $0) }))
            }
            let grace = Dictionary(periods.map { ($0.id, $0.grace) }, uniquingKeysWith: { first, _ in first })

            #expect(updates.contains { $0.state == .approved && $0.corrects != nil })
            #expect(updates.contains { $0.state == .returned && $0.isRevised })
            #expect(updates.contains { $0.state == .returned && !$0.isRevised })
            #expect(updates.contains { $0.state == .submitted })
            #expect(
                updates.contains { update in update.period.flatMap { grace[$0] }.map { update.saidOn > $0 } ?? false }
            )
            #expect(states.isSuperset(of: [.current, .notAsked]))
            #expect(states.contains { if case .silent = $0 { true } else { false } })
        }
    }

    @Test func aDocumentReadAgainChangesNothing() async throws {
        try await withExample(.sqlite) { place, plans in
            for example in ExamplePlan.all {
                let plan = try #require(plans[example.fileName]).plan
                let brought = try BroughtDocument(example.bytes, named: example.fileName)
                let id = try await place.desk.perform(
                    StartImport(team: plan.team, plan: plan.id, brought: brought),
                    as: place.actor
                )
                let comparison = try await place.desk.ask(ImportCompared(id: id), as: place.actor).comparison
                let name = Comment(rawValue: example.fileName)
                #expect(comparison.newActions == 0, name)
                #expect(comparison.changedActions == 0, name)
                #expect(comparison.gone.isEmpty, name)
                #expect(comparison.plan.isEmpty && comparison.surroundings.isEmpty, name)
            }
        }
    }

    @Test(arguments: ["csv", "xlsx"])
    func whatIsExportedReadsBackTheSame(as ending: String) async throws {
        try await withExample(.sqlite) { place, plans in
            for (name, one) in plans {
                let bytes = try await place.plan(one.plan.id, as: ending)
                let again = try PlanReader.read(bytes, named: "plan.\(ending)")
                #expect(plain(again) == plain(one.read), "\(name) as \(ending)")
            }
        }
    }

    @Test func theJSONSaysWhatTheDocumentSaid() async throws {
        try await withExample(.sqlite) { place, plans in
            for example in ExamplePlan.all {
                let one = try #require(plans[example.fileName])
                let bytes = try await place.plan(one.plan.id, as: "json")
                let json = try JSONSerialization.jsonObject(with: Data(bytes))
                #expect(json is [String: Any])
                let read = try PlanReader.read(example.bytes, named: example.fileName)
                #expect(plain(one.read) == plain(read), "\(example.fileName)")
            }
        }
    }

    /// What few places have: a contract and its report, a census, a licensed tool, prompts of two years, a step at eighteen.
    @Test(arguments: TestStore.allCases)
    func whatFewPlacesHaveIsThereToLookAt(on store: TestStore) async throws {
        try await withExample(store) { place, _ in
            func said(_ column: String, _ statement: SQL) async throws -> [String] {
                try await place.store.read { try $0.values(column, statement) }
            }
            #expect(try await said("name", "SELECT name FROM contract") == ["Carers support in Trentham Vale"])
            let signed = "SELECT state FROM contract_report ORDER BY id" as SQL
            #expect(try await said("state", signed) == ["frozen"])
            let census = try await said("words", "SELECT words FROM population_source")
            #expect(census == ["Invented for the example place: not a census of anywhere"])
            let people: Int? = try await place.store.read { db in
                try db.value("many", "SELECT sum(people) AS many FROM population WHERE question = 'age'")
            }
            let whole: Int? = try await place.store.read { db in
                try db.value("people", "SELECT people FROM population WHERE question = 'everyone'")
            }
            #expect(people == whole, "its ages are everybody")
            #expect(try await said("name", "SELECT name FROM score_tool") == ["Vale strain scale (invented)"])
            let takings: Int? = try await place.store.read {
                try $0.value("many", "SELECT count(*) AS many FROM tool_taking")
            }
            #expect(takings == 2)
            let step = "SELECT kind || ' ' || harm AS step FROM transition" as SQL
            #expect(try await said("step", step) == ["young not_yet"], "and it is asked again")
            let days = try await said("day", "SELECT DISTINCT said_on AS day FROM prompt_answer")
            #expect(days.count == 2, "told a year apart")
        }
    }

    @Test func aPlaceWithPeopleInItIsLeftAlone() async throws {
        try await withExample(.sqlite) { place, _ in
            await #expect(throws: (any Error).self) { try await place.makeExample { _ in } }
            let plans = try await place.plans()
            #expect(plans.count == 5)
        }
    }

    /// A plan as JSON, without what the reader noticed on the way.
    ///
    /// Leads and measures are kept each apart, so how a cell had joined them is not compared.
    private func plain(_ plan: ReadPlan) -> String {
        var plan = plan
        plan.doubts = []
        plan.organisations = []
        // What only the records know: what became of it, the usual words, and the title of the theme meant.
        plan.words = nil
        for index in plan.feedback.indices { plan.feedback[index].theme = nil }
        for theme in plan.themes.indices {
            for outcome in plan.themes[theme].outcomes.indices {
                for objective in plan.themes[theme].outcomes[outcome].objectives.indices {
                    let actions = plan.themes[theme].outcomes[outcome].objectives[objective].actions.indices
                    for action in actions {
                        plan.themes[theme].outcomes[outcome].objectives[objective].actions[action].status = nil
                    }
                }
            }
        }
        let joined = ["\"leads_as_written\"", "\"measure_as_written\""]
        return plan.goldJSON().split(separator: "\n").filter { line in !joined.contains { line.contains($0) } }
            .joined(separator: "\n")
    }

    private struct Made: Sendable {
        let plan: Plan
        let read: ReadPlan
    }

    /// Makes the example and hands over its plans by the document each came from.
    private func withExample(
        _ store: TestStore,
        _ body: @escaping @Sendable (OpenPlace, [String: Made]) async throws -> Void
    ) async throws {
        try await withSite(store) { site in
            let place = OpenPlace(store: site.store, desk: site.desk)
            try await place.makeExample { _ in }
            var plans: [String: Made] = [:]
            let kept = try await place.desk.ask(PlanList(), as: place.actor)
            for example in ExamplePlan.all {
                let title = try PlanReader.read(example.bytes, named: example.fileName).title?.text
                let plan = try #require(kept.first { $0.title == title }, "\(example.fileName): \(title ?? "")")
                plans[example.fileName] = Made(
                    plan: plan,
                    read: try await place.desk.ask(PlanToExport(id: plan.id), as: place.actor)
                )
            }
            try await body(place, plans)
        }
    }
}
